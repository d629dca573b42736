"""Everything about one Pi, wired together: what a window or a headless run drives."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from station.app.diary import Diary
from station.app.enrolment import Enrolment
from station.app.house import Household
from station.app.labelling import Labelling
from station.app.logbook import Logbook
from station.app.monitor import Monitor
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
from station.ports.orchestrator import Orchestrator
from station.ports.scanner import Scan

_log = logging.getLogger("station.line")


class Line:
    """One production line: its Pi, its boards, its allowlist, its labels.

    `notices` joins what all parts have to tell.
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
        self.verifying = Verifying(watch, enrolment, labelling)
        self._reload_key = reload_key
        self.notices = Signal[Notice]()
        self._tasks = Tasks("line")
        self._notes = Tasks("notes")
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

    async def open(self) -> None:
        """Take up where the last run stopped: its labels, its scans, its session."""
        await self.labelling.open()
        await self.enrolment.open()
        await self.watch.idle()
        self._rejoin_due = True
        self._tasks.start(self._rejoin(), "rejoin")

    async def aclose(self) -> None:
        """Finish the label and the notes that are being written, end every task, close the connections."""
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
        await self.orchestrator.aclose()

    async def take(self, scan: Scan) -> None:
        """Take what a scanner read, or a person typed."""
        if self.pairing is not None:
            await self.pairing.scan(scan)
        else:
            await self.enrolment.scan(scan)

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

    async def _rejoin(self) -> None:
        """Go on watching the session that this station last worked, if it still runs."""
        if not self._rejoin_due:
            return
        self._rejoin_due = False
        ours = await self.diary.sessions_of_ours()
        if not ours:
            return
        try:
            snapshot = await self.orchestrator.session(ours[-1])
        except SessionGone as error:
            _log.info("the last session %s is gone: %s", ours[-1], error)
            return
        except StationError as error:
            self._rejoin_due = True  # once the Pi answers
            _log.info("the last session %s is not rejoined: %s", ours[-1], error)
            return
        session = Session(ours[-1]).replaced(snapshot.session)
        if not session.is_over and self.watch.session is None:
            await self.watch.follow(session.id)
            self.notices.emit(Notice(Level.INFO, Topic.SESSION_JOINED, data={"session": session.id}))

    def _linked(self, status: FeedStatus) -> None:
        reachable = status.state.is_reachable
        if reachable and not self._was_reachable:
            self.enrolment.kick()
            self._tasks.start(self._refresh_allowlist(), "allowlist")
            self._tasks.start(self._rejoin(), "rejoin")
            self._tasks.start(self.house.again(), "house")
        if status.state is not FeedState.CONNECTING:
            self._was_reachable = reachable

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
            if after is None:
                continue
            if device_change.entered(DeviceState.FAILED):
                data = {"why": after.error_message or ""}
                self.notices.emit(Notice(Level.ERROR, Topic.DEVICE_FAILED, mac=after.mac, data=data))
            if after.state.is_final and device_change.entered(after.state):
                self._notes.start(
                    self.diary.note(
                        "device",
                        after.state.value,
                        mac=after.mac,
                        session_id=after.session_id or (self.watch.session.id if self.watch.session else ""),
                        container_id=after.container_id or "",
                        firmware=after.firmware or "",
                        why=after.error_message or "",
                    ),
                    f"note {after.mac}",
                )

    def _heard(self, event: LiveEvent) -> None:
        match event:
            case TroubleReported(code=code, message=message):
                data = {"code": code, "message": message, "correlation_id": event.correlation_id or ""}
                self.notices.emit(Notice(Level.ERROR, Topic.PI_TROUBLE, data=data))
            case SessionReported(warning=True):
                self.notices.emit(Notice(Level.WARNING, Topic.SESSION_ENDS_SOON))

    def _ended(self, session: Session) -> None:
        self.notices.emit(
            Notice(
                Level.WARNING, Topic.SESSION_ENDED, data={"session": session.id, "state": session.state_text}
            )
        )
