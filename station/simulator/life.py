"""Time passing on the line: boards appear, take their time, answer or do not; sessions run out."""

from __future__ import annotations

import asyncio
import random

from station.simulator.boards import Bench, Stage
from station.simulator.clock import Clock
from station.simulator.devices import IN_FLIGHT, Device, DeviceState
from station.simulator.errors import Code
from station.simulator.line import Line
from station.simulator.sessions import Session
from station.simulator.tasks import Tasks

_DRIFT_SECONDS = 6.0
_LEAST_DRIFT_SECONDS = 1.0
_DRIFTING_AT_ONCE = 3


class Life:
    """Owns what happens by itself. Every task's name begins with its session's id."""

    def __init__(
        self,
        *,
        clock: Clock,
        bench: Bench,
        line: Line,
        tasks: Tasks,
        warning_seconds: float,
        seed: int,
    ) -> None:
        """Take the collaborators; nothing moves before ``follow``."""
        self._clock = clock
        self._bench = bench
        self._line = line
        self._tasks = tasks
        self._warning_seconds = warning_seconds
        self._draw = random.Random(f"{seed}/drift")

    def follow(self, session: Session) -> None:
        """Set a started or resumed session in motion; devices on their way go on."""
        self._tasks.spawn(f"{session.id}/discovery", self._discover(session))
        self._tasks.spawn(f"{session.id}/drift", self._drift(session))
        self._tasks.spawn(f"{session.id}/expiry", self._expire(session))
        for device in session.devices.values():
            if device.state in IN_FLIGHT:
                self.drive(session, device)

    def drive(self, session: Session, device: Device) -> None:
        """Set one device's attempt in motion, from the state in which it is."""
        self._tasks.spawn(f"{session.id}/{device.mac}", self._attempt(session, device.mac))

    def leave(self, session: Session) -> None:
        """Let nothing more happen in a session."""
        self._tasks.cancel(f"{session.id}/")

    async def _discover(self, session: Session) -> None:
        window = session.timeouts.discovery
        elapsed = 0.0
        for board in sorted(self._bench.boards.values(), key=lambda board: board.appears_after):
            if board.appears_after > window:
                break
            if board.mac in session.devices:
                continue
            await self._clock.sleep(board.appears_after - elapsed)
            elapsed = board.appears_after
            self._line.discover(session, board.mac)
        await self._clock.sleep(window - elapsed)
        self._line.activate(session)

    async def _attempt(self, session: Session, mac: str) -> None:
        plan = self._bench.attempt(mac, session.device(mac).retry_count)
        limits = session.timeouts
        steps = (
            (DeviceState.PROVISIONING, plan.delivery, limits.provisioning, Code.DEVICE_TIMEOUT),
            (DeviceState.PROVISIONED, plan.joining, limits.verification, Code.VERIFICATION_TIMEOUT),
            (DeviceState.VERIFYING, plan.confirmation, limits.verification, Code.VERIFICATION_TIMEOUT),
        )
        following = {
            DeviceState.PROVISIONING: DeviceState.PROVISIONED,
            DeviceState.PROVISIONED: DeviceState.VERIFYING,
            DeviceState.VERIFYING: DeviceState.VERIFIED,
        }
        for state, stage, limit, late in steps:
            if session.device(mac).state is not state:
                continue
            failure = await self._pass_stage(stage, limit, late)
            if failure is not None:
                self._line.fail(session, mac, failure)
                return
            self._line.advance(session, mac, following[state])

    async def _pass_stage(self, stage: Stage, limit: float, late: Code) -> Code | None:
        await self._clock.sleep(min(stage.seconds, limit))
        return late if stage.seconds > limit else stage.failure

    async def _drift(self, session: Session) -> None:
        while True:
            await asyncio.sleep(max(_LEAST_DRIFT_SECONDS, self._clock.real(_DRIFT_SECONDS)))
            nearby = [device for device in session.devices.values() if device.state is DeviceState.DISCOVERED]
            for device in self._draw.sample(nearby, min(_DRIFTING_AT_ONCE, len(nearby))):
                step = self._draw.choice((-3, -2, -1, 1, 2, 3))
                self._line.drift(session, device.mac, max(-90, min(-30, device.rssi + step)))

    async def _expire(self, session: Session) -> None:
        left = (session.expires_at - self._clock.now()).total_seconds()
        warning = min(self._warning_seconds, left / 2)
        await asyncio.sleep(left - warning)
        self._line.warn(session)
        await asyncio.sleep(warning)
        self._line.expire(session)
        self.leave(session)
