"""Puts a vector's question to the real clients, whose server replays the vector's answer.

The server gives that answer to every path, so that a client which tries the handoff's route
first and an older one after it gets it at its first question.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from station.adapters.orchestrator import ApiKey, HttpHouse, HttpLogs, HttpOrchestrator, RetryPolicy
from station.adapters.orchestrator.exchange import Exchange, Question
from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceState
from station.core.errors import StationError
from station.core.house import DoorCommand
from station.core.mac import Mac
from station.core.session import SessionTimeouts
from station.ports.orchestrator import StartRequest
from tests.adapters.orchestrator.impatient import ImpatientClock
from tests.adapters.orchestrator.wire_server import Canned, Recorded, serving
from tests.vectors import Vector

T = TypeVar("T")

BOARD = Mac.parse("AA:BB:CC:DD:EE:FF")
CAMERA = "AA:BB:CC:DD:EE:01"
Call = Callable[[HttpOrchestrator, Vector], Awaitable[Any]]
HouseCall = Callable[[HttpHouse, Vector], Awaitable[Any]]


@dataclass
class Outcome:
    """What came of it: a result or an error, what was sent, how long was waited."""

    result: Any = None
    error: StationError | None = None
    requests: list[Recorded] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)


async def replay(vector: Vector) -> Outcome:
    """Ask the client's own method for the vector's route, or the exchange where it has none."""
    outcome = Outcome()
    clock = ImpatientClock()
    answer = Canned(vector.status, vector.headers, vector.chunks, end=vector.end)
    async with serving(answer) as server:
        key = ApiKey("test-key-12345678")
        pi = HttpOrchestrator(server.url, key=key, clock=clock)
        house = HttpHouse(server.url, key=key, clock=clock)
        logs = HttpLogs(server.url, key=key, clock=clock)
        plain = Exchange(server.url, key=ApiKey(), clock=clock, verify=True, policy=RetryPolicy())
        ask = f"{vector.method} {vector.path}"
        try:
            if (call := _found(_CALLS, ask)) is not None:
                outcome.result = await call(pi, vector)
            elif (house_call := _found(_HOUSE_CALLS, ask)) is not None:
                outcome.result = await house_call(house, vector)
            elif _LOGS.fullmatch(ask):
                outcome.result = await logs.page()
            else:
                outcome.result = await plain.ask(_question(vector))
        except StationError as error:
            outcome.error = error
        finally:
            for client in (pi, house, logs, plain):
                await client.aclose()
    outcome.requests, outcome.waits = server.requests, clock.waits
    return outcome


def _sent(vector: Vector) -> dict[str, Any]:
    return vector.sends or {}


def _found(calls: list[tuple[re.Pattern[str], T]], ask: str) -> T | None:
    return next((call for route, call in calls if route.fullmatch(ask)), None)


def _question(vector: Vector) -> Question:
    return Question(vector.method, vector.path, body=vector.sends, body_due=vector.method == "GET")


def _session_id(vector: Vector) -> str:
    return vector.path.split("/")[-1].partition("?")[0]


def _start(pi: HttpOrchestrator, vector: Vector) -> Awaitable[Any]:
    sends = vector.sends or {"target_ssid": "MyNetwork", "target_password": "correct horse"}
    config = sends.get("config")
    timeouts = config and SessionTimeouts(
        config["discovery_timeout_seconds"],
        config["provisioning_timeout_seconds"],
        config["verification_timeout_seconds"],
    )
    return pi.start_session(StartRequest(sends["target_ssid"], sends["target_password"], timeouts))


def _allow(pi: HttpOrchestrator, vector: Vector) -> Awaitable[Any]:
    sends = vector.sends or {}
    return pi.allow(
        AllowlistEntry(
            BOARD, description=sends.get("description", ""), container_id=sends.get("container_id", "")
        )
    )


_CALLS: list[tuple[re.Pattern[str], Call]] = [
    (re.compile(route.replace("~", "/api/v1/provisioning")), call)
    for route, call in (
        ("POST ~/batch/start", _start),
        ("GET ~/batch/network", lambda pi, _: pi.network()),
        ("GET ~/network/status", lambda pi, _: pi.network()),
        (r"GET ~/batch/[^/]+\?include_devices=true", lambda pi, v: pi.session(_session_id(v))),
        (r"GET ~/batch/[^/?]+", lambda pi, v: pi.session(_session_id(v), include_devices=False)),
        ("POST ~/batch/sess_abc123/stop", lambda pi, _: pi.stop_session("sess_abc123")),
        ("POST ~/batch/sess_abc123/provision-all", lambda pi, _: pi.provision_all("sess_abc123")),
        ("GET ~/batch/sess_abc123/devices", lambda pi, _: pi.devices("sess_abc123")),
        (
            r"GET ~/batch/sess_abc123/devices\?state=discovered",
            lambda pi, _: pi.devices("sess_abc123", state=DeviceState.DISCOVERED),
        ),
        (
            "POST ~/batch/sess_abc123/devices/[^/]+/provision",
            lambda pi, _: pi.provision("sess_abc123", BOARD),
        ),
        ("POST ~/batch/sess_abc123/devices/[^/]+/retry", lambda pi, _: pi.retry("sess_abc123", BOARD)),
        ("GET ~/allowlist", lambda pi, _: pi.allowlist()),
        (r"GET ~/allowlist\?available=true", lambda pi, _: pi.allowlist(available=True)),
        ("POST ~/allowlist", _allow),
        (
            "DELETE ~/allowlist/[^/]+",
            lambda pi, v: pi.disallow(Mac.parse(v.path.rsplit("/", 1)[1].replace("%3A", ":"))),
        ),
        ("GET ~/sessions/recoverable", lambda pi, _: pi.recoverable()),
        ("POST ~/sessions/sess_abc123/resume", lambda pi, _: pi.resume("sess_abc123")),
        ("GET /api/v1/auth/status", lambda pi, _: pi.auth_required()),
        ("GET /api/(?:v1/)?wifi/scan", lambda pi, _: pi.wifi_networks()),
    )
]

_LOGS = re.compile(r"GET /api/(?:v1/system|v1/dashboard|dashboard)/logs(?:\?.*)?")

_HOUSE_CALLS: list[tuple[re.Pattern[str], HouseCall]] = [
    (re.compile(route), call)
    for route, call in (
        ("GET /api/(?:v1/)?system/info", lambda house, _: house.system_info()),
        ("GET /(?:api/v1/)?health", lambda house, _: house.health()),
        ("GET /api/(?:v1/)?wifi/status", lambda house, _: house.wifi_status()),
        ("POST /api/v1/wifi/connect", lambda house, v: house.wifi_connect(**_sent(v))),
        ("GET /api/(?:v1|dashboard|dashboard/diagnostics)/cameras", lambda house, _: house.cameras()),
        ("GET /api/dashboard/cameras/diagnostics", lambda house, _: house.cameras()),
        ("POST /api/v1/cameras/[^/]+/capture", lambda house, _: house.capture(CAMERA)),
        ("POST /api/v1/cameras/[^/]+/reboot", lambda house, _: house.reboot_camera(CAMERA)),
        ("GET /api/v1/espcam/paired", lambda house, _: house.espcam_paired()),
        ("GET /api/(?:v1|dashboard)/config", lambda house, _: house.config()),
        (
            "PUT /api/v1/config/server.port",
            lambda house, v: house.set_config("server.port", _sent(v)["value"]),
        ),
        ("POST /api/v1/config/server.port/reset", lambda house, _: house.reset_config("server.port")),
        ("GET /api/v1/network/tailscale", lambda house, _: house.tailscale()),
        ("GET /api/v1/network/mqtt", lambda house, _: house.mqtt()),
        ("GET /api/(?:v1/network/bridge|dashboard/bridge/status)", lambda house, _: house.bridge()),
        ("POST /api/v1/network/ping", lambda house, v: house.ping(_sent(v)["host"])),
        ("GET /api/v1/door/available", lambda house, _: house.door_available()),
        ("GET /api/v1/door/status", lambda house, _: house.door()),
        ("POST /api/v1/door/open", lambda house, _: house.command_door(DoorCommand.OPEN)),
        (r"GET /api/v1/door/history\?limit=20", lambda house, _: house.door_history()),
        ("POST /api/system/reset", lambda house, _: house.reset_system()),
    )
]
