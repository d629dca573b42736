"""How a session is opened: a new one, one that runs, one that was interrupted.

An answer that is lost is settled by asking the Pi, never by starting another session.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from station.app.diary import Diary
from station.app.notices import Level, Notice, Topic
from station.app.requested import Requested
from station.app.running import find_running
from station.app.signal import Signal
from station.app.watch import Watch
from station.core.errors import OutcomeUnknown, Refused, StationError, Unreachable
from station.core.session import Session, SessionState
from station.ports.orchestrator import Orchestrator, StartRequest

_log = logging.getLogger("station.provisioning")

_CLOCKS_DIFFER = timedelta(seconds=2)
_RUNS_PERHAPS = frozenset({"SESSION_ALREADY_ACTIVE", "SESSION_NOT_RECOVERABLE"})


class Opening:
    """Opens sessions and has them watched; what was `requested` of the one before is forgotten.

    Methods raise what the Pi answers. Signals: `worked` (the id of a session that this
    station starts or resumes, before it is followed), `notices`.
    """

    def __init__(self, orchestrator: Orchestrator, watch: Watch, diary: Diary, requested: Requested) -> None:
        self._orchestrator = orchestrator
        self._watch = watch
        self._diary = diary
        self._requested = requested
        self._start_in_doubt: datetime | None = None
        self.worked = Signal[str]()
        self.notices = Signal[Notice]()

    async def start(self, request: StartRequest) -> Session | None:
        """Open a session, or join the one that runs."""
        doubt: StationError
        await self._look_back()
        sent = self._watch.clock.now()
        try:
            report = await self._orchestrator.start_session(request)
        except OutcomeUnknown as error:
            doubt = error
            self._start_in_doubt = self._start_in_doubt or sent
        except Refused as error:
            if error.code.upper() != "SESSION_ALREADY_ACTIVE":
                raise
            doubt = error
        else:
            return await self._joined(report.id, "started", Topic.SESSION_STARTED)
        try:
            running = await find_running(self._orchestrator, self._diary, self._watch, doubt)
            ours = running is not None and await self._is_of_the_doubtful_start(running)
        except Unreachable:
            raise doubt from None  # the question is open, and that is what a person must know
        if running is None:
            raise doubt
        outcome, topic = ("started", Topic.SESSION_STARTED) if ours else ("joined", Topic.SESSION_JOINED)
        return await self._joined(running, outcome, topic)

    async def join(self, session_id: str) -> Session | None:
        """Watch a session that runs already."""
        await self._look_back()
        return await self._joined(session_id, "joined", Topic.SESSION_JOINED)

    async def resume(self, session_id: str) -> Session | None:
        """Resume an interrupted session; boards that are done keep their state."""
        await self._look_back()
        try:
            await self._orchestrator.resume(session_id)
        except OutcomeUnknown as doubt:
            if not await self._runs(session_id, doubt):
                raise
        except Refused as error:
            # Perhaps an earlier answer was lost, and it runs already.
            if error.code.upper() not in _RUNS_PERHAPS or not await self._runs(session_id, error):
                raise
        return await self._joined(session_id, "resumed", Topic.SESSION_RESUMED)

    async def _is_of_the_doubtful_start(self, session_id: str) -> bool:
        """Say whether a session is what a start without an answer began.

        One that this station knew, or that is older than that start, is not; else two
        stations would print the labels of one.
        """
        sent = self._start_in_doubt
        if sent is None or session_id in await self._diary.sessions_of_ours():
            return False
        snapshot = await self._orchestrator.session(session_id, include_devices=False)
        created = snapshot.session.created_at
        return created is None or created >= sent + (self._orchestrator.skew or timedelta()) - _CLOCKS_DIFFER

    async def _look_back(self) -> None:
        """See the end of the session before, of which verdicts may have been missed; raises `Unreachable`."""
        if not self._watch.has_unseen_end:
            return
        try:
            await self._watch.refresh()
        except Unreachable:
            raise
        except StationError as error:
            _log.info("no look back: %s", error)

    async def _runs(self, session_id: str, doubt: StationError) -> bool:
        """Ask whether a session runs; raises `doubt` when that is not answered either."""
        try:
            snapshot = await self._orchestrator.session(session_id)
        except Unreachable:
            raise doubt from None
        session = Session(session_id).replaced(snapshot.session)
        return not session.is_over and session.state is not SessionState.PAUSED

    async def _joined(self, session_id: str, outcome: str, topic: Topic) -> Session | None:
        await self._diary.note("session", outcome, session_id=session_id, pi=self._orchestrator.url)
        if outcome != "joined":
            self.worked.emit(session_id)
        self._start_in_doubt = None
        former = self._watch.session
        if former is not None and former.id != session_id and self._watch.has_unseen_end:
            await self._watch.refresh_quietly()  # boards may have been verified since the look back
        self._requested.clear()
        await self._watch.follow(session_id)
        self.notices.emit(Notice(Level.INFO, topic, data={"session": session_id}))
        return self._watch.session
