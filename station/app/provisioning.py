"""The session's commands: start, Provision All, retry, stop, resume.

No command touches what is shown: that changes because the Pi says so. What
has been asked for and not yet been seen is kept apart, in `requested`. A command
whose answer is lost is settled by asking the Pi, never by sending it again.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from station.app.diary import Diary
from station.app.enrolment import Enrolment, ListingState
from station.app.notices import Level, Notice, Topic
from station.app.signal import Signal
from station.app.watch import Watch
from station.core.device import UNDER_WAY, Device, DeviceState
from station.core.errors import (
    NotOurProtocol,
    OutcomeUnknown,
    Refused,
    SessionGone,
    StationError,
    Unauthorized,
    Unreachable,
)
from station.core.fleet import Change, Fleet
from station.core.mac import Mac
from station.core.session import Session, SessionState
from station.ports.orchestrator import BatchAnswer, Orchestrator, StartRequest

_log = logging.getLogger("station.provisioning")

REQUEST_SECONDS = 30.0
"""A board that the Pi has accepted and not touched for so long may be asked for again."""

_MOST_GUESSES = 8
_CLOCKS_DIFFER = timedelta(seconds=2)
_RUNS_PERHAPS = frozenset({"SESSION_ALREADY_ACTIVE", "SESSION_NOT_RECOVERABLE"})


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """What Provision All would do now, in boards."""

    ready: tuple[Mac, ...] = ()
    not_allowed: tuple[Mac, ...] = ()
    under_way: int = 0
    verified: int = 0
    failed: tuple[Mac, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One acceptance of a board by the Pi, not seen yet: the state that the board had."""

    state: DeviceState


class Provisioning:
    """Sends the commands of one line; a command that is under way is not sent twice.

    Methods raise what the Pi answers. Signals: `requested_changed`, `busy_changed`,
    `worked` (the id of a session that this station starts or resumes, before it is
    followed), `notices` (what went well, or needs a look).
    """

    def __init__(
        self,
        orchestrator: Orchestrator,
        watch: Watch,
        enrolment: Enrolment,
        diary: Diary,
        hide: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._orchestrator = orchestrator
        self._watch = watch
        self._enrolment = enrolment
        self._diary = diary
        self._hide = hide
        self._requested: dict[Mac, Mark] = {}
        self._busy: set[str] = set()
        self._start_in_doubt: datetime | None = None
        self.requested_changed = Signal[Mac]()
        self.busy_changed = Signal[frozenset[str]]()
        self.worked = Signal[str]()
        self.notices = Signal[Notice]()
        watch.changed.subscribe(self._observed)

    @property
    def requested(self) -> Mapping[Mac, Mark]:
        """Boards whose work was accepted but not seen yet, for `REQUEST_SECONDS` (a live view)."""
        return MappingProxyType(self._requested)

    @property
    def busy(self) -> frozenset[str]:
        """The commands that are under way: start, provision-all, retry, stop, resume."""
        return frozenset(self._busy)

    def is_allowed(self, device: Device) -> bool:
        """Say whether the Pi would provision the board, as far as is known."""
        listing = self._enrolment.listings.get(device.mac)
        return device.in_allowlist is True or (listing is not None and listing.state is ListingState.LISTED)

    def plan(self) -> BatchPlan:
        """Sort the session's boards by what Provision All would do with them."""
        fleet = self._watch.fleet
        if fleet is None:
            return BatchPlan()
        found = fleet.in_state(DeviceState.DISCOVERED)
        waiting = [device for device in found if device.mac not in self._requested]
        return BatchPlan(
            ready=tuple(device.mac for device in waiting if self.is_allowed(device)),
            not_allowed=tuple(device.mac for device in waiting if not self.is_allowed(device)),
            under_way=fleet.count(*UNDER_WAY) + len(found) - len(waiting),
            verified=fleet.count(DeviceState.VERIFIED),
            failed=tuple(
                device.mac
                for device in fleet.in_state(DeviceState.FAILED)
                if device.mac not in self._requested
            ),
        )

    # -- session -----------------------------------------------------------

    async def start(self, request: StartRequest) -> Session | None:
        """Open a session, or join the one that runs; None when start is already under way."""
        self._hide(request.target_password)  # the Pi may echo it in an error
        with self._once("start") as free:
            return await self._start(request) if free else None

    async def _start(self, request: StartRequest) -> Session | None:
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
            running = await self.find_running(doubt)
            ours = running is not None and await self._is_of_the_doubtful_start(running)
        except Unreachable:
            raise doubt from None  # the question is open, and that is what a person must know
        if running is None:
            raise doubt
        outcome, topic = ("started", Topic.SESSION_STARTED) if ours else ("joined", Topic.SESSION_JOINED)
        return await self._joined(running, outcome, topic)

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

    async def find_running(self, hint: StationError | None = None) -> str | None:
        """Find the session that runs on the Pi.

        It is looked for in what the refusal said, among the Pi's recoverable ones,
        and among those this station started; each candidate is asked for. At last
        the feed is listened to, for the handoff has no list of running sessions. An
        interrupted one does not run, and is given only where the Pi says that one is
        active and no other is found.
        """
        details = hint.refusal.details + " " + hint.refusal.message if isinstance(hint, Refused) else ""
        named = [word for word in re.findall(r"[\w-]{6,64}", details) if re.search(r"[\d_-]", word)]
        try:
            left = [report.id for report in await self._orchestrator.recoverable()]
        except (Refused, NotOurProtocol):
            left = []
        own = list(reversed(await self._diary.sessions_of_ours()))
        interrupted: str | None = None
        for candidate in list(dict.fromkeys([*named[:3], *left, *own]))[:_MOST_GUESSES]:
            try:
                snapshot = await self._orchestrator.session(candidate)
            except Refused:
                continue
            session = Session(candidate).replaced(snapshot.session)
            if session.state is SessionState.PAUSED:
                interrupted = interrupted or snapshot.session.id
            elif not session.is_over:
                return snapshot.session.id
        heard = await self._watch.overhear()
        return heard or (interrupted if isinstance(hint, Refused) else None)

    async def join(self, session_id: str) -> Session | None:
        """Watch a session that runs already."""
        await self._look_back()
        return await self._joined(session_id, "joined", Topic.SESSION_JOINED)

    async def resume(self, session_id: str) -> Session | None:
        """Resume an interrupted session; boards that are done keep their state."""
        with self._once("resume") as free:
            if not free:
                return None
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
        self._requested.clear()
        await self._watch.follow(session_id)
        self.notices.emit(Notice(Level.INFO, topic, data={"session": session_id}))
        return self._watch.session

    async def stop(self) -> None:
        """Close the session; what it became is asked for when the answer is lost."""
        fleet = self._watch.fleet
        if fleet is None or fleet.session.is_over:
            return
        with self._once("stop") as free:
            if not free:
                return
            session_id = fleet.session.id
            try:
                await self._orchestrator.stop_session(session_id)
            except OutcomeUnknown as doubt:
                if not await self._is_stopped(fleet, doubt):
                    raise
            except Refused as error:
                if error.code.upper() != "SESSION_ALREADY_CLOSED":
                    raise
            else:
                await self._refresh_quietly()
            await self._diary.note("session", "stopped", session_id=session_id)
            self.notices.emit(Notice(Level.INFO, Topic.SESSION_STOPPED, data={"session": session_id}))

    async def _is_stopped(self, fleet: Fleet, doubt: OutcomeUnknown) -> bool:
        try:
            await self._ask_again(doubt)
        except SessionGone:
            return True
        return fleet.session.is_over or fleet.session.state is SessionState.CLOSING

    # -- boards ------------------------------------------------------------

    async def provision_all(self) -> BatchAnswer | None:
        """Provision every ready board; None when there is no session or it is under way."""
        fleet = self._watch.fleet
        if fleet is None or fleet.session.is_over:
            return None
        with self._once("provision-all") as free:
            if not free:
                return None
            plan = self.plan()
            before = {mac: fleet.devices[mac] for mac in plan.ready}
            try:
                answer = await self._orchestrator.provision_all(fleet.session.id)
            except OutcomeUnknown as doubt:
                return await self._ask_what_happened(fleet, plan, doubt)
            await self._command("provision-all", fleet, answer.correlation_id, boards=str(len(plan.ready)))
            self._request(fleet, before)
            started = answer.started if answer.started is not None else len(plan.ready)
            numbers = {"started": started, "skipped": answer.skipped or 0}
            level = Level.WARNING if answer.skipped else Level.INFO
            topic = Topic.BATCH_STARTED if started or answer.skipped else Topic.NOTHING_READY
            self.notices.emit(Notice(level, topic, data=numbers))
            return answer

    async def _ask_what_happened(self, fleet: Fleet, plan: BatchPlan, doubt: OutcomeUnknown) -> BatchAnswer:
        await self._ask_again(doubt)
        begun = [
            mac
            for mac in plan.ready
            if (device := fleet.devices.get(mac)) and device.state is not DeviceState.DISCOVERED
        ]
        await self._command("provision-all", fleet, None, boards=str(len(begun)), answer="lost")
        self.notices.emit(
            Notice(
                Level.WARNING,
                Topic.BATCH_CONFIRMED_LATE,
                data={"started": len(begun), "left": len(plan.ready) - len(begun)},
            )
        )
        return BatchAnswer(started=len(begun), skipped=None)

    async def provision(self, mac: Mac) -> None:
        """Provision one board."""
        await self._single("provision", mac)

    async def retry(self, mac: Mac) -> None:
        """Try one failed board again."""
        await self._single("retry", mac)

    async def retry_failed(self) -> int:
        """Try every failed board again; gives how many the Pi accepted.

        A board that the Pi refuses, or whose answer was lost for good, is told, and the
        others go on. What concerns them all (the key, the session, the link) is raised.
        """
        with self._once("retry") as free:
            if not free:
                return 0
            accepted = 0
            for mac in self.plan().failed:
                try:
                    accepted += await self._single("retry", mac)
                except (Unauthorized, SessionGone):
                    raise
                except (Refused, OutcomeUnknown) as error:
                    notice = Notice(Level.ERROR, Topic.COMMAND_FAILED, mac=mac, error=error)
                    self.notices.emit(notice)
            if accepted:
                self.notices.emit(Notice(Level.INFO, Topic.RETRIES_STARTED, data={"started": accepted}))
            return accepted

    async def _single(self, command: str, mac: Mac) -> bool:
        """Send one board's command; says whether the Pi has taken it, False for a double one."""
        fleet = self._watch.fleet
        if fleet is None:
            return False
        with self._once(f"{command} {mac}") as free:
            if not free:
                return False
            before = fleet.devices.get(mac)
            send = self._orchestrator.retry if command == "retry" else self._orchestrator.provision
            try:
                await send(fleet.session.id, mac)
            except OutcomeUnknown as doubt:
                await self._ask_again(doubt)
                if not _was_done(command, before, fleet.devices.get(mac)):
                    raise
                await self._command(command, fleet, None, mac=mac, answer="lost")
                return True
            await self._command(command, fleet, None, mac=mac)
            self._request(fleet, {mac: before} if before is not None else {})
            return True

    async def _ask_again(self, doubt: OutcomeUnknown) -> None:
        """Ask for the session's true state; raises `doubt` when that is not answered either."""
        try:
            await self._watch.refresh()
        except Unreachable:
            raise doubt from None

    # -- bookkeeping -------------------------------------------------------

    async def _command(
        self, name: str, fleet: Fleet, correlation_id: str | None, mac: Mac | None = None, **detail: str
    ) -> None:
        await self._diary.note(
            "command", name, mac=mac, session_id=fleet.session.id, correlation_id=correlation_id, **detail
        )

    def _request(self, fleet: Fleet, before: Mapping[Mac, Device]) -> None:
        """Mark what was accepted, unless it has moved since it was asked for."""
        marks = {
            mac: Mark(device.state)
            for mac, device in before.items()
            if device.state in (DeviceState.DISCOVERED, DeviceState.FAILED)
            and not _has_moved(device, fleet.devices.get(mac))
        }
        for mac, mark in marks.items():
            self._requested[mac] = mark
            self.requested_changed.emit(mac)
        if marks:
            self._watch.later(REQUEST_SECONDS, lambda: self._give_up(marks))

    async def _give_up(self, marks: Mapping[Mac, Mark]) -> None:
        """Look once more, then let go of the boards that the Pi has not touched."""
        if any(self._requested.get(mac) is mark for mac, mark in marks.items()):
            await self._refresh_quietly()
        for mac, mark in marks.items():
            if self._requested.get(mac) is mark:
                del self._requested[mac]
                self.requested_changed.emit(mac)

    def _observed(self, change: Change) -> None:
        for device in change.devices:
            if device.mac in self._requested and _has_moved(device.before, device.after):
                del self._requested[device.mac]
                self.requested_changed.emit(device.mac)

    async def _refresh_quietly(self) -> None:
        try:
            await self._watch.refresh()
        except StationError as error:
            _log.info("no look after the command: %s", error)

    @contextmanager
    def _once(self, name: str) -> Iterator[bool]:
        """Give True to the first of several equal commands, False to those that overlap it."""
        if name in self._busy:
            yield False
            return
        self._busy.add(name)
        self.busy_changed.emit(self.busy)
        try:
            yield True
        finally:
            self._busy.discard(name)
            self.busy_changed.emit(self.busy)


def _has_moved(before: Device | None, after: Device | None) -> bool:
    """Say whether something happened to a board; one that failed once more has a new attempt."""
    if before is None or after is None:
        return before is not after
    return after.state is not before.state or after.retry_count != before.retry_count


def _was_done(command: str, before: Device | None, after: Device | None) -> bool:
    """Say whether a command whose answer was lost has had its effect, by what is true now."""
    if before is None or after is None:
        return False
    if command == "provision":
        return before.state is DeviceState.DISCOVERED and after.state is not DeviceState.DISCOVERED
    if before.state is not DeviceState.FAILED:
        return False
    if before.retry_count is None or after.retry_count is None:
        return after.state is not DeviceState.FAILED
    return after.retry_count > before.retry_count
