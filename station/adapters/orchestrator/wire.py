"""The wire's objects as tolerant models, and the core's values made of them.

Unknown fields are ignored, null is "not said", every scalar is read by `values`,
so that a spoiled field costs itself and nothing else. What cannot do without (a
session's id, an entry's MAC) drops its row from a list with one warning, and is
`NotOurProtocol` where a single object was asked for.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Any, TypeVar

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from station.adapters.orchestrator import values
from station.adapters.orchestrator.devices import device_report
from station.adapters.orchestrator.envelope import Reply
from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceReport
from station.core.events import SessionSnapshot
from station.core.mac import Mac
from station.core.session import NetworkStatus, SessionReport, SessionTimeouts, session_state
from station.ports.orchestrator import BatchAnswer, WifiNetwork

_log = logging.getLogger("station.orchestrator.wire")

Text = Annotated[str | None, BeforeValidator(values.text)]
Name = Annotated[str, BeforeValidator(values.text), Field(min_length=1)]
Whole = Annotated[int | None, BeforeValidator(values.whole)]
Flag = Annotated[bool | None, BeforeValidator(values.flag)]
Time = Annotated[datetime | None, BeforeValidator(values.time)]
Span = Annotated[timedelta | None, BeforeValidator(values.duration)]

_OPEN_WIFI = frozenset({"open", "none", "--"})


class Wire(BaseModel):
    """Any object of the Pi."""

    model_config = ConfigDict(extra="ignore", frozen=True, arbitrary_types_allowed=True)


class ConfigWire(Wire):
    """Handoff 3.1, SessionConfig, in seconds."""

    discovery_timeout_seconds: Whole = None
    provisioning_timeout_seconds: Whole = None
    verification_timeout_seconds: Whole = None

    def timeouts(self) -> SessionTimeouts:
        """Give the core's value."""
        return SessionTimeouts(
            self.discovery_timeout_seconds,
            self.provisioning_timeout_seconds,
            self.verification_timeout_seconds,
        )


class SessionWire(Wire):
    """Handoff 9.1, BatchProvisioningSession; all but the id may be missing."""

    id: Name = Field(validation_alias=AliasChoices("id", "session_id"))
    state: Text = None
    target_ssid: Text = None
    created_at: Time = None
    updated_at: Time = None
    expires_at: Time = None
    device_count: Whole = None
    provisioned_count: Whole = None
    verified_count: Whole = None
    failed_count: Whole = None
    config: Annotated[ConfigWire | None, BeforeValidator(lambda v: v if isinstance(v, dict) else None)] = None

    def report(self, at: datetime | None, remaining: timedelta | None = None) -> SessionReport:
        """Give the core's value; `at` and `remaining` come from around the object."""
        return SessionReport(
            id=self.id,
            state=None if self.state is None else session_state(self.state),
            state_text=self.state,
            target_ssid=self.target_ssid,
            created_at=self.created_at,
            updated_at=self.updated_at,
            expires_at=self.expires_at,
            device_count=self.device_count,
            provisioned_count=self.provisioned_count,
            verified_count=self.verified_count,
            failed_count=self.failed_count,
            timeouts=self.config.timeouts() if self.config else None,
            remaining=remaining,
            at=at,
        )


class EntryWire(Wire):
    """Handoff 9.1, DeviceAllowlistEntry."""

    mac: Annotated[Mac, BeforeValidator(values.mac)]
    description: Text = None
    container_id: Text = None
    added_at: Time = None
    used: Flag = None
    used_at: Time = None

    def entry(self) -> AllowlistEntry:
        """Give the core's value; what is not said about `used` means no."""
        return AllowlistEntry(
            mac=self.mac,
            description=self.description or "",
            container_id=self.container_id or "",
            added_at=self.added_at,
            used=bool(self.used),
            used_at=self.used_at,
        )


class NetworkWire(Wire):
    """The onboarding network: the handoff's form, or ``{interface, ssid, connected}``."""

    ssid: Text = None
    is_active: Flag = Field(default=None, validation_alias=AliasChoices("is_active", "connected"))
    connected_devices: Whole = None

    def status(self) -> NetworkStatus:
        """Give the core's value."""
        return NetworkStatus(self.ssid, self.is_active, self.connected_devices)


class BatchWire(Wire):
    """The answer to Provision All; its fields are known from fixtures only."""

    initiated_count: Whole = None
    skipped_count: Whole = None
    message: Text = None


class WifiWire(Wire):
    """One line of a Wi-Fi scan; `security` is a word, `secured` an older dialect's flag."""

    ssid: Name
    signal: Whole = Field(default=None, validation_alias=AliasChoices("signal", "rssi"))
    security: Text = None
    secured: Flag = None

    def network(self) -> WifiNetwork:
        """Give the core's value; an unknown security is not an open network."""
        secured = self.secured
        if self.security is not None:
            secured = self.security.strip().lower() not in _OPEN_WIFI
        return WifiNetwork(self.ssid, self.signal, secured)


W = TypeVar("W", bound=Wire)
T = TypeVar("T")


def session(reply: Reply) -> SessionReport:
    """Read the session out of an answer about one; `NotOurProtocol` if there is none."""
    found = session_or_none(reply.payload, reply.at)
    if found is None:
        raise reply.unlike("an answer without a session")
    return found


def session_or_none(payload: Any, at: datetime | None) -> SessionReport | None:
    """Read ``{session: {...}, timeout_remaining}``, or a session that stands alone."""
    around = values.mapping(payload)
    row = around.get("session", around)
    wire = read_one(SessionWire, row)
    return wire.report(at, values.duration(around.get("timeout_remaining"))) if wire else None


def snapshot(reply: Reply, *, session_id: str | None = None) -> SessionSnapshot:
    """Read a session with its boards; no ``devices`` key is None, null is an empty list.

    With `session_id` an answer that does not name the session is about that one.
    """
    payload = values.mapping(reply.payload)
    found = session_or_none(payload, reply.at)
    if found is None and session_id is not None:
        found = SessionReport(session_id, at=reply.at)
    if found is None:
        raise reply.unlike("an answer without a session")
    network = payload.get("network_status")
    return SessionSnapshot(
        session=found,
        devices=devices(reply) if "devices" in payload else None,
        network=network_status(network) if isinstance(network, dict) else None,
        at=reply.at,
    )


def devices(reply: Reply) -> tuple[DeviceReport, ...]:
    """Read a list of boards; of two rows about one board the later counts."""
    found = _rows(reply, "devices", lambda row: device_report(row, at=reply.at))
    return tuple({report.mac: report for report in found}.values())


def device(reply: Reply, mac: Mac) -> DeviceReport:
    """Read the answer to an action on one board, ``{mac, state}`` or ``{device: {...}}``."""
    payload = values.mapping(reply.payload)
    row = values.mapping(payload.get("device")) or payload
    return device_report(row, at=reply.at, mac=mac) or DeviceReport(mac, at=reply.at)


def entries(reply: Reply) -> tuple[AllowlistEntry, ...]:
    """Read the allowlist; of two entries for one board the later counts."""
    found = _rows(reply, "entries", _reader(EntryWire, EntryWire.entry))
    return tuple({entry.mac: entry for entry in found}.values())


def entry(reply: Reply) -> AllowlistEntry | None:
    """Read one entry, ``{entry: {...}}`` or on its own; None where the Pi shows none."""
    payload = values.mapping(reply.payload)
    wire = read_one(EntryWire, payload.get("entry", payload))
    return wire.entry() if wire else None


def sessions(reply: Reply) -> tuple[SessionReport, ...]:
    """Read a list of sessions, in the Pi's order."""
    return tuple(_rows(reply, "sessions", _reader(SessionWire, lambda wire: wire.report(reply.at))))


def network_status(payload: Any) -> NetworkStatus:
    """Read the onboarding network from ``{status: {...}}`` or from the object itself."""
    around = values.mapping(payload)
    return NetworkWire.model_validate(values.mapping(around.get("status")) or around).status()


def batch_answer(reply: Reply) -> BatchAnswer:
    """Read what Provision All set going."""
    wire = BatchWire.model_validate(values.mapping(reply.payload))
    return BatchAnswer(wire.initiated_count, wire.skipped_count, wire.message or "", reply.correlation_id)


def wifi_networks(reply: Reply) -> tuple[WifiNetwork, ...]:
    """Read a Wi-Fi scan: strongest first, each name once, hidden networks left out."""
    found = _rows(reply, "networks", _reader(WifiWire, WifiWire.network), quiet=True)
    by_strength = sorted(found, key=lambda network: (network.signal is None, -(network.signal or 0)))
    strongest: dict[str, WifiNetwork] = {}
    for network in by_strength:
        strongest.setdefault(network.ssid, network)
    return tuple(strongest.values())


def read_one(model: type[W], row: Any) -> W | None:
    """Read one object; None where it lacks what it cannot do without."""
    try:
        return model.model_validate(values.mapping(row))
    except ValidationError:
        return None


def _reader(model: type[W], make: Callable[[W], T]) -> Callable[[Mapping[str, Any]], T | None]:
    def read(row: Mapping[str, Any]) -> T | None:
        wire = read_one(model, row)
        return None if wire is None else make(wire)

    return read


def read_rows(
    reply: Reply, model: type[W], make: Callable[[W], T], *keys: str, quiet: bool = False
) -> list[T]:
    """Read a list of objects, as `_rows` does; the first of `keys` that is there counts."""
    said = values.mapping(reply.payload)
    key = next((name for name in keys if name in said), keys[0])
    return _rows(reply, key, _reader(model, make), quiet=quiet)


def _rows(
    reply: Reply, key: str, read: Callable[[Mapping[str, Any]], T | None], *, quiet: bool = False
) -> list[T]:
    """Read ``{key: [...]}`` or a bare list; unreadable rows are dropped with one warning.

    null or a missing key is the empty list; anything else that is no list is
    `NotOurProtocol`.
    """
    rows = reply.payload if isinstance(reply.payload, list) else values.mapping(reply.payload).get(key)
    if rows is None:
        return []
    if not isinstance(rows, list):
        raise reply.unlike(f"{key!r} that are no list")
    found = [made for row in rows if (made := read(values.mapping(row))) is not None]
    if len(found) < len(rows) and not quiet:
        _log.warning(
            "%s: dropped %d of %d unreadable %s", reply.answer.path, len(rows) - len(found), len(rows), key
        )
    return found
