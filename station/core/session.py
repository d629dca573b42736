"""A batch provisioning session as the Pi reports it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Final


class SessionState(Enum):
    """The states of handoff 9.1; a word outside them is `UNKNOWN`."""

    DISCOVERING = "discovering"
    ACTIVE = "active"
    PAUSED = "paused"
    CLOSING = "closing"
    CLOSED = "closed"
    UNKNOWN = "unknown"


def session_state(text: str) -> SessionState:
    """Map the wire's word to a state; keep the text beside it."""
    try:
        return SessionState(text.strip().lower())
    except ValueError:
        return SessionState.UNKNOWN


@dataclass(frozen=True, slots=True)
class SessionTimeouts:
    """The three timeouts of a session, in seconds (handoff 3.1); None: the Pi's default."""

    discovery: int | None = None
    provisioning: int | None = None
    verification: int | None = None


@dataclass(frozen=True, slots=True)
class SessionReport:
    """What one message says about a session; None means "it does not say".

    `remaining` is the time left at the moment `at` (negative: over).
    """

    id: str
    state: SessionState | None = None
    state_text: str | None = None
    target_ssid: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    expires_at: datetime | None = None
    device_count: int | None = None
    provisioned_count: int | None = None
    verified_count: int | None = None
    failed_count: int | None = None
    timeouts: SessionTimeouts | None = None
    remaining: timedelta | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """The best knowledge about one session: all reports about it, folded."""

    id: str
    state: SessionState = SessionState.UNKNOWN
    state_text: str = ""
    target_ssid: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    expires_at: datetime | None = None
    device_count: int | None = None
    provisioned_count: int | None = None
    verified_count: int | None = None
    failed_count: int | None = None
    timeouts: SessionTimeouts | None = None
    remaining: timedelta | None = None
    at: datetime | None = None

    @property
    def is_over(self) -> bool:
        """True once no command makes sense any more.

        A word that the handoff does not know (``completed``, ``cancelled`` of the
        other dialect) is treated as ended and shown as it came; a session whose
        state nobody has said yet is not over.
        """
        if self.state is SessionState.UNKNOWN:
            return bool(self.state_text)
        return self.state is SessionState.CLOSED

    def merged(self, report: SessionReport) -> Session:
        """Fold a live report in; a closed session never opens again by an old event."""
        if report.id != self.id:
            raise ValueError(f"a report about {report.id} does not belong to {self.id}")
        if self.at is not None and report.at is not None and report.at < self.at:
            return self
        told = self.replaced(report)
        return self if self.is_over and not told.is_over else told

    def replaced(self, report: SessionReport) -> Session:
        """Take a snapshot's word for it, whatever the times say."""
        said = {name: value for name in _FILLED if (value := getattr(report, name)) is not None}
        if report.state is not None:
            said["state_text"] = report.state_text or report.state.value
        if report.remaining is None and self.remaining is not None and self.at and report.at:
            said["remaining"] = self.remaining - (report.at - self.at)  # the end stays where it was
        return replace(self, **said)

    def ends_at(self) -> datetime | None:
        """Say when the Pi will close it: its own date, else counted from what was left."""
        if self.expires_at is not None:
            return self.expires_at
        if self.remaining is not None and self.at is not None:
            return self.at + self.remaining
        return None


_FILLED: Final = tuple(f.name for f in fields(SessionReport) if f.name != "id")


@dataclass(frozen=True, slots=True)
class NetworkStatus:
    """The onboarding Wi-Fi; None where the Pi did not say."""

    ssid: str | None = None
    is_active: bool | None = None
    connected_devices: int | None = None
