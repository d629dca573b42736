"""What the rest of the contract tells (handoff 3.4): Wi-Fi, cameras, configuration, network, door.

Everything may be unknown (None, or an empty text for a name); nothing is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from station.core.mac import Mac
from station.core.monitor import Uptime


@dataclass(frozen=True, slots=True)
class Health:
    """`ok` is None for a status that nobody knows; `status` is the Pi's word."""

    ok: bool | None
    status: str
    version: str = ""
    uptime: Uptime | None = None


@dataclass(frozen=True, slots=True)
class Wifi:
    """A Wi-Fi in the air: `signal` in dBm, `security` the Pi's word.

    `is_open` is None where nothing was said; a security that nobody knows is not open.
    """

    ssid: str
    signal: int | None = None
    security: str = ""
    is_open: bool | None = None
    channel: int | None = None
    bssid: str = ""


@dataclass(frozen=True, slots=True)
class WifiStatus:
    """How the Pi is connected: as a client of a Wi-Fi, and as an access point of its own."""

    connected: bool | None = None
    ssid: str = ""
    ip: str = ""
    signal: int | None = None
    mode: str = ""
    ap_active: bool | None = None
    ap_ssid: str = ""
    ap_ip: str = ""
    ap_devices: int | None = None


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera that the Pi runs; `status` is its word (online, offline, error ...)."""

    id: str
    status: str = ""
    name: str = ""
    mac: Mac | None = None
    ip: str = ""
    container_id: str = ""
    last_seen: datetime | None = None
    rssi: int | None = None
    free_heap: int | None = None
    uptime: Uptime | None = None
    resolution: str = ""
    firmware: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph, as JPEG bytes unless `media_type` says other."""

    content: bytes = field(repr=False)
    media_type: str = "image/jpeg"
    taken_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EspCam:
    """A discovered or paired board; `position` None and an empty container mean unassigned."""

    mac: Mac
    status: str = ""
    name: str = ""
    container_id: str = ""
    position: int | None = None
    firmware: str = ""
    rssi: int | None = None
    last_image: datetime | None = None
    paired_at: datetime | None = None
    last_seen: datetime | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class ConfigItem:
    """One value of the Pi's configuration; values are texts, whatever the `kind`.

    A secret's value is never kept: `value` is None, and `is_set` says whether there is one.
    """

    key: str
    value: str | None
    default: str | None = None
    kind: str = "string"
    description: str = ""
    is_required: bool = False
    is_editable: bool = True
    is_secret: bool = False
    is_set: bool = True
    options: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class ConfigSection:
    """A heading and its values."""

    name: str
    items: tuple[ConfigItem, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class TailscalePeer:
    """Another machine of the tailnet."""

    hostname: str
    ip: str = ""
    online: bool | None = None
    is_bridge: bool | None = None


@dataclass(frozen=True, slots=True)
class Tailscale:
    """The Pi's VPN; `state` is Tailscale's word."""

    connected: bool | None = None
    state: str = ""
    ip: str = ""
    hostname: str = ""
    tailnet: str = ""
    needs_login: bool | None = None
    funnel: bool | None = None
    peers: tuple[TailscalePeer, ...] = ()


@dataclass(frozen=True, slots=True)
class Mqtt:
    """The Pi's connection to its broker; `latency` in milliseconds."""

    connected: bool | None = None
    broker: str = ""
    port: int | None = None
    client_id: str = ""
    latency: float | None = None


@dataclass(frozen=True, slots=True)
class Bridge:
    """The Pi's connection to the bridge server; None everywhere when it does not know."""

    configured: bool | None = None
    connected: bool | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class PingResult:
    """Round trips in milliseconds, loss in percent."""

    average: float | None = None
    shortest: float | None = None
    longest: float | None = None
    loss: float | None = None


class DoorState(Enum):
    """What a door can be; ``unlocked`` and the like come as the lock's state."""

    OPEN = "open"
    CLOSED = "closed"
    ERROR = "error"
    UNKNOWN = "unknown"


class DoorCommand(Enum):
    """What a door can be told; the value is the route's last part."""

    OPEN = "open"
    CLOSE = "close"
    LOCK = "lock"
    UNLOCK = "unlock"


@dataclass(frozen=True, slots=True)
class Door:
    """The door; the texts are the Pi's words."""

    state: DoorState = DoorState.UNKNOWN
    state_text: str = ""
    lock: str = ""
    relay_pin: int | None = None
    has_hardware: bool | None = None
    is_rehearsal: bool | None = None
    """The Pi is in its development mode: the relay does not move."""
    last_command: str = ""
    last_command_at: datetime | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class DoorAnswer:
    """A door command that the Pi says it has carried out."""

    message: str = ""
    state_text: str = ""


@dataclass(frozen=True, slots=True)
class DoorEvent:
    """One line of the door's history; `ok` is None where the result is not told."""

    command: str
    at: datetime | None = None
    ok: bool | None = None
    result: str = ""
    took_ms: int | None = None
    id: str = ""


class Feature(Enum):
    """What a Pi may lack as a whole, so that a screen can hide it."""

    SYSTEM_INFO = "system information"
    HEALTH = "health"
    WIFI_SCAN = "Wi-Fi scan"
    WIFI_STATUS = "Wi-Fi status"
    WIFI_CONNECT = "Wi-Fi connection"
    CAMERAS = "cameras"
    CAPTURE = "camera picture"
    CAMERA_REBOOT = "camera restart"
    ESPCAM_SCAN = "search for boards"
    ESPCAM_DISCOVERED = "discovered boards"
    ESPCAM_PAIRED = "paired boards"
    ESPCAM_PAIR = "pairing"
    CONFIG = "configuration"
    CONFIG_WRITE = "configuration changes"
    CONFIG_RESET = "configuration defaults"
    TAILSCALE = "Tailscale"
    MQTT = "MQTT"
    BRIDGE = "bridge"
    PING = "ping"
    DOOR = "door"
    DOOR_OPEN = "open the door"
    DOOR_CLOSE = "close the door"
    DOOR_LOCK = "lock the door"
    DOOR_UNLOCK = "unlock the door"
    DOOR_HISTORY = "door history"
    SYSTEM_RESET = "system reset"
