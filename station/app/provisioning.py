"""The session's commands: start, Provision All, retry, stop, resume.

No command touches what is shown: that changes because the Pi says so. What
has been asked for and not yet been seen is kept apart, in `requested`. A command
whose answer is lost is settled by asking the Pi, never by sending it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from station.app.diary import Diary
from station.app.enrolment import Enrolment, ListingState
from station.app.notices import Level, Notice, Topic
from station.app.opening import Opening
from station.app.requested import Mark, Requested
from station.app.signal import Signal
from station.app.watch import Watch
from station.core.device import UNDER_WAY, Device, DeviceState
from station.core.errors import (
    OutcomeUnknown,
    Refused,
    SessionGone,
    Unauthorized,
    Unreachable,
)
from station.core.fleet import Fleet
from station.core.mac import Mac
from station.core.session import Session, SessionState
from station.ports.orchestrator import BatchAnswer, Orchestrator, StartRequest


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """What Provision All would do now, in boards."""

    ready: tuple[Mac, ...] = ()
    not_allowed: tuple[Mac, ...] = ()
    under_way: int = 0
    verified: int = 0
    failed: tuple[Mac, ...] = ()


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
        self._requested = Requested(watch)
        self._opening = Opening(orchestrator, watch, diary, self._requested)
        self._busy: set[str] = set()
        self.requested_changed = self._requested.changed
        self.busy_changed = Signal[frozenset[str]]()
        self.worked = self._opening.worked
        self.notices = self._opening.notices

    @property
    def requested(self) -> Mapping[Mac, Mark]:
        """Boards whose work was accepted but not seen yet (a live view)."""
        return self._requested.marks

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
        waiting = [device for device in found if device.mac not in self.requested]
        return BatchPlan(
            ready=tuple(device.mac for device in waiting if self.is_allowed(device)),
            not_allowed=tuple(device.mac for device in waiting if not self.is_allowed(device)),
            under_way=fleet.count(*UNDER_WAY) + len(found) - len(waiting),
            verified=fleet.count(DeviceState.VERIFIED),
            failed=tuple(
                device.mac
                for device in fleet.in_state(DeviceState.FAILED)
                if device.mac not in self.requested
            ),
        )

    # -- session -----------------------------------------------------------

    async def start(self, request: StartRequest) -> Session | None:
        """Open a session, or join the one that runs; None when start is already under way."""
        self._hide(request.target_password)  # the Pi may echo it in an error
        with self._once("start") as free:
            return await self._opening.start(request) if free else None

    async def join(self, session_id: str) -> Session | None:
        """Watch a session that runs already."""
        return await self._opening.join(session_id)

    async def resume(self, session_id: str) -> Session | None:
        """Resume an interrupted session; boards that are done keep their state."""
        with self._once("resume") as free:
            return await self._opening.resume(session_id) if free else None

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
                await self._watch.refresh_quietly()
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
            self._requested.add(fleet, before)
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
            self._requested.add(fleet, {mac: before} if before is not None else {})
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
