"""The wiring: everything one simulated Pi consists of, and its birth, death and power cuts."""

from __future__ import annotations

import asyncio
from typing import Any

from station.simulator.allowlist import Allowlist
from station.simulator.auth import Guard, ScanLimit
from station.simulator.boards import Bench
from station.simulator.clock import Clock, rfc3339
from station.simulator.config import SimulatorConfig
from station.simulator.devices import DeviceState
from station.simulator.events import Events
from station.simulator.life import Life
from station.simulator.line import Line
from station.simulator.logs import LogBook
from station.simulator.machine import VERSION, Machine
from station.simulator.monitor import Monitor
from station.simulator.recorder import RequestLog
from station.simulator.sessions import RUNNING, SessionBook, SessionState
from station.simulator.store import StateFile
from station.simulator.tasks import Tasks

_CHATTER_SECONDS = 4.0
_LEAST_CHATTER_SECONDS = 0.5


class World:
    """One simulated Pi with its bench of boards."""

    def __init__(self, config: SimulatorConfig) -> None:
        """Wire it up; nothing moves before ``start``."""
        self.config = config
        self.clock = Clock(config.pace)
        self.bench = Bench(config.devices, config.seed, config.fail_rate)
        self.sessions = SessionBook()
        self.allowlist = Allowlist()
        self.log = LogBook(self.clock, config.heartbeat_seconds)
        self.events = Events(
            self.clock, config.replay_events, config.heartbeat_seconds, named=config.named_events
        )
        self.store = StateFile(config.state_file)
        self.tasks = Tasks(report=lambda line: self.log.add("error", "simulator", line))
        self.line = Line(
            clock=self.clock,
            bench=self.bench,
            sessions=self.sessions,
            allowlist=self.allowlist,
            events=self.events,
            log=self.log,
            store=self.store,
            lifetime_seconds=config.session_lifetime_seconds,
        )
        self.life = Life(
            clock=self.clock,
            bench=self.bench,
            line=self.line,
            tasks=self.tasks,
            warning_seconds=config.timeout_warning_seconds,
            seed=config.seed,
        )
        self.machine = Machine(self.clock, config.seed)
        self.monitor = Monitor(self.machine, self.cameras, config.monitor_seconds)
        self.requests = RequestLog()
        self.guard = Guard(config.api_key, config.requests_per_second, config.rate_limit_retry_after_seconds)
        self.scan_limit = ScanLimit(config.wifi_scan_seconds)

    def start(self) -> None:
        """Boot: load what a former life left; sessions that were running wait to be resumed."""
        self.log.add("info", "main", f"PiOrchestrator {VERSION} started")
        complaint = self.store.load(self.sessions, self.allowlist)
        if complaint:
            self.log.add("error", "database", complaint)
        self._interrupt_sessions()
        self.tasks.spawn("chatter", self._chatter())

    async def stop(self) -> None:
        """Freeze: streams end, no task is left. What was under way can be resumed from the state file."""
        self.cut()
        await self.tasks.close()

    def cut(self) -> int:
        """Drop all streams and sockets; return how many. Clients may come back at once."""
        return self.events.end() + self.log.end() + self.monitor.end()

    def power_cycle(self) -> None:
        """Behave as after a power cut: streams drop, the running session waits to be resumed."""
        running = self.sessions.running()
        if running is not None:
            self.life.leave(running)
        self._interrupt_sessions()
        self.log.add("warn", "main", "system reset")
        self.cut()

    def cameras(self) -> list[dict[str, Any]]:
        """Return a camera for every verified board, as ``/api/v1/cameras`` shows it."""
        now = rfc3339(self.clock.now())
        verified = {
            device.mac: device
            for session in self.sessions
            for device in session.devices.values()
            if device.state is DeviceState.VERIFIED
        }
        return [
            {
                "id": f"esp-{device.mac.replace(':', '').lower()}",
                "name": self._camera_name(device.mac),
                "status": "online",
                "lastSeen": now,
                "health": {
                    "wifi_rssi": device.rssi,
                    "free_heap": 127_700,
                    "uptime": "0d 0h 5m",
                    "uptime_seconds": 300,
                    "resolution": "VGA",
                    "firmware_version": device.firmware_version,
                    "last_capture": now,
                },
                "ip_address": f"192.168.1.{20 + number % 230}",
                "mac_address": device.mac,
            }
            for number, device in enumerate(verified.values())
        ]

    def _camera_name(self, mac: str) -> str:
        entry = self.allowlist.get(mac)
        return (entry.description or entry.container_id if entry else "") or mac

    def _interrupt_sessions(self) -> None:
        for session in self.sessions:
            if session.state is SessionState.CLOSING:
                session.move(SessionState.CLOSED, self.clock.now())
            elif session.state in RUNNING:
                self.line.pause(session)

    async def _chatter(self) -> None:
        """Log what a Pi logs when nothing happens."""
        while True:
            await asyncio.sleep(max(_LEAST_CHATTER_SECONDS, self.clock.real(_CHATTER_SECONDS)))
            self.log.add("debug", "mqtt", f"heartbeat, {len(self.cameras())} cameras online")
