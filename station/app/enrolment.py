"""Scan to allowlist, through a durable outbox, so that no scan is ever lost."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from station.app.diary import Diary
from station.app.notices import Level, Notice, Topic
from station.app.reconnect import asked_wait
from station.app.signal import Signal
from station.app.tasks import Tasks
from station.core.allowlist import AllowlistEntry
from station.core.csv_devices import DeviceLine
from station.core.errors import (
    JournalTrouble,
    NotOurProtocol,
    OutcomeUnknown,
    Refused,
    StationError,
    Unauthorized,
    Unreachable,
)
from station.core.mac import Mac
from station.core.scan import PLAIN, MacRead, Meaning, NotAMac, Rules, interpret
from station.core.torn import TornCodes
from station.ports.clock import Clock
from station.ports.journal import Outbox, OutboxItem, Wish
from station.ports.orchestrator import Orchestrator
from station.ports.scanner import Scan

_log = logging.getLogger("station.enrolment")

REPEAT_SECONDS = 2.0
"""A code that is read again within this time is the same trigger pull."""
RETRY_SECONDS = 5.0


class ScanResult(Enum):
    """What became of a scan."""

    ADDED = "added"
    ALREADY_LISTED = "already listed"
    REPEATED = "repeated"
    REFUSED = "refused"
    NOT_KEPT = "not kept"
    """The journal could not keep it: the scan counts as not made."""


class ScanWarning(Enum):
    """What is odd about a board that was taken all the same."""

    LOCAL = "locally administered"
    NEW_MAKER = "an OUI that this line has not seen"
    CONTAINER_USED = "another board is in that container"


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """A scan, its meaning and its result; `error` says why it was not kept.

    `used_by` is the board that the container was given before.
    """

    scan: Scan
    meaning: Meaning
    result: ScanResult
    error: StationError | None = None
    warnings: tuple[ScanWarning, ...] = ()
    container_id: str = ""
    used_by: Mac | None = None

    @property
    def mac(self) -> Mac | None:
        """The board's MAC where the code was one."""
        return self.meaning.mac if isinstance(self.meaning, MacRead) else None


class ListingState(Enum):
    """Where an allowlist line stands between this station and the Pi."""

    WAITING = "waiting for the Pi"
    LISTED = "listed"
    REFUSED = "refused by the Pi"


@dataclass(frozen=True, slots=True)
class Listing:
    """One line of the allowlist as this station knows it; `why` is the Pi's refusal."""

    entry: AllowlistEntry
    state: ListingState
    why: StationError | None = None


Step = tuple[tuple[Mac, AllowlistEntry | None], ...]
"""What one act changed: the boards, each with its entry before, None where it had none."""


class Enrolment:
    """Owns the station's view of the allowlist and every change to it.

    A scan is in the outbox, on disk, before its result is told. One sender
    works the outbox off in order; it stops at the first item that the Pi cannot take
    now, and goes on when it is kicked (the Pi is back) or after a few seconds.

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
        self._orchestrator = orchestrator
        self._rules = rules
        self._outbox = outbox
        self._diary = diary
        self._clock = clock
        self._tasks = Tasks("enrolment")
        self._order = asyncio.Lock()
        self._asking = asyncio.Lock()
        self._work = asyncio.Event()
        self._in_flight: OutboxItem | None = None
        self._perhaps_done: set[int] = set()
        self._last: tuple[Mac, float] | None = None
        self._torn = TornCodes()
        self._undoable: list[Step] = []
        self._own: set[Mac] = set()
        self._items: dict[int, OutboxItem] = {}
        self._on_pi: set[Mac] = set()
        self._listings: dict[Mac, Listing] = {}
        self.outcomes = Signal[ScanOutcome]()
        self.changed = Signal[None]()
        self.notices = Signal[Notice]()

    @property
    def listings(self) -> Mapping[Mac, Listing]:
        """Every line by MAC, in the order in which it came (a live view)."""
        return MappingProxyType(self._listings)

    @property
    def waiting(self) -> int:
        """How many changes the Pi has not answered yet."""
        return len(self._items)

    def allows(self, mac: Mac) -> bool:
        """Say whether the board is on the allowlist, or about to be."""
        listing = self._listings.get(mac)
        return listing is not None and listing.state is not ListingState.REFUSED

    def scanned_here(self, mac: Mac) -> bool:
        """Say whether the board was scanned at this station, now or in an earlier run."""
        return mac in self._own

    async def open(self, *, sending: bool = True) -> None:
        """Read what an earlier run left waiting, and begin to send.

        Without `sending` the caller sends, with `flush`.
        """
        self._own.update(await self._diary.boards_scanned())
        for item in await self._outbox.waiting():
            self._perhaps_done.add(item.id)  # the earlier run may not have lived to hear the answer
            self._keep(item)
            if item.wish is Wish.ALLOW:
                self._own.add(item.mac)  # the earlier run may have died before it noted the scan
        self._items = dict(sorted(self._items.items()))  # a scan may have come in meanwhile
        self.changed.emit(None)
        if sending:
            self._tasks.start(self._send_for_ever(), "sender")

    async def aclose(self) -> None:
        """Stop sending; what waits stays on disk."""
        await self._tasks.aclose()

    def kick(self) -> None:
        """Try the outbox now: the Pi is back, or the key is new."""
        self._work.set()

    # -- scans -------------------------------------------------------------

    async def scan(self, scan: Scan, *, container_id: str = "", description: str = "") -> ScanOutcome:
        """Take one scan; when this returns `ADDED`, it is on disk."""
        async with self._order:
            outcome = await self._judge(scan, container_id, description)
        if outcome.result is not ScanResult.REPEATED:
            self.outcomes.emit(outcome)
        return outcome

    async def _judge(self, scan: Scan, container_id: str, description: str) -> ScanOutcome:
        meaning = self._torn.judge(interpret(scan.text, self._rules), scan.text, scan.at)
        if isinstance(meaning, NotAMac):
            self._last = None
            return await self._told(ScanOutcome(scan, meaning, ScanResult.REFUSED), meaning.text)
        mac = meaning.mac
        listed = self.allows(mac)
        if self._is_repeat(mac) and not (listed and self._would_change(mac, container_id, description)):
            return ScanOutcome(scan, meaning, ScanResult.REPEATED)
        if listed and not self._would_change(mac, container_id, description):
            self._own.add(mac)
            return await self._told(ScanOutcome(scan, meaning, ScanResult.ALREADY_LISTED), meaning.text)
        before = self._entry_of(mac)
        used_by = self._holder(container_id, mac)
        warnings = tuple(self._warnings(meaning, used_by))
        try:
            await self._put(Wish.ALLOW, mac, container_id, description)
        except JournalTrouble as error:
            self._last = None
            return ScanOutcome(scan, meaning, ScanResult.NOT_KEPT, error)
        self._undoable.append(((mac, before),))
        self._own.add(mac)
        outcome = ScanOutcome(
            scan,
            meaning,
            ScanResult.ADDED,
            warnings=warnings,
            container_id=container_id,
            used_by=used_by,
        )
        return await self._told(outcome, meaning.text)

    def _warnings(self, meaning: MacRead, used_by: Mac | None) -> Iterable[ScanWarning]:
        if meaning.local:
            yield ScanWarning.LOCAL
        elif (makers := {mac.oui for mac in (*self._listings, *self._own)}) and meaning.mac.oui not in makers:
            yield ScanWarning.NEW_MAKER
        if used_by is not None:
            yield ScanWarning.CONTAINER_USED

    def _holder(self, container_id: str, mac: Mac) -> Mac | None:
        """Give another board that was put into the container."""
        if not container_id:
            return None
        return next(
            (other for other, row in self._listings.items()
             if row.entry.container_id == container_id and other != mac and self.allows(other)),
            None,
        )  # fmt: skip

    def _entry_of(self, mac: Mac) -> AllowlistEntry | None:
        return self._listings[mac].entry if self.allows(mac) else None

    def _is_repeat(self, mac: Mac) -> bool:
        now = self._clock.monotonic()
        repeat = self._last is not None and self._last[0] == mac and now - self._last[1] <= REPEAT_SECONDS
        self._last = (mac, now)
        return repeat

    def _would_change(self, mac: Mac, container_id: str, description: str) -> bool:
        entry = self._listings[mac].entry
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
            step = self._undoable[-1]
            self._last = None
            for mac, before in step:
                await self._restore(mac, before)
            self._undoable.pop()
        first, before = step[0]
        if len(step) > 1:
            self.notices.emit(Notice(Level.INFO, Topic.CHANGES_UNDONE, data={"n": len(step)}))
        elif before is None:
            self.notices.emit(Notice(Level.INFO, Topic.SCAN_UNDONE, mac=first))
        else:
            self.notices.emit(Notice(Level.INFO, Topic.CHANGE_UNDONE, mac=first))
        return first

    async def _restore(self, mac: Mac, before: AllowlistEntry | None) -> None:
        if before is None:
            await self.remove(mac)
            return
        for item in self._unsent(mac):
            await self._take_back(item)
        await self._put(Wish.ALLOW, mac, before.container_id, before.description)

    async def take_off(self, macs: Iterable[Mac]) -> int:
        """Take boards off the allowlist in one act, which `undo` takes back; gives how many."""
        return await self._act((mac, None) for mac in macs if mac in self._listings)

    async def enter(self, lines: Iterable[DeviceLine]) -> int:
        """Put boards on the allowlist, or correct their entries, in one act; gives how many changed."""
        return await self._act(
            (line.mac, line) for line in lines
            if not self.allows(line.mac) or _differs(line, self._listings[line.mac].entry)
        )  # fmt: skip

    async def _act(self, changes: Iterable[tuple[Mac, DeviceLine | None]]) -> int:
        done: list[tuple[Mac, AllowlistEntry | None]] = []
        async with self._order:
            try:
                for mac, line in list(changes):
                    before = self._entry_of(mac)
                    if line is None:
                        await self.remove(mac)
                    else:
                        await self._put(Wish.ALLOW, mac, line.container_id, line.description)
                        self._own.add(mac)
                    done.append((mac, before))
            finally:
                if done:
                    self._undoable.append(tuple(done))
        return len(done)

    async def remove(self, mac: Mac) -> None:
        """Take a board off the allowlist, here at once and on the Pi through the outbox."""
        unsent = [item for item in self._unsent(mac) if item.wish is Wish.ALLOW]
        for item in unsent:
            await self._take_back(item)
        on_its_way = self._in_flight is not None and self._in_flight.mac == mac
        perhaps_done = any(item.id in self._perhaps_done for item in unsent)
        if on_its_way or perhaps_done or not unsent or mac in self._on_pi:
            await self._put(Wish.DISALLOW, mac)
        self._listings.pop(mac, None)
        self.changed.emit(None)

    def _unsent(self, mac: Mac) -> list[OutboxItem]:
        return [item for item in self._items.values() if item.mac == mac and item is not self._in_flight]

    async def _take_back(self, item: OutboxItem) -> None:
        del self._items[item.id]  # first, so that the sender cannot take it up meanwhile
        try:
            await self._outbox.settle(item.id, "undone")
        except JournalTrouble:
            self._items = dict(sorted({**self._items, item.id: item}.items()))
            raise

    async def _put(self, wish: Wish, mac: Mac, container_id: str = "", description: str = "") -> None:
        item = await self._outbox.put(
            wish, mac, container_id=container_id, description=description, at=self._clock.now()
        )
        self._keep(item)
        self.changed.emit(None)
        self._work.set()

    def _keep(self, item: OutboxItem) -> None:
        self._items[item.id] = item
        if item.wish is Wish.ALLOW:
            self._listings[item.mac] = Listing(_entry(item), ListingState.WAITING)
        else:
            self._listings.pop(item.mac, None)

    # -- the Pi's side -----------------------------------------------------

    async def refresh(self) -> None:
        """Read the Pi's allowlist; what still waits here stays on top of it."""
        async with self._asking:  # an answer from before a change would undo it here
            entries = await self._orchestrator.allowlist()
        self._on_pi = {entry.mac for entry in entries}
        fresh = {entry.mac: Listing(entry, ListingState.LISTED) for entry in entries}
        ours = {mac: row for mac, row in self._listings.items() if row.state is not ListingState.LISTED}
        order = [mac for mac in self._listings if mac in fresh or mac in ours]
        merged = {**fresh, **{mac: row for mac, row in ours.items() if mac not in fresh}}
        for item in self._items.values():
            if item.wish is Wish.DISALLOW:
                merged.pop(item.mac, None)
            else:
                merged[item.mac] = Listing(_entry(item), ListingState.WAITING)
        self._listings.clear()
        self._listings.update({mac: merged[mac] for mac in order if mac in merged})
        self._listings.update(merged)
        self.changed.emit(None)

    async def flush(self) -> None:
        """Send what waits; raises the first error that stops it."""
        while self._items:
            async with self._asking:
                item = next(iter(self._items.values()), None)
                if item is not None:
                    await self._send(item)

    async def _send_for_ever(self) -> None:
        while True:
            self._work.clear()
            try:
                await self.flush()
            except Unauthorized as error:
                _log.info("the outbox waits for another key (%d): %s", len(self._items), error)
                await self._work.wait()
            except StationError as error:
                _log.info("the outbox waits (%d): %s", len(self._items), error)
                await self._work_or(max(RETRY_SECONDS, asked_wait(error)))
            else:
                await self._work.wait()

    async def _work_or(self, seconds: float) -> None:
        """Wait until kicked, at most `seconds`."""
        nap = asyncio.ensure_future(self._clock.sleep(seconds))
        kicked = asyncio.ensure_future(self._work.wait())
        try:
            await asyncio.wait({nap, kicked}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            nap.cancel()
            kicked.cancel()
            await asyncio.gather(nap, kicked, return_exceptions=True)

    async def _send(self, item: OutboxItem) -> None:
        self._in_flight = item
        try:
            if item.wish is Wish.ALLOW:
                entry: AllowlistEntry | None = await self._allow(_entry(item))
            else:
                entry = None
                await self._orchestrator.disallow(item.mac)
        except (OutcomeUnknown, NotOurProtocol):
            self._perhaps_done.add(item.id)
            raise
        except (Unauthorized, Unreachable):
            raise
        except Refused as error:
            if error.refusal.retryable:
                raise
            await self._settle(item, error.code, error.refusal.correlation_id or "")
            self._refused(item, error)
        else:
            await self._settle(item, "done")
            if entry is None:
                self._on_pi.discard(item.mac)
            else:
                self._on_pi.add(entry.mac)
                self._listed(entry)
        finally:
            self._in_flight = None

    async def _allow(self, wanted: AllowlistEntry) -> AllowlistEntry:
        """Add or correct an entry; a Pi that only adds is told to forget the old one first."""
        known = wanted.mac in self._on_pi
        try:
            entry = await self._orchestrator.allow(wanted)
        except Refused as error:
            if not known or error.refusal.status != _CONFLICT:
                raise
        else:
            if not known or _same_words(entry, wanted):
                return entry
        await self._orchestrator.disallow(wanted.mac)
        return await self._orchestrator.allow(wanted)

    async def _settle(self, item: OutboxItem, outcome: str, correlation_id: str = "") -> None:
        await self._outbox.settle(item.id, outcome)
        self._items.pop(item.id, None)
        self._perhaps_done.discard(item.id)
        await self._diary.note(
            "allowlist",
            outcome,
            mac=item.mac,
            container_id=item.container_id,
            correlation_id=correlation_id,
            wish=item.wish.value,
        )

    def _listed(self, entry: AllowlistEntry) -> None:
        if entry.mac in self._listings:  # else it was undone meanwhile
            self._listings[entry.mac] = Listing(entry, ListingState.LISTED)
        self.changed.emit(None)

    def _refused(self, item: OutboxItem, error: Refused) -> None:
        if item.wish is Wish.ALLOW and item.mac in self._listings:
            self._listings[item.mac] = Listing(_entry(item), ListingState.REFUSED, error)
        self.changed.emit(None)
        self.notices.emit(Notice(Level.ERROR, Topic.SCAN_REFUSED_BY_PI, mac=item.mac, error=error))


_CONFLICT = 409


def _same_words(one: AllowlistEntry, other: AllowlistEntry) -> bool:
    return (one.container_id, one.description) == (other.container_id, other.description)


def _differs(line: DeviceLine, entry: AllowlistEntry) -> bool:
    return (line.container_id, line.description) != (entry.container_id, entry.description)


def _entry(item: OutboxItem) -> AllowlistEntry:
    return AllowlistEntry(
        mac=item.mac, description=item.description, container_id=item.container_id, added_at=item.at
    )
