"""Time that stands still until a test moves it."""

from __future__ import annotations

import asyncio
import heapq
from datetime import UTC, datetime, timedelta

_START = datetime(2025, 6, 2, 8, 0, tzinfo=UTC)
_TURNS = 50


async def settle(turns: int = _TURNS) -> None:
    """Let every task run until it waits for something that only the test can give.

    The loop tells nobody that it is idle; what is under test never needs more turns
    than this in a row.
    """
    for _ in range(turns):
        await asyncio.sleep(0)


class FakeClock:
    """A `Clock` whose both hands move together, and only through `advance`."""

    def __init__(self, start: datetime = _START) -> None:
        self._start = start
        self._passed = 0.0
        self._order = 0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        """Give the virtual time of day, aware."""
        return self._start + timedelta(seconds=self._passed)

    def monotonic(self) -> float:
        """Give the virtual seconds since the clock was made."""
        return self._passed

    async def sleep(self, seconds: float) -> None:
        """Wait until the test has advanced that far; nothing to wait for is one turn."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        self._order += 1
        waker = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._passed + seconds, self._order, waker))
        await waker

    async def advance(self, seconds: float) -> None:
        """Let time pass: sleepers wake in the order of their time, and act before the next one wakes."""
        until = self._passed + seconds
        await settle()
        while (due := self._due()) is not None and due <= until:
            self._passed = max(self._passed, due)
            _, _, waker = heapq.heappop(self._sleepers)
            waker.set_result(None)
            await settle()
        self._passed = until
        await settle()

    @property
    def next_wake(self) -> float | None:
        """Tell in how many seconds the next sleeper wakes, None when nobody sleeps."""
        due = self._due()
        return None if due is None else due - self._passed

    def _due(self) -> float | None:
        while self._sleepers and self._sleepers[0][2].done():  # cancelled in its sleep
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None
