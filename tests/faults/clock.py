"""The workstation's clocks, in a hurry."""

from __future__ import annotations

import asyncio
import time
from datetime import datetime


class ScaledClock:
    """A `Clock` on which `pace` seconds pass in one; the time of day is the real one."""

    def __init__(self, pace: float) -> None:
        self._pace = pace

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        return time.monotonic() * self._pace

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._pace)
