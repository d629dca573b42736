"""The Pi's readings of itself: the monitor's messages (handoff 7.1) and ``system/info``.

The monitor's state is kept as a typed value, and each message is laid over it field by field:
a key that is missing leaves what is known, as does a section that is null (Go writes
that for one it does not send). A field that is null or cannot be read is unknown from
then on: what it was is no longer so. A camera given as null is gone; an empty map of
cameras keeps them all, and each goes stale by its own ``last_seen``.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, TypeVar

from station.adapters.orchestrator import values
from station.adapters.orchestrator.envelope import Reply
from station.core.monitor import (
    CameraReading,
    Cpu,
    Disk,
    Memory,
    MonitorData,
    MonitorNews,
    MonitorTrouble,
    SystemInfo,
    Uptime,
)

_log = logging.getLogger("station.orchestrator.monitor")

MOST_CAMERAS: Final = 1000
"""Cameras beyond this are left out, so that no Pi can fill the memory."""
_LONGEST: Final = 1000
_MOST_CORES: Final = 1024

T = TypeVar("T")
Fields = Mapping[str, tuple[str, Callable[[Any], Any]]]


def _words(value: Any) -> str | None:
    found = values.text(value)
    return found[:_LONGEST] if found else None


def _seconds_or_words(value: Any) -> Uptime | None:
    return uptime(value, 1.0)


_HEALTH: Final[Fields] = {
    "cpu_usage": ("cpu", values.number),
    "memory_usage": ("memory", values.number),
    "disk_usage": ("disk", values.number),
    "temperature": ("temperature", values.number),
    "uptime": ("uptime", _seconds_or_words),
    "load_average": ("load", _words),
}
_SECURITY: Final[Fields] = {
    "failed_ssh_attempts": ("failed_logins", values.whole),
    "last_security_check": ("last_check", values.time),
    "certificate_expiry": ("certificate_expiry", values.time),
    "mqtt_secure_connections": ("secure_connections", values.whole),
    "encryption_level": ("encryption", _words),
    "threat_level": ("threat_text", _words),
}
_SERVICES: Final[Fields] = {
    "mqtt_connected": ("mqtt_connected", values.flag),
    "mqtt_secure": ("mqtt_secure", values.flag),
    "api_responding": ("api_responding", values.flag),
    "database_connected": ("database_connected", values.flag),
    "last_health_check": ("last_check", values.time),
    "service_uptime": ("uptime", _seconds_or_words),
}
_NETWORK: Final[Fields] = {
    "active_connections": ("active_connections", values.whole),
    "bytes_received": ("bytes_received", values.whole),
    "bytes_sent": ("bytes_sent", values.whole),
    "packet_loss": ("packet_loss", values.number),
    "latency": ("latency", values.number),
}
_CAMERA: Final[Fields] = {
    "online": ("online", values.flag),
    "rssi": ("rssi", values.whole),
    "free_heap": ("free_heap", values.whole),
    "last_seen": ("last_seen", values.time),
}
_WHOLE: Final[Fields] = {
    "timestamp": ("at", values.time),
    "alerts_count": ("alerts", values.whole),
    "connected_clients": ("clients", values.whole),
}


def uptime(value: Any, unit: float) -> Uptime | None:
    """Read how long something runs: a number in `unit` seconds, a Go duration, or words."""
    if isinstance(value, str):
        span = values.duration(value) if not value.strip().isdigit() else None
        words = _words(value)
        return Uptime(span, words) if words else None
    amount = values.number(value)
    span = values.duration(amount * unit) if amount is not None else None
    return None if span is None else Uptime(span)


class MonitorReader:
    """Reads the messages of one socket; logs each kind of trouble once, not once a message."""

    def __init__(self) -> None:
        self._data = MonitorData()
        self._told: set[str] = set()

    def read(self, message: str | bytes) -> MonitorNews | None:
        """Give all that is known after a message, the Pi's error, or None for what says nothing."""
        document = self._document(message)
        data = document.get("data")
        match document.get("type"):
            case "initial_data" if isinstance(data, dict):
                self._data = overlaid(MonitorData(), data)
                return self._data
            case "monitoring_update" if isinstance(data, dict):
                self._data = overlaid(self._data, data)
                return self._data
            case "error":
                return _trouble(document)
            case "ping" | "pong":
                return None
            case kind:
                if document:
                    self._tell(f"of type {str(kind)[:100]!r}")
                return None

    def _document(self, message: str | bytes) -> Mapping[str, Any]:
        if isinstance(message, bytes):
            message = message.decode("utf-8", "replace")
        try:
            document = json.loads(message)
        except (ValueError, RecursionError):
            self._tell("that is cut or broken JSON")
            return {}
        if not isinstance(document, dict):
            self._tell("that is no object")
            return {}
        return document

    def _tell(self, what: str) -> None:
        if what not in self._told and len(self._told) < 100:
            self._told.add(what)
            _log.warning("skipped a message of the monitor %s", what)


def _trouble(document: Mapping[str, Any]) -> MonitorTrouble:
    inner = values.mapping(document.get("error")) or values.mapping(document.get("data"))
    said = (document.get("message"), inner.get("message"), document.get("error"), document.get("data"))
    message = next((words for words in map(_words, said) if words), "")
    return MonitorTrouble(message, _words(document.get("code")) or _words(inner.get("code")) or "")


def overlaid(known: MonitorData, data: Mapping[str, Any]) -> MonitorData:
    """Lay a whole or partial ``MonitoringData`` over what is known."""
    return replace(
        _laid(known, data, _WHOLE),
        health=_laid(known.health, data.get("system_health"), _HEALTH),
        security=_laid(known.security, data.get("security_metrics"), _SECURITY),
        services=_laid(known.services, data.get("service_status"), _SERVICES),
        network=_laid(known.network, data.get("network_metrics"), _NETWORK),
        cameras=_cameras(known.cameras, data.get("camera_status")),
    )


def _laid(known: T, row: Any, fields: Fields) -> T:
    if not isinstance(row, dict):
        return known
    said = {name: read(row[key]) for key, (name, read) in fields.items() if key in row}
    return replace(known, **said) if said else known  # type: ignore[type-var]


def _cameras(known: Mapping[str, CameraReading], rows: Any) -> Mapping[str, CameraReading]:
    if not isinstance(rows, dict) or not rows:
        return known
    cameras = dict(known)
    for key, row in rows.items():
        name = _words(key)
        if name is None:
            continue
        if row is None:
            cameras.pop(name, None)
        elif name in cameras or len(cameras) < MOST_CAMERAS:
            cameras[name] = _laid(cameras.get(name, CameraReading()), row, _CAMERA)
    return MappingProxyType(cameras)


_INFO_KEYS: Final = frozenset(
    {"cpu", "memory", "disk", "temperature_celsius", "uptime", "load_average", "overall_status"}
)


def system_info(reply: Reply) -> SystemInfo:
    """Read ``system/info`` (recorded from a real Pi; its uptime is in nanoseconds)."""
    row = values.mapping(reply.payload)
    if not _INFO_KEYS & row.keys():
        raise reply.unlike("an answer without system information")
    cpu, memory, disk = (values.mapping(row.get(name)) for name in ("cpu", "memory", "disk"))
    each = cpu.get("per_core")
    return SystemInfo(
        at=values.time(row.get("timestamp")) or reply.at,
        cpu=Cpu(
            values.number(cpu.get("usage_percent")),
            values.whole(cpu.get("core_count")),
            tuple(
                usage
                for core in (each[:_MOST_CORES] if isinstance(each, list) else ())
                if (usage := values.number(core)) is not None
            ),
        ),
        memory=Memory(
            values.number(memory.get("used_percent")),
            values.number(memory.get("used_mb")),
            values.number(memory.get("total_mb")),
            values.number(memory.get("available_mb")),
        ),
        disk=Disk(
            values.number(disk.get("used_percent")),
            values.number(disk.get("used_gb")),
            values.number(disk.get("total_gb")),
            _words(disk.get("path")),
        ),
        temperature=values.number(row.get("temperature_celsius")),
        uptime=uptime(row.get("uptime"), 1e-9),
        load=_load(row.get("load_average")),
        overall=_words(row.get("overall_status")),
    )


def _load(value: Any) -> tuple[float | None, float | None, float | None]:
    row = values.mapping(value)
    if isinstance(value, list):
        row = dict(zip(("load_1", "load_5", "load_15"), value, strict=False))
    return (
        values.number(row.get("load_1")),
        values.number(row.get("load_5")),
        values.number(row.get("load_15")),
    )
