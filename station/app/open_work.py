"""Work that is not done yet: counted, waited for, and tried again after a while."""

from __future__ import annotations

import asyncio

from station.app.tasks import Tasks
from station.ports.clock import Clock

RETRY_SECONDS = 10.0


class OpenWork:
    """Counts what has begun and not ended."""

    def __init__(self) -> None:
        self.count = 0
        self._quiet = asyncio.Event()
        self._quiet.set()

    def begin(self) -> None:
        """One piece more."""
        self.count += 1
        self._quiet.clear()

    def end(self) -> None:
        """One piece is done."""
        self.count -= 1
        if self.count == 0:
            self._quiet.set()

    async def drained(self, seconds: float) -> bool:
        """Wait until nothing is open, at most `seconds`; says whether it is so."""
        try:
            async with asyncio.timeout(seconds):
                await self._quiet.wait()
        except TimeoutError:
            return False
        return True


class Pause:
    """The while before the next try."""

    def __init__(self, clock: Clock, tasks: Tasks) -> None:
        self._clock = clock
        self._tasks = tasks
        self._over = asyncio.Event()

    def end(self) -> None:
        """Let whoever waits now go on at once."""
        self._over.set()

    async def nap(self) -> None:
        """Wait for `RETRY_SECONDS`, or until `end`."""
        self._over.clear()
        nap = self._tasks.start(self._clock.sleep(RETRY_SECONDS), "pause")
        told = self._tasks.start(self._over.wait(), "the pause's end")
        try:
            await asyncio.wait({nap, told}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            nap.cancel()
            told.cancel()
