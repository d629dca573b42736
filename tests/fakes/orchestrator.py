"""A PiOrchestrator in memory, with the real one's rules and none of its moods.

Nothing happens by itself: boards appear and move when the test says so. Each change
is told to `feed`, when there is one, as the real Pi tells its stream.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceReport, DeviceState
from station.core.error_codes import CODES
from station.core.errors import Refusal, Refused, SessionGone, StationError
from station.core.events import DeviceReported, LiveEvent, SessionReported, SessionSnapshot
from station.core.mac import Mac
from station.core.session import NetworkStatus, SessionReport, SessionState
from station.ports.orchestrator import BatchAnswer, StartRequest, WifiNetwork
from tests.fakes.feed import FakeFeed

_START = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
_RUNNING = (SessionState.DISCOVERING, SessionState.ACTIVE)
_GONE = frozenset({"SESSION_NOT_FOUND", "SESSION_EXPIRED", "SESSION_ALREADY_CLOSED"})
_ARRIVED = (DeviceState.PROVISIONED, DeviceState.VERIFYING, DeviceState.VERIFIED)


def refused(code: str, **said: object) -> Refused:
    """Make the error that the Pi gives with a code of the registry."""
    row = CODES[code]
    refusal = Refusal(code=code, message=row.cause, status=row.http, retryable=row.retryable)
    kind = SessionGone if code in _GONE else Refused
    return kind(replace(refusal, **said))  # type: ignore[arg-type]


@dataclass
class _Batch:
    report: SessionReport
    devices: dict[Mac, DeviceReport] = field(default_factory=dict)


class FakeOrchestrator:
    """An `Orchestrator`. `calls` holds the name of every method asked, in order."""

    def __init__(
        self,
        *,
        boards: Sequence[Mac] = (),
        feed: FakeFeed | None = None,
        now: Callable[[], datetime] = lambda: _START,
        url: str = "http://fake:8080",
    ) -> None:
        self.url = url
        self.skew: timedelta | None = None
        self.key_required: bool | None = False
        self.network_status = NetworkStatus("DelicasaOnboard", is_active=True, connected_devices=0)
        self.networks: tuple[WifiNetwork, ...] = (WifiNetwork("Factory", -45, secured=True),)
        self.calls: list[str] = []
        self.closed = False
        self._boards = tuple(boards)
        self._feed = feed
        self._now = now
        self._batches: dict[str, _Batch] = {}
        self._entries: dict[Mac, AllowlistEntry] = {}
        self._failures: dict[str, list[StationError]] = {}

    # What the test does to it.

    def fail(self, method: str, *errors: StationError) -> None:
        """Raise these, one for each call of `method` to come, then work again."""
        self._failures.setdefault(method, []).extend(errors)

    def discover(self, session_id: str, *macs: Mac) -> None:
        """Let boards appear in a session."""
        for mac in macs:
            self.move(session_id, mac, DeviceState.DISCOVERED)

    def move(self, session_id: str, mac: Mac, state: DeviceState, *, error: str | None = None) -> None:
        """Let a board reach a state, whatever it was in; the stream hears of it."""
        batch = self._batches[session_id]
        now = self._now()
        known = batch.devices.get(mac) or DeviceReport(
            mac, ip="192.168.4.100", rssi=-45, firmware="1.2.3", discovered_at=now, retry_count=0
        )
        moved = replace(
            known,
            state=state,
            state_text=state.value,
            error_message=error,
            provisioned_at=now if state is DeviceState.PROVISIONED else known.provisioned_at,
            verified_at=now if state is DeviceState.VERIFIED else known.verified_at,
            in_allowlist=mac in self._entries,
            session_id=session_id,
            at=now,
        )
        batch.devices[mac] = moved
        self._tell(DeviceReported(moved, session_id, now))
        if state is DeviceState.VERIFIED and mac in self._entries:
            self._entries[mac] = replace(self._entries[mac], used=True, used_at=now)

    def restart(self) -> None:
        """Let the Pi restart: what ran is interrupted and can be resumed."""
        for batch in self._batches.values():
            if batch.report.state in _RUNNING:
                batch.report = replace(
                    batch.report, state=SessionState.PAUSED, state_text="paused", updated_at=self._now()
                )

    # What the application asks of it.

    async def auth_required(self) -> bool | None:
        self._asked("auth_required")
        return self.key_required

    async def start_session(self, request: StartRequest) -> SessionReport:
        self._asked("start_session")
        if any(batch.report.state in _RUNNING for batch in self._batches.values()):
            raise refused("SESSION_ALREADY_ACTIVE")
        now = self._now()
        session_id = f"sess_{len(self._batches) + 1}"
        batch = _Batch(
            SessionReport(
                session_id,
                SessionState.DISCOVERING,
                "discovering",
                request.target_ssid,
                created_at=now,
                updated_at=now,
                expires_at=now + timedelta(hours=1),
                timeouts=request.timeouts,
            )
        )
        self._batches[session_id] = batch
        self._tell(SessionReported(self._counted(batch), at=now))
        self.discover(session_id, *self._boards)
        return self._counted(batch)

    async def session(
        self, session_id: str, *, include_devices: bool = True, once: bool = False
    ) -> SessionSnapshot:
        self._asked("session")
        batch = self._find(session_id)
        devices = tuple(batch.devices.values()) if include_devices else None
        return SessionSnapshot(self._counted(batch), devices, self.network_status, self._now())

    async def stop_session(self, session_id: str) -> SessionReport | None:
        self._asked("stop_session")
        batch = self._open(session_id)
        self._become(batch, SessionState.CLOSED)
        return self._counted(batch)

    async def provision_all(self, session_id: str) -> BatchAnswer:
        self._asked("provision_all")
        batch = self._open(session_id)
        waiting = [report.mac for report in batch.devices.values() if report.state is DeviceState.DISCOVERED]
        allowed = [mac for mac in waiting if mac in self._entries]
        for mac in allowed:
            self.move(session_id, mac, DeviceState.PROVISIONING)
        return BatchAnswer(len(allowed), len(waiting) - len(allowed), "Provisioning initiated", "fake-1")

    async def devices(self, session_id: str, *, state: DeviceState | None = None) -> tuple[DeviceReport, ...]:
        self._asked("devices")
        batch = self._find(session_id)
        return tuple(report for report in batch.devices.values() if state in (None, report.state))

    async def provision(self, session_id: str, mac: Mac) -> DeviceReport:
        self._asked("provision")
        report = self._board(session_id, mac)
        self._refuse_busy(report)
        if report.state is not DeviceState.DISCOVERED:
            raise refused("DEVICE_INVALID_STATE")
        return self._begin(session_id, mac)

    async def retry(self, session_id: str, mac: Mac) -> DeviceReport:
        self._asked("retry")
        report = self._board(session_id, mac)
        self._refuse_busy(report)
        if report.state is not DeviceState.FAILED:
            raise refused("DEVICE_INVALID_STATE")
        attempt = replace(report, retry_count=(report.retry_count or 0) + 1)
        self._batches[session_id].devices[mac] = attempt
        return self._begin(session_id, mac)

    async def network(self, *, once: bool = False) -> NetworkStatus:
        self._asked("network")
        return self.network_status

    async def allowlist(self, *, available: bool = False, once: bool = False) -> tuple[AllowlistEntry, ...]:
        self._asked("allowlist")
        return tuple(entry for entry in self._entries.values() if not (available and entry.used))

    async def allow(self, entry: AllowlistEntry) -> AllowlistEntry:
        self._asked("allow")
        known = self._entries.get(entry.mac) or AllowlistEntry(entry.mac, added_at=self._now())
        kept = replace(known, description=entry.description, container_id=entry.container_id)
        self._entries[entry.mac] = kept
        return kept

    async def disallow(self, mac: Mac) -> None:
        self._asked("disallow")
        self._entries.pop(mac, None)

    async def recoverable(self, *, once: bool = False) -> tuple[SessionReport, ...]:
        self._asked("recoverable")
        paused = [b for b in self._batches.values() if b.report.state is SessionState.PAUSED]
        return tuple(self._counted(batch) for batch in reversed(paused))

    async def resume(self, session_id: str) -> SessionSnapshot:
        self._asked("resume")
        batch = self._find(session_id)
        if batch.report.state is not SessionState.PAUSED:
            raise refused("SESSION_NOT_RECOVERABLE")
        self._become(batch, SessionState.ACTIVE)
        return SessionSnapshot(
            self._counted(batch), tuple(batch.devices.values()), self.network_status, self._now()
        )

    async def wifi_networks(self) -> tuple[WifiNetwork, ...]:
        self._asked("wifi_networks")
        return self.networks

    async def aclose(self) -> None:
        self.closed = True

    def _asked(self, method: str) -> None:
        self.calls.append(method)
        failures = self._failures.get(method)
        if failures:
            raise failures.pop(0)

    def _tell(self, event: LiveEvent) -> None:
        if self._feed is not None:
            self._feed.send(event)

    def _find(self, session_id: str) -> _Batch:
        if session_id not in self._batches:
            raise refused("SESSION_NOT_FOUND")
        return self._batches[session_id]

    def _open(self, session_id: str) -> _Batch:
        batch = self._find(session_id)
        if batch.report.state is SessionState.CLOSED:
            raise refused("SESSION_ALREADY_CLOSED")
        return batch

    def _become(self, batch: _Batch, state: SessionState) -> None:
        batch.report = replace(batch.report, state=state, state_text=state.value, updated_at=self._now())
        self._tell(SessionReported(self._counted(batch), at=self._now()))

    def _board(self, session_id: str, mac: Mac) -> DeviceReport:
        batch = self._open(session_id)
        if mac not in batch.devices:
            raise refused("DEVICE_NOT_FOUND")
        if mac not in self._entries:
            raise refused("DEVICE_NOT_IN_ALLOWLIST")
        return batch.devices[mac]

    def _refuse_busy(self, report: DeviceReport) -> None:
        if report.state is not None and report.state.is_under_way:
            raise refused("DEVICE_ALREADY_PROVISIONING")

    def _begin(self, session_id: str, mac: Mac) -> DeviceReport:
        self.move(session_id, mac, DeviceState.PROVISIONING)
        return self._batches[session_id].devices[mac]

    def _counted(self, batch: _Batch) -> SessionReport:
        states = [report.state for report in batch.devices.values()]
        return replace(
            batch.report,
            device_count=len(states),
            provisioned_count=sum(state in _ARRIVED for state in states),
            verified_count=states.count(DeviceState.VERIFIED),
            failed_count=states.count(DeviceState.FAILED),
            at=self._now(),
        )
