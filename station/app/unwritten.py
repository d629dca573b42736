"""Facts on their way into the journal: in order, each once, and none lost where it takes none for a while."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from station.app.open_work import RETRY_SECONDS
from station.app.signal import Signal
from station.app.tasks import Tasks
from station.core.errors import JournalTrouble, RecordRefused
from station.ports.clock import Clock
from station.ports.journal import Fact, Facts, Shelf

_log = logging.getLogger("station.diary")

KEPT = 10_000
"""Facts that are kept while the journal takes none; the oldest go."""
LAST_SECONDS = 5.0
"""How long the last try may take when the station closes."""


@dataclass(slots=True)
class _Waiting:
    fact: Fact
    may_stand: bool
    """It may have been written, and the answer lost."""
    is_shelved: bool


class Unwritten:
    """Writes facts, and keeps those that the journal does not take.

    They are tried again with the next fact, after `RETRY_SECONDS`, and at the end; what is
    left then goes on the `shelf` for the next run. `refused` tells of one that the journal never takes.
    """

    def __init__(self, facts: Facts, clock: Clock, shelf: Shelf | None) -> None:
        self._facts = facts
        self._clock = clock
        self._shelf = shelf
        self._waiting: deque[_Waiting] = deque()
        self._shelf_is_used = False
        self._is_closing = False
        self._in_order = asyncio.Lock()
        self._tasks = Tasks("diary")
        self.refused = Signal[RecordRefused]()

    async def open(self) -> None:
        """Write what earlier runs left on the shelf; raises `JournalTrouble`, and it is tried again."""
        if self._shelf is not None:
            left = await self._shelf.kept_before()
            self._shelf_is_used = bool(left)
            self._waiting.extendleft(_Waiting(fact, True, True) for fact in reversed(left))
        await self._write_or_wait()

    async def write(self, fact: Fact) -> None:
        """Write a fact after those that wait; raises `JournalTrouble`, and it is tried again."""
        self._make_room()
        self._waiting.append(_Waiting(fact, may_stand=False, is_shelved=False))
        if not (self._is_closing and len(self._tasks)):
            await self._write_or_wait()

    def closing(self) -> None:
        """Ask a journal that took nothing the last time only once more: a server may take long to say no."""
        self._is_closing = True

    async def aclose(self) -> None:
        """Try once more, and lay what is not taken now on the shelf."""
        await self._tasks.aclose()
        with suppress(JournalTrouble, TimeoutError):
            async with asyncio.timeout(LAST_SECONDS):
                await self._write_down()
        left = [waiting.fact for waiting in self._waiting if not waiting.is_shelved]
        if left:
            await self._shelve(left)

    async def _shelve(self, left: Sequence[Fact]) -> None:
        if self._shelf is None:
            _log.error("lost: the journal took none until the end: %r", left)
            return
        try:
            await self._shelf.keep(left)
        except JournalTrouble as error:
            _log.error("lost: neither the journal nor a file took them (%s): %r", error, left)
        else:
            _log.warning("%d records are kept for the next start: the journal takes none", len(left))

    async def _write_or_wait(self) -> None:
        try:
            await self._write_down()
        except JournalTrouble:
            if not len(self._tasks):
                self._tasks.start(self._try_again(), "try again")
            raise
        if len(self._tasks):
            await self._tasks.aclose()  # nothing is left to be tried

    def _make_room(self) -> None:
        if len(self._waiting) < KEPT:
            return
        oldest = self._waiting.popleft()
        if oldest.is_shelved:
            self._shelf_is_used = False  # and stays on it for the next run
        else:
            _log.error("lost: the journal takes none, and too many wait: %r", oldest.fact)

    async def _try_again(self) -> None:
        while self._waiting:
            await self._clock.sleep(RETRY_SECONDS)
            with suppress(JournalTrouble):  # it was told when the fact came
                await self._write_down()

    async def _write_down(self) -> None:
        async with self._in_order:
            while self._waiting:
                first = self._waiting[0]
                if not (first.may_stand and await self._facts.stands(first.fact)):
                    first.may_stand = True
                    await self._record(first.fact)
                if self._waiting and self._waiting[0] is first:  # else it made room meanwhile
                    self._waiting.popleft()
            if self._shelf is not None and self._shelf_is_used:
                await self._shelf.forget()
                self._shelf_is_used = False

    async def _record(self, fact: Fact) -> None:
        try:
            await self._facts.record(fact)
        except RecordRefused as error:  # the others shall not wait for what will never be
            _log.error("the journal never takes %r: %s", fact, error)
            self.refused.emit(error)
