"""Everything about one Pi, wired together: what a window or a headless run drives."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import timedelta

from station.app.diary import Diary
from station.app.enrolment import Enrolment
from station.app.house import Household
from station.app.labelling import Labelling
from station.app.logbook import Logbook
from station.app.monitor import Monitor
from station.app.notes import Notes
from station.app.notices import Level, Notice, Topic
from station.app.pairing import Pairing
from station.app.provisioning import Provisioning
from station.app.reconnect import FeedState, FeedStatus
from station.app.signal import Signal
from station.app.tasks import Tasks
from station.app.verifying import Verifying
from station.app.watch import Watch
from station.core.device import DeviceState
from station.core.errors import Refused, SessionGone, StationError
from station.core.events import LiveEvent, SessionReported, TroubleReported
from station.core.fleet import Change
from station.core.session import Session
from station.core.settings import Profile
from station.core.skew import remaining
from station.ports.orchestrator import Orchestrator
from station.ports.scanner import Scan

_log = logging.getLogger("station.line")


class Line:
    """One production line: its Pi, its boards, its allowlist, its labels.

    `notices` joins what all parts have to tell. `ours` is a live view of the sessions that this
    station has started or resumed.
    """

    def __init__(
        self,
        profile: Profile,
        orchestrator: Orchestrator,
        watch: Watch,
        enrolment: Enrolment,
        provisioning: Provisioning,
        labelling: Labelling,
        diary: Diary,
        reload_key: Callable[[], Awaitable[None]],
        *,
        monitor: Monitor,
        logbook: Logbook,
        house: Household,
        pairing: Pairing | None = None,
        ours: Collection[str] | None = None,
    ) -> None:
        self.profile = profile
        self.orchestrator = orchestrator
        self.watch = watch
        self.enrolment = enrolment
        self.provisioning = provisioning
        self.labelling = labelling
        self.diary = diary
        self.monitor = monitor
        self.logbook = logbook
        self.house = house
        self.pairing = pairing
        self._ours = ours
        self.verifying = Verifying(watch, enrolment, labelling)
        self._reload_key = reload_key
        self.notices = Signal[Notice]()
        self._tasks = Tasks("line")
        self._notes = Notes(diary)
        self._rejoin_due = False
        self._was_reachable = False
        for part in (enrolment, provisioning, labelling, diary, self.verifying):
            part.notices.subscribe(self.notices.emit)
        if pairing is not None:
            pairing.notices.subscribe(self.notices.emit)
        watch.changed.subscribe(labelling.observe)
        watch.changed.subscribe(self._changed)
        watch.status.subscribe(self._linked)
        watch.heard.subscribe(self._heard)
        watch.ended.subscribe(self._ended)

    def is_ours(self, session: Session) -> bool:
        """Say whether this station has started or resumed the session; another may have."""
        return self._ours is None or session.id in self._ours

    async def open(self) -> None:
        """Take up where the last run stopped: its labels, its scans, its session."""
        await self.diary.open()
        await self.labelling.open()
        await self.enrolment.open()
        await self.watch.idle()
        self._rejoin_due = True

    async def aclose(self) -> None:
        """Finish the label and the notes that are being written, end every task, close the connections."""
        self.diary.closing()
        await self._tasks.aclose()
        await self.watch.aclose()
        await self._notes.finish()
        if self.pairing is not None:
            await self.pairing.aclose()
        await self.verifying.aclose()
        await self.monitor.aclose()
        await self.logbook.aclose()
        await self.house.aclose()
        await self.enrolment.aclose()
        await self.labelling.aclose()
        await self.diary.aclose()
        await self.orchestrator.aclose()

    async def take(self, scan: Scan) -> None:
        """Take what a scanner read, or a person typed."""
        if self.pairing is not None:
            await self.pairing.scan(scan)
        else:
            await self.enrolment.scan(scan)

    async def undo(self) -> None:
        """Take the last scan back: half a pair that waits, else the last change of the allowlist."""
        if self.pairing is None or not self.pairing.undo():
            await self.enrolment.undo()

    async def reconnect(self) -> None:
        """Connect afresh now: there is a new key, or a person asked for it."""
        await self._reload_key()
        await self.watch.again()
        await self.monitor.again()
        await self.logbook.again()
        await self.house.again()
        self.enrolment.kick()

    async def refresh(self) -> None:
        """Ask the Pi for session and allowlist now; raises what it answers."""
        await self.watch.refresh()
        await self.enrolment.refresh()
        self.enrolment.kick()
        self.labelling.retry_now()

    async def look_back(self) -> str | None:
        """Take a last look at our latest session where its end was not seen.

        Boards that were verified while the station was not there get their labels by
        that. Gives the session's id where it still runs. Raises what the Pi answers.
        """
        session_id = await self.diary.unfinished_session(self.orchestrator.url)
        if session_id is None:
            return None
        try:
            snapshot = await self.orchestrator.session(session_id)
            if not Session(session_id).replaced(snapshot.session).is_over:
                return session_id
            if not await self.watch.look_at(session_id):
                return None  # the next start looks again
        except SessionGone as error:
            _log.info("the last session %s is gone: %s", session_id, error)
        await self._note_end(session_id)
        return None

    async def _rejoin(self) -> None:
        """Go on watching the session that this station last worked, if it still runs."""
        if not self._rejoin_due or self.watch.session is not None:
            return
        self._rejoin_due = False
        try:
            session_id = await self.look_back()
        except StationError as error:
            self._rejoin_due = True  # once the Pi answers
            _log.info("the last session is not rejoined: %s", error)
            return
        if session_id is not None and self.watch.session is None:
            await self.watch.follow(session_id)
            self.notices.emit(Notice(Level.INFO, Topic.SESSION_JOINED, data={"session": session_id}))

    def _linked(self, status: FeedStatus) -> None:
        reachable = status.state.is_reachable
        if reachable and not self._was_reachable:
            self.enrolment.kick()
            self._tasks.start(self._greet(), "greet")
            self._tasks.start(self.house.again(), "house")
        if status.state is not FeedState.CONNECTING:
            self._was_reachable = reachable

    async def _greet(self) -> None:
        """Read the allowlist, then go on where the last run stopped: its labels name containers."""
        await self._refresh_allowlist()
        await self._rejoin()

    async def _refresh_allowlist(self) -> None:
        try:
            await self.enrolment.refresh()
        except Refused as error:
            self.notices.emit(Notice(Level.ERROR, Topic.COMMAND_FAILED, error=error))
        except StationError as error:
            _log.info("the allowlist is not refreshed: %s", error)

    def _changed(self, change: Change) -> None:
        for device_change in change.devices:
            after = device_change.after
            if after is None or not after.state.is_final or not device_change.entered(after.state):
                continue
            if after.state is DeviceState.FAILED:
                data = {"why": after.error_message or ""}
                self.notices.emit(Notice(Level.ERROR, Topic.DEVICE_FAILED, mac=after.mac, data=data))
            self._notes.add(
                self.diary.fact(
                    "device",
                    after.state.value,
                    mac=after.mac,
                    session_id=after.session_id or (self.watch.session.id if self.watch.session else ""),
                    container_id=after.container_id or "",
                    firmware=after.firmware or "",
                    why=after.error_message or "",
                )
            )

    def _heard(self, event: LiveEvent) -> None:
        match event:
            case TroubleReported(code=code, message=message):
                data = {"code": code, "message": message, "correlation_id": event.correlation_id or ""}
                self.notices.emit(Notice(Level.ERROR, Topic.PI_TROUBLE, data=data))
            case SessionReported(warning=True):
                self.notices.emit(Notice(Level.WARNING, Topic.SESSION_ENDS_SOON))

    def _ended(self, session: Session) -> None:
        data = {"session": session.id, "state": session.state_text}
        left = remaining(session.ends_at(), self.watch.clock.now(), self.orchestrator.skew)
        if left == timedelta(0):
            data["expired"] = "yes"
        self.notices.emit(Notice(Level.WARNING, Topic.SESSION_ENDED, data=data))
        if session.is_over:  # an interrupted one may go on
            self._tasks.start(self._note_end(session.id), f"end of {session.id}")

    async def _note_end(self, session_id: str) -> None:
        """Write that a session's end was seen, once its labels stand in the journal."""
        await self.labelling.written()
        await self.diary.note("session", "ended", session_id=session_id, pi=self.orchestrator.url)
