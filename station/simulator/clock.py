"""Time: the pace of the simulation, and the two ways the Pi writes time down."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime


class Clock:
    """Wall time, and sleeping in simulated seconds (``pace`` real seconds each)."""

    def __init__(self, pace: float) -> None:
        """Keep the pace: real seconds for one simulated second."""
        self._pace = pace

    def now(self) -> datetime:
        """Return the wall time in UTC; timestamps on the wire are never scaled."""
        return datetime.now(UTC)

    def real(self, simulated_seconds: float) -> float:
        """Return how many real seconds the simulated ones last."""
        return simulated_seconds * self._pace

    async def sleep(self, simulated_seconds: float) -> None:
        """Sleep for that many simulated seconds."""
        await asyncio.sleep(self.real(simulated_seconds))


def rfc3339(moment: datetime) -> str:
    """Write a moment as the Pi does: RFC3339 in UTC with microseconds and a ``Z``."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def from_rfc3339(text: str) -> datetime:
    """Read back what ``rfc3339`` wrote."""
    return datetime.fromisoformat(text)


def go_duration(seconds: float) -> str:
    """Write whole seconds as Go's ``time.Duration`` does: ``45s``, ``1m30s``, ``1h0m0s``."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    if hours:
        return f"{hours}h{minutes}m{left}s"
    return f"{minutes}m{left}s" if minutes else f"{left}s"


def worded_uptime(seconds: float) -> str:
    """Write an uptime as the monitoring socket does: ``2d 5h 30m``."""
    minutes = int(seconds) // 60
    return f"{minutes // 1440}d {minutes // 60 % 24}h {minutes % 60}m"
