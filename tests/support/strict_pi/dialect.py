"""The two dialects of the wire: the handoff's, and that of the server's older client."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from tests.support.strict_pi.boards import Candidate, Entry, Session, now

Json = dict[str, Any]
_EVENT_OF_STATE: Final = {
    "discovered": "device.discovered",
    "provisioning": "device.provisioning_started",
    "provisioned": "device.provisioning_completed",
    "verifying": "device.state_changed",
    "verified": "device.verified",
    "failed": "device.provisioning_failed",
}


@dataclass(frozen=True)
class Event:
    """One event before it is written."""

    kind: str
    payload: Json | None
    session_id: str | None = None


@dataclass(frozen=True)
class Dialect:
    """How answers and events are written.

    `flat`: the peer's payloads and event types. `null_lists`: an empty list is null.
    `chunked`: streams are framed in chunks, else they end with the connection.
    """

    name: str
    started: int = 201
    accepted: int = 200
    flat: bool = False
    named: bool = False
    null_lists: bool = False
    chunked: bool = True

    # -- answers -----------------------------------------------------------

    def success(self, data: Json) -> bytes:
        """Put data into the envelope."""
        return json.dumps(
            {"success": True, "data": data, "correlation_id": str(uuid4()), "timestamp": self.time(now())}
        ).encode()

    def unauthorized(self) -> bytes:
        """The handoff's section 6 is flat; the peer's is an object."""
        if self.flat:
            error: object = {"code": "UNAUTHORIZED", "message": "API key required", "retryable": False}
            return json.dumps({"success": False, "error": error, "correlation_id": str(uuid4())}).encode()
        flat = {"success": False, "error": "API key required", "code": "UNAUTHORIZED", "retryable": False}
        return json.dumps({**flat, "correlation_id": str(uuid4()), "timestamp": self.time(now())}).encode()

    def refused(self, code: str, message: str, details: str = "") -> bytes:
        """Put an error into the envelope."""
        error = {"code": code, "message": message, "retryable": False, "details": details}
        return json.dumps(
            {"success": False, "error": error, "correlation_id": str(uuid4()), "timestamp": self.time(now())}
        ).encode()

    def time(self, when: datetime) -> str:
        """Write a time; the peer's server has nine digits of a second."""
        fraction = f"{when.microsecond:06d}000" if self.flat else f"{when.microsecond:06d}"
        return f"{when:%Y-%m-%dT%H:%M:%S}.{fraction}Z"

    def items(self, rows: Sequence[Json]) -> list[Json] | None:
        """Write a list."""
        return list(rows) or (None if self.null_lists else [])

    def session(self, session: Session) -> Json:
        """Write BatchProvisioningSession, optional fields and all in the peer's dialect."""
        wire: Json = {
            "id": session.id,
            "state": session.state,
            "created_at": self.time(session.created_at),
            "target_ssid": session.target_ssid,
            **session.counts(),
        }
        if self.flat:
            wire |= {"updated_at": self.time(session.updated_at), "expires_at": None}
        return wire

    def snapshot(self, session: Session, *, devices: bool) -> Json:
        """Write the answer about one session."""
        data: Json = {
            "session": self.session(session),
            "timeout_remaining": "00:45:00" if self.flat else "45m0s",
            "network_status": self.network(session),
        }
        if devices:
            data["devices"] = self.items([self.candidate(found) for found in session.candidates.values()])
        return data

    def candidate(self, found: Candidate) -> Json:
        """Write ProvisioningCandidate as section 7.2 has it: nothing about the allowlist."""
        wire: Json = {
            "mac": found.board.mac,
            "ip": "192.168.4.100",
            "state": found.state,
            "rssi": found.board.rssi,
            "firmware_version": found.board.firmware,
            "discovered_at": self.time(found.times["discovered"]),
            "retry_count": found.retries,
            "session_id": found.session_id,
        }
        for state in ("provisioned", "verified"):
            if state in found.times:
                wire[f"{state}_at"] = self.time(found.times[state])
        if found.error:
            wire["error_message"] = found.error
        return wire

    def network(self, session: Session | None) -> Json:
        """Write the onboarding network."""
        if self.flat:
            return {"interface": "wlan0", "ssid": "DelicasaOnboard", "connected": session is not None}
        devices = len(session.candidates) if session else 0
        return {"ssid": "DelicasaOnboard", "is_active": session is not None, "connected_devices": devices}

    def entry(self, entry: Entry) -> Json:
        """Write DeviceAllowlistEntry."""
        wire: Json = {"mac": entry.mac, "added_at": self.time(entry.added_at), "used": False}
        if entry.description:
            wire["description"] = entry.description
        if entry.container_id:
            wire["container_id"] = entry.container_id
        return wire

    # -- events ------------------------------------------------------------

    def greeting(self, session: Session | None) -> list[Event]:
        """What a new stream begins with; the handoff has nothing of the kind."""
        if not self.flat or session is None:
            return []
        return [
            Event("connection.established", {"message": "Connected", "session_id": session.id}, session.id),
            Event("connection.heartbeat", None),
            Event("session.status", {"session": self.session(session)}, session.id),
        ]

    def of_session(self, kind: str, session: Session) -> Event:
        """Tell of a session; `kind` is the handoff's."""
        return Event("session.status" if self.flat else kind, {"session": self.session(session)}, session.id)

    def of_network(self, kind: str, session: Session) -> Event:
        """Tell of the onboarding network; `kind` is the handoff's."""
        status = self.network(session if kind == "network.started" else None)
        if self.flat:
            return Event("network.status_changed", status, session.id)
        return Event(kind, {"status": status}, session.id)

    def of_trouble(self, code: str, message: str, session: Session) -> Event:
        """Tell of an error."""
        kind = "error" if self.flat else "error.occurred"
        return Event(kind, {"code": code, "message": message}, session.id)

    def of_board(self, found: Candidate, before: str) -> Event:
        """Tell of a board's new state."""
        if not self.flat:
            return Event(_EVENT_OF_STATE[found.state], {"device": self.candidate(found)}, found.session_id)
        if found.state == "discovered":
            keys = ("mac", "ip", "rssi", "firmware_version")
            wire = self.candidate(found)
            return Event("device.discovered", {key: wire[key] for key in keys}, found.session_id)
        payload: Json = {"mac": found.board.mac, "previous_state": before, "new_state": found.state}
        if found.error:
            payload["error"] = found.error
        return Event("device.state_changed", payload, found.session_id)

    def written(self, event: Event) -> bytes:
        """Write an event as it goes over the wire; the peer leaves the space after a colon out."""
        envelope: Json = {"version": "1.0", "type": event.kind, "timestamp": self.time(now())}
        if event.session_id:
            envelope["session_id"] = event.session_id
        data = json.dumps({**envelope, "payload": event.payload})
        text = f"event:{event.kind}\ndata:{data}\n\n" if self.named else f"data: {data}\n\n"
        return text.encode()


HANDOFF: Final = Dialect("handoff")
PEER: Final = Dialect(
    "peer", started=200, accepted=202, flat=True, named=True, null_lists=True, chunked=False
)
