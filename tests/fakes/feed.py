"""A live feed whose Pi is the test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

from station.core.events import LiveEvent
from tests.fakes.streams import FakeStreams


class FakeFeed(FakeStreams[LiveEvent]):
    """A `Feed`; `listened` holds the session ids of all connections so far."""

    def __init__(self) -> None:
        super().__init__()
        self.listened: list[str | None] = []
        self.retry_hint: float | None = None

    def listen(self, session_id: str | None) -> AbstractAsyncContextManager[AsyncIterator[list[LiveEvent]]]:
        """Open a stream."""
        self.listened.append(session_id)
        return self.batches()
