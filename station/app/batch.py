"""The headless run: enrol, start or resume, Provision All, wait, label, stop.

It drives the same `Line` that a window would; `BatchReports` tells what happens.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from station.app.batch_reports import BatchReports, Explain, Report
from station.app.enrolment import ScanResult
from station.app.line import Line
from station.app.reconnect import FeedState
from station.app.tasks import Tasks
from station.core.csv_devices import DeviceLine
from station.core.device import DeviceState
from station.core.errors import (
    NotOffered,
    NotOurProtocol,
    Refused,
    StationError,
    Unauthorized,
    Unreachable,
)
from station.core.mac import Mac
from station.core.session import Session, SessionState
from station.ports.clock import Clock
from station.ports.orchestrator import StartRequest
from station.ports.scanner import Scan

_log = logging.getLogger("station.batch")

SETTLE_SECONDS = 0.3
"""Boards that appear within this time are provisioned by one request."""
LABEL_SECONDS = 30.0


class Exit(IntEnum):
    """Exit codes of ``station provision``."""

    ALL_VERIFIED = 0
    SOME_FAILED = 1
    BAD_USAGE = 2
    UNREACHABLE = 3
    REFUSED = 4


@dataclass(frozen=True, slots=True)
class Order:
    """What a headless run is asked to do; `timeout` in seconds for the whole wait.

    `expect` is how many boards shall end verified or failed; `label_seconds` is how long
    the printer may take for one label, at the end.
    """

    request: StartRequest
    devices: Sequence[DeviceLine] = ()
    expect: int = 0
    timeout: float = 600.0
    retries: int = 1
    resume: bool = False
    keep_open: bool = False
    label_seconds: float = LABEL_SECONDS


class Batch:
    """One headless run on one line; `run` may be called once."""

    def __init__(
        self, line: Line, clock: Clock, order: Order, report: Report, explain: Explain = str
    ) -> None:
        self._line = line
        self._clock = clock
        self._order = order
        self._reports = BatchReports(line, report, explain)
        self._tasks = Tasks("batch")
        self._wanted = frozenset(device.mac for device in order.devices)
        self._tries: Counter[Mac] = Counter()
        self._stirred = asyncio.Event()
        self._started_here = False
        self._failure: StationError | None = None
        self._ended = False

    async def run(self) -> Exit:
        """Do the whole job; every error becomes a report and an exit code."""
        line = self._line
        subscribed = (
            line.watch.changed.subscribe(lambda _: self._stirred.set()),
            line.watch.status.subscribe(lambda _: self._stirred.set()),
            line.watch.ended.subscribe(self._session_ended),
            line.enrolment.changed.subscribe(lambda _: self._stirred.set()),
        )
        try:
            await self._work()
        except StationError as error:
            self._failed(error)
        except asyncio.CancelledError:
            self._summarise()  # as far as it came
            raise
        finally:
            await self._tasks.aclose()
            for unsubscribe in subscribed:
                unsubscribe()
            self._reports.close()
        self._summarise()
        return self._verdict()

    async def _work(self) -> None:
        await self._line.diary.open()
        await self._line.labelling.open()
        await self._enrol()
        await self._look_back()
        self._reports.begin()
        await self._begin()
        try:
            async with asyncio.timeout(self._order.timeout):
                await self._until_done()
        except TimeoutError:
            _log.warning("the time of %s s is over", self._order.timeout)
            link = self._line.watch.now
            if link.error is not None and not link.state.is_reachable:
                self._failed(link.error)
        await self._wait_for_labels()
        if self._started_here and not self._order.keep_open and self._failure is None:
            await self._stop()

    async def _wait_for_labels(self) -> None:
        """Wait while labels come out; so long without one ends the wait."""
        labelling = self._line.labelling
        pending = labelling.pending + 1
        while labelling.pending < pending:
            pending = labelling.pending
            if await labelling.drain(self._order.label_seconds):
                return
        for mac in sorted(self._reports.waiting):
            self._reports.label_failed(mac)
        _log.warning("%d labels wait for the printer; the next run prints them", pending)

    async def _stop(self) -> None:
        """Close the session; that it stays open takes nothing from what was verified."""
        try:
            await self._line.provisioning.stop()
        except StationError as error:
            self._reports.tell(error)

    async def _enrol(self) -> None:
        """Put the boards on the allowlist; raises what keeps the Pi from taking them."""
        enrolment = self._line.enrolment
        await enrolment.open(sending=False)
        await enrolment.refresh()
        for device in self._order.devices:
            scan = Scan(str(device.mac), "file", self._clock.now())
            outcome = await enrolment.scan(
                scan, container_id=device.container_id, description=device.description
            )
            if outcome.result is ScanResult.NOT_KEPT and outcome.error is not None:
                raise outcome.error
        await enrolment.flush()

    async def _look_back(self) -> None:
        """See to an earlier session's labels; that the Pi refuses to tell of it ends no run."""
        try:
            async with asyncio.timeout(self._order.timeout):
                await self._line.look_back()
        except Unauthorized:
            raise
        except (Refused, TimeoutError) as error:
            _log.warning("no look back at the last session: %s", error)

    async def _begin(self) -> None:
        provisioning = self._line.provisioning
        if self._order.resume and (left := await self._recoverable()):
            await provisioning.resume(left[0])
            self._started_here = True
            return
        session = await provisioning.start(self._order.request)
        # One that ran before is somebody's else: it is worked, but not closed.
        self._started_here = session is not None and session.id in await self._line.diary.sessions_of_ours()

    async def _recoverable(self) -> list[str]:
        """List the sessions that can be resumed, newest first; none on a Pi that lists none."""
        try:
            return [report.id for report in await self._line.orchestrator.recoverable()]
        except NotOffered:
            return []

    async def _until_done(self) -> None:
        while not self._done():
            self._stirred.clear()
            await self._push()
            if self._done():
                return
            await self._stirred.wait()
            await self._clock.sleep(SETTLE_SECONDS)

    async def _push(self) -> None:
        """Provision what is ready, retry what failed, resume what was interrupted."""
        link = self._line.watch.now
        if link.state is FeedState.REFUSED and link.error is not None:
            raise link.error
        if link.state not in (FeedState.LIVE, FeedState.POLLING) and not self._ended:
            return
        try:
            session = self._line.watch.session
            if self._ended or (session is not None and session.state is SessionState.PAUSED):
                await self._take_up_again()
                return
            plan = self._line.provisioning.plan()
            if plan.ready:
                await self._line.provisioning.provision_all()
            for mac in plan.failed:
                if self._tries[mac] < self._order.retries:
                    self._tries[mac] += 1
                    await self._line.provisioning.retry(mac)
        except (Unauthorized, _SessionOver):
            raise
        except StationError as error:
            # The link's own state says when to go on; a refusal is told and the rest continues.
            self._reports.tell(error)
            self._tasks.start(self._stir_later(), "try again")

    async def _take_up_again(self) -> None:
        """Resume the session that the Pi lost its power in; one that a person paused waits for them."""
        session = self._line.watch.session
        if session is not None and session.id in await self._recoverable():
            await self._line.provisioning.resume(session.id)
            self._ended = False
        elif self._ended:
            raise _SessionOver(session)

    async def _stir_later(self) -> None:
        await self._clock.sleep(2.0)
        self._stirred.set()

    def _outcome(self, mac: Mac) -> DeviceState | None:
        """Give a board's final state; None while something may still happen to it."""
        fleet = self._line.watch.fleet
        device = fleet.devices.get(mac) if fleet else None
        if device is None or not device.state.is_final:
            return None
        if device.state is DeviceState.FAILED and self._tries[mac] < self._order.retries:
            return None
        if mac in self._line.provisioning.requested:
            return None
        return device.state

    def _done(self) -> bool:
        fleet = self._line.watch.fleet
        if fleet is None:
            return False
        ended = sum(1 for mac in self._counted() if self._outcome(mac) is not None)
        return ended >= self._order.expect

    def _counted(self) -> frozenset[Mac]:
        """Give the boards that this run waits for: the file's, or any when more are expected."""
        if len(self._wanted) >= self._order.expect:
            return self._wanted
        fleet = self._line.watch.fleet
        return self._wanted | frozenset(fleet.devices if fleet else ())

    def _session_ended(self, session: Session) -> None:
        self._ended = True
        self._stirred.set()

    def _failed(self, error: StationError) -> None:
        self._failure = error
        self._reports.tell(error)

    def _states(self) -> dict[str, str]:
        fleet = self._line.watch.fleet
        devices = fleet.devices if fleet else {}
        missing = {str(mac): "missing" for mac in sorted(self._wanted) if mac not in devices}
        return {**{str(mac): device.state.value for mac, device in devices.items()}, **missing}

    def _summarise(self) -> None:
        states = self._states()
        ended = sum(1 for mac in self._counted() if states.get(str(mac)) in ("verified", "failed"))
        self._reports.summarise(states, missing=max(self._order.expect - ended, 0))

    def _verdict(self) -> Exit:
        match self._failure:
            case Unauthorized():
                return Exit.REFUSED
            case Unreachable() | NotOurProtocol():
                return Exit.UNREACHABLE
        states = self._states()
        counted = Counter(states.get(str(mac)) for mac in self._counted())
        complete = counted["verified"] >= self._order.expect and not counted["failed"]
        return Exit.ALL_VERIFIED if complete and self._failure is None else Exit.SOME_FAILED


class _SessionOver(StationError):
    """The session has ended before the boards were done."""

    def __init__(self, session: Session | None) -> None:
        name = f"{session.id} is {session.state_text}" if session else "there is none"
        super().__init__(f"the session ended before the boards were done: {name}")
