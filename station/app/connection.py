"""One connection to a session's stream: listen, snapshot, replay.

The stream is opened first, what arrives is kept back, the session is asked for, and
only then are the kept events folded in: there is no moment in which an event can fall
between two chairs.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence

from station.app.replica import Replica
from station.app.tasks import Tasks, ended
from station.core.errors import StationError
from station.core.events import LiveEvent
from station.core.fleet import Fleet
from station.ports.clock import Clock
from station.ports.feed import Feed

_log = logging.getLogger("station.watch")

LINGER_SECONDS = 3.0
"""How long a closed session's stream is still listened to, for late reports."""
DOUBT_SECONDS = 5.0
"""How often, at most, a doubtful event makes the Pi be asked."""

Sink = Callable[[Sequence[LiveEvent]], None]


class Connection:
    """Listens once, from opening until the stream ends; `opened` says whether it came to that."""

    def __init__(self, feed: Feed, replica: Replica, clock: Clock, tasks: Tasks) -> None:
        self._feed = feed
        self._replica = replica
        self._clock = clock
        self._tasks = tasks
        self.opened = False

    async def listen(self, fleet: Fleet, live: Callable[[], None]) -> None:
        """Return when the Pi has closed the stream or the session is over; raise what cut it.

        `live` is called once the fleet is what the Pi says, and stays so by the stream.
        """
        if not fleet.session.is_over:
            self._replica.over.clear()
        self._replica.doubtful.clear()
        async with self._feed.listen(fleet.session.id) as stream:
            self.opened = True
            kept: list[LiveEvent] = []
            sinks: list[Sink] = [kept.extend]
            pump = self._tasks.start(self._pump(stream, sinks), "pump")
            doubts = self._tasks.start(self._settle_doubts(fleet), "doubts")
            try:
                await self._replica.look(fleet)
                self._replica.fold(fleet, kept)
                sinks[0] = lambda events: self._replica.fold(fleet, events, live=True)
                if not pump.done():
                    live()
                await self._until_over(pump)
            finally:
                await ended(doubts, pump)

    @staticmethod
    async def _pump(stream: AsyncIterator[Sequence[LiveEvent]], sinks: list[Sink]) -> StationError | None:
        """Hand events on until the stream ends; gives what ended it, which is no failure of the task."""
        try:
            async for events in stream:
                sinks[0](events)
        except StationError as error:
            return error
        return None

    async def _until_over(self, pump: asyncio.Task[StationError | None]) -> None:
        linger = self._tasks.start(self._linger(), "linger")
        try:
            await asyncio.wait({pump, linger}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await ended(linger)
        if pump.done() and (error := pump.result()) is not None:
            raise error

    async def _linger(self) -> None:
        await self._replica.over.wait()
        await self._clock.sleep(LINGER_SECONDS)

    async def _settle_doubts(self, fleet: Fleet) -> None:
        """Ask for the true state after an event that could not be read or seems old; many are one doubt."""
        while True:
            await self._replica.doubtful.wait()
            self._replica.doubtful.clear()
            try:
                await self._replica.look(fleet)
            except StationError as error:
                _log.info("no look after a doubtful event: %s", error)
            await self._clock.sleep(DOUBT_SECONDS)
