"""What the live feed says, as typed values.

`at` is the server's time of the message, `session_id` the session it names;
both are None where the message does not say.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from station.core.device import DeviceReport
from station.core.quick import maker
from station.core.session import NetworkStatus, SessionReport


@dataclass(frozen=True, slots=True)
class DeviceReported:
    """Any of the ``device.*`` events."""

    report: DeviceReport
    session_id: str | None = None
    at: datetime | None = None


make_device_reported: Final = maker(DeviceReported)


@dataclass(frozen=True, slots=True)
class SessionReported:
    """Any of the ``session.*`` events; `warning` marks ``session.timeout_warning``."""

    report: SessionReport
    warning: bool = False
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NetworkReported:
    """The onboarding Wi-Fi went up, down, or changed."""

    status: NetworkStatus
    session_id: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TroubleReported:
    """``error.occurred``: the Pi says that something went wrong."""

    code: str
    message: str
    ends_session: bool = False
    correlation_id: str | None = None
    session_id: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The link is alive; nothing else is said."""

    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """An event that was skipped: unknown type or version, or not readable.

    `refetch` is set where something may have been missed, so that the true state
    is to be asked for.
    """

    kind: str
    why: str
    refetch: bool = False
    at: datetime | None = None


LiveEvent = DeviceReported | SessionReported | NetworkReported | TroubleReported | Heartbeat | NotUnderstood


def named_session(event: LiveEvent) -> str | None:
    """Give the id of the session that an event is about, where it says one."""
    match event:
        case SessionReported(report=report):
            return report.id
        case DeviceReported(session_id=session_id, report=device):
            return session_id or device.session_id
        case NetworkReported(session_id=session_id) | TroubleReported(session_id=session_id):
            return session_id
        case _:
            return None


@dataclass(frozen=True, slots=True)
class SessionSnapshot:
    """The answer to "how is the session": the whole truth at one moment.

    `devices` is None where the answer had none (it was not asked for), which is
    not the same as an empty list.
    """

    session: SessionReport
    devices: tuple[DeviceReport, ...] | None = None
    network: NetworkStatus | None = None
    at: datetime | None = None
