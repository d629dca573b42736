"""Streams whose Pi is the test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

from station.core.errors import StationError

Item = TypeVar("Item")


class FakeStreams(Generic[Item]):
    """The streams of one source: the test sends items, cuts the streams, or refuses to open one.

    What is sent while nobody listens is lost, as it is on a real stream.
    """

    def __init__(self) -> None:
        self._streams: list[asyncio.Queue[Item | StationError | None]] = []
        self._refusals: list[StationError] = []

    @property
    def connections(self) -> int:
        """How many streams are open now."""
        return len(self._streams)

    def refuse(self, *errors: StationError) -> None:
        """Raise these, one for each stream to come, then accept again."""
        self._refusals.extend(errors)

    def send(self, *items: Item) -> None:
        """Give items to whoever listens."""
        for item in items:
            self._tell(item)

    def close(self) -> None:
        """End the streams as the Pi does when it is done."""
        self._tell(None)

    def cut(self, error: StationError) -> None:
        """Break the streams, after what has been sent."""
        self._tell(error)

    async def aclose(self) -> None:
        """End every stream."""
        self.close()

    @asynccontextmanager
    async def stream(self, first: Iterable[Item] = ()) -> AsyncIterator[AsyncIterator[Item]]:
        """Open a stream that begins with `first`."""
        async with self._opened(first) as stream:
            yield _items(stream)

    @asynccontextmanager
    async def batches(self, first: Iterable[Item] = ()) -> AsyncIterator[AsyncIterator[list[Item]]]:
        """Open a stream that gives together what was sent together."""
        async with self._opened(first) as stream:
            yield _batches(stream)

    @asynccontextmanager
    async def _opened(
        self, first: Iterable[Item]
    ) -> AsyncIterator[asyncio.Queue[Item | StationError | None]]:
        if self._refusals:
            raise self._refusals.pop(0)
        stream: asyncio.Queue[Item | StationError | None] = asyncio.Queue()
        for item in first:
            stream.put_nowait(item)
        self._streams.append(stream)
        try:
            yield stream
        finally:
            self._streams.remove(stream)

    def _tell(self, item: Item | StationError | None) -> None:
        for stream in self._streams:
            stream.put_nowait(item)


async def _items(stream: asyncio.Queue[Item | StationError | None]) -> AsyncIterator[Item]:
    while (item := await stream.get()) is not None:
        if isinstance(item, StationError):
            raise item
        yield item


async def _batches(stream: asyncio.Queue[Item | StationError | None]) -> AsyncIterator[list[Item]]:
    batch: list[Item] = []
    while True:
        if batch and stream.empty():
            yield batch
            batch = []
        item = await stream.get()
        if item is not None and not isinstance(item, StationError):
            batch.append(item)
            continue
        if batch:
            yield batch
        if item is None:
            return
        raise item
