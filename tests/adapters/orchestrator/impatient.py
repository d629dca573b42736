"""A clock for which every wait is over at once, and that remembers the waits."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)


class ImpatientClock:
    """A `Clock`: `waits` are the seconds of every sleep so far."""

    def __init__(self, start: datetime = NOON) -> None:
        self._start = start
        self.waits: list[float] = []

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return sum(self.waits)

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await asyncio.sleep(0)
