"""What the Pi has accepted and has not been seen to begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from station.app.signal import Signal
from station.app.watch import Watch
from station.core.device import Device, DeviceState
from station.core.fleet import Change, Fleet
from station.core.mac import Mac

REQUEST_SECONDS = 30.0
"""A board that the Pi has accepted and not touched for so long may be asked for again."""


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One acceptance of a board by the Pi, not seen yet: the state that the board had."""

    state: DeviceState


class Requested:
    """Keeps a mark on each accepted board until it moves, or for `REQUEST_SECONDS`.

    `changed` names each board whose mark comes or goes.
    """

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._marks: dict[Mac, Mark] = {}
        self.changed = Signal[Mac]()
        watch.changed.subscribe(self._observed)

    @property
    def marks(self) -> Mapping[Mac, Mark]:
        """The boards that are waited for (a live view)."""
        return MappingProxyType(self._marks)

    def add(self, fleet: Fleet, before: Mapping[Mac, Device]) -> None:
        """Mark what was accepted, unless it has moved since it was asked for."""
        marks = {
            mac: Mark(device.state)
            for mac, device in before.items()
            if device.state in (DeviceState.DISCOVERED, DeviceState.FAILED)
            and not _has_moved(device, fleet.devices.get(mac))
        }
        for mac, mark in marks.items():
            self._marks[mac] = mark
            self.changed.emit(mac)
        if marks:
            self._watch.later(REQUEST_SECONDS, lambda: self._give_up(marks))

    def clear(self) -> None:
        """Forget all marks: another session is followed."""
        self._marks.clear()

    async def _give_up(self, marks: Mapping[Mac, Mark]) -> None:
        """Look once more, then let go of the boards that the Pi has not touched."""
        if any(self._marks.get(mac) is mark for mac, mark in marks.items()):
            await self._watch.refresh_quietly()
        for mac, mark in marks.items():
            if self._marks.get(mac) is mark:
                del self._marks[mac]
                self.changed.emit(mac)

    def _observed(self, change: Change) -> None:
        if not self._marks:
            return
        for device in change.devices:
            if device.mac in self._marks and _has_moved(device.before, device.after):
                del self._marks[device.mac]
                self.changed.emit(device.mac)


def _has_moved(before: Device | None, after: Device | None) -> bool:
    """Say whether something happened to a board; one that failed once more has a new attempt."""
    if before is None or after is None:
        return before is not after
    return after.state is not before.state or after.retry_count != before.retry_count
