"""The Pi's monitor: one socket at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from station.core.monitor import MonitorNews


class MonitorFeed(Protocol):
    """Opens sockets; does not reconnect, that is `station.app.monitor`'s."""

    def listen(self) -> AbstractAsyncContextManager[AsyncIterator[MonitorNews]]:
        """Open the socket; entering returns once the Pi has accepted it.

        The iterator gives the whole of what is known after each message of the Pi, and
        its errors; it ends when the Pi closes the socket in good order. Entering and
        iterating raise `Unreachable` (also when a ping was not answered in time),
        `Unauthorized`, `NotOffered` (no monitor here: poll), `Refused` with
        `retry_after`, `NotOurProtocol`.
        """

    async def aclose(self) -> None:
        """End what is open."""
