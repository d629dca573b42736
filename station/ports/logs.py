"""The Pi's log: a stream where there is one, a page where there is not."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from station.core.logs import LogLine


class LogSource(Protocol):
    """Opens streams and asks for pages; does not reconnect, that is `station.app.logbook`'s."""

    def listen(self) -> AbstractAsyncContextManager[AsyncIterator[Sequence[LogLine]]]:
        """Open the stream, from where the last one ended where the Pi numbers its lines.

        Lines that came together are given together, one at least; they may have come before.
        The iterator ends when the Pi closes the stream. Entering and iterating raise as
        `station.ports.feed.Feed` does; `NotOffered` means that this Pi streams no log under any path.
        """

    async def page(self, *, once: bool = False) -> tuple[LogLine, ...]:
        """Ask for the newest lines, oldest of them first; `NotOffered` where there is no such page."""

    async def aclose(self) -> None:
        """Close the connections."""
