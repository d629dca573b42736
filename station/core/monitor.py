"""What a Pi tells of itself: the readings of its monitor and of its system information.

Everything may be None, which means that it is not known: nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from types import MappingProxyType


class Threat(Enum):
    """Handoff 7.1, ``threat_level``."""

    LOW = "LOW"
    MEDIUM = "MEDIUM"
    HIGH = "HIGH"


@dataclass(frozen=True, slots=True)
class Uptime:
    """How long something runs: as a span where it was a number or a duration, else in the Pi's words."""

    span: timedelta | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class SystemHealth:
    """The machine. Usages in percent, `temperature` in degrees Celsius, `load` in the Pi's words."""

    cpu: float | None = None
    memory: float | None = None
    disk: float | None = None
    temperature: float | None = None
    uptime: Uptime | None = None
    load: str | None = None


@dataclass(frozen=True, slots=True)
class SecurityMetrics:
    """What the Pi says about its safety."""

    failed_logins: int | None = None
    last_check: datetime | None = None
    certificate_expiry: datetime | None = None
    secure_connections: int | None = None
    encryption: str | None = None
    threat_text: str | None = None

    @property
    def threat(self) -> Threat | None:
        """The threat level: one that nobody knows counts as the worst; None when not told."""
        if self.threat_text is None:
            return None
        try:
            return Threat(self.threat_text.strip().upper())
        except ValueError:
            return Threat.HIGH


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """The services on the Pi."""

    mqtt_connected: bool | None = None
    mqtt_secure: bool | None = None
    api_responding: bool | None = None
    database_connected: bool | None = None
    last_check: datetime | None = None
    uptime: Uptime | None = None


@dataclass(frozen=True, slots=True)
class NetworkMetrics:
    """The Pi's network; `packet_loss` in percent, `latency` in milliseconds."""

    active_connections: int | None = None
    bytes_received: int | None = None
    bytes_sent: int | None = None
    packet_loss: float | None = None
    latency: float | None = None


@dataclass(frozen=True, slots=True)
class CameraReading:
    """A camera as the monitor sees it; its `last_seen` tells how fresh that is."""

    online: bool | None = None
    rssi: int | None = None
    free_heap: int | None = None
    last_seen: datetime | None = None


@dataclass(frozen=True, slots=True)
class MonitorData:
    """Handoff 7.1, ``MonitoringData``; `at` is the Pi's time, `overall` its verdict on itself."""

    at: datetime | None = None
    health: SystemHealth = SystemHealth()
    security: SecurityMetrics = SecurityMetrics()
    services: ServiceStatus = ServiceStatus()
    network: NetworkMetrics = NetworkMetrics()
    cameras: Mapping[str, CameraReading] = field(default_factory=lambda: MappingProxyType({}))
    alerts: int | None = None
    clients: int | None = None
    overall: str | None = None


@dataclass(frozen=True, slots=True)
class MonitorTrouble:
    """The Pi's ``error`` message on the monitor."""

    message: str
    code: str = ""


MonitorNews = MonitorData | MonitorTrouble


@dataclass(frozen=True, slots=True)
class Cpu:
    """The processor; usages in percent."""

    usage: float | None = None
    cores: int | None = None
    each: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """The working memory, in megabytes."""

    usage: float | None = None
    used: float | None = None
    total: float | None = None
    available: float | None = None


@dataclass(frozen=True, slots=True)
class Disk:
    """The disk, in gigabytes."""

    usage: float | None = None
    used: float | None = None
    total: float | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class SystemInfo:
    """The answer of ``system/info``, as recorded from a real Pi."""

    at: datetime | None = None
    cpu: Cpu = Cpu()
    memory: Memory = Memory()
    disk: Disk = Disk()
    temperature: float | None = None
    uptime: Uptime | None = None
    load: tuple[float | None, float | None, float | None] = (None, None, None)
    overall: str | None = None

    def as_monitor_data(self) -> MonitorData:
        """Give what the monitor would say of this; all that was not asked for is unknown."""
        known = [f"{load:.2f}" if load is not None else "?" for load in self.load]
        health = SystemHealth(
            cpu=self.cpu.usage,
            memory=self.memory.usage,
            disk=self.disk.usage,
            temperature=self.temperature,
            uptime=self.uptime,
            load=" ".join(known) if any(load is not None for load in self.load) else None,
        )
        return MonitorData(at=self.at, health=health, overall=self.overall)
