"""A value of the Pi that is asked for again and again while somebody looks."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from station.app.looking import Looking
from station.app.signal import Signal
from station.core.errors import StationError, Unauthorized
from station.ports.clock import Clock

_log = logging.getLogger("station.polled")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value and when it was read (our time); `error` is why it could not be read again since."""

    value: T
    at: datetime
    error: StationError | None = None


class Polled(Generic[T]):
    """One value of the Pi, asked for again and again while somebody looks.

    `latest` is kept when nobody looks, with its time, so that its age can be told.
    `changed` is emitted after every answer, also a failed one.
    """

    def __init__(self, name: str, ask: Callable[[], Awaitable[T]], every: float, clock: Clock) -> None:
        self._name = name
        self._ask = ask
        self._clock = clock
        self._looking = Looking(name, self._keep_asking)
        self._asked_at: float | None = None
        self._order = asyncio.Lock()
        self.every = every
        self.latest: Reading[T] | None = None
        self.error: StationError | None = None
        self.changed = Signal[None]()

    def watch(self) -> None:
        """Somebody begins to look: what is older than the interval is asked for at once."""
        self._looking.watch()

    def unwatch(self) -> None:
        """Somebody looks no more."""
        self._looking.unwatch()

    async def get(self) -> T:
        """Give the value, from memory where it is younger than the interval; raises what the Pi answers."""
        async with self._order:
            if self.latest is not None and self.error is None and self._due_in() > 0:
                return self.latest.value
            return await self._read()

    async def refresh(self) -> T:
        """Ask now; raises what the Pi answers."""
        async with self._order:
            return await self._read()

    def forget(self) -> None:
        """Drop the value: something has changed it."""
        self.latest, self.error, self._asked_at = None, None, None

    async def again(self) -> None:
        """Ask at once if somebody looks: the Pi is back, or there is a new key."""
        self._asked_at = None
        await self._looking.again()

    async def aclose(self) -> None:
        """End the asking."""
        await self._looking.aclose()

    async def _keep_asking(self) -> None:
        while True:
            await self._clock.sleep(max(0.0, self._due_in()))
            try:
                async with self._order:
                    if self._due_in() <= 0:
                        await self._read()
            except StationError as error:
                _log.info("%s is not known: %s", self._name, error)
                if isinstance(error, Unauthorized):
                    return

    def _due_in(self) -> float:
        if self._asked_at is None:
            return 0.0
        return self._asked_at + self.every - self._clock.monotonic()

    async def _read(self) -> T:
        begun = self._clock.monotonic()
        try:
            value = await self._ask()
        except StationError as error:
            self._asked_at, self.error = begun, error
            if self.latest is not None:
                self.latest = Reading(self.latest.value, self.latest.at, error)
            self.changed.emit(None)
            raise
        self._asked_at, self.error = begun, None
        self.latest = Reading(value, self._clock.now())
        self.changed.emit(None)
        return value
