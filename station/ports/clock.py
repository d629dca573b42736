"""Time, so that tests own it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The workstation's clocks and the only way to wait."""

    def now(self) -> datetime:
        """Give the time of day, aware, in the workstation's zone."""

    def monotonic(self) -> float:
        """Give seconds from an arbitrary start; never goes back."""

    async def sleep(self, seconds: float) -> None:
        """Wait; cancellable."""
