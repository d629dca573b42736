"""A live feed whose Pi is the test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from station.core.errors import StationError
from station.core.events import LiveEvent


class FakeFeed:
    """A `Feed`: the test sends events, cuts the stream, or refuses to open it.

    Events sent while nobody listens are lost, as they are on a real stream.
    `listened` holds the session ids of all connections so far.
    """

    def __init__(self) -> None:
        self.listened: list[str | None] = []
        self.retry_hint: float | None = None
        self._streams: list[asyncio.Queue[LiveEvent | StationError | None]] = []
        self._refusals: list[StationError] = []

    @property
    def connections(self) -> int:
        """How many streams are open now."""
        return len(self._streams)

    def refuse(self, *errors: StationError) -> None:
        """Raise these, one for each connection to come, then accept again."""
        self._refusals.extend(errors)

    def send(self, *events: LiveEvent) -> None:
        """Give events to whoever listens."""
        for stream in self._streams:
            for event in events:
                stream.put_nowait(event)

    def close(self) -> None:
        """End the stream as the Pi does when it is done."""
        for stream in self._streams:
            stream.put_nowait(None)

    def cut(self, error: StationError) -> None:
        """Break the stream, after what has been sent."""
        for stream in self._streams:
            stream.put_nowait(error)

    async def aclose(self) -> None:
        """End every stream."""
        self.close()

    @asynccontextmanager
    async def listen(self, session_id: str | None) -> AsyncIterator[AsyncIterator[LiveEvent]]:
        """Open a stream."""
        self.listened.append(session_id)
        if self._refusals:
            raise self._refusals.pop(0)
        stream: asyncio.Queue[LiveEvent | StationError | None] = asyncio.Queue()
        self._streams.append(stream)
        try:
            yield _events(stream)
        finally:
            self._streams.remove(stream)


async def _events(stream: asyncio.Queue[LiveEvent | StationError | None]) -> AsyncIterator[LiveEvent]:
    while (event := await stream.get()) is not None:
        if isinstance(event, StationError):
            raise event
        yield event
