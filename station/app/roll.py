"""The allowlist as this station knows it, and the sender that brings the Pi's into line with it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from station.app.diary import Diary
from station.app.notices import Level, Notice, Topic
from station.app.reconnect import asked_wait
from station.app.signal import Signal
from station.app.tasks import Tasks
from station.core.allowlist import AllowlistEntry
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
from station.ports.clock import Clock
from station.ports.journal import Outbox, OutboxItem, Wish
from station.ports.orchestrator import Orchestrator

_log = logging.getLogger("station.enrolment")

RETRY_SECONDS = 5.0


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


class Roll:
    """Owns the lines of the allowlist, and the outbox that carries their changes to the Pi.

    A change is on disk before it is here. One sender works the outbox off in order, scans
    before lists; it stops at the first item that the Pi cannot take now, and goes on when it
    is kicked (the Pi is back) or after a few seconds. `changed` and `notices` tell of it.
    """

    def __init__(self, orchestrator: Orchestrator, outbox: Outbox, diary: Diary, clock: Clock) -> None:
        self._orchestrator = orchestrator
        self._outbox = outbox
        self._diary = diary
        self._clock = clock
        self._tasks = Tasks("enrolment")
        self._asking = asyncio.Lock()
        self._work = asyncio.Event()
        self._in_flight: OutboxItem | None = None
        self._perhaps_done: set[int] = set()
        self._items: dict[int, OutboxItem] = {}
        self._of_lists: set[int] = set()
        self._on_pi: set[Mac] = set()
        self._listings: dict[Mac, Listing] = {}
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

    def entry_of(self, mac: Mac) -> AllowlistEntry | None:
        """Give a board's entry, None where it is not allowed."""
        return self._listings[mac].entry if self.allows(mac) else None

    async def load(self) -> Sequence[OutboxItem]:
        """Read what an earlier run left waiting; gives it."""
        left = await self._outbox.waiting()
        for item in left:
            self._perhaps_done.add(item.id)  # the earlier run may not have lived to hear the answer
            self._keep(item)
        self._items = dict(sorted(self._items.items()))  # a scan may have come in meanwhile
        return left

    def send(self) -> None:
        """Send what waits from now on, for ever."""
        self._tasks.start(self._send_for_ever(), "sender")

    async def aclose(self) -> None:
        """Stop sending; what waits stays on disk."""
        await self._tasks.aclose()

    def kick(self) -> None:
        """Try the outbox now: the Pi is back, or the key is new."""
        self._work.set()

    # -- changes -----------------------------------------------------------

    async def put(
        self,
        wish: Wish,
        mac: Mac,
        container_id: str = "",
        description: str = "",
        *,
        of_list: bool = False,
    ) -> None:
        """Write a change down, here at once and on the Pi through the outbox.

        One `of_list` lets scans go first, and is told by whoever works the list off.
        """
        item = await self._outbox.put(
            wish, mac, container_id=container_id, description=description, at=self._clock.now()
        )
        if of_list:
            self._of_lists.add(item.id)
        self._keep(item)
        self._work.set()
        if not of_list:
            self.changed.emit(None)

    async def remove(self, mac: Mac, *, of_list: bool = False) -> None:
        """Take a board off the allowlist, here at once and on the Pi through the outbox."""
        unsent = [item for item in self._unsent(mac) if item.wish is Wish.ALLOW]
        for item in unsent:
            await self._take_back(item)
        on_its_way = self._in_flight is not None and self._in_flight.mac == mac
        perhaps_done = any(item.id in self._perhaps_done for item in unsent)
        if on_its_way or perhaps_done or not unsent or mac in self._on_pi:
            await self.put(Wish.DISALLOW, mac, of_list=of_list)
        self._listings.pop(mac, None)
        if not of_list:
            self.changed.emit(None)

    async def restore(self, mac: Mac, before: AllowlistEntry | None, *, of_list: bool = False) -> None:
        """Give a board the entry back that it had, None for none."""
        if before is None:
            await self.remove(mac, of_list=of_list)
            return
        for item in self._unsent(mac):
            await self._take_back(item)
        await self.put(Wish.ALLOW, mac, before.container_id, before.description, of_list=of_list)

    def _unsent(self, mac: Mac) -> list[OutboxItem]:
        return [item for item in self._items.values() if item.mac == mac and item is not self._in_flight]

    async def _take_back(self, item: OutboxItem) -> None:
        del self._items[item.id]  # first, so that the sender cannot take it up meanwhile
        try:
            await self._outbox.settle(item.id, "undone")
        except JournalTrouble:
            self._items = dict(sorted({**self._items, item.id: item}.items()))
            raise

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
                item = self._next()
                if item is not None:
                    await self._send(item)

    def _next(self) -> OutboxItem | None:
        """Give the first item that is of no list; of one board, what came first goes first."""
        first = next((item for item in self._items.values() if item.id not in self._of_lists), None)
        if first is None:
            return next(iter(self._items.values()), None)
        return next(item for item in self._items.values() if item.mac == first.mac)

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
            entry = await self._carry(item)
        except (OutcomeUnknown, NotOurProtocol):
            self._perhaps_done.add(item.id)
            raise
        except (Unauthorized, Unreachable):
            raise
        except Refused as error:
            if error.refusal.retryable:
                raise
            entry = await self._left_by_an_earlier_try(item)
            if entry is None:
                await self._settle(item, error.code, error.refusal.correlation_id or "")
                self._refused(item, error)
            else:
                await self._done(item, entry)
        else:
            await self._done(item, entry)
        finally:
            self._in_flight = None

    async def _carry(self, item: OutboxItem) -> AllowlistEntry | None:
        """Bring a change to the Pi; gives the entry that is there then."""
        if item.wish is Wish.ALLOW:
            return await self._allow(_entry(item))
        await self._orchestrator.disallow(item.mac)
        return None

    async def _left_by_an_earlier_try(self, item: OutboxItem) -> AllowlistEntry | None:
        """Look whether a refused change is there all the same: the answer to an earlier try was lost."""
        if item.id not in self._perhaps_done or item.wish is not Wish.ALLOW:
            return None
        wanted = _entry(item)
        there = (entry for entry in await self._orchestrator.allowlist() if entry.mac == wanted.mac)
        return next((entry for entry in there if _same_words(entry, wanted)), None)

    async def _done(self, item: OutboxItem, entry: AllowlistEntry | None) -> None:
        await self._settle(item, "done")
        if entry is None:
            self._on_pi.discard(item.mac)
        else:
            self._on_pi.add(entry.mac)
            self._listed(entry)

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
        self._of_lists.discard(item.id)
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


def _entry(item: OutboxItem) -> AllowlistEntry:
    return AllowlistEntry(
        mac=item.mac, description=item.description, container_id=item.container_id, added_at=item.at
    )
