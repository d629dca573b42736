from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.device import Device, DeviceReport, DeviceState
from station.core.events import (
    DeviceReported,
    Heartbeat,
    LiveEvent,
    NetworkReported,
    NotUnderstood,
    SessionReported,
    SessionSnapshot,
    TroubleReported,
)
from station.core.fleet import NOTHING, Change, DeviceChange, Fleet, summarise, together
from station.core.mac import Mac
from station.core.session import NetworkStatus, Session, SessionReport, SessionState
from tests.core.strategies import MAC, OTHER, T0, after, states

S = DeviceState
FEW = [Mac(0xAC67B2000000 + number) for number in range(4)]


def saw(state: DeviceState, mac: Mac = MAC, second: float = 0) -> DeviceReported:
    report = DeviceReport(mac, state=state, at=after(second))
    return DeviceReported(report, session_id="s-1", at=after(second))


def snapshot(*reports: DeviceReport, state: SessionState = SessionState.ACTIVE) -> SessionSnapshot:
    return SessionSnapshot(SessionReport("s-1", state=state, at=T0), reports, at=T0)


board_reports = st.builds(
    lambda mac, state, second, retry: DeviceReport(mac, state=state, at=after(second), retry_count=retry),
    st.sampled_from(FEW),
    st.none() | states,
    st.integers(0, 9),
    st.none() | st.integers(0, 2),
)
device_events = st.builds(DeviceReported, board_reports, st.sampled_from([None, "s-1", "s-2"]))
snapshots = st.lists(board_reports, max_size=5).map(lambda rows: snapshot(*rows))


@given(st.lists(device_events | snapshots, max_size=20))
def test_the_counts_always_equal_a_recount(story: list[DeviceReported | SessionSnapshot]) -> None:
    fleet = Fleet("s-1")
    for part in story:
        if isinstance(part, SessionSnapshot):
            fleet.replace(part)
        else:
            fleet.apply(part)
        recount = Counter(device.state for device in fleet.devices.values())
        assert {state: fleet.count(state) for state in S} == {state: recount[state] for state in S}
        assert fleet.count(*S) == len(fleet.devices)


@given(st.lists(device_events | snapshots, max_size=20))
def test_the_changes_alone_rebuild_the_fleet(story: list[DeviceReported | SessionSnapshot]) -> None:
    fleet = Fleet("s-1")
    mirror: dict[Mac, Device] = {}
    for part in story:
        change = fleet.replace(part) if isinstance(part, SessionSnapshot) else fleet.apply(part)
        for board in change.devices:
            assert board.before == mirror.get(board.mac)
            assert board.before != board.after
            if board.after is None:
                del mirror[board.mac]
            else:
                mirror[board.mac] = board.after
    assert mirror == fleet.devices


@given(st.lists(device_events, max_size=20))
def test_reports_in_a_row_do_what_they_do_one_by_one(story: list[DeviceReported]) -> None:
    apart, at_once = Fleet("s-1"), Fleet("s-1")
    changes = [apart.apply(event) for event in story]
    change = at_once.follow(story)
    assert change.devices == tuple(board for one in changes for board in one.devices)
    assert change.older == any(one.older for one in changes)
    assert not change.session
    assert at_once.devices == apart.devices
    assert all(at_once.count(state) == apart.count(state) for state in S)


class CountingDict(dict[Mac, Device]):
    """Counts how often it is touched; going through it all counts as touching it all."""

    touched = 0

    def __getitem__(self, key: Mac) -> Device:
        self.touched += 1
        return super().__getitem__(key)

    def __setitem__(self, key: Mac, value: Device) -> None:
        self.touched += 1
        super().__setitem__(key, value)

    def get(self, key: Mac, default: object = None) -> Device | None:  # type: ignore[override]
        self.touched += 1
        return super().get(key)

    def __iter__(self):  # type: ignore[no-untyped-def]
        self.touched += len(self)
        return super().__iter__()

    def values(self):  # type: ignore[no-untyped-def]
        self.touched += len(self)
        return super().values()

    def items(self):  # type: ignore[no-untyped-def]
        self.touched += len(self)
        return super().items()


@pytest.mark.parametrize("boards", [10, 2000])
def test_an_event_touches_its_own_board_alone_however_many_there_are(boards: int) -> None:
    fleet = Fleet("s-1")
    macs = [Mac(0xAC67B2000000 + number) for number in range(boards)]
    fleet.replace(snapshot(*(DeviceReport(mac, state=S.DISCOVERED, at=T0) for mac in macs)))
    counted = CountingDict(fleet.devices)
    fleet._devices = counted
    counted.touched = 0
    assert fleet.apply(saw(S.VERIFIED, macs[-1], 5))
    assert fleet.count(S.VERIFIED) == 1
    assert counted.touched <= 2


FOREIGN: list[LiveEvent] = [
    DeviceReported(DeviceReport(OTHER, state=S.VERIFIED), session_id="s-2"),
    DeviceReported(DeviceReport(OTHER, state=S.VERIFIED, session_id="s-2"), session_id=None),
    DeviceReported(DeviceReport(MAC, state=S.FAILED, at=after(60)), session_id="s-2"),
    SessionReported(SessionReport("s-2", state=SessionState.CLOSED)),
    NetworkReported(NetworkStatus(ssid="theirs"), session_id="s-2"),
    TroubleReported("INTERNAL_ERROR", "oh", session_id="s-2"),
]


def seen(fleet: Fleet) -> tuple[dict[Mac, Device], Session, NetworkStatus | None]:
    return dict(fleet.devices), fleet.session, fleet.network


@pytest.mark.parametrize("event", FOREIGN)
def test_another_sessions_event_changes_nothing(event: LiveEvent) -> None:
    fleet = Fleet("s-1")
    fleet.apply(saw(S.PROVISIONING))
    before = seen(fleet)
    assert fleet.apply(event) is NOTHING
    assert seen(fleet) == before


def test_another_sessions_snapshot_changes_nothing() -> None:
    fleet = Fleet("s-1")
    fleet.apply(saw(S.PROVISIONING))
    before = seen(fleet)
    assert not fleet.replace(SessionSnapshot(SessionReport("s-2"), (), NetworkStatus(ssid="theirs")))
    assert seen(fleet) == before


@pytest.mark.parametrize("event", [Heartbeat(), NotUnderstood("device.sang", "its type is unknown")])
def test_an_event_that_says_nothing_about_the_session_changes_nothing(event: LiveEvent) -> None:
    assert Fleet("s-1").apply(event) is NOTHING


def test_an_event_that_names_no_session_is_taken_as_ours() -> None:
    fleet = Fleet("s-1")
    assert fleet.apply(DeviceReported(DeviceReport(MAC, state=S.DISCOVERED)))
    assert MAC in fleet.devices


def test_any_event_about_an_unknown_board_adds_it() -> None:
    fleet = Fleet("s-1")
    change = fleet.apply(saw(S.VERIFYING))
    assert [board.before for board in change.devices] == [None]
    assert change.devices[0].entered(S.VERIFYING)


def test_of_two_rows_about_one_board_the_later_counts() -> None:
    fleet = Fleet("s-1")
    rows = (DeviceReport(MAC, state=S.PROVISIONING), DeviceReport(MAC, state=S.VERIFIED))
    change = fleet.replace(snapshot(*rows))
    assert len(change.devices) == len(fleet.devices) == 1
    assert fleet.devices[MAC].state is S.VERIFIED


def test_a_board_that_a_snapshot_does_not_list_is_gone() -> None:
    fleet = Fleet("s-1")
    fleet.apply(saw(S.VERIFIED))
    fleet.apply(saw(S.DISCOVERED, OTHER))
    change = fleet.replace(snapshot(DeviceReport(OTHER, state=S.DISCOVERED, at=T0)))
    assert [(board.mac, board.after) for board in change.devices] == [(MAC, None)]
    assert list(fleet.devices) == [OTHER]


def test_a_snapshot_without_a_list_of_boards_keeps_them() -> None:
    fleet = Fleet("s-1")
    fleet.apply(saw(S.VERIFIED))
    change = fleet.replace(SessionSnapshot(SessionReport("s-1", state=SessionState.ACTIVE), devices=None))
    assert change == Change(session=True)
    assert MAC in fleet.devices
    assert fleet.replace(SessionSnapshot(SessionReport("s-1"), devices=()))
    assert not fleet.devices


def test_boards_stay_in_the_order_in_which_they_were_first_seen() -> None:
    fleet = Fleet("s-1")
    for mac in (OTHER, MAC):
        fleet.apply(saw(S.DISCOVERED, mac))
    fleet.apply(saw(S.VERIFIED, OTHER, 5))
    fleet.replace(snapshot(DeviceReport(MAC, state=S.VERIFIED), DeviceReport(OTHER, state=S.VERIFIED)))
    assert list(fleet.devices) == [OTHER, MAC]


def test_the_same_event_twice_is_no_change_the_second_time() -> None:
    fleet = Fleet("s-1")
    network = NetworkReported(NetworkStatus(ssid="onboard", is_active=True))
    session = SessionReported(SessionReport("s-1", state=SessionState.ACTIVE, at=T0))
    for event in (saw(S.DISCOVERED), network, session):
        assert fleet.apply(event)
        assert not fleet.apply(event)


def test_the_pis_own_counts_are_shown_beside_ours_and_neither_is_corrected() -> None:
    fleet = Fleet("s-1")
    said = SessionReport("s-1", device_count=9, verified_count=9)
    fleet.replace(SessionSnapshot(said, (DeviceReport(MAC, state=S.DISCOVERED),)))
    assert (fleet.session.device_count, fleet.session.verified_count) == (9, 9)
    assert (len(fleet.devices), fleet.count(S.VERIFIED)) == (1, 0)


def test_a_board_enters_a_state_once() -> None:
    there = Device(MAC, S.VERIFIED)
    assert DeviceChange(MAC, None, there).entered(S.VERIFIED)
    assert not DeviceChange(MAC, there, replace(there, rssi=-40)).entered(S.VERIFIED)
    assert not DeviceChange(MAC, there, None).entered(S.VERIFIED)


@given(st.lists(device_events, max_size=12))
def test_changes_taken_together_lead_from_the_first_state_to_the_last(events: list[DeviceReported]) -> None:
    fleet = Fleet("s-1")
    fleet.apply(saw(S.PROVISIONING, FEW[0]))
    before = dict(fleet.devices)
    change = together([fleet.apply(event) for event in events])
    moved = {mac for mac in fleet.devices if fleet.devices[mac] != before.get(mac)}
    assert {board.mac for board in change.devices} == moved
    for board in change.devices:
        assert (board.before, board.after) == (before.get(board.mac), fleet.devices[board.mac])


def test_a_board_that_went_away_and_came_back_has_not_changed() -> None:
    there, gone = DeviceChange(MAC, Device(MAC), None), DeviceChange(MAC, None, Device(MAC))
    assert not together([Change((there,)), Change((gone,))])
    assert together([Change(session=True), Change(network=True)]) == Change(session=True, network=True)


def test_a_session_is_called_by_its_id_and_target() -> None:
    assert summarise(Session("s-1", target_ssid="Factory")) == "s-1 (Factory)"
    assert summarise(Session("s-1")) == "s-1"
