"""The workstation's own clocks."""

from __future__ import annotations

import time
from datetime import datetime


class SystemClock:
    """Implements `station.ports.clock.Clock`."""

    def now(self) -> datetime:
        """Give the time of day, aware, in the workstation's zone."""
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        """Give seconds from an arbitrary start."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait; cancellable."""
        import asyncio  # brings ssl and more, for which no window waits

        await asyncio.sleep(seconds)
