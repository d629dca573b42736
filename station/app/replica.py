"""What is known here of the session that is followed, from the Pi's answers and events."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import cast

from station.app.signal import Signal
from station.core.events import (
    DeviceReported,
    LiveEvent,
    NotUnderstood,
    SessionReported,
    SessionSnapshot,
    TroubleReported,
)
from station.core.fleet import Change, Fleet, together
from station.core.session import NetworkStatus, Session, SessionReport, SessionState
from station.ports.clock import Clock
from station.ports.orchestrator import Orchestrator

_log = logging.getLogger("station.replica")


class Replica:
    """Keeps one `Fleet` up to date; whose connection it is, and when to ask, is not decided here.

    Signals: `changed` (the fold's effect), `heard` (events that are no board's or
    session's state: troubles, warnings, things not understood). `over` is set once the
    session is seen to have ended, `doubtful` when only an answer can tell what is true.
    `last_heard` is when an event or an answer about the session last came, by the
    workstation's clock.
    """

    def __init__(self, orchestrator: Orchestrator, clock: Clock) -> None:
        self._orchestrator = orchestrator
        self._clock = clock
        self._asked = 0
        self._answered = 0
        self._folded = Signal[Sequence[LiveEvent]]()
        self.fleet: Fleet | None = None
        self.network: NetworkStatus | None = None
        self.last_heard: datetime | None = None
        self.over = asyncio.Event()
        self.doubtful = asyncio.Event()
        self.changed = Signal[Change]()
        self.heard = Signal[LiveEvent]()

    @property
    def session(self) -> Session | None:
        """The session, as last known."""
        return self.fleet.session if self.fleet else None

    def begin(self, session_id: str) -> Fleet:
        """Know nothing of a session yet; the one before is forgotten."""
        self.over.clear()
        self.fleet = Fleet(session_id)
        self.changed.emit(Change(session=True, network=True))
        return self.fleet

    def take(self, fleet: Fleet, snapshot: SessionSnapshot) -> None:
        """Take the Pi's own words for what is true now."""
        self.last_heard = self._clock.now()
        self._tell(fleet, fleet.replace(snapshot))

    async def look(self, fleet: Fleet, *, once: bool = True) -> None:
        """Ask how the session is, and fold what the stream says meanwhile in once more.

        The answer is as old as the moment in which the Pi wrote it; an event that came while
        it was on its way may be newer, and must not be undone by it. Of two answers
        the one that was asked for later counts. Raises what the Pi answers.
        """
        self._asked += 1
        question = self._asked
        meanwhile: list[LiveEvent] = []
        stop = self._folded.subscribe(meanwhile.extend)
        try:
            snapshot = await self._orchestrator.session(fleet.session.id, once=once)
        finally:
            stop()
        if fleet is self.fleet and question > self._answered:
            self._answered = question
            self.last_heard = self._clock.now()
            changes = [fleet.replace(snapshot), *(fleet.apply(event) for event in meanwhile)]
            self._tell(fleet, together(changes))

    def fold(self, fleet: Fleet, events: Sequence[LiveEvent], *, live: bool = False) -> None:
        """Take what the stream said at once, in order; `live` came after the connection's first answer.

        Reports of boards in a row are told as one change: under a flood the telling costs
        more than the fold.
        """
        self.last_heard = self._clock.now()
        for kind, run in groupby(events, type):
            if kind is DeviceReported:
                self._told(fleet, fleet.follow(cast("Iterator[DeviceReported]", run)), live=live)
            else:
                for event in run:
                    self._told(fleet, fleet.apply(event), live=live)
                    self._hear(fleet, event)
        self._folded.emit(events)

    def _told(self, fleet: Fleet, change: Change, *, live: bool) -> None:
        self._tell(fleet, change)
        if change.older and live:  # or the Pi's clock has jumped back, and all that it says seems old
            self.doubtful.set()

    def _hear(self, fleet: Fleet, event: LiveEvent) -> None:
        match event:
            case TroubleReported(session_id=about) if about not in (None, fleet.session.id):
                _log.info("another session, %s, is in trouble: %s", about, event.code)
            case TroubleReported():
                self.heard.emit(event)
                if event.ends_session:
                    self.over.set()
            case SessionReported(warning=True, report=report) if report.id == fleet.session.id:
                self.heard.emit(event)
            case NotUnderstood(refetch=refetch):
                self.heard.emit(event)
                if refetch:
                    self.doubtful.set()

    def conclude(self, fleet: Fleet) -> None:
        """Call a session closed that the Pi knows no more."""
        fleet.apply(SessionReported(SessionReport(id=fleet.session.id, state=SessionState.CLOSED)))
        self.changed.emit(Change(session=True))

    def learn_network(self, network: NetworkStatus) -> None:
        """Take how the onboarding network is, while no session is followed."""
        if network != self.network:
            self.network = network
            self.changed.emit(Change(network=True))

    def _tell(self, fleet: Fleet, change: Change) -> None:
        if change.network:
            self.network = fleet.network
        if change:
            self.changed.emit(change)
        if change.session and fleet.session.is_over:
            self.over.set()
