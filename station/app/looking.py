"""Work that is done only while somebody looks, and connections that are kept meanwhile."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from station.app.reconnect import Backoff, FeedState, FeedStatus, Verdict, asked_wait, judge
from station.app.signal import Signal
from station.app.tasks import Tasks, ended
from station.core.errors import StationError, Unauthorized
from station.ports.clock import Clock

_log = logging.getLogger("station.looking")

POLL_SECONDS = 5.0
NO_STREAM_SECONDS = 60.0
STEADY_SECONDS = 5.0

T = TypeVar("T")
Listening = Callable[[Callable[[], None]], Awaitable[None]]


class Looking:
    """Runs `work` from the first `watch` until the last `unwatch`."""

    def __init__(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        self._name = name
        self._work = work
        self._tasks = Tasks(name)
        self._task: asyncio.Task[object] | None = None
        self._closed = False
        self.watchers = 0

    def watch(self) -> None:
        """Somebody begins to look."""
        self.watchers += 1
        self._start_if_due()

    def unwatch(self) -> None:
        """Somebody who has looked does so no more; more often than `watch` is harmless."""
        self.watchers = max(0, self.watchers - 1)
        if not self.watchers and self._task is not None:
            self._task.cancel()
            self._task = None

    async def again(self) -> None:
        """Begin the work afresh, if somebody looks."""
        former, self._task = self._task, None
        await ended(former)
        self._start_if_due()

    async def aclose(self) -> None:
        """End the work for good."""
        self._closed = True
        await self._tasks.aclose()

    def _start_if_due(self) -> None:
        if not self.watchers or self._closed or self._task is not None:
            return
        self._task = self._tasks.start(self._run(), self._name)

    async def _run(self) -> None:
        await self._work()


class Stay:
    """Keeps a stream while somebody looks, and polls while it is down.

    `listen` keeps one connection until it ends or raises, and calls what it is given once
    the Pi has accepted; `poll` asks a single time. The waits between two connections are
    `Backoff`'s, or as long as the Pi asks for; where there is no stream it is tried once a
    minute. A key that is refused is tried no more before `again`; what can be polled
    without one is polled all the same.
    """

    def __init__(
        self,
        name: str,
        listen: Listening,
        poll: Callable[[], Awaitable[None]],
        clock: Clock,
        rng: random.Random,
    ) -> None:
        self._name = name
        self._listen = listen
        self._poll = poll
        self._clock = clock
        self._rng = rng
        self._looking = Looking(name, self._stay)
        self._due_at: float | None = None
        self.now: FeedStatus | None = None
        self.status = Signal[FeedStatus | None]()

    def watch(self) -> None:
        """Somebody begins to look: connect."""
        self._looking.watch()

    def unwatch(self) -> None:
        """The last one who looked has gone: disconnect; `now` is None then."""
        self._looking.unwatch()
        if not self._looking.watchers:
            self._become(None)

    async def again(self) -> None:
        """Connect afresh now, if somebody looks: a new key, or a person who does not want to wait."""
        self._due_at = None
        await self._looking.again()

    async def aclose(self) -> None:
        """End everything."""
        await self._looking.aclose()

    async def _stay(self) -> None:
        backoff = Backoff(self._rng)
        self._become(FeedState.CONNECTING)
        while True:
            begun = self._clock.monotonic()
            error = await self._connected()
            was_live = self.now is not None and self.now.state is FeedState.LIVE
            if was_live and self._clock.monotonic() - begun >= STEADY_SECONDS:
                backoff.reset()
            match judge(error):
                case Verdict.KEY:
                    self._become(FeedState.REFUSED, error)
                    return await self._poll_without_key()
                case Verdict.NO_STREAM | Verdict.GONE:
                    await self._poll_for(max(NO_STREAM_SECONDS, asked_wait(error)), error)
                case Verdict.RETRY:
                    await self._wait(error, backoff)

    async def _wait(self, error: StationError | None, backoff: Backoff) -> None:
        """Wait for the next attempt: in silence where the Pi asked for it, else polling but for the first."""
        asked = asked_wait(error)
        wait = max(asked, backoff.next())
        silent = wait if backoff.attempts == 1 else asked
        if silent:
            self._become(FeedState.RECONNECTING, error)
            await self._clock.sleep(silent)
        await self._poll_for(wait - silent, error)

    async def _connected(self) -> StationError | None:
        try:
            await self._listen(lambda: self._become(FeedState.LIVE))
        except StationError as error:
            _log.info("%s: the stream ended: %s", self._name, error)
            return error
        return None

    async def _poll_for(self, seconds: float, error: StationError | None) -> None:
        until = self._clock.monotonic() + seconds
        while (left := until - self._clock.monotonic()) > 0:
            due = self._due_in()
            if due <= 0:
                trouble = await self._polled()
                state = FeedState.DOWN if trouble is not None else FeedState.POLLING
                self._become(state, trouble or error)
                due = max(POLL_SECONDS, asked_wait(trouble))
            await self._clock.sleep(min(due, left))

    async def _poll_without_key(self) -> None:
        while True:
            await self._clock.sleep(max(0.0, self._due_in()))
            if isinstance(await self._polled(), Unauthorized):
                return

    def _due_in(self) -> float:
        if self._due_at is None:
            return 0.0
        return self._due_at - self._clock.monotonic()

    async def _polled(self) -> StationError | None:
        self._due_at = self._clock.monotonic() + POLL_SECONDS
        try:
            await self._poll()
        except StationError as error:
            _log.info("%s: no answer to a poll: %s", self._name, error)
            self._due_at = max(self._due_at, self._clock.monotonic() + asked_wait(error))
            return error
        return None

    def _become(self, state: FeedState | None, error: StationError | None = None) -> None:
        now = self.now
        if state is None:
            if now is None:
                return
            self.now = None
        else:
            if now is not None and now.state is state and type(now.error) is type(error):
                return
            since = now.since if now is not None and now.state is state else self._clock.now()
            self.now = FeedStatus(state, since, error)
        self.status.emit(self.now)
