"""How the Pi is, live: its monitor's socket, or its system information while that is down."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from station.app.looking import Stay
from station.app.reconnect import FeedStatus
from station.app.signal import Signal
from station.core.monitor import MonitorData, MonitorTrouble
from station.ports.clock import Clock
from station.ports.house import House
from station.ports.monitor import MonitorFeed

_log = logging.getLogger("station.monitor")


class Source(Enum):
    """Where a snapshot comes from."""

    SOCKET = "monitor socket"
    POLL = "system information"
    """Only the machine's health is known then; all else is unknown, not old."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is known of the Pi, from where, and when it came (our time).

    It is not made younger by waiting: a view shows ``now - received`` as its age.
    """

    data: MonitorData
    source: Source
    received: datetime


class Monitor:
    """Watches the Pi's own state while somebody looks at it; costs nothing otherwise.

    Signals: `changed` (every snapshot), `status` (the connection, None while nobody
    looks), `troubles` (the Pi's own error messages on the socket).
    """

    def __init__(
        self, feed: MonitorFeed, house: House, clock: Clock, rng: random.Random | None = None
    ) -> None:
        self._feed = feed
        self._house = house
        self._clock = clock
        self._stay = Stay(
            "monitor",
            self._listen,
            self._poll,
            clock,
            rng or random.Random(),  # noqa: S311 - jitter, not cryptography
        )
        self.latest: Snapshot | None = None
        self.changed = Signal[Snapshot]()
        self.troubles = Signal[MonitorTrouble]()
        self.status = self._stay.status

    @property
    def now(self) -> FeedStatus | None:
        """How the connection is; None while nobody looks."""
        return self._stay.now

    def watch(self) -> None:
        """Somebody begins to look; each call wants one `unwatch`."""
        self._stay.watch()

    def unwatch(self) -> None:
        """Somebody looks no more."""
        self._stay.unwatch()

    async def again(self) -> None:
        """Connect afresh now, if somebody looks."""
        await self._stay.again()

    async def aclose(self) -> None:
        """End everything."""
        await self._stay.aclose()
        await self._feed.aclose()

    async def _listen(self, accepted: Callable[[], None]) -> None:
        async with self._feed.listen() as messages:
            accepted()
            async for news in messages:
                if isinstance(news, MonitorTrouble):
                    _log.warning("the Pi's monitor reports: %s %s", news.code, news.message)
                    self.troubles.emit(news)
                else:
                    self._take(news, Source.SOCKET)

    async def _poll(self) -> None:
        info = await self._house.system_info(once=True)
        self._take(info.as_monitor_data(), Source.POLL)

    def _take(self, data: MonitorData, source: Source) -> None:
        self.latest = Snapshot(data, source, self._clock.now())
        self.changed.emit(self.latest)
