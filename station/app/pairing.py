"""A board and its container, scanned in either order, go to the allowlist together."""

from __future__ import annotations

from dataclasses import dataclass

from station.app.enrolment import REPEAT_SECONDS, Enrolment
from station.app.notices import Level, Notice, Topic
from station.app.signal import Signal
from station.app.tasks import Tasks
from station.core.mac import Mac
from station.core.scan import ContainerRead, MacRead, NotAMac, Rules, read
from station.ports.clock import Clock
from station.ports.scanner import Scan

HALF_SECONDS = 60.0
"""A half pair that waits longer is dropped: the board has been put down elsewhere."""


@dataclass(frozen=True, slots=True)
class Half:
    """What was scanned of a pair: a board or a container, never both.

    `listed` says that the board is on the allowlist already, and would be moved.
    """

    scan: Scan
    mac: Mac | None = None
    container_id: str = ""
    listed: bool = False


class Pairing:
    """Takes every scan of a station that pairs; what belongs to no pair goes straight on.

    The second scan of a kind corrects the first; the same code again within two seconds is
    the same trigger pull. A half pair is no entry: nothing is sent before both are there.
    `changed` gives the half that waits, None when none does.
    """

    def __init__(self, enrolment: Enrolment, clock: Clock, rules: Rules) -> None:
        self._enrolment = enrolment
        self._clock = clock
        self.rules = rules
        self._half: Half | None = None
        self._last: tuple[Mac | str, float] | None = None
        self._tasks = Tasks("pairing")
        self.changed = Signal[Half | None]()
        self.notices = Signal[Notice]()

    @property
    def half(self) -> Half | None:
        """The half that waits for its other one."""
        return self._half

    async def aclose(self) -> None:
        """Drop what waits."""
        await self._tasks.aclose()

    async def scan(self, scan: Scan) -> None:
        """Take a scan."""
        meaning = read(scan.text, self.rules)
        if self._is_repeat(meaning):
            return
        half = self._half
        match meaning:
            case ContainerRead(container_id=container_id):
                self._tell_repair(meaning)
                if half is not None and half.mac is not None:
                    self._wait_for(None)
                    await self._enrolment.scan(half.scan, container_id=container_id)
                else:
                    self._wait_for(Half(scan, container_id=container_id))
            case MacRead(mac=mac):
                if half is not None and half.container_id:
                    self._wait_for(None)
                    await self._enrolment.scan(scan, container_id=half.container_id)
                    return
                listed = self._enrolment.allows(mac)
                if half is None or half.mac != mac:
                    self._wait_for(Half(scan, mac=mac, listed=listed))
                if listed:
                    await self._enrolment.scan(scan)
            case _:
                await self._enrolment.scan(scan)

    def undo(self) -> bool:
        """Take the half that waits back, as the last scan; says whether there was one."""
        half, self._last = self._half, None
        if half is None:
            return False
        self._wait_for(None)
        data = {"container": half.container_id}
        self.notices.emit(Notice(Level.INFO, Topic.HALF_UNDONE, mac=half.mac, data=data))
        return True

    def _tell_repair(self, read: ContainerRead) -> None:
        if read.repair is not None:
            data = {
                "container": read.container_id,
                "text": read.text,
                "fault": read.repair.fault.name,
                "country": read.repair.country,
            }
            self.notices.emit(Notice(Level.WARNING, Topic.CONTAINER_REPAIRED, data=data))

    def _is_repeat(self, meaning: MacRead | NotAMac | ContainerRead) -> bool:
        code: Mac | str = ""
        if isinstance(meaning, MacRead):
            code = meaning.mac
        elif isinstance(meaning, ContainerRead):
            code = meaning.container_id
        now, last = self._clock.monotonic(), self._last
        self._last = (code, now) if code else None
        return last is not None and last[0] == code and now - last[1] <= REPEAT_SECONDS

    def _wait_for(self, half: Half | None) -> None:
        if half is None and self._half is None:
            return
        self._half = half
        self._enrolment.another()
        self._tasks.start(self._only(half), "half pair")
        self.changed.emit(half)

    async def _only(self, half: Half | None) -> None:
        """Drop a half that nobody completes."""
        if half is None:
            return
        await self._clock.sleep(HALF_SECONDS)
        if self._half is half:
            self._wait_for(None)
            if not half.listed:
                data = {"container": half.container_id}
                self.notices.emit(Notice(Level.WARNING, Topic.PAIR_DROPPED, mac=half.mac, data=data))
