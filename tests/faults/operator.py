"""Plays a script at a station, and remembers what was asked for."""

from __future__ import annotations

import asyncio
from collections import Counter

from station.app.enrolment import ScanResult
from station.core.errors import OutcomeUnknown, StationError
from station.core.mac import Mac
from station.core.session import SessionState
from station.ports.orchestrator import StartRequest
from station.ports.scanner import Scan
from tests.faults.bench import Station, Truth
from tests.faults.clock import ScaledClock
from tests.faults.proxy import FaultProxy
from tests.faults.script import Act, Step

TARGET = StartRequest("Factory-WPA2", "correct horse")

_ALWAYS_AWAITED = {Act.SCAN, Act.UNDO, Act.RESTART_PI, Act.CUT_WIRE, Act.PLUG_WIRE}


class Operator:
    """One person at one station.

    `wanted` is the allowlist as the person left it. `asked` counts commands by the
    route that they end on. A command that fails with a typed error is the person's to
    read; anything else is a bug and is kept in `bugs`.
    """

    def __init__(self, station: Station, proxy: FaultProxy, pi: Truth, boards: list[str]) -> None:
        self._station, self._proxy, self._pi = station, proxy, pi
        self._boards = boards
        self._clock = ScaledClock(1)
        self._under_way: set[asyncio.Task[None]] = set()
        self.wanted: dict[str, str] = {}
        self.asked: Counter[str] = Counter()
        self.doubts = 0
        self.bugs: list[str] = []

    async def play(self, steps: tuple[Step, ...]) -> None:
        """Do one thing after the other, some without waiting for their end."""
        for step in steps:
            await asyncio.sleep(step.pause)
            act = asyncio.create_task(self.do(step))
            self._under_way.add(act)
            act.add_done_callback(self._under_way.discard)
            if step.waits or step.act in _ALWAYS_AWAITED:
                await act

    async def rest(self) -> None:
        """Wait until everything that was asked for has come to an end."""
        await asyncio.gather(*self._under_way)

    async def do(self, step: Step) -> None:
        """Do one thing; a typed error is read and forgotten."""
        try:
            await self._do(step)
        except OutcomeUnknown:
            self.doubts += 1
        except StationError:
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            self.bugs.append(f"{step.act.value}: {error!r}")

    async def _do(self, step: Step) -> None:  # noqa: PLR0912 - one case for each act
        line = self._station.line
        mac = Mac.parse(self._boards[step.board % len(self._boards)])
        match step.act:
            case Act.SCAN:
                await self._scan(mac)
            case Act.UNDO:
                undone = await line.enrolment.undo()
                self.wanted.pop(str(undone), None)
            case Act.START:
                self.asked["start"] += 1
                await line.provisioning.start(TARGET)
            case Act.PROVISION_ALL:
                self.asked["provision-all"] += 1
                await line.provisioning.provision_all()
            case Act.PROVISION:
                self.asked[f"{mac}/provision"] += 1
                await line.provisioning.provision(mac)
            case Act.RETRY:
                self.asked[f"{mac}/retry"] += 1
                await line.provisioning.retry(mac)
            case Act.RETRY_FAILED:
                for failed in line.provisioning.plan().failed:
                    self.asked[f"{failed}/retry"] += 1
                await line.provisioning.retry_failed()
            case Act.STOP:
                self.asked["stop"] += 1
                await line.provisioning.stop()
            case Act.RESUME:
                await self._resume()
            case Act.REFRESH:
                await line.refresh()
            case Act.RECONNECT:
                await line.reconnect()
            case Act.RESTART_PI:
                await self._pi.switch_off_and_on()
            case Act.CUT_WIRE:
                await self._proxy.leave()
            case Act.PLUG_WIRE:
                await self._proxy.leave()
                await self._proxy.open()

    async def _scan(self, mac: Mac) -> None:
        container = f"CT-{mac.value & 0xFFFF:05d}"
        scan = Scan(str(mac), "wedge", self._clock.now())
        outcome = await self._station.line.enrolment.scan(scan, container_id=container)
        if outcome.result is ScanResult.ADDED:
            self.wanted[str(mac)] = container

    async def _resume(self) -> None:
        """Resume the session on the screen if it is interrupted, else the Pi's latest such one."""
        line = self._station.line
        session = line.watch.session
        left = (
            session.id
            if session is not None and session.state is SessionState.PAUSED
            else next((report.id for report in await line.orchestrator.recoverable()), None)
        )
        if left is not None:
            self.asked["resume"] += 1
            await line.provisioning.resume(left)

    async def settle_session(self) -> None:
        """Do what is left for a person: attach to what runs, resume what was interrupted."""
        line = self._station.line
        session = line.watch.session
        if not line.watch.now.state.is_reachable:
            return
        if session is None or session.is_over:
            await self.do(Step(Act.RESUME if await self._pi.recoverable() else Act.START))
        elif session.state is SessionState.PAUSED:
            await self.do(Step(Act.RESUME))
        else:
            return
        session = line.watch.session
        if session is None or session.is_over or session.state is SessionState.PAUSED:
            await self.do(Step(Act.START))  # "another session is active": attach to that one
