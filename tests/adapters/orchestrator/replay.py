"""Puts a vector's question to the real client, whose server replays the vector's answer."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from station.adapters.orchestrator import ApiKey, HttpOrchestrator, RetryPolicy
from station.adapters.orchestrator.exchange import Exchange, Question
from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceState
from station.core.errors import StationError
from station.core.mac import Mac
from station.core.session import SessionTimeouts
from station.ports.orchestrator import StartRequest
from tests.adapters.orchestrator.impatient import ImpatientClock
from tests.adapters.orchestrator.wire_server import Canned, Recorded, serving
from tests.vectors import Vector

BOARD = Mac.parse("AA:BB:CC:DD:EE:FF")
Call = Callable[[HttpOrchestrator, Vector], Awaitable[Any]]


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
        pi = HttpOrchestrator(server.url, key=ApiKey("test-key-12345678"), clock=clock)
        plain = Exchange(server.url, key=ApiKey(), clock=clock, verify=True, policy=RetryPolicy())
        try:
            call = next(
                (call for route, call in _CALLS if route.fullmatch(f"{vector.method} {vector.path}")), None
            )
            outcome.result = await (call(pi, vector) if call else plain.ask(_question(vector)))
        except StationError as error:
            outcome.error = error
        finally:
            await pi.aclose()
            await plain.aclose()
    outcome.requests, outcome.waits = server.requests, clock.waits
    return outcome


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
