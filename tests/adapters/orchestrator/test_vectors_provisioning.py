"""Every vector of the provisioning routes in which the Pi says yes: the core's values it becomes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceReport, DeviceState
from station.core.events import SessionSnapshot
from station.core.mac import Mac
from station.core.session import NetworkStatus, SessionReport, SessionState, SessionTimeouts
from station.ports.orchestrator import BatchAnswer, WifiNetwork
from tests.adapters.orchestrator.replay import BOARD, Outcome, replay
from tests.vectors import load

VECTORS = {
    vector.name: vector
    for vector in load("http_handoff", "http_house", "http_odd", "http_peer", "http_real", "http_values")
}
ID = "3f2b8c1e-5a77-4d0e-9f63-6f0c1d2e3a4b"
NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
ONBOARD = NetworkStatus("DelicasaOnboard", is_active=True, connected_devices=5)
Check = Callable[[Any], bool]


def board(number: int) -> Mac:
    return Mac.parse(f"AA:BB:CC:DD:EE:{number:02X}")


def states(result: tuple[DeviceReport, ...]) -> dict[str, tuple[DeviceState | None, str | None]]:
    return {str(report.mac): (report.state, report.state_text) for report in result}


def plain_device(mac: Mac = BOARD, **said: Any) -> DeviceReport:
    """The board of most vectors, with what a vector says differently."""
    return DeviceReport(
        **{
            "mac": mac,
            "state": DeviceState.DISCOVERED,
            "state_text": "discovered",
            "ip": "192.168.4.100",
            "rssi": -45,
            "firmware": "1.2.3",
            "discovered_at": NOON + timedelta(seconds=5),
            "retry_count": 0,
            "in_allowlist": True,
            "at": NOON,
            **said,
        }
    )


def plain_session(**said: Any) -> SessionReport:
    """The session of most vectors, with what a vector says differently."""
    return SessionReport(
        **{
            "id": "sess_abc123",
            "state": SessionState.ACTIVE,
            "state_text": "active",
            "target_ssid": "MyNetwork",
            "created_at": NOON,
            "updated_at": NOON + timedelta(minutes=1),
            "expires_at": NOON + timedelta(hours=1),
            "device_count": 3,
            "provisioned_count": 2,
            "verified_count": 0,
            "failed_count": 0,
            "at": NOON,
            **said,
        }
    )


def started(**said: Any) -> SessionReport:
    discovering = {"state": SessionState.DISCOVERING, "state_text": "discovering"}
    counts = {"device_count": 0, "provisioned_count": 0, "updated_at": None, "expires_at": None}
    return plain_session(**discovering, **counts | said)


def session_alone(**said: Any) -> SessionSnapshot:
    return SessionSnapshot(plain_session(**said), devices=None, at=NOON)


# What the client's method gives back, whole.
EQUAL: dict[str, Any] = {
    "http-seed-start-201": started(),
    "http-seed-start-with-config": started(updated_at=NOON, timeouts=SessionTimeouts(60, 120, 90)),
    "http-seed-status-with-devices": SessionSnapshot(
        started(device_count=1, remaining=timedelta(seconds=45), at=NOON + timedelta(seconds=10)),
        (plain_device(retry_count=None, in_allowlist=None, at=NOON + timedelta(seconds=10)),),
        ONBOARD,
        NOON + timedelta(seconds=10),
    ),
    # No list of boards is not an empty list of boards.
    "http-seed-status-without-devices": session_alone(),
    "http-seed-stop": plain_session(state=SessionState.CLOSED, state_text="closed"),
    "http-seed-provision-all": BatchAnswer(
        3, 1, "Provisioning initiated for 3 devices, 1 skipped (not in allowlist)", ID
    ),
    "http-seed-provision-all-202": BatchAnswer(3, 0, "accepted", ID),
    "http-seed-device-provision": DeviceReport(BOARD, DeviceState.PROVISIONING, "provisioning", at=NOON),
    "http-seed-device-provision-literal-colons": DeviceReport(
        BOARD, DeviceState.PROVISIONING, "provisioning", at=NOON
    ),
    # The retry count is not guessed: it waits for an event or a snapshot.
    "http-seed-device-retry": DeviceReport(BOARD, DeviceState.PROVISIONING, "provisioning", at=NOON),
    "http-seed-devices-filter": (plain_device(),),
    "http-seed-network": ONBOARD,
    "http-peer-network-status-path": ONBOARD,
    "http-peer-network-other-dialect": NetworkStatus("OnboardingNetwork", is_active=True),
    "http-seed-allowlist-list": (
        AllowlistEntry(
            BOARD,
            "Kitchen cam",
            "550e8400-e29b-41d4-a716-446655440000",
            NOON,
            used=True,
            used_at=NOON + timedelta(minutes=5),
        ),
        AllowlistEntry(board(1), added_at=NOON),
    ),
    "http-seed-allowlist-available": (AllowlistEntry(board(1), added_at=NOON),),
    "http-seed-allowlist-add-201": AllowlistEntry(
        BOARD,
        "Camera 1",
        "optional-container-id",
        datetime(2026, 1, 11, 22, 33, 20, tzinfo=UTC),
    ),
    "http-seed-allowlist-delete-204": None,
    "http-peer-delete-with-body": None,
    "http-seed-auth-status": True,
    "http-missing-list-key": (),
    "http-null-devices": (),
    "http-null-entries": (),
    "http-wifi-networks-null": (),
    "http-real-allowlist-empty": (),
    "http-real-batch-devices-empty": (),
    "http-odd-bom": (),
    # The bytes that are no UTF-8 show as the replacement character.
    "http-odd-invalid-utf8": (AllowlistEntry(BOARD, "caf�", added_at=NOON),),
    "http-val-bad-time": session_alone(created_at=None, updated_at=None, expires_at=None),
    "http-val-leap-and-lowercase-z": session_alone(created_at=datetime(2026, 7, 1, tzinfo=UTC)),
    "http-val-negative-counts": session_alone(device_count=-1, failed_count=9007199254740993),
    "http-val-timeout-empty": session_alone(),
    "http-val-timeout-garbage": session_alone(),
    "http-val-timeout-negative": session_alone(remaining=timedelta(seconds=-3)),
    "http-val-unicode": session_alone(target_ssid="Café\u2028 الشبكة 🏭"),
    "http-val-unknown-session-state": session_alone(state=SessionState.UNKNOWN, state_text="completed"),
    "http-val-counts-disagree": SessionSnapshot(
        plain_session(device_count=9, provisioned_count=9, verified_count=9, failed_count=9),
        (plain_device(),),
        at=NOON,
    ),
    "http-val-device-extra": (plain_device(),),
    "http-val-device-minimal": (DeviceReport(BOARD, at=NOON),),
    "http-val-device-nulls": (DeviceReport(BOARD, DeviceState.DISCOVERED, "discovered", at=NOON),),
    "http-val-device-types": (
        plain_device(retry_count=2),
        plain_device(board(1), rssi=-46),
    ),
    "http-val-duplicate-devices": (plain_device(state=DeviceState.VERIFIED, state_text="verified"),),
    # Dropped with one warning: without a MAC nothing can be done with a board.
    "http-val-mac-invalid": (plain_device(board(5)),),
    "http-val-mac-lowercase": (plain_device(state=DeviceState.PROVISIONING, state_text="provisioning"),),
    "http-existing-wifi-scan-envelope": (WifiNetwork("HomeNetwork", -45, secured=True),),
    "http-existing-wifi-scan-secured-bool": (WifiNetwork("OldDialect", -60, secured=True),),
    "http-existing-wifi-scan-bare": (
        WifiNetwork("HomeNetwork", -45, secured=True),
        WifiNetwork("HybridNetwork", -48, secured=True),
        WifiNetwork("UnknownSec", -50, secured=True),
        WifiNetwork("CoffeeShop", -55, secured=False),
    ),
}

# What matters of a result that is too long to write down.
HOLDS: dict[str, Check] = {
    "http-val-large-list": lambda found: len(found) == 300 and len({report.mac for report in found}) == 300,
    "http-val-offset": lambda snapshot: (
        snapshot.session.created_at == datetime(2026, 3, 9, 0, 48, 59, tzinfo=UTC)
        and snapshot.session.created_at.utcoffset() == timedelta(hours=-3)
        and snapshot.session.updated_at.microsecond == 123456
    ),
    "http-val-unknown-candidate-state": lambda found: (
        states(found)
        == {
            "AA:BB:CC:DD:EE:01": (DeviceState.UNKNOWN, "skipped"),
            "AA:BB:CC:DD:EE:02": (DeviceState.PROVISIONING, "connecting"),
            "AA:BB:CC:DD:EE:03": (DeviceState.UNKNOWN, "blocked"),
            "AA:BB:CC:DD:EE:04": (None, None),
            "AA:BB:CC:DD:EE:05": (DeviceState.DISCOVERED, "DISCOVERED"),
        }
    ),
    "http-val-event-name-as-state": lambda found: (
        states(found)
        == {
            "AA:BB:CC:DD:EE:01": (DeviceState.PROVISIONING, "provisioning_started"),
            "AA:BB:CC:DD:EE:02": (DeviceState.PROVISIONED, "provisioning_completed"),
            "AA:BB:CC:DD:EE:03": (DeviceState.FAILED, "provisioning_failed"),
        }
    ),
    "http-seed-recoverable": lambda found: [s.id for s in found] == ["sess_abc123", "sess_old"],
    "http-seed-resume": lambda snapshot: (
        snapshot.session == plain_session()
        and [report.state for report in snapshot.devices]
        == [DeviceState.PROVISIONED, DeviceState.PROVISIONED, DeviceState.DISCOVERED]
        and snapshot.network == NetworkStatus("DelicasaOnboard", is_active=True, connected_devices=3)
    ),
    "http-peer-start-200": lambda session: (
        (session.id, session.timeouts) == ("sess_test123abc", SessionTimeouts(60, 120, 90))
    ),
    "http-peer-e2e-null-fields": lambda snapshot: (
        snapshot.session.expires_at is None
        and snapshot.session.device_count is None
        and snapshot.devices == (plain_device(board(1)),)
    ),
    # Its fourth board has a group address, FF:FF:FF:..., which no board has: dropped.
    "http-peer-session-timeout-clock": lambda snapshot: (
        snapshot.session.remaining == timedelta(seconds=2700)
        and [report.error_message for report in snapshot.devices]
        == [None, None, "Device unreachable after 3 attempts"]
    ),
}


async def answered(name: str) -> Outcome:
    outcome = await replay(VECTORS[name])
    assert outcome.error is None
    assert len(outcome.requests) == 1
    return outcome


@pytest.mark.parametrize("name", EQUAL)
async def test_an_answer_becomes_the_cores_value(name: str) -> None:
    assert (await answered(name)).result == EQUAL[name]


@pytest.mark.parametrize("name", HOLDS)
async def test_an_answer_keeps_what_matters(name: str) -> None:
    assert HOLDS[name]((await answered(name)).result)


@pytest.mark.parametrize("name", [name for name in EQUAL if VECTORS[name].sends is not None])
async def test_a_request_is_written_as_the_handoff_has_it(name: str) -> None:
    vector = VECTORS[name]
    (request,) = (await answered(name)).requests
    assert (request.method, request.target) == (vector.method, vector.path)
    assert json.loads(request.body) == vector.sends
