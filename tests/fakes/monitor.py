"""A monitor whose Pi is the test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from station.core.errors import StationError
from station.core.monitor import MonitorData, MonitorNews, SystemHealth, Uptime

HEALTHY = MonitorData(
    health=SystemHealth(cpu=9.5, memory=16.3, disk=37.0, temperature=52.0, uptime=Uptime(None, "2d 5h"))
)


class FakeMonitor:
    """A `MonitorFeed`: greets each socket with `first` (None: not at all), then says what the test says.

    `opened` counts the sockets so far.
    """

    def __init__(self, first: MonitorNews | None = HEALTHY) -> None:
        self.first = first
        self.opened = 0
        self.closed = False
        self._sockets: list[asyncio.Queue[MonitorNews | StationError | None]] = []
        self._refusals: list[StationError] = []

    @property
    def connections(self) -> int:
        """How many sockets are open now."""
        return len(self._sockets)

    def refuse(self, *errors: StationError) -> None:
        """Raise these, one for each socket to come, then accept again."""
        self._refusals.extend(errors)

    def send(self, *news: MonitorNews) -> None:
        """Say this on every open socket."""
        for socket in self._sockets:
            for item in news:
                socket.put_nowait(item)

    def close(self) -> None:
        """Close the sockets in good order."""
        for socket in self._sockets:
            socket.put_nowait(None)

    def cut(self, error: StationError) -> None:
        """Break the sockets, after what has been sent."""
        for socket in self._sockets:
            socket.put_nowait(error)

    async def aclose(self) -> None:
        """End everything."""
        self.closed = True
        self.close()

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[AsyncIterator[MonitorNews]]:
        """Open a socket."""
        self.opened += 1
        if self._refusals:
            raise self._refusals.pop(0)
        socket: asyncio.Queue[MonitorNews | StationError | None] = asyncio.Queue()
        if self.first is not None:
            socket.put_nowait(self.first)
        self._sockets.append(socket)
        try:
            yield _news(socket)
        finally:
            self._sockets.remove(socket)


async def _news(socket: asyncio.Queue[MonitorNews | StationError | None]) -> AsyncIterator[MonitorNews]:
    while (item := await socket.get()) is not None:
        if isinstance(item, StationError):
            raise item
        yield item
