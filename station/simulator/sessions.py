"""Sessions: their state machine, their wire form (section 9.1), and the book that keeps them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from station.simulator.clock import from_rfc3339, rfc3339
from station.simulator.devices import Device, DeviceState
from station.simulator.errors import Code, RefusalError

_KEPT_SESSIONS = 50
_LONGEST_TIMEOUT = 86_400


class SessionState(StrEnum):
    """The states of ``BatchProvisioningSession`` (section 9.1)."""

    DISCOVERING = "discovering"
    ACTIVE = "active"
    PAUSED = "paused"
    CLOSING = "closing"
    CLOSED = "closed"


RUNNING = frozenset({SessionState.DISCOVERING, SessionState.ACTIVE, SessionState.CLOSING})

_LEGAL: dict[SessionState, frozenset[SessionState]] = {
    SessionState.DISCOVERING: frozenset({SessionState.ACTIVE, SessionState.PAUSED, SessionState.CLOSING}),
    SessionState.ACTIVE: frozenset({SessionState.PAUSED, SessionState.CLOSING}),
    SessionState.PAUSED: frozenset({SessionState.ACTIVE, SessionState.CLOSING}),
    SessionState.CLOSING: frozenset({SessionState.CLOSED}),
    SessionState.CLOSED: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Timeouts:
    """``SessionConfig`` (section 3.1), in seconds."""

    discovery: float = 60
    provisioning: float = 120
    verification: float = 90

    @classmethod
    def from_wire(cls, wire: object) -> Timeouts:
        """Read ``config`` of a start request; refuse anything but positive numbers."""
        if wire is None:
            return cls()
        if not isinstance(wire, dict):
            raise RefusalError(Code.VALIDATION_FAILED, "config must be an object")
        given: dict[str, float] = {}
        for name in ("discovery", "provisioning", "verification"):
            value = wire.get(f"{name}_timeout_seconds")
            if value is None:
                continue
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            if not is_number or not 0 < value <= _LONGEST_TIMEOUT:
                raise RefusalError(
                    Code.VALIDATION_FAILED,
                    f"config.{name}_timeout_seconds must be a number from 1 to {_LONGEST_TIMEOUT}",
                )
            given[name] = value
        return cls(**given)

    def to_wire(self) -> dict[str, float]:
        """Return ``SessionConfig``."""
        return {
            "discovery_timeout_seconds": self.discovery,
            "provisioning_timeout_seconds": self.provisioning,
            "verification_timeout_seconds": self.verification,
        }


@dataclass(slots=True)
class Session:
    """One batch. ``discovery_ends_at`` is when the Pi stops looking for new boards."""

    id: str
    target_ssid: str
    timeouts: Timeouts
    created_at: datetime
    expires_at: datetime
    state: SessionState = SessionState.DISCOVERING
    updated_at: datetime | None = None
    discovery_ends_at: datetime | None = None
    devices: dict[str, Device] = field(default_factory=dict)

    def move(self, state: SessionState, now: datetime) -> None:
        """Take a step. One that the machine lacks is a ``ValueError``."""
        if state not in _LEGAL[self.state]:
            raise ValueError(f"{self.id}: {self.state} -> {state} is no step of the state machine")
        self.state = state
        self.updated_at = now

    def keep(self, device: Device, now: datetime) -> None:
        """Take over what became of a device."""
        self.devices[device.mac] = device
        self.updated_at = now

    def device(self, mac: str) -> Device:
        """Return a device; refuse (DEVICE_NOT_FOUND) one that this session never saw."""
        try:
            return self.devices[mac]
        except KeyError:
            raise RefusalError(Code.DEVICE_NOT_FOUND, f"{mac} was not discovered in {self.id}") from None

    def has_expired(self, now: datetime) -> bool:
        """Say whether the session's time ran out before it was closed."""
        closed_in_time = self.state is SessionState.CLOSED and (self.updated_at or now) < self.expires_at
        return now >= self.expires_at and not closed_in_time

    def remaining(self, now: datetime) -> timedelta:
        """Return the time left: of the discovery while discovering, else of the session."""
        end = self.expires_at
        if self.state is SessionState.DISCOVERING and self.discovery_ends_at:
            end = self.discovery_ends_at
        if self.state not in RUNNING:
            return timedelta()
        return max(timedelta(), end - now)

    def to_wire(self) -> dict[str, Any]:
        """Return ``BatchProvisioningSession``. Devices further on count as provisioned too."""
        counts = Counter(device.state for device in self.devices.values())
        arrived = (DeviceState.PROVISIONED, DeviceState.VERIFYING, DeviceState.VERIFIED)
        return {
            "id": self.id,
            "state": self.state.value,
            "target_ssid": self.target_ssid,
            "created_at": rfc3339(self.created_at),
            "updated_at": rfc3339(self.updated_at or self.created_at),
            "expires_at": rfc3339(self.expires_at),
            "device_count": len(self.devices),
            "provisioned_count": sum(counts[state] for state in arrived),
            "verified_count": counts[DeviceState.VERIFIED],
            "failed_count": counts[DeviceState.FAILED],
            "config": self.timeouts.to_wire(),
        }

    @classmethod
    def from_wire(cls, wire: dict[str, Any], devices: list[dict[str, Any]]) -> Session:
        """Read back what ``to_wire`` wrote."""
        return cls(
            id=wire["id"],
            target_ssid=wire["target_ssid"],
            timeouts=Timeouts.from_wire(wire["config"]),
            created_at=from_rfc3339(wire["created_at"]),
            expires_at=from_rfc3339(wire["expires_at"]),
            state=SessionState(wire["state"]),
            updated_at=from_rfc3339(wire["updated_at"]),
            devices={device["mac"]: Device.from_wire(device) for device in devices},
        )


class SessionBook:
    """The sessions the Pi remembers, oldest first; the oldest closed ones are forgotten."""

    def __init__(self) -> None:
        """Begin with no session."""
        self._sessions: dict[str, Session] = {}

    def __iter__(self) -> Iterator[Session]:
        """Iterate over the sessions, oldest first."""
        return iter(list(self._sessions.values()))

    def add(self, session: Session) -> None:
        """Remember a session."""
        self._sessions[session.id] = session
        closed = [kept.id for kept in self._sessions.values() if kept.state is SessionState.CLOSED]
        for old in closed[: max(0, len(self._sessions) - _KEPT_SESSIONS)]:
            del self._sessions[old]

    def find(self, session_id: str, now: datetime) -> Session:
        """Return a session; refuse with SESSION_NOT_FOUND or SESSION_EXPIRED."""
        session = self._sessions.get(session_id)
        if session is None:
            raise RefusalError(Code.SESSION_NOT_FOUND, f"no session {session_id[:60]!r}")
        if session.has_expired(now):
            raise RefusalError(Code.SESSION_EXPIRED, f"{session.id} expired at {rfc3339(session.expires_at)}")
        return session

    def running(self) -> Session | None:
        """Return the one session that is under way, if any."""
        return next((session for session in self._sessions.values() if session.state in RUNNING), None)

    def recoverable(self, now: datetime) -> list[Session]:
        """Return the sessions that a restart interrupted and whose time is not over."""
        return [
            session
            for session in self._sessions.values()
            if session.state is SessionState.PAUSED and not session.has_expired(now)
        ]
