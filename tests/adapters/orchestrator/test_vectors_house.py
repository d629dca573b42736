"""Vectors of routes that the station does not use yet: their envelope opens to the right payload."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from station.adapters.orchestrator.envelope import Reply
from tests.adapters.orchestrator import test_vectors_provisioning, test_vectors_refused
from tests.adapters.orchestrator.replay import replay
from tests.vectors import load

GROUPS = ("http_errors", "http_handoff", "http_house", "http_odd", "http_peer", "http_real", "http_values")
VECTORS = {vector.name: vector for vector in load(*GROUPS)}

Check = Callable[[Any], bool]


def has(*keys: str) -> Check:
    """The payload is an object with these keys."""
    return lambda payload: set(keys) <= set(payload)


HOLDS: dict[str, Check] = {
    "http-bridge-status-null": lambda payload: payload["status"] is None,
    "http-existing-ble-devices": lambda payload: len(payload["devices"]) == 2,
    "http-existing-bridge": lambda payload: payload["status"]["connected"] is True,
    "http-existing-camera-capture-json": has("image_data", "camera_id"),
    "http-existing-camera-reboot": lambda payload: payload["message"] == "Reboot command sent successfully",
    "http-existing-camera-unknown-status": lambda payload: payload["cameras"][0]["status"] == "initializing",
    "http-existing-cameras-v1": lambda payload: payload["cameras"][0]["id"] == "AA:BB:CC:DD:EE:01",
    "http-existing-config-half-envelope": has("sections"),
    "http-existing-config-put": lambda payload: payload["key"] == "server.port",
    "http-existing-config-reset": lambda payload: payload["value"] == "8082",
    "http-existing-config-v1": has("sections"),
    "http-existing-door-history": lambda payload: len(payload["history"]) == 2,
    "http-existing-door-open-nested-success": lambda payload: payload["door_state"] == "unlocked",
    "http-existing-door-status-v1": lambda payload: payload["state"] == "closed",
    "http-existing-espcam-paired": lambda payload: payload["cameras"][0]["position"] == 1,
    "http-existing-espcam-paired-position-0": lambda payload: payload["cameras"][0]["position"] == 0,
    "http-existing-health-rich": lambda payload: payload["uptime"] == 86400,
    "http-existing-logs-page": lambda payload: payload["count"] == len(payload["logs"]) == 2,
    "http-existing-mqtt": lambda payload: payload["connected"] is True,
    "http-existing-ping": has("avg_ms", "min_ms", "max_ms", "packet_loss"),
    "http-existing-system-info-half-envelope": has("cpu", "memory", "disk"),
    "http-existing-system-info-v1": has("cpu", "memory", "disk"),
    "http-existing-system-info-warning": lambda payload: payload["overall_status"] == "warning",
    "http-existing-system-reset": lambda payload: payload["message"] == "System reset initiated",
    "http-existing-system-reset-202-empty": lambda payload: payload == {},
    "http-existing-tailscale": lambda payload: payload["backend_state"] == "Running",
    "http-existing-uptime-go-duration": lambda payload: payload["uptime"] == "772h39m56s",
    "http-existing-uptime-string": lambda payload: isinstance(payload["uptime"], str),
    "http-existing-wifi-connect": lambda payload: payload["message"] == "Connected to HomeNetwork",
    "http-existing-wifi-status-new": lambda payload: payload["status"]["client_status"] == "connected",
    "http-existing-wifi-status-old": lambda payload: payload["status"]["connected"] is True,
    "http-logs-null": lambda payload: payload["logs"] is None,
    "http-odd-top-level-array": lambda payload: payload[0]["device_id"] == "esp-1",
    "http-peer-allowlist-bulk": lambda payload: (payload["added"], payload["skipped"]) == (1, 1),
    "http-peer-allowlist-bulk-remove": lambda payload: payload["removed"] == 1,
    "http-peer-allowlist-patch": lambda payload: payload["entry"]["description"] == "New label",
    "http-peer-allowlist-stats": lambda payload: payload["available"] == 3,
    "http-peer-batch-resume": lambda payload: payload["session"]["state"] == "active",
    "http-peer-pause": lambda payload: payload["session"]["state"] == "paused",
    "http-peer-session-discard": lambda payload: payload["message"] == "Session discarded",
    "http-peer-session-other-dialect": lambda payload: payload["session"]["id"] == "session-uuid",
    "http-peer-sessions-history": lambda payload: payload["sessions"][0]["state"] == "closed",
    "http-peer-skip": lambda payload: payload["state"] == "skipped",
    "http-real-dashboard-cameras": lambda payload: payload["cameras"][0]["device_id"] == "espcam-b0f7f1",
    "http-real-devices-empty": lambda payload: payload["devices"] == [],
    "http-real-diagnostics-cameras": lambda payload: payload[0]["rssi"] == -23,
    "http-real-health": lambda payload: payload == {"status": "healthy"},
    "http-real-system-info-bare": lambda payload: payload["uptime"] == 2781596000000000,
}


@pytest.mark.parametrize("name", HOLDS)
async def test_the_payload_is_found_whatever_the_envelope(name: str) -> None:
    outcome = await replay(VECTORS[name])
    assert outcome.error is None
    assert isinstance(outcome.result, Reply)
    assert HOLDS[name](outcome.result.payload)


def test_every_http_vector_has_exactly_one_expectation() -> None:
    expected = [
        *HOLDS,
        *test_vectors_provisioning.EQUAL,
        *test_vectors_provisioning.HOLDS,
        *test_vectors_refused.NO,
        *test_vectors_refused.STRANGE,
    ]
    assert sorted(expected) == sorted(VECTORS)
    assert len(VECTORS) == 170
