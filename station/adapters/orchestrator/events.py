"""One decoded message of the live feed becomes one `LiveEvent`.

Understood are the thirteen types of handoff 7.2 and the seven of the other dialect
(named messages, flat payloads); version 1.x of the envelope. What is not
understood is said so, never raised: one strange message must not end a stream.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, NamedTuple

from station.adapters.orchestrator import values, wire
from station.adapters.orchestrator.devices import DEVICE_TYPES, device_report
from station.adapters.orchestrator.plain_events import device_reported
from station.adapters.orchestrator.refusals import SESSION_OVER
from station.core.device import DeviceReport, DeviceState
from station.core.error_codes import code_info
from station.core.events import (
    Heartbeat,
    LiveEvent,
    NetworkReported,
    NotUnderstood,
    SessionReported,
    TroubleReported,
    make_device_reported,
)
from station.core.session import NetworkStatus, SessionState

_log = logging.getLogger("station.orchestrator.events")

_UNNAMED: Final = "message"
_MOST_TOLD: Final = 100


class Envelope(NamedTuple):
    """What stands around a payload (handoff 7.2, SSEEventEnvelope)."""

    kind: str
    payload: Any
    session_id: str | None
    at: datetime | None

    def incomprehensible(self, why: str) -> NotUnderstood:
        """Say that this event was skipped."""
        return NotUnderstood(self.kind, why, at=self.at)


class EventReader:
    """Reads messages of one feed; logs each kind of trouble once, and a hundred kinds at most."""

    def __init__(self) -> None:
        self._told: set[tuple[str, str]] = set()

    def read(self, name: str, data: str) -> LiveEvent:
        """Read one message: `name` is its SSE event field (``message`` if unnamed)."""
        if (plain := device_reported(data)) is not None:
            return plain
        event = carefully_read(name, data)
        if isinstance(event, NotUnderstood) and len(self._told) < _MOST_TOLD:
            trouble = (event.kind, event.why)
            if trouble not in self._told:
                self._told.add(trouble)
                _log.warning("skipped an event %r: %s", event.kind, event.why)
        return event


def carefully_read(name: str, data: str) -> LiveEvent:
    """Read one message of whatever type and dialect."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return NotUnderstood(name, "it is no JSON", refetch=True)
    if not isinstance(document, dict):
        return Heartbeat() if name in _QUIET else NotUnderstood(name, "it is no object")
    envelope = _opened(name, document)
    version = document.get("version")
    if version != "1.0" and version is not None and str(version).partition(".")[0] != "1":
        return NotUnderstood(
            envelope.kind, f"its version is {str(version)[:20]}", refetch=True, at=envelope.at
        )
    return _understood(envelope)


def _opened(name: str, document: Mapping[str, Any]) -> Envelope:
    """Take the envelope off; a named message without one is its own payload."""
    get = document.get
    kind = get("type")
    if isinstance(kind, str) and kind:
        payload = get("payload")
    else:
        kind = name
        payload = get("payload") if "payload" in document else document
    return Envelope(kind, payload, values.text(get("session_id")), values.time(get("timestamp")))


def _understood(envelope: Envelope) -> LiveEvent:
    if envelope.kind in DEVICE_TYPES:
        return _device(envelope)
    read = _READERS.get(envelope.kind)
    if read is not None:
        return read(envelope)
    if envelope.kind == _UNNAMED:
        return envelope.incomprehensible("it has no type")
    return NotUnderstood(envelope.kind[:100], "its type is unknown", at=envelope.at)


def _device(envelope: Envelope) -> LiveEvent:
    payload = envelope.payload
    if not isinstance(payload, dict):
        return envelope.incomprehensible("it has no board")
    row = payload.get("device", payload)
    report = device_report(row, at=envelope.at) if isinstance(row, dict) else None
    if report is None:
        return envelope.incomprehensible("its board has no MAC address")
    if report.state is None:
        report = _state_by_type(report, envelope)
    return make_device_reported(report, envelope.session_id, envelope.at)


def _state_by_type(report: DeviceReport, envelope: Envelope) -> DeviceReport:
    state = DEVICE_TYPES[envelope.kind]
    if state is None:
        return report
    discovered = state is DeviceState.DISCOVERED and report.discovered_at is None
    return replace(
        report,
        state=state,
        state_text=state.value,
        discovered_at=envelope.at if discovered else report.discovered_at,
    )


def _session(envelope: Envelope) -> LiveEvent:
    payload = values.mapping(envelope.payload)
    report = wire.session_or_none(payload, envelope.at)
    if report is None and envelope.session_id and (payload or envelope.kind == "session.closed"):
        row = values.mapping(payload.get("session")) or payload
        report = wire.session_or_none({**payload, "session": {**row, "id": envelope.session_id}}, envelope.at)
    if report is None:
        return envelope.incomprehensible("it names no session")
    if envelope.kind == "session.closed" and report.state is None:
        closed = SessionState.CLOSED
        report = replace(report, state=closed, state_text=closed.value)
    return SessionReported(report, warning=envelope.kind == "session.timeout_warning", at=envelope.at)


def _network(envelope: Envelope) -> LiveEvent:
    status = wire.network_status(envelope.payload)
    if status.is_active is None and envelope.kind != "network.status_changed":
        status = replace(status, is_active=envelope.kind == "network.started")
    if status == NetworkStatus():
        return envelope.incomprehensible("it says nothing about the network")
    return NetworkReported(status, envelope.session_id, envelope.at)


def _trouble(envelope: Envelope) -> LiveEvent:
    """Read ``error.occurred``; a session is over only where the code says so."""
    payload = values.mapping(envelope.payload)
    row = values.mapping(payload.get("error")) or payload
    code = values.text(row.get("code")) or "UNKNOWN"
    known = code_info(code)
    return TroubleReported(
        code=known.code if known else code,
        message=values.text(row.get("message")) or values.text(payload.get("error")) or "",
        ends_session=known is not None and known.code in SESSION_OVER,
        correlation_id=values.text(payload.get("correlation_id")),
        session_id=envelope.session_id,
        at=envelope.at,
    )


def _heartbeat(envelope: Envelope) -> LiveEvent:
    return Heartbeat(envelope.at)


_QUIET: Final = frozenset(
    {"connection.established", "connection.heartbeat", "heartbeat", "keepalive", "ping"}
)
_READERS: Final[Mapping[str, Callable[[Envelope], LiveEvent]]] = {
    "session.started": _session,
    "session.state_changed": _session,
    "session.closed": _session,
    "session.timeout_warning": _session,
    "session.status": _session,
    "network.started": _network,
    "network.stopped": _network,
    "network.status_changed": _network,
    "error.occurred": _trouble,
    "error": _trouble,
    **dict.fromkeys(_QUIET, _heartbeat),
}
