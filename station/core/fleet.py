"""The fold: live events and snapshots in, the state of one session's boards out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from station.core.device import Device, DeviceReport, DeviceState
from station.core.events import (
    DeviceReported,
    LiveEvent,
    NetworkReported,
    SessionReported,
    SessionSnapshot,
)
from station.core.mac import Mac
from station.core.quick import maker
from station.core.session import NetworkStatus, Session, SessionReport


@dataclass(frozen=True, slots=True)
class DeviceChange:
    """One board before and after; None stands for "not there"."""

    mac: Mac
    before: Device | None
    after: Device | None

    def entered(self, state: DeviceState) -> bool:
        """Say whether the board is in `state` now and was not before."""
        return (
            self.after is not None
            and self.after.state is state
            and (self.before is None or self.before.state is not state)
        )


@dataclass(frozen=True, slots=True)
class Change:
    """What one event or snapshot did; falsy when it did nothing.

    `older`: the event told another state than the known one, and was not believed
    because it seems to be older.
    """

    devices: tuple[DeviceChange, ...] = ()
    session: bool = False
    network: bool = False
    older: bool = False

    def __bool__(self) -> bool:
        """Say whether anything changed."""
        return bool(self.devices) or self.session or self.network


_make_board_change = maker(DeviceChange)
NOTHING = Change()
OLDER = Change(older=True)


def together(changes: Iterable[Change]) -> Change:
    """Make one change of several in a row; a board that is back where it was has not changed."""
    boards: dict[Mac, DeviceChange] = {}
    session = network = False
    for change in changes:
        session, network = session or change.session, network or change.network
        for board in change.devices:
            first = boards.get(board.mac, board)
            boards[board.mac] = DeviceChange(board.mac, first.before, board.after)
    moved = tuple(board for board in boards.values() if board.before != board.after)
    return Change(moved, session, network)


class Fleet:
    """The boards of one session, its state and counts; every event costs O(1).

    A report that names another session changes nothing.
    """

    def __init__(self, session_id: str) -> None:
        self.session = Session(session_id)
        self.network: NetworkStatus | None = None
        self._devices: dict[Mac, Device] = {}
        self._counts = dict.fromkeys(DeviceState, 0)

    @property
    def devices(self) -> Mapping[Mac, Device]:
        """All boards by MAC, in the order in which they were first seen (a live view)."""
        return MappingProxyType(self._devices)

    def count(self, *states: DeviceState) -> int:
        """Count the boards that are in one of `states`."""
        return sum(self._counts[state] for state in states)

    def in_state(self, state: DeviceState) -> list[Device]:
        """List the boards in `state`, as they came; costs nothing where there is none."""
        if not self._counts[state]:
            return []
        return [device for device in self.devices.values() if device.state is state]

    def apply(self, event: LiveEvent) -> Change:
        """Fold one live event."""
        match event:
            case DeviceReported():
                return self.follow((event,))
            case SessionReported(report=session_report):
                if self._is_foreign(session_report.id):
                    return NOTHING
                session = self.session.merged(session_report)
                older = session_report.state not in (None, session.state)
                return Change(session=self._take(session), older=older)
            case NetworkReported(status=status, session_id=session_id):
                return NOTHING if self._is_foreign(session_id) else Change(network=self._network(status))
            case _:
                return NOTHING

    def follow(self, events: Iterable[DeviceReported]) -> Change:
        """Fold reports in a row; a board that moved twice stands twice in the change, in order."""
        own, devices = self.session.id, self._devices
        moved: list[DeviceChange] = []
        older = False
        for event in events:
            report = event.report
            named, its = event.session_id, report.session_id
            if (named is not None and named != own) or (its is not None and its != own):
                continue
            before = devices.get(report.mac)
            after = Device.from_report(report) if before is None else before.merged(report)
            # What was folded in stands in `after`; a state that does not was refused.
            if report.state is not None and report.state is not after.state:
                older = True
            change = self._put(report.mac, before, after)
            if change is not None:
                moved.append(change)
        if not moved:
            return OLDER if older else NOTHING
        return Change(tuple(moved), older=older)

    def replace(self, snapshot: SessionSnapshot) -> Change:
        """Take a snapshot as the truth; boards that it does not list are gone.

        A snapshot without a device list leaves the boards as they are.
        """
        if self._is_foreign(snapshot.session.id):
            return NOTHING
        network = snapshot.network is not None and self._network(snapshot.network)
        changes = self._replace_devices(snapshot.devices) if snapshot.devices is not None else ()
        return Change(
            devices=tuple(changes),
            session=self._take(self.session.replaced(snapshot.session)),
            network=network,
        )

    def _is_foreign(self, session_id: str | None) -> bool:
        return session_id is not None and session_id != self.session.id

    def _take(self, session: Session) -> bool:
        changed = session != self.session
        self.session = session
        return changed

    def _network(self, status: NetworkStatus) -> bool:
        changed = status != self.network
        self.network = status
        return changed

    def _put(self, mac: Mac, before: Device | None, after: Device) -> DeviceChange | None:
        # The times first: comparing whole boards is what costs.
        if before is not None and after.at == before.at and after == before:
            return None
        if before is not None:
            self._counts[before.state] -= 1
        self._counts[after.state] += 1
        self._devices[mac] = after
        return _make_board_change(mac, before, after)

    def _replace_devices(self, reports: Iterable[DeviceReport]) -> Iterable[DeviceChange]:
        latest = {report.mac: report for report in reports}
        changes = []
        for mac in [mac for mac in self._devices if mac not in latest]:
            gone = self._devices.pop(mac)
            self._counts[gone.state] -= 1
            changes.append(DeviceChange(mac, gone, None))
        for mac, report in latest.items():
            before = self._devices.get(mac)
            after = Device.from_report(report) if before is None else before.replaced(report)
            change = self._put(mac, before, after)
            if change is not None:
                changes.append(change)
        return changes


def summarise(session: SessionReport | Session) -> str:
    """Give a session's name for a person: its id, with the target where known."""
    return f"{session.id} ({session.target_ssid})" if session.target_ssid else session.id
