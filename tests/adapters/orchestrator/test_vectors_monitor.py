"""Every vector of the monitor, frame by frame over a real socket."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection

from station.adapters.orchestrator import ApiKey, WebsocketMonitor
from station.core.errors import NotOffered
from station.core.monitor import (
    CameraReading,
    MonitorData,
    MonitorNews,
    MonitorTrouble,
    NetworkMetrics,
    SecurityMetrics,
    ServiceStatus,
    SystemHealth,
    Threat,
    Uptime,
)
from tests.adapters.orchestrator.socket_server import Script, SocketServer, socket_serving
from tests.vectors import rows

VECTORS: dict[str, list[dict[str, Any]]] = {row["name"]: row["frames"] for row in rows("ws")}
NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
CAMERA = {"esp-1cdbd47a4f10": CameraReading(True, -23, 127700, NOON)}

INITIAL = MonitorData(
    at=NOON,
    health=SystemHealth(12.5, 41.2, 38.9, 53.1, Uptime(None, "32d 4h 39m"), "0.16 0.09 0.09"),
    security=SecurityMetrics(0, NOON, datetime(2026, 12, 31, tzinfo=UTC), 2, "TLS1.3", "LOW"),
    services=ServiceStatus(True, True, True, True, NOON, Uptime(None, "2d 11h")),
    network=NetworkMetrics(4, 123456789012, 987654321, 0, 3.2),
    cameras=CAMERA,
    alerts=0,
    clients=1,
)
UPDATED = MonitorData(
    at=NOON + timedelta(seconds=5),
    health=SystemHealth(80, 41.2, 38.9, 53.1, Uptime(None, "32d 4h 39m"), "0.16 0.09 0.09"),
    security=INITIAL.security,
    services=INITIAL.services,
    network=INITIAL.network,
    cameras=CAMERA,
    alerts=0,
    clients=1,
)

DUE: dict[str, list[MonitorNews]] = {
    "ws-seed-initial": [INITIAL],
    "ws-seed-update": [INITIAL, UPDATED],
    "ws-update-first": [MonitorData(health=SystemHealth(cpu=5))],
    # An empty map keeps the cameras; each goes stale by its own last_seen.
    "ws-camera-removed": [INITIAL, INITIAL],
    "ws-threat-unknown": [MonitorData(security=SecurityMetrics(threat_text="CRITICAL"))],
    "ws-error-message": [MonitorTrouble("subscription failed", "X")],
    "ws-truncated": [],
    "ws-unknown-type": [],
    "ws-close-1000": [INITIAL],
    "ws-seed-ping-pong": [],
}
LAST = '{"type":"monitoring_update","data":{"alerts_count":99}}'


def script_of(frames: list[dict[str, Any]]) -> Script:
    """Play the frames, then one more message, which shows that the socket was kept."""

    async def script(connection: ServerConnection) -> None:
        for frame in frames:
            if frame["dir"] == "recv":
                await connection.send(frame["text"])
            elif frame["dir"] == "send":
                assert await connection.recv() == frame["text"]
            else:
                return await connection.close(frame["code"], frame["reason"])
        await connection.send(LAST)
        return await connection.wait_closed()

    return script


async def hear(server: SocketServer) -> list[MonitorNews]:
    monitor = WebsocketMonitor(server.url, key=ApiKey("k3y-of-the-tests"), ping_every=0.05)
    heard: list[MonitorNews] = []
    async with monitor.listen() as messages:
        async for news in messages:
            if isinstance(news, MonitorData) and news.alerts == 99:
                break
            heard.append(news)
    return heard


@pytest.mark.parametrize("name", DUE)
async def test_messages_become_what_is_known_and_the_socket_is_kept(name: str) -> None:
    async with socket_serving(script_of(VECTORS[name])) as server:
        assert await hear(server) == DUE[name]
    assert [request.path for request in server.requests] == ["/ws/monitor"]
    assert server.requests[0].headers["X-API-Key"] == "k3y-of-the-tests"


def test_a_threat_that_nobody_knows_is_the_worst() -> None:
    assert SecurityMetrics(threat_text="CRITICAL").threat is Threat.HIGH
    assert SecurityMetrics(threat_text="low").threat is Threat.LOW
    assert SecurityMetrics().threat is None


async def test_where_there_is_no_monitor_it_is_said_so() -> None:
    (frame,) = VECTORS["ws-http-404"]
    async with socket_serving(script_of([]), refuse=frame["status"]) as server:
        with pytest.raises(NotOffered):
            await hear(server)


async def test_an_unknown_type_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    twice = VECTORS["ws-unknown-type"] * 2
    async with socket_serving(script_of(twice)) as server:
        with caplog.at_level(logging.WARNING, "station.orchestrator.monitor"):
            await hear(server)
    assert [record.getMessage() for record in caplog.records] == [
        "skipped a message of the monitor of type 'alert'"
    ]


def test_every_monitor_vector_has_an_expectation() -> None:
    assert {*DUE, "ws-http-404"} == set(VECTORS)
