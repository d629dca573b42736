"""Health, Wi-Fi and network off the wire (handoff 3.4), in both dialects."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from station.adapters.orchestrator import values
from station.adapters.orchestrator.envelope import Reply
from station.adapters.orchestrator.house_tools import Number, Row, Rows, alias, either, inside, whole
from station.adapters.orchestrator.readings import uptime
from station.adapters.orchestrator.wire import Flag, Name, Text, Whole, Wire, read_one, read_rows
from station.core.house import Bridge, Health, Mqtt, PingResult, Tailscale, TailscalePeer, Wifi, WifiStatus

_OPEN = frozenset({"open", "none", "--"})
_WELL = frozenset({"healthy", "ok", "up", "pass"})
_UNWELL = frozenset({"unhealthy", "degraded", "warning", "error", "critical", "down", "fail"})
_YES = frozenset({"connected", "active", "up", "running", "enabled", "on"})
_NO = frozenset({"disconnected", "inactive", "down", "stopped", "disabled", "off"})


class HealthWire(Wire):
    """``{status, version, uptime}``; the uptime is in seconds."""

    status: Text = None
    version: Text = None
    uptime: Any = None

    def health(self) -> Health:
        """Give the core's value."""
        status = self.status or ""
        return Health(either(status, _WELL, _UNWELL), status, self.version or "", uptime(self.uptime, 1.0))


class WifiWire(Wire):
    """One line of a scan; `secured` is an older dialect's flag."""

    ssid: Name
    signal: Whole = alias("signal", "rssi", "signal_strength")
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
    ssid: Text = alias("client_ssid", "ssid")
    ip: Text = alias("client_ip", "ip_address", "ip")
    signal: Whole = alias("client_signal", "signal_strength", "signal")
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
            connected = either(self.client_status, _YES, _NO)
        if ap_active is None:
            ap_active = either(self.ap_status, _YES, _NO)
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


class PeerWire(Wire):
    """Another machine of the tailnet."""

    hostname: Text = None
    tailscale_ip: Text = alias("tailscale_ip", "ip")
    online: Flag = None
    is_bridge_server: Flag = None

    def peer(self) -> TailscalePeer:
        """Give the core's value."""
        return TailscalePeer(self.hostname or "", self.tailscale_ip or "", self.online, self.is_bridge_server)


class TailscaleWire(Wire):
    """``backend_state`` decides where ``connected`` is not said."""

    backend_state: Text = None
    connected: Flag = None
    tailscale_ip: Text = alias("tailscale_ip", "ip")
    hostname: Text = None
    tailnet: Text = None
    needs_login: Flag = None
    peers: Rows = Field(default_factory=list)
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
    broker: Text = alias("broker", "broker_url", "url")
    port: Whole = None
    client_id: Text = alias("client_id", "clientId")
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


def health(reply: Reply) -> Health:
    """Read ``{status, version?, uptime?}``."""
    found = whole(HealthWire, reply)
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
    return inside(WifiStatusWire, reply, "status").status()


def tailscale(reply: Reply) -> Tailscale:
    """Read the VPN's state."""
    return inside(TailscaleWire, reply, "status").tailscale()


def mqtt(reply: Reply) -> Mqtt:
    """Read the broker's state."""
    return inside(MqttWire, reply, "status").mqtt()


def bridge(reply: Reply) -> Bridge:
    """Read ``{status: {...}}``; a null status is a bridge of which nothing is known."""
    return inside(BridgeWire, reply, "status").bridge()


def ping(reply: Reply) -> PingResult:
    """Read round trips."""
    return whole(PingWire, reply).result()
