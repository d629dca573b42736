"""Follows one session on the Pi, or none: connects, waits, polls, and begins again.

What a connection does is in `connection`, what is known by it in `replica`. While the
stream is down the session is polled. Without a session the Pi is asked now and
then, so that the window knows whether it is there.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Coroutine
from datetime import datetime

from station.app.connection import Connection
from station.app.reconnect import Backoff, FeedState, FeedStatus, Verdict, asked_wait, judge, passes
from station.app.replica import Replica
from station.app.signal import Signal
from station.app.tasks import Tasks, ended
from station.core.errors import NotOffered, Refused, SessionGone, StationError, Unauthorized
from station.core.events import named_session
from station.core.fleet import Fleet
from station.core.session import NetworkStatus, Session, SessionReport, SessionState
from station.ports.clock import Clock
from station.ports.feed import Feed
from station.ports.orchestrator import Orchestrator

_log = logging.getLogger("station.watch")

POLL_SECONDS = 5.0
IDLE_SECONDS = 10.0
NO_STREAM_SECONDS = 60.0
STEADY_SECONDS = 5.0
"""A stream that lasted this long was a success: the waits between attempts start over."""
OVERHEAR_SECONDS = 5.0


class Watch:
    """Follows one session at a time, or none.

    Signals, all emitted in the event loop's thread: `changed` (the fold's effect),
    `status` (the connection), `heard` (events that are no board's or session's
    state: troubles, warnings, things not understood), `ended` (the session is
    over), `leftovers` (sessions on the Pi that could be resumed, while none is followed).
    """

    def __init__(
        self, orchestrator: Orchestrator, feed: Feed, clock: Clock, rng: random.Random | None = None
    ) -> None:
        self._orchestrator = orchestrator
        self._feed = feed
        self._clock = clock
        self._rng = rng or random.Random()  # noqa: S311 - jitter, not cryptography
        self._tasks = Tasks("watch")
        self._replica = Replica(orchestrator, clock)
        self._task: asyncio.Task[object] | None = None
        self._switching = asyncio.Lock()
        self._concluded: Fleet | None = None
        self.now = FeedStatus(FeedState.CONNECTING, clock.now())
        self.changed = self._replica.changed
        self.status = Signal[FeedStatus]()
        self.heard = self._replica.heard
        self.ended = Signal[Session]()
        self.leftovers = Signal[tuple[SessionReport, ...]]()

    @property
    def clock(self) -> Clock:
        """The clock in use."""
        return self._clock

    @property
    def fleet(self) -> Fleet | None:
        """The followed session's boards, as last known; after its end they stay to be read."""
        return self._replica.fleet

    @property
    def session(self) -> Session | None:
        """The session that is followed, as last known."""
        return self._replica.session

    @property
    def network(self) -> NetworkStatus | None:
        """The onboarding network, as last known."""
        return self._replica.network

    @property
    def last_heard(self) -> datetime | None:
        """When the session was last heard of, by the workstation's clock: what is shown is as old."""
        return self._replica.last_heard

    @property
    def has_unseen_end(self) -> bool:
        """Say whether the Pi may still know verdicts of the followed session that were not seen."""
        return self.fleet is not None and self.fleet is not self._concluded

    async def follow(self, session_id: str) -> None:
        """Watch a session from now on; the one before is forgotten."""
        async with self._switching:
            await ended(self._task)
            fleet = self._replica.begin(session_id)
            self._task = self._tasks.start(self._stay(fleet), f"session {session_id}")

    async def look_at(self, session_id: str) -> bool:
        """Show a session that has ended as the Pi knows it now; raises what the Pi answers.

        False when another one is followed by the time of the answer: that one stays.
        """
        snapshot = await self._orchestrator.session(session_id)
        async with self._switching:
            if self.fleet is not None:
                return False
            self._concluded = self._replica.begin(session_id)
            self._replica.take(self._concluded, snapshot)
        return True

    async def idle(self) -> None:
        """Watch no session; what was last known of the one before stays to be read."""
        async with self._switching:
            await ended(self._task)
            self._task = self._tasks.start(self._stay(None), "idle")

    async def again(self) -> None:
        """Connect afresh now: a new key, or a person who does not want to wait."""
        fleet = self.fleet
        async with self._switching:
            if fleet is not self.fleet:  # somebody has switched sessions meanwhile, and so connected
                return
            await ended(self._task)
            name = "idle" if fleet is None else f"session {fleet.session.id}"
            self._task = self._tasks.start(self._stay(fleet), name)

    def later(self, seconds: float, work: Callable[[], Coroutine[object, object, None]]) -> None:
        """Do some work in `seconds`, unless this is closed before."""
        self._tasks.start(self._later(seconds, work), "later")

    async def _later(self, seconds: float, work: Callable[[], Coroutine[object, object, None]]) -> None:
        await self._clock.sleep(seconds)
        await work()

    async def refresh(self) -> None:
        """Ask for the session's true state now; raises what the Pi answers."""
        fleet = self.fleet
        if fleet is None:
            return await self._ask_idle()
        await self._replica.look(fleet, once=False)
        if self._runs_again(fleet):
            await self.again()
        return None

    async def refresh_quietly(self) -> None:
        """Ask for the session's true state now; that there is no answer is only logged."""
        try:
            await self.refresh()
        except StationError as error:
            _log.info("no look after a command: %s", error)

    async def overhear(self, seconds: float = OVERHEAR_SECONDS) -> str | None:
        """Listen to all sessions for a while; gives the first one that an event names."""
        listening = self._tasks.start(self._first_named(), "overhear")
        time_is_up = self._tasks.start(self._clock.sleep(seconds), "time to overhear")
        try:
            await asyncio.wait({listening, time_is_up}, return_when=asyncio.FIRST_COMPLETED)
            return listening.result() if listening.done() else None
        finally:
            await ended(listening, time_is_up)

    async def _first_named(self) -> str | None:
        try:
            async with self._feed.listen(None) as stream:
                async for events in stream:
                    for session_id in filter(None, map(named_session, events)):
                        return session_id
        except StationError as error:
            _log.info("no session was overheard: %s", error)
        return None

    async def aclose(self) -> None:
        """End everything."""
        await self._tasks.aclose()
        await self._feed.aclose()

    # -- a session ---------------------------------------------------------

    async def _stay(self, fleet: Fleet | None) -> None:
        """Follow a session while it runs, and ask now and then while none does; end at a refused key."""
        try:
            while True:
                if fleet is not None and (fleet is not self._concluded or self._runs_again(fleet)):
                    await self._follow_to_the_end(fleet)
                await self._stay_idle(fleet)
        except Unauthorized as error:
            self._become(FeedState.REFUSED, error)

    async def _follow_to_the_end(self, fleet: Fleet) -> None:
        self._concluded = None
        self._become(FeedState.CONNECTING)
        try:
            await self._stay_until_over(fleet)
        except SessionGone:
            self._replica.conclude(fleet)
        self._concluded = fleet
        self.ended.emit(fleet.session)

    def _runs_again(self, fleet: Fleet) -> bool:
        """Say whether a session that was seen to its end, or interrupted, runs: somebody resumed it."""
        session = fleet.session
        runs = not session.is_over and session.state is not SessionState.PAUSED
        return runs and fleet is self.fleet and fleet is self._concluded

    async def _stay_until_over(self, fleet: Fleet) -> None:
        """Return once the session is over or interrupted; raise `SessionGone`, `Unauthorized`."""
        backoff = Backoff(self._rng)
        while True:
            begun = self._clock.monotonic()
            connection = Connection(self._feed, self._replica, self._clock, self._tasks)
            error = await self._listen_safely(connection, fleet)
            if self._clock.monotonic() - begun >= STEADY_SECONDS and self.now.state is FeedState.LIVE:
                backoff.reset()
            verdict = judge(error, opened=connection.opened)
            if isinstance(error, Unauthorized):
                raise error
            if fleet.session.is_over or verdict is Verdict.GONE:
                # The last look: late verdicts, or an interrupted session that still exists.
                await self._last_look(fleet)
                if fleet.session.is_over or fleet.session.state is SessionState.PAUSED:
                    return
                verdict = Verdict.NO_STREAM  # only its stream is not there
            await self._wait(verdict, fleet, error, backoff)

    async def _wait(
        self, verdict: Verdict, fleet: Fleet, error: StationError | None, backoff: Backoff
    ) -> None:
        """Wait until the stream may be tried again: in silence where the Pi asked for it, else polling."""
        asked = asked_wait(error)
        wait = max(asked, self._feed.retry_hint or 0.0, backoff.next())
        first = backoff.attempts == 1 and verdict is not Verdict.NO_STREAM
        if verdict is Verdict.NO_STREAM:
            wait = max(wait, NO_STREAM_SECONDS)
        if first or asked:
            self._become(FeedState.RECONNECTING, error)
            await self._clock.sleep(wait if first else asked)
        if not first:
            await self._poll_for(wait - asked, fleet, error)

    async def _listen_safely(self, connection: Connection, fleet: Fleet) -> StationError | None:
        try:
            await connection.listen(fleet, lambda: self._become(FeedState.LIVE))
        except StationError as error:
            _log.warning("stream of %s ended: %s", fleet.session.id, error)
            return error
        return None

    async def _last_look(self, fleet: Fleet) -> None:
        while True:
            try:
                return await self._replica.look(fleet)
            except (SessionGone, Unauthorized):
                raise
            except StationError as error:
                if not passes(error):
                    return _log.warning("no last look at %s: %s", fleet.session.id, error)
                self._become(FeedState.DOWN, error)
                await self._clock.sleep(max(POLL_SECONDS, asked_wait(error)))

    async def _poll_for(self, seconds: float, fleet: Fleet, error: StationError | None) -> None:
        """Ask every few seconds, and once at least, for `seconds` or until the session is over."""
        until = self._clock.monotonic() + seconds
        while not fleet.session.is_over:
            asked = 0.0
            try:
                await self._replica.look(fleet)
            except (SessionGone, Unauthorized):
                raise
            except StationError as caught:
                asked = asked_wait(caught)
                self._become(FeedState.DOWN, caught)
            else:
                self._become(FeedState.POLLING, error)
            await self._clock.sleep(max(asked, min(POLL_SECONDS, until - self._clock.monotonic())))
            if self._clock.monotonic() >= until:
                return

    # -- no session --------------------------------------------------------

    async def _stay_idle(self, left: Fleet | None) -> None:
        """Ask how the Pi is, and how the interrupted session that was `left`; return once that one runs.

        Raises `Unauthorized`.
        """
        while True:
            wait = IDLE_SECONDS
            try:
                await self._ask_idle()
                if left is not None and left.session.state is SessionState.PAUSED:
                    await self._look_at_interrupted(left)
            except Unauthorized:
                raise
            except StationError as error:
                self._become(FeedState.DOWN, error)
                wait = max(wait, asked_wait(error))
            if left is not None and self._runs_again(left):
                return
            await self._clock.sleep(wait)

    async def _look_at_interrupted(self, left: Fleet) -> None:
        try:
            await self._replica.look(left)
        except SessionGone:
            self._replica.conclude(left)

    async def _ask_idle(self) -> None:
        try:
            self.leftovers.emit(await self._orchestrator.recoverable(once=True))
        except NotOffered as error:
            _log.info("this Pi lists no recoverable sessions: %s", error)
        try:
            network = await self._orchestrator.network(once=True)
        except Unauthorized:
            raise
        except Refused as error:
            _log.info("the onboarding network is not known: %s", error)
        else:
            self._replica.learn_network(network)
        self._become(FeedState.READY)

    def _become(self, state: FeedState, error: StationError | None = None) -> None:
        now = self.now
        if now.state is state and type(now.error) is type(error):
            return
        since = now.since if now.state is state else self._clock.now()
        self.now = FeedStatus(state, since, error)
        _log.info("the link to %s is %s", self._orchestrator.url, state.value)
        self.status.emit(self.now)
