"""The rest of the contract off the wire (handoff 3.4), in the shapes that were seen or written down.

As in `wire`: unknown fields are ignored, null is "not said", a spoiled field costs itself only.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import AliasChoices, BeforeValidator, Field

from station.adapters.orchestrator import values
from station.adapters.orchestrator.envelope import Reply
from station.adapters.orchestrator.readings import uptime
from station.adapters.orchestrator.wire import Flag, Name, Text, Time, Whole, Wire, read_one, read_rows
from station.core.house import (
    Bridge,
    Camera,
    ConfigItem,
    ConfigSection,
    Door,
    DoorAnswer,
    DoorEvent,
    DoorState,
    EspCam,
    Health,
    Mqtt,
    Photo,
    PingResult,
    Tailscale,
    TailscalePeer,
    Wifi,
    WifiStatus,
)
from station.core.mac import Mac

Number = Annotated[float | None, BeforeValidator(values.number)]
Row = Annotated[Mapping[str, Any], BeforeValidator(values.mapping)]
MaybeMac = Annotated[Mac | None, BeforeValidator(values.mac)]
OwnMac = Annotated[Mac, BeforeValidator(values.mac)]
W = TypeVar("W", bound=Wire)

MASK = "********"
_OPEN = frozenset({"open", "none", "--"})
_SECRET_KINDS = frozenset({"secret", "password"})
_WELL = frozenset({"healthy", "ok", "up", "pass"})
_UNWELL = frozenset({"unhealthy", "degraded", "warning", "error", "critical", "down", "fail"})
_YES = frozenset({"connected", "active", "up", "running", "enabled", "on"})
_NO = frozenset({"disconnected", "inactive", "down", "stopped", "disabled", "off"})
_RIGHT = frozenset({"success", "succeeded", "ok"})
_WRONG = frozenset({"failure", "failed", "error", "timeout", "denied"})


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _alias(*names: str) -> Any:
    return Field(default=None, validation_alias=AliasChoices(*names))


def _either(word: str | None, yes: frozenset[str], no: frozenset[str]) -> bool | None:
    known = (word or "").strip().lower()
    return True if known in yes else False if known in no else None


# -- health and Wi-Fi ------------------------------------------------------


class HealthWire(Wire):
    """``{status, version, uptime}``; the uptime is in seconds."""

    status: Text = None
    version: Text = None
    uptime: Any = None

    def health(self) -> Health:
        """Give the core's value."""
        status = self.status or ""
        return Health(_either(status, _WELL, _UNWELL), status, self.version or "", uptime(self.uptime, 1.0))


class WifiWire(Wire):
    """One line of a scan; `secured` is an older dialect's flag."""

    ssid: Name
    signal: Whole = _alias("signal", "rssi", "signal_strength")
    security: Text = None
    secured: Flag = None
    channel: Whole = None
    bssid: Text = None

    def wifi(self) -> Wifi:
        """Give the core's value; an unknown security is not an open network."""
        is_open = None if self.secured is None else not self.secured
        if self.security is not None:
            is_open = self.security.strip().lower() in _OPEN
        return Wifi(self.ssid, self.signal, self.security or "", is_open, self.channel, self.bssid or "")


class WifiStatusWire(Wire):
    """Both dialects: ``client_*`` and ``ap_*``, or ``connected, ssid, ip_address`` and so on."""

    client_status: Text = None
    connected: Flag = None
    ssid: Text = _alias("client_ssid", "ssid")
    ip: Text = _alias("client_ip", "ip_address", "ip")
    signal: Whole = _alias("client_signal", "signal_strength", "signal")
    mode: Text = None
    ap_status: Text = None
    ap_active: Flag = None
    ap_ssid: Text = None
    ap_ip: Text = None
    connected_devices: Whole = None

    def status(self) -> WifiStatus:
        """Give the core's value."""
        connected, ap_active = self.connected, self.ap_active
        if connected is None:
            connected = _either(self.client_status, _YES, _NO)
        if ap_active is None:
            ap_active = _either(self.ap_status, _YES, _NO)
        return WifiStatus(
            connected=connected,
            ssid=self.ssid or "",
            ip=self.ip or "",
            signal=self.signal,
            mode=self.mode or "",
            ap_active=ap_active,
            ap_ssid=self.ap_ssid or "",
            ap_ip=self.ap_ip or "",
            ap_devices=self.connected_devices,
        )


# -- cameras and boards ------------------------------------------------------


class CameraHealthWire(Wire):
    """A camera's ``health``; a number as uptime is in seconds."""

    rssi: Whole = _alias("wifi_rssi", "rssi")
    free_heap: Whole = _alias("free_heap", "heap")
    uptime_seconds: Number = None
    uptime: Any = None
    resolution: Text = None
    firmware: Text = _alias("firmware_version", "firmware")


class CameraWire(Wire):
    """A camera in any of the three dialects."""

    id: Name = Field(validation_alias=AliasChoices("id", "device_id", "camera_id"))
    name: Text = None
    status: Text = None
    last_seen: Time = _alias("last_seen", "lastSeen")
    health: Row = Field(default_factory=dict)
    ip: Text = _alias("ip_address", "ip")
    mac: MaybeMac = _alias("mac_address", "mac")
    container_id: Text = None
    rssi: Whole = None

    def camera(self) -> Camera:
        """Give the core's value."""
        health = CameraHealthWire.model_validate(self.health)
        running = health.uptime if health.uptime_seconds is None else health.uptime_seconds
        return Camera(
            id=self.id,
            status=self.status or "",
            name=self.name or "",
            mac=self.mac or values.mac(self.id),
            ip=self.ip or "",
            container_id=self.container_id or "",
            last_seen=self.last_seen,
            rssi=self.rssi if health.rssi is None else health.rssi,
            free_heap=health.free_heap,
            uptime=uptime(running, 1.0),
            resolution=health.resolution or "",
            firmware=health.firmware or "",
        )


class EspCamWire(Wire):
    """Go's ``CameraDevice``: position 0 and an empty container mean unassigned."""

    mac: OwnMac = Field(validation_alias=AliasChoices("mac_address", "mac"))
    status: Text = None
    name: Text = None
    container_id: Text = None
    position: Whole = None
    firmware: Text = _alias("firmware_version", "firmware")
    signal_strength: Whole = _alias("signal_strength", "rssi")
    last_image: Time = None
    paired_at: Time = None
    last_seen: Time = None
    error_message: Text = None

    def board(self) -> EspCam:
        """Give the core's value; a signal of 0 dBm is Go's way to say none."""
        return EspCam(
            mac=self.mac,
            status=self.status or "",
            name=self.name or "",
            container_id=self.container_id or "",
            position=self.position or None,
            firmware=self.firmware or "",
            rssi=self.signal_strength or None,
            last_image=self.last_image,
            paired_at=self.paired_at,
            last_seen=self.last_seen,
            error=self.error_message or "",
        )


# -- configuration -----------------------------------------------------------


def _value(value: Any) -> str | None:
    """Give a configuration's value as the text that it would be written as."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value == "" else values.text(value)


Value = Annotated[str | None, BeforeValidator(_value)]


class ValidationWire(Wire):
    """What a value must be like."""

    options: Annotated[list[Any], BeforeValidator(_list)] = Field(default_factory=list)
    least: Number = _alias("min", "minimum")
    most: Number = _alias("max", "maximum")
    pattern: Text = None


class ConfigItemWire(Wire):
    """One value; an item that does not say whether it can be edited can."""

    key: Name
    value: Value = None
    default_value: Value = _alias("default_value", "default")
    type: Text = None
    description: Text = None
    required: Flag = None
    editable: Flag = None
    validation: Row = Field(default_factory=dict)

    def item(self) -> ConfigItem:
        """Give the core's value; that of a secret stays here."""
        kind = (self.type or "string").strip().lower()
        secret = kind in _SECRET_KINDS
        rules = ValidationWire.model_validate(self.validation)
        return ConfigItem(
            key=self.key,
            value=None if secret else self.value,
            default=None if secret else self.default_value,
            kind=kind,
            description=self.description or "",
            is_required=bool(self.required),
            is_editable=self.editable is not False,
            is_secret=secret,
            is_set=bool(self.value),
            options=tuple(text for option in rules.options if (text := _value(option)) is not None),
            least=rules.least,
            most=rules.most,
            pattern=rules.pattern or "",
        )


class ConfigSectionWire(Wire):
    """A heading with its values."""

    name: Name
    description: Text = None
    items: Annotated[list[Any], BeforeValidator(_list)] = Field(default_factory=list)

    def section(self) -> ConfigSection:
        """Give the core's value; unreadable items are left out."""
        items = (read_one(ConfigItemWire, row) for row in self.items)
        return ConfigSection(
            self.name, tuple(item.item() for item in items if item is not None), self.description or ""
        )


# -- network -----------------------------------------------------------------


class PeerWire(Wire):
    """Another machine of the tailnet."""

    hostname: Text = None
    tailscale_ip: Text = _alias("tailscale_ip", "ip")
    online: Flag = None
    is_bridge_server: Flag = None

    def peer(self) -> TailscalePeer:
        """Give the core's value."""
        return TailscalePeer(self.hostname or "", self.tailscale_ip or "", self.online, self.is_bridge_server)


class TailscaleWire(Wire):
    """``backend_state`` decides where ``connected`` is not said."""

    backend_state: Text = None
    connected: Flag = None
    tailscale_ip: Text = _alias("tailscale_ip", "ip")
    hostname: Text = None
    tailnet: Text = None
    needs_login: Flag = None
    peers: Annotated[list[Any], BeforeValidator(_list)] = Field(default_factory=list)
    funnel_status: Row = Field(default_factory=dict)

    def tailscale(self) -> Tailscale:
        """Give the core's value."""
        connected = self.connected
        if connected is None and self.backend_state is not None:
            connected = self.backend_state.strip().lower() == "running"
        peers = (read_one(PeerWire, row) for row in self.peers)
        return Tailscale(
            connected=connected,
            state=self.backend_state or "",
            ip=self.tailscale_ip or "",
            hostname=self.hostname or "",
            tailnet=self.tailnet or "",
            needs_login=self.needs_login,
            funnel=values.flag(self.funnel_status.get("enabled")),
            peers=tuple(peer.peer() for peer in peers if peer is not None),
        )


class MqttWire(Wire):
    """The broker."""

    connected: Flag = None
    broker: Text = _alias("broker", "broker_url", "url")
    port: Whole = None
    client_id: Text = _alias("client_id", "clientId")
    latency_ms: Number = None

    def mqtt(self) -> Mqtt:
        """Give the core's value."""
        return Mqtt(self.connected, self.broker or "", self.port, self.client_id or "", self.latency_ms)


class BridgeWire(Wire):
    """The bridge server."""

    configured: Flag = None
    connected: Flag = None
    url: Text = None

    def bridge(self) -> Bridge:
        """Give the core's value."""
        return Bridge(self.configured, self.connected, self.url or "")


class PingWire(Wire):
    """Round trips."""

    avg_ms: Number = None
    min_ms: Number = None
    max_ms: Number = None
    packet_loss: Number = None

    def result(self) -> PingResult:
        """Give the core's value."""
        return PingResult(self.avg_ms, self.min_ms, self.max_ms, self.packet_loss)


# -- door --------------------------------------------------------------------


class DoorWire(Wire):
    """The door; `state` has another name in the other dialect, and may be a lock's word."""

    state: Text = _alias("state", "door_state", "status")
    lock_state: Text = None
    relay_pin: Whole = None
    hardware_available: Flag = None
    dev_mode: Flag = None
    last_command: Text = None
    last_command_time: Time = None
    message: Text = None
    error: Text = None

    def door(self) -> Door:
        """Give the core's value; a state that nobody knows is unknown, with its words."""
        text = (self.state or "").strip()
        try:
            state = DoorState(text.lower())
        except ValueError:
            state = DoorState.UNKNOWN
        lock = self.lock_state or (text if text.lower() in ("locked", "unlocked") else "")
        return Door(
            state=state,
            state_text=text,
            lock=lock,
            relay_pin=self.relay_pin,
            has_hardware=self.hardware_available,
            is_rehearsal=self.dev_mode,
            last_command=self.last_command or "",
            last_command_at=self.last_command_time,
            error=self.error or "",
        )

    def answer(self) -> DoorAnswer:
        """Give what was said to a command that was carried out."""
        return DoorAnswer(self.message or "", self.state or "")


class DoorEventWire(Wire):
    """One line of the history, in either dialect."""

    id: Text = None
    command: Name = Field(validation_alias=AliasChoices("command", "action"))
    timestamp: Time = None
    success: Flag = None
    result: Text = None
    duration_ms: Whole = None

    def event(self) -> DoorEvent:
        """Give the core's value."""
        ok = self.success if self.success is not None else _either(self.result, _RIGHT, _WRONG)
        return DoorEvent(self.command, self.timestamp, ok, self.result or "", self.duration_ms, self.id or "")


# -- answers -----------------------------------------------------------------


def health(reply: Reply) -> Health:
    """Read ``{status, version?, uptime?}``."""
    found = _whole(HealthWire, reply)
    if found.status is None:
        raise reply.unlike("an answer without a status")
    return found.health()


def wifis(reply: Reply) -> tuple[Wifi, ...]:
    """Read a scan: strongest first, each name once, hidden networks left out."""
    found = read_rows(reply, WifiWire, WifiWire.wifi, "networks", quiet=True)
    found.sort(key=lambda wifi: (wifi.signal is None, -(wifi.signal or 0)))
    strongest: dict[str, Wifi] = {}
    for wifi in found:
        strongest.setdefault(wifi.ssid, wifi)
    return tuple(strongest.values())


def wifi_status(reply: Reply) -> WifiStatus:
    """Read ``{status: {...}}``, or the object itself."""
    return _inside(WifiStatusWire, reply, "status").status()


def cameras(reply: Reply) -> tuple[Camera, ...]:
    """Read ``{cameras: [...]}`` or a bare list."""
    return tuple(read_rows(reply, CameraWire, CameraWire.camera, "cameras"))


def boards(reply: Reply) -> tuple[EspCam, ...]:
    """Read ``{cameras: [...]}`` or ``{devices: [...]}`` of boards, each once."""
    found = read_rows(reply, EspCamWire, EspCamWire.board, "cameras", "devices", "discovered")
    return tuple({board.mac: board for board in found}.values())


def photo(reply: Reply) -> Photo:
    """Read a picture: the answer itself, or base64 in ``image_data``."""
    media_type = reply.answer.headers.get("content-type", "").partition(";")[0].strip()
    if media_type.startswith("image/"):
        if not reply.answer.body:
            raise reply.unlike("an empty picture")
        return Photo(reply.answer.body, media_type, reply.at)
    row = values.mapping(reply.payload)
    said = next((row[name] for name in ("image_data", "image", "data") if isinstance(row.get(name), str)), "")
    head, comma, rest = said.partition(",")
    encoded, kind = (rest, head[5:].partition(";")[0]) if comma and head.startswith("data:") else (said, "")
    try:
        content = base64.b64decode("".join(encoded.split()), validate=True)
    except (binascii.Error, ValueError):
        content = b""
    if not content:
        raise reply.unlike("an answer without a picture")
    return Photo(content, kind or "image/jpeg", values.time(row.get("captured_at")))


def config(reply: Reply) -> tuple[ConfigSection, ...]:
    """Read ``{sections: [{name, items: [...]}]}``."""
    return tuple(read_rows(reply, ConfigSectionWire, ConfigSectionWire.section, "sections"))


def restored(reply: Reply) -> str | None:
    """Read ``{value}``, the default that a value was set back to; a mask is no value."""
    value = _value(values.mapping(reply.payload).get("value"))
    return None if value == MASK else value


def tailscale(reply: Reply) -> Tailscale:
    """Read the VPN's state."""
    return _inside(TailscaleWire, reply, "status").tailscale()


def mqtt(reply: Reply) -> Mqtt:
    """Read the broker's state."""
    return _inside(MqttWire, reply, "status").mqtt()


def bridge(reply: Reply) -> Bridge:
    """Read ``{status: {...}}``; a null status is a bridge of which nothing is known."""
    return _inside(BridgeWire, reply, "status").bridge()


def ping(reply: Reply) -> PingResult:
    """Read round trips."""
    return _whole(PingWire, reply).result()


def door(reply: Reply) -> Door:
    """Read the door."""
    return _whole(DoorWire, reply).door()


def door_answer(reply: Reply) -> DoorAnswer:
    """Read the answer to a command; that it says ``success: false`` has been judged before."""
    return _whole(DoorWire, reply).answer()


def door_history(reply: Reply) -> tuple[DoorEvent, ...]:
    """Read ``{history: [...]}``, in the Pi's order."""
    return tuple(read_rows(reply, DoorEventWire, DoorEventWire.event, "history", "operations"))


def words(reply: Reply) -> str:
    """Read ``{message}`` of an action that was carried out."""
    return values.text(values.mapping(reply.payload).get("message")) or ""


def _whole(model: type[W], reply: Reply) -> W:
    return model.model_validate(values.mapping(reply.payload))


def _inside(model: type[W], reply: Reply, key: str) -> W:
    """Read what stands under `key` (null: nothing is known), or the payload itself."""
    around = values.mapping(reply.payload)
    inner = around.get(key, around)
    return model.model_validate(around if isinstance(inner, str) else values.mapping(inner))
