"""A monitor whose Pi is the test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

from station.core.monitor import MonitorData, MonitorNews, SystemHealth, Uptime
from tests.fakes.streams import FakeStreams

HEALTHY = MonitorData(
    health=SystemHealth(cpu=9.5, memory=16.3, disk=37.0, temperature=52.0, uptime=Uptime(None, "2d 5h"))
)


class FakeMonitor(FakeStreams[MonitorNews]):
    """A `MonitorFeed`: greets each socket with `first` (None: not at all), then says what the test says.

    `opened` counts the sockets so far.
    """

    def __init__(self, first: MonitorNews | None = HEALTHY) -> None:
        super().__init__()
        self.first = first
        self.opened = 0
        self.closed = False

    async def aclose(self) -> None:
        """End everything."""
        self.closed = True
        await super().aclose()

    def listen(self) -> AbstractAsyncContextManager[AsyncIterator[MonitorNews]]:
        """Open a socket."""
        self.opened += 1
        return self.stream(() if self.first is None else (self.first,))
