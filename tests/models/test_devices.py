"""The session's boards on the screen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from station.core.device import Device, DeviceState
from station.core.mac import Mac
from station.models.columns import Column
from station.models.devices import COLUMNS, DeviceRow, DevicesModel, note, state_text, urgency, whole_note
from station.models.roles import Role
from station.models.text import local_time
from tests.fakes.clock import settle
from tests.models.conftest import BOARDS, Pi, Told, watched

ONE, TWO, THREE, FOUR = BOARDS[:4]


def shown(model: DevicesModel) -> list[Mac]:
    return [row.device.mac for row in model.rows()]


async def on_screen(pi: Pi) -> DevicesModel:
    model = DevicesModel(pi.watch, pi.provisioning, pi.enrolment)
    watched(model)
    return model


async def test_without_a_session_there_are_no_boards(pi: Pi) -> None:
    assert (await on_screen(pi)).rowCount() == 0


async def test_failed_comes_first_and_verified_last(pi: Pi) -> None:
    await pi.start()
    await pi.scan(TWO)
    pi.orchestrator.discover(pi.session_id, *BOARDS[:5])
    for mac, state in (
        (THREE, DeviceState.PROVISIONING),
        (FOUR, DeviceState.VERIFIED),
        (BOARDS[4], DeviceState.FAILED),
    ):
        pi.orchestrator.move(pi.session_id, mac, state)
    await settle()
    model = await on_screen(pi)

    assert shown(model) == [BOARDS[4], THREE, TWO, ONE, FOUR]


async def test_a_board_that_may_be_another_interface_of_a_listed_one_is_hinted_and_not_accepted(
    pi: Pi,
) -> None:
    base = Mac.parse("240AC4F00000")
    other = Mac(base.value + 1)
    await pi.start()
    pi.orchestrator.discover(pi.session_id, other)
    await settle()
    model = await on_screen(pi)
    assert note(model.rows()[0]) == "not allowed: scan it"

    await pi.scan(base)
    model.flush()
    assert note(model.rows()[0]) == f"other interface of {base}? not allowed: scan it"
    assert not model.rows()[0].allowed

    await pi.scan(other)
    model.flush()
    assert note(model.rows()[0]) == ""


async def test_a_burst_is_shown_at_the_flush_and_not_before(pi: Pi) -> None:
    await pi.start()
    model = await on_screen(pi)
    told = Told(model)

    pi.orchestrator.discover(pi.session_id, ONE, TWO)
    pi.orchestrator.move(pi.session_id, TWO, DeviceState.PROVISIONING)
    await settle()
    assert told.take() == []

    model.flush()
    assert told.take() == [("insert", 0, 1)]
    assert shown(model) == [TWO, ONE]


async def test_the_note_says_what_to_do(pi: Pi) -> None:
    await pi.start()
    pi.orchestrator.discover(pi.session_id, ONE, TWO)
    pi.orchestrator.move(pi.session_id, TWO, DeviceState.FAILED, error="no Wi-Fi")
    await settle()
    model = await on_screen(pi)

    assert [note(row) for row in model.rows()] == ["no Wi-Fi", "not allowed: scan it"]


async def test_a_scan_changes_only_its_board_s_row(pi: Pi) -> None:
    await pi.start()
    pi.orchestrator.discover(pi.session_id, ONE, TWO, BOARDS[6])
    await settle()
    model = await on_screen(pi)
    told = Told(model)

    await pi.scan(TWO, container_id="BOX-7")
    model.flush()

    assert told.take() == [("move", 1, 1, 0), ("change", 0, 0)]
    assert model.at(0).allowed
    assert model.at(0).container_id == "BOX-7"


async def test_a_removed_line_takes_the_permission_back(pi: Pi) -> None:
    await pi.start()
    await pi.scan(ONE)
    pi.orchestrator.discover(pi.session_id, ONE)
    await settle()
    model = await on_screen(pi)

    await pi.enrolment.remove(ONE)
    await settle()
    model.flush()

    assert model.at(0).allowed == pi.provisioning.is_allowed(model.device_at(0))
    assert model.at(0).container_id == ""


async def test_what_was_asked_for_is_marked_until_it_is_seen(pi: Pi) -> None:
    await pi.start()
    await pi.scan(ONE)
    pi.orchestrator.discover(pi.session_id, ONE)
    await settle()
    model = await on_screen(pi)

    await pi.provisioning.provision(ONE)
    model.flush()
    assert note(model.at(0)) == "requested"

    await settle()
    model.flush()
    assert note(model.at(0)) == ""
    assert model.device_at(0).state is DeviceState.PROVISIONING


async def test_another_session_starts_a_clean_table(pi: Pi) -> None:
    await pi.start()
    pi.orchestrator.discover(pi.session_id, ONE)
    await settle()
    model = await on_screen(pi)
    told = Told(model)

    await pi.watch.follow("another")
    model.flush()

    assert told.take() == [("reset",)]
    assert model.rowCount() == 0


async def test_states_and_search_narrow_the_table_together(pi: Pi) -> None:
    await pi.start()
    pi.orchestrator.discover(pi.session_id, ONE, TWO, THREE)
    pi.orchestrator.move(pi.session_id, ONE, DeviceState.VERIFIED)
    await settle()
    model = await on_screen(pi)

    model.set_states(frozenset({DeviceState.DISCOVERED}))
    assert shown(model) == [TWO, THREE]
    model.set_search("00-02")
    assert shown(model) == [THREE]
    model.set_states(None)
    model.set_search("")
    assert model.rowCount() == 3


async def test_a_closed_model_listens_no_more(pi: Pi) -> None:
    await pi.start()
    model = await on_screen(pi)

    model.close()
    pi.orchestrator.discover(pi.session_id, ONE)
    await settle()

    assert model.rowCount() == 0
    assert not model._flusher.is_waiting


async def test_a_row_gives_its_board_to_views(pi: Pi) -> None:
    await pi.start()
    pi.orchestrator.discover(pi.session_id, ONE)
    await settle()
    model = await on_screen(pi)
    cell = model.index(0, 0)

    assert cell.data(Role.STATE) is DeviceState.DISCOVERED
    assert cell.data(Role.MAC) == ONE
    assert model.device_at(0).mac == ONE
    assert model.row_of(ONE) == 0
    assert str(ONE) in cell.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_state_that_nobody_knows_is_shown_as_it_came() -> None:
    assert state_text(DeviceRow(Device(ONE, state_text="rebooting"))) == "rebooting"
    assert state_text(DeviceRow(Device(ONE))) == "unknown"


def test_the_cells_of_a_row() -> None:
    since = datetime(2026, 1, 11, 12, 30, 5, tzinfo=UTC)
    device = Device(
        ONE, DeviceState.VERIFYING, ip="10.0.0.9", rssi=-61, firmware="1.2", retry_count=2, since=since
    )
    row = DeviceRow(device, container_id="BOX-7", since=since)

    assert [column.text(row) for column in COLUMNS] == [
        "verifying",
        str(ONE),
        "BOX-7",
        "-61 dBm",
        "1.2",
        "10.0.0.9",
        "2",
        local_time(since),
        "",
    ]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.key)
def test_every_column_sorts_boards_that_say_nothing_with_those_that_do(column: Column[DeviceRow]) -> None:
    full = Device(ONE, DeviceState.FAILED, "failed", "10.0.0.10", -50, "2", retry_count=1, container_id="A")
    rows = [DeviceRow(full), DeviceRow(Device(TWO)), DeviceRow(Device(THREE, ip="fe80::1"))]

    sorted(rows, key=column.sort_key)


def test_addresses_sort_by_their_numbers() -> None:
    (ip,) = (column for column in COLUMNS if column.key == "ip")
    rows = [DeviceRow(Device(ONE, ip=text)) for text in ("10.0.0.10", "10.0.0.9", "10.0.0.100")]

    assert [row.device.ip for row in sorted(rows, key=ip.sort_key)] == ["10.0.0.9", "10.0.0.10", "10.0.0.100"]


def test_every_state_has_its_urgency() -> None:
    assert all(urgency(DeviceRow(Device(ONE, state))) >= 0 for state in DeviceState)


async def test_since_is_told_by_our_clock_and_not_by_the_pis(pi: Pi) -> None:
    ahead = timedelta(hours=2)
    model = DevicesModel(pi.watch, pi.provisioning, pi.enrolment, skew=lambda: ahead)
    await pi.start()
    pi.orchestrator.discover(pi.session_id, ONE)
    await settle()
    model.flush()
    assert model.rows()[0].since == pi.clock.now() - ahead


@pytest.mark.parametrize("why", ["DEVICE_TIMEOUT: no answer in 30s", "device_timeout"])
def test_a_failure_is_told_in_our_words_and_the_pis_own_are_in_the_tooltip(why: str) -> None:
    row = DeviceRow(Device(ONE, DeviceState.FAILED, error_message=why))
    assert note(row) == "The board did not answer in time."
    assert why in whole_note(row)


def test_a_failure_that_nobody_knows_is_told_as_it_came() -> None:
    row = DeviceRow(Device(ONE, DeviceState.FAILED, error_message="<b>fuse</b>"))
    assert (note(row), whole_note(row)) == ("<b>fuse</b>", "<b>fuse</b>")
