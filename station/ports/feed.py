"""The live feed of one session: a single connection at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from station.core.events import LiveEvent


class Feed(Protocol):
    """Opens connections; does not reconnect, that is `station.app.watch`'s."""

    @property
    def retry_hint(self) -> float | None:
        """The least seconds between two connections that the Pi last asked for (``retry:``), if any."""

    def listen(
        self, session_id: str | None
    ) -> AbstractAsyncContextManager[AsyncIterator[Sequence[LiveEvent]]]:
        """Open the stream; entering returns once the Pi has accepted it.

        None listens to whatever session there is (the parameter is left out).
        Events that came together are given together, in order; there is one at least.

        The iterator ends when the Pi closes the stream. Entering and iterating
        raise `Unreachable` (also when nothing, not even a heartbeat, came for 40 s
        or the connection was cut), `Unauthorized`, `SessionGone`, `NotOffered`
        (no stream here: poll), `Refused` with `retry_after`, `NotOurProtocol`.
        """

    async def aclose(self) -> None:
        """Close the connections."""
