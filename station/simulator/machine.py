"""The Raspberry Pi itself: plausible measurements for system info and the monitoring socket."""

from __future__ import annotations

import random
import time
from typing import Any

from station.simulator.clock import Clock, rfc3339, worded_uptime

VERSION = "1.2.0-simulator"
_BOOTED_BEFORE = 2 * 86_400 + 5 * 3600


class Machine:
    """Numbers that wander a little around those of a healthy Pi."""

    def __init__(self, clock: Clock, seed: int) -> None:
        """Begin with a Pi that was booted two days ago."""
        self._clock = clock
        self._draw = random.Random(f"{seed}/machine")
        self._began = time.monotonic() - _BOOTED_BEFORE

    def uptime_seconds(self) -> float:
        """Return the seconds since boot."""
        return time.monotonic() - self._began

    def info(self) -> dict[str, Any]:
        """Return ``/api/v1/system/info``; ``uptime`` is in nanoseconds, as recorded from a real Pi."""
        cores = [round(self._near(9, 5), 2) for _ in range(4)]
        used_mb = round(self._near(620, 40))
        used_gb = 21.43
        return {
            "timestamp": rfc3339(self._clock.now()),
            "cpu": {"usage_percent": round(sum(cores) / 4, 2), "core_count": 4, "per_core": cores},
            "memory": {
                "used_mb": used_mb,
                "total_mb": 3796,
                "used_percent": round(used_mb / 37.96, 2),
                "available_mb": 3796 - used_mb,
            },
            "disk": {"used_gb": used_gb, "total_gb": 57.98, "used_percent": 36.96, "path": "/"},
            "temperature_celsius": round(self._near(52, 3), 1),
            "uptime": int(self.uptime_seconds()) * 1_000_000_000,
            "load_average": {"load_1": round(self._near(0.3, 0.2), 2), "load_5": 0.24, "load_15": 0.19},
            "overall_status": "healthy",
        }

    def monitoring(self, cameras: list[dict[str, Any]], clients: int) -> dict[str, Any]:
        """Return ``MonitoringData`` of section 7.1."""
        info = self.info()
        now = info["timestamp"]
        load = info["load_average"]
        uptime = worded_uptime(self.uptime_seconds())
        return {
            "timestamp": now,
            "system_health": {
                "cpu_usage": info["cpu"]["usage_percent"],
                "memory_usage": info["memory"]["used_percent"],
                "disk_usage": info["disk"]["used_percent"],
                "temperature": info["temperature_celsius"],
                "uptime": uptime,
                "load_average": f"{load['load_1']} {load['load_5']} {load['load_15']}",
            },
            "security_metrics": {
                "failed_ssh_attempts": 0,
                "last_security_check": now,
                "certificate_expiry": "2035-12-31T00:00:00Z",
                "mqtt_secure_connections": len(cameras),
                "encryption_level": "TLS1.3",
                "threat_level": "LOW",
            },
            "service_status": {
                "mqtt_connected": True,
                "mqtt_secure": True,
                "api_responding": True,
                "database_connected": True,
                "last_health_check": now,
                "service_uptime": uptime,
            },
            "network_metrics": {
                "active_connections": clients + len(cameras),
                "bytes_received": int(self.uptime_seconds() * 2100),
                "bytes_sent": int(self.uptime_seconds() * 900),
                "packet_loss": 0.0,
                "latency": round(self._near(3, 1), 2),
            },
            "camera_status": {
                camera["id"]: {
                    "online": True,
                    "rssi": camera["health"]["wifi_rssi"],
                    "free_heap": camera["health"]["free_heap"],
                    "last_seen": now,
                }
                for camera in cameras
            },
            "alerts_count": 0,
            "connected_clients": clients,
        }

    def _near(self, middle: float, spread: float) -> float:
        return middle + self._draw.uniform(-spread, spread)
