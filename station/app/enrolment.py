"""Scan to allowlist, through a durable outbox, so that no scan is ever lost."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Final, TypeVar

from station.app.diary import Diary
from station.app.notices import Level, Notice, Topic
from station.app.outcomes import ScanOutcome, ScanResult, ScanWarning
from station.app.roll import RETRY_SECONDS, Listing, ListingState, Roll
from station.app.signal import Signal
from station.core.allowlist import AllowlistEntry
from station.core.csv_devices import DeviceLine
from station.core.errors import JournalTrouble
from station.core.mac import Mac
from station.core.scan import PLAIN, MacRead, NotAMac, Rules, interpret
from station.core.torn import TornCodes
from station.ports.clock import Clock
from station.ports.journal import Outbox, Wish
from station.ports.orchestrator import Orchestrator
from station.ports.scanner import Scan

__all__ = [
    "REPEAT_SECONDS",
    "RETRY_SECONDS",
    "Enrolment",
    "Listing",
    "ListingState",
    "ScanOutcome",
    "ScanResult",
    "ScanWarning",
]

REPEAT_SECONDS = 2.0
"""A code that is read again within this time is the same trigger pull."""

AT_ONCE: Final = 20
"""So many boards of a list are written down before a scan may come in between."""

Part = TypeVar("Part")
Step = tuple[tuple[Mac, AllowlistEntry | None], ...]
"""What one act changed: the boards, each with its entry before, None where it had none."""


class Enrolment:
    """Takes scans into the allowlist, and takes acts back; `Roll` carries them to the Pi.

    A scan is in the outbox, on disk, before its result is told. `rules` are the site's own of its codes.

    Signals: `outcomes` (every scan but repeated ones), `changed` (the listings),
    `notices`.
    """

    def __init__(
        self,
        orchestrator: Orchestrator,
        outbox: Outbox,
        diary: Diary,
        clock: Clock,
        *,
        rules: Rules = PLAIN,
    ) -> None:
        self.rules = rules
        self._diary = diary
        self._clock = clock
        self._roll = Roll(orchestrator, outbox, diary, clock)
        self._order = asyncio.Lock()
        self._last: tuple[Mac | str, float] | None = None
        self._torn = TornCodes()
        self._undoable: list[Step] = []
        self._own: set[Mac] = set()
        self._new_here: set[Mac] = set()
        self.outcomes = Signal[ScanOutcome]()
        self.changed = self._roll.changed
        self.notices = self._roll.notices
        self.notices.subscribe(self._refused)

    @property
    def listings(self) -> Mapping[Mac, Listing]:
        """Every line by MAC, in the order in which it came (a live view)."""
        return self._roll.listings

    @property
    def waiting(self) -> int:
        """How many changes the Pi has not answered yet."""
        return self._roll.waiting

    def allows(self, mac: Mac) -> bool:
        """Say whether the board is on the allowlist, or about to be."""
        return self._roll.allows(mac)

    def scanned_here(self, mac: Mac) -> bool:
        """Say whether the board was scanned at this station, now or in an earlier run."""
        return mac in self._own

    async def open(self, *, sending: bool = True) -> None:
        """Read what an earlier run left waiting, and begin to send.

        Without `sending` the caller sends, with `flush`.
        """
        self._own.update(await self._diary.boards_scanned())
        for item in await self._roll.load():
            if item.wish is Wish.ALLOW:
                self._own.add(item.mac)  # the earlier run may have died before it noted the scan
        self.changed.emit(None)
        if sending:
            self._roll.send()

    async def aclose(self) -> None:
        """Stop sending; what waits stays on disk."""
        await self._roll.aclose()

    def kick(self) -> None:
        """Try the outbox now: the Pi is back, or the key is new."""
        self._roll.kick()

    async def refresh(self) -> None:
        """Read the Pi's allowlist; what still waits here stays on top of it."""
        await self._roll.refresh()

    async def flush(self) -> None:
        """Send what waits; raises the first error that stops it."""
        await self._roll.flush()

    async def remove(self, mac: Mac) -> None:
        """Take a board off the allowlist, here at once and on the Pi through the outbox."""
        await self._roll.remove(mac)

    # -- scans -------------------------------------------------------------

    async def scan(self, scan: Scan, *, container_id: str = "", description: str = "") -> ScanOutcome:
        """Take one scan; when this returns `ADDED`, it is on disk."""
        async with self._order:
            outcome = await self._judge(scan, container_id, description)
        if outcome.result is not ScanResult.REPEATED:
            self.outcomes.emit(outcome)
        return outcome

    async def _judge(self, scan: Scan, container_id: str, description: str) -> ScanOutcome:
        meaning = self._torn.judge(interpret(scan.text, self.rules), scan.text, scan.at)
        if isinstance(meaning, NotAMac):
            if self._is_repeat(scan.text):
                return ScanOutcome(scan, meaning, ScanResult.REPEATED)
            return await self._told(ScanOutcome(scan, meaning, ScanResult.REFUSED), meaning.text)
        mac = meaning.mac
        listed = self.allows(mac)
        if self._is_repeat(mac) and not (listed and self._would_change(mac, container_id, description)):
            return ScanOutcome(scan, meaning, ScanResult.REPEATED)
        if listed and not self._would_change(mac, container_id, description):
            self._own.add(mac)
            return await self._told(ScanOutcome(scan, meaning, ScanResult.ALREADY_LISTED), meaning.text)
        before = self._roll.entry_of(mac)
        used_by = self._holder(container_id, mac)
        moved_from = before.container_id if before is not None and container_id else ""
        warnings = tuple(self._warnings(meaning, used_by, moved_from))
        try:
            await self._roll.put(Wish.ALLOW, mac, container_id, description)
        except JournalTrouble as error:
            self._last = None
            return ScanOutcome(scan, meaning, ScanResult.NOT_KEPT, error)
        self._undoable.append(((mac, before),))
        if mac not in self._own:
            self._new_here.add(mac)
        self._own.add(mac)
        outcome = ScanOutcome(
            scan,
            meaning,
            ScanResult.ADDED,
            warnings=warnings,
            container_id=container_id,
            used_by=used_by,
            moved_from=moved_from,
        )
        return await self._told(outcome, meaning.text)

    def _warnings(self, meaning: MacRead, used_by: Mac | None, moved_from: str) -> Iterable[ScanWarning]:
        if meaning.local:
            yield ScanWarning.LOCAL
        elif (makers := {mac.oui for mac in (*self.listings, *self._own)}) and meaning.mac.oui not in makers:
            yield ScanWarning.NEW_MAKER
        if used_by is not None:
            yield ScanWarning.CONTAINER_USED
        if moved_from:
            yield ScanWarning.MOVED

    def _holder(self, container_id: str, mac: Mac) -> Mac | None:
        """Give another board that was put into the container."""
        if not container_id:
            return None
        return next(
            (other for other, row in self.listings.items()
             if row.entry.container_id == container_id and other != mac and self.allows(other)),
            None,
        )  # fmt: skip

    def another(self) -> None:
        """Take the next code for a new one: another was read, which came to somebody else."""
        self._last = None

    def _is_repeat(self, code: Mac | str) -> bool:
        now, last = self._clock.monotonic(), self._last
        self._last = (code, now)
        return last is not None and last[0] == code and now - last[1] <= REPEAT_SECONDS

    def _would_change(self, mac: Mac, container_id: str, description: str) -> bool:
        entry = self.listings[mac].entry
        return bool(
            (container_id and container_id != entry.container_id)
            or (description and description != entry.description)
        )

    async def _told(self, outcome: ScanOutcome, shown: str) -> ScanOutcome:
        await self._diary.note(
            "scan", outcome.result.value, mac=outcome.mac, read=shown, source=outcome.scan.source
        )
        return outcome

    async def undo(self) -> Mac | None:
        """Take the last act back: boards it added go, entries it changed or removed return.

        Gives its (first) board, None when there is nothing to undo. Raises
        `JournalTrouble`, and then it is still the last act.
        """
        async with self._order:
            if not self._undoable:
                self.notices.emit(Notice(Level.INFO, Topic.NOTHING_TO_UNDO))
                return None
            step = self._undoable.pop()
            self._last = None
        left = deque(step)

        async def give_back(part: tuple[Mac, AllowlistEntry | None]) -> None:
            await self._roll.restore(*part, of_list=len(step) > 1)

        try:
            await self._in_turns(left, give_back)
        finally:
            if left:  # the journal took no more
                self._undoable.append(tuple(left))
        await self._forget(mac for mac, before in step if before is None)
        first, before = step[0]
        if len(step) > 1:
            self.notices.emit(Notice(Level.INFO, Topic.CHANGES_UNDONE, data={"n": len(step)}))
        elif before is None:
            self.notices.emit(Notice(Level.INFO, Topic.SCAN_UNDONE, mac=first))
        else:
            self.notices.emit(Notice(Level.INFO, Topic.CHANGE_UNDONE, mac=first))
        return first

    async def _forget(self, macs: Iterable[Mac]) -> None:
        """Let boards that were scanned by mistake count as never scanned here."""
        for mac in self._new_here.intersection(macs):
            self._new_here.discard(mac)
            self._own.discard(mac)
            await self._diary.note("scan", "undone", mac=mac)

    def _refused(self, notice: Notice) -> None:
        """Leave nothing to undo of a board that the Pi never took."""
        if notice.topic is not Topic.SCAN_REFUSED_BY_PI or notice.mac is None:
            return
        mac = notice.mac
        self._undoable = [step for step in self._undoable if step != ((mac, None),)]

    async def take_off(self, macs: Iterable[Mac]) -> int:
        """Take boards off the allowlist in one act, which `undo` takes back; gives how many."""
        return await self._act((mac, None) for mac in macs if mac in self.listings)

    async def enter(self, lines: Iterable[DeviceLine]) -> int:
        """Put boards on the allowlist, or correct their entries, in one act; gives how many changed."""
        return await self._act(
            (line.mac, line) for line in lines
            if not self.allows(line.mac) or _differs(line, self.listings[line.mac].entry)
        )  # fmt: skip

    async def _act(self, changes: Iterable[tuple[Mac, DeviceLine | None]]) -> int:
        done: list[tuple[Mac, AllowlistEntry | None]] = []
        left = deque(changes)
        of_list = len(left) > 1

        async def do(change: tuple[Mac, DeviceLine | None]) -> None:
            mac, line = change
            before = self._roll.entry_of(mac)
            if line is None:
                await self._roll.remove(mac, of_list=of_list)
            else:
                await self._roll.put(Wish.ALLOW, mac, line.container_id, line.description, of_list=of_list)
                self._own.add(mac)
            done.append((mac, before))

        try:
            await self._in_turns(left, do)
        finally:
            if done:
                self._undoable.append(tuple(done))
        return len(done)

    async def _in_turns(self, left: deque[Part], do: Callable[[Part], Awaitable[None]]) -> None:
        """Do all that is left; what is done is taken out, and scans come in between."""
        while left:
            async with self._order:
                for _ in range(min(AT_ONCE, len(left))):
                    await do(left[0])
                    left.popleft()
            self.changed.emit(None)
            if left:
                await asyncio.sleep(0)  # for whoever waits to be heard


def _differs(line: DeviceLine, entry: AllowlistEntry) -> bool:
    return (line.container_id, line.description) != (entry.container_id, entry.description)
