"""Every vector of the live feed, replayed in its own pieces: the events that come out."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from station.adapters.orchestrator import ApiKey, SseFeed
from station.core.device import DeviceReport, DeviceState
from station.core.errors import (
    NotOffered,
    NotOurProtocol,
    Refused,
    SessionGone,
    StationError,
    Unauthorized,
    Unreachable,
)
from station.core.events import (
    DeviceReported,
    Heartbeat,
    LiveEvent,
    NetworkReported,
    NotUnderstood,
    SessionReported,
    TroubleReported,
)
from station.core.fleet import Fleet
from station.core.mac import Mac
from station.core.session import NetworkStatus, SessionReport, SessionState
from tests.adapters.orchestrator.wire_server import Canned, serving
from tests.support.streams import singly
from tests.vectors import Vector, load

VECTORS = {vector.name: vector for vector in load("sse")}
S = "sess_abc123"
PEER = "sess_test123abc"
NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
BOARD = Mac.parse("AA:BB:CC:DD:EE:FF")
HEARTBEAT = Heartbeat(NOON)


def after(seconds: int) -> datetime:
    return NOON + timedelta(seconds=seconds)


def device(
    state: DeviceState = DeviceState.DISCOVERED,
    *,
    mac: Mac = BOARD,
    at: datetime = NOON,
    session_id: str | None = S,
    **said: Any,
) -> DeviceReported:
    """A report in the form of handoff 7.2, about the board of most vectors."""
    report = DeviceReport(
        **{
            "mac": mac,
            "state": state,
            "state_text": state.value,
            "ip": "192.168.4.100",
            "rssi": -45,
            "firmware": "1.2.3",
            "discovered_at": after(5),
            "retry_count": 0,
            "session_id": S,
            "at": at,
            **said,
        }
    )
    return DeviceReported(report, session_id, at)


def flat(session_id: str, **said: Any) -> DeviceReported:
    """A report in the other dialect's form."""
    return DeviceReported(DeviceReport(**said, at=NOON), session_id, NOON)


def session(state: SessionState, *, warning: bool = False, **said: Any) -> SessionReported:
    report = SessionReport(
        **{
            "id": S,
            "state": state,
            "state_text": state.value,
            "target_ssid": "MyNetwork",
            "created_at": NOON,
            "updated_at": after(60),
            "expires_at": after(3600),
            "device_count": 3,
            "provisioned_count": 2,
            "verified_count": 0,
            "failed_count": 0,
            "at": NOON,
            **said,
        }
    )
    return SessionReported(report, warning=warning, at=NOON)


def network(active: bool, devices: int = 0, session_id: str | None = S) -> NetworkReported:
    status = NetworkStatus("DelicasaOnboard", is_active=active, connected_devices=devices)
    return NetworkReported(status, session_id, NOON)


def skipped(why: str, kind: str = "device.state_changed") -> NotUnderstood:
    return NotUnderstood(kind, why, at=NOON)


STARTED = session(SessionState.DISCOVERING, device_count=0, provisioned_count=0)
ACTIVE = session(SessionState.ACTIVE)
CLOSED = session(SessionState.CLOSED)
WARNING = session(SessionState.ACTIVE, warning=True, expires_at=after(120))
PROVISIONED = device(DeviceState.PROVISIONED, provisioned_at=after(40))
VERIFIED = device(DeviceState.VERIFIED, provisioned_at=after(40), verified_at=after(70))
FAILED = device(DeviceState.FAILED, retry_count=1, error_message="Device rejected credentials")
NO_BROKER = TroubleReported("MQTT_UNAVAILABLE", "MQTT broker not connected", session_id=S, at=NOON)


def log_line(at: datetime | None) -> NotUnderstood:
    """Log lines belong to another feed; framed right, and not taken for provisioning."""
    return NotUnderstood("log", "its type is unknown", at=at)


@dataclass(frozen=True)
class Stream:
    """The events that are due, the error that ends the stream, the id and wait that stay."""

    events: tuple[LiveEvent, ...]
    error: type[StationError] | None = None
    last_id: str | None = None
    retry_hint: float | None = None


def stream(*events: LiveEvent, **rest: Any) -> Stream:
    return Stream(events, **rest)


STREAMS = {
    # Framing: all of these carry one plain discovery.
    "sse-conn-query-key": stream(device()),
    "sse-conn-silent": stream(device(), error=Unreachable),
    "sse-frame-blank-lines": stream(device()),
    "sse-frame-bom": stream(device()),
    "sse-frame-crlf-split-between": stream(device(), last_id="10"),
    "sse-frame-cut-mid-json": stream(device(), error=Unreachable),
    "sse-frame-id-nul": stream(device()),
    "sse-frame-id-persists": stream(device(), CLOSED, last_id="abc"),
    "sse-frame-keepalive-event": stream(Heartbeat(), last_id="12346"),
    "sse-frame-latin1-header": stream(device()),
    "sse-frame-many-in-one-chunk": stream(
        *[device(mac=Mac.parse(f"AA:BB:CC:DD:EE:{number:02X}")) for number in range(40)], last_id="39"
    ),
    "sse-frame-multiline-data": stream(device()),
    "sse-frame-no-space": stream(device(), last_id="11"),
    "sse-frame-retry-huge": stream(retry_hint=60.0),
    "sse-frame-split-utf8": stream(session(SessionState.ACTIVE, target_ssid="Café 🏭")),
    "sse-frame-two-spaces": stream(device()),
    "sse-frame-unknown-field": stream(device()),
    # The thirteen types of handoff 7.2.
    "sse-seed-device-discovered": stream(device()),
    "sse-seed-device-state-changed": stream(device(DeviceState.VERIFYING)),
    "sse-seed-device-provisioning-started": stream(device(DeviceState.PROVISIONING)),
    "sse-seed-device-provisioning-completed": stream(PROVISIONED),
    "sse-seed-device-provisioning-failed": stream(FAILED),
    "sse-seed-device-verified": stream(VERIFIED),
    "sse-seed-discovery-by-state-changed": stream(device(mac=Mac.parse("AA:BB:CC:DD:EE:77"))),
    "sse-seed-session-started": stream(STARTED),
    "sse-seed-session-state-changed": stream(ACTIVE),
    "sse-seed-session-closed": stream(CLOSED),
    "sse-seed-session-timeout-warning": stream(WARNING),
    "sse-seed-network-started": stream(network(True)),
    "sse-seed-network-stopped": stream(network(False)),
    "sse-seed-error-occurred": stream(NO_BROKER),
    "sse-seed-all-named": stream(
        STARTED,
        ACTIVE,
        CLOSED,
        WARNING,
        device(),
        device(DeviceState.VERIFYING),
        device(DeviceState.PROVISIONING),
        PROVISIONED,
        FAILED,
        VERIFIED,
        network(True),
        network(False),
        NO_BROKER,
    ),
    # The other dialect.
    "sse-real-connection-established": stream(Heartbeat(datetime(2026, 1, 11, 21, 45, 29, tzinfo=UTC))),
    "sse-peer-connection-established": stream(HEARTBEAT),
    "sse-peer-connection-heartbeat": stream(HEARTBEAT),
    "sse-peer-device-discovered": stream(
        flat(
            PEER,
            mac=Mac.parse("AA:BB:CC:DD:EE:06"),
            state=DeviceState.DISCOVERED,
            state_text="discovered",
            ip="192.168.4.106",
            rssi=-58,
            firmware="1.2.3",
            discovered_at=NOON,
            in_allowlist=True,
        )
    ),
    "sse-peer-device-state-changed": stream(
        flat(
            PEER,
            mac=Mac.parse("AA:BB:CC:DD:EE:01"),
            state=DeviceState.PROVISIONING,
            state_text="provisioning",
            progress=25,
        )
    ),
    "sse-peer-state-changed-failed": stream(
        flat(
            S,
            mac=Mac.parse("AA:BB:CC:DD:EE:01"),
            state=DeviceState.FAILED,
            state_text="failed",
            error_message="Device rejected credentials",
        )
    ),
    "sse-peer-error": stream(
        TroubleReported("SESSION_EXPIRED", "The session has expired", ends_session=True, at=NOON)
    ),
    "sse-peer-network-status-changed": stream(network(True, 6, session_id=None)),
    "sse-peer-session-status": stream(session(SessionState.ACTIVE, id=PEER)),
    # Oddities.
    "sse-odd-device-no-mac": stream(skipped("its board has no MAC address")),
    "sse-odd-device-null": stream(skipped("its board has no MAC address")),
    "sse-odd-duplicate-after-resume": stream(device(), device(DeviceState.VERIFIED), device(), last_id="41"),
    "sse-odd-error-no-code": stream(TroubleReported("UNKNOWN", "something", session_id=S, at=NOON)),
    "sse-odd-events-after-closed": stream(CLOSED, device(DeviceState.VERIFIED)),
    "sse-odd-no-session-id": stream(device(session_id=None)),
    "sse-odd-out-of-order": stream(
        device(DeviceState.VERIFIED, at=after(70)), device(DeviceState.PROVISIONING, at=after(30))
    ),
    "sse-odd-payload-missing": stream(
        SessionReported(SessionReport(S, SessionState.CLOSED, "closed", at=NOON), at=NOON)
    ),
    "sse-odd-retry-goes-back": stream(
        device(DeviceState.FAILED, at=after(60), retry_count=1),
        device(DeviceState.PROVISIONING, at=after(65), retry_count=1),
    ),
    "sse-odd-same-timestamp": stream(
        device(DeviceState.PROVISIONING),
        device(DeviceState.PROVISIONED),
        device(DeviceState.VERIFYING),
        device(DeviceState.VERIFIED),
    ),
    "sse-odd-type-disagrees": stream(device(DeviceState.VERIFIED)),
    "sse-odd-type-missing-named": stream(device(session_id=None)),
    "sse-odd-unknown-type": stream(skipped("its type is unknown", "device.firmware_updated")),
    "sse-odd-version-1-1": stream(device()),
    "sse-odd-version-2": stream(
        NotUnderstood("device.discovered", "its version is 2.0", refetch=True, at=NOON)
    ),
    # The log stream is another feed's; here only its framing counts.
    "sse-logs-021": stream(log_line(datetime(2026, 1, 8, 12, 0, tzinfo=UTC)), last_id="12345"),
    "sse-logs-fields": stream(
        log_line(datetime(2026, 1, 13, 1, 0, tzinfo=UTC)),
        log_line(datetime(2026, 1, 13, 1, 0, 1, tzinfo=UTC)),
    ),
    "sse-logs-seed": stream(log_line(datetime(2026, 1, 8, 12, 0, tzinfo=UTC)), Heartbeat(), last_id="12346"),
    "sse-logs-source-details": stream(log_line(datetime(2026, 1, 7, 10, 30, 15, tzinfo=UTC))),
    "sse-logs-unknown-level": stream(*[log_line(datetime(2026, 1, 8, 12, 0, tzinfo=UTC))] * 2),
    "sse-logs-unnamed": stream(
        NotUnderstood("message", "it has no type", at=datetime(2026, 1, 8, 12, 0, tzinfo=UTC))
    ),
}

# What the fold makes of a whole stream: the state of its one board.
FOLDED = {
    "sse-seed-golden-flow": DeviceState.VERIFIED,
    "sse-odd-duplicate-after-resume": DeviceState.VERIFIED,
    "sse-odd-out-of-order": DeviceState.VERIFIED,
    "sse-odd-retry-goes-back": DeviceState.PROVISIONING,
    "sse-odd-same-timestamp": DeviceState.VERIFIED,
    "sse-odd-events-after-closed": DeviceState.VERIFIED,
}

# Answers that are no stream: the error, its code, and the wait that the Pi asks for.
CLOSED_DOORS: dict[str, tuple[type[StationError], str | None, float | None]] = {
    "sse-conn-200-html": (NotOurProtocol, None, None),
    "sse-conn-200-json": (NotOffered, "NO_STREAM", None),
    "sse-conn-204": (NotOffered, "NO_STREAM", None),
    "sse-conn-401-flat": (Unauthorized, "UNAUTHORIZED", None),
    "sse-conn-401-object": (Unauthorized, "UNAUTHORIZED", None),
    "sse-conn-410": (SessionGone, "SESSION_EXPIRED", None),
    "sse-conn-503": (Refused, "NETWORK_ERROR", 5.0),
}


def canned(vector: Vector) -> Canned:
    is_stream = vector.headers.get("Content-Type", "").startswith("text/event-stream")
    return Canned(vector.status, vector.headers, vector.chunks, end=vector.end, streams=is_stream)


@dataclass
class Heard:
    """What came of listening: events, the error at the end, and what the feed keeps."""

    events: list[LiveEvent]
    error: StationError | None
    last_id: str | None
    retry_hint: float | None


async def listen(vector: Vector) -> Heard:
    """Listen to the end, then once more to see which id the feed resumes from."""
    heard = Heard([], None, None, None)
    empty = Canned(200, {"Content-Type": "text/event-stream"}, streams=True)
    async with serving(canned(vector), empty) as server:
        feed = SseFeed(server.url, key=ApiKey("test-key-12345678"), silence=0.3)
        async with aclosing(feed):
            try:
                async with feed.listen(S) as events:
                    async for event in singly(events):
                        heard.events.append(event)
            except StationError as error:
                heard.error = error
            async with feed.listen(S) as again:
                assert [event async for event in again] == []
            heard.last_id = server.requests[1].headers.get("last-event-id")
            heard.retry_hint = feed.retry_hint
    return heard


@pytest.mark.parametrize("name", STREAMS)
async def test_a_stream_becomes_typed_events(name: str) -> None:
    due = STREAMS[name]
    heard = await listen(VECTORS[name])
    assert tuple(heard.events) == due.events
    assert type(heard.error) is (due.error or type(None))
    assert heard.last_id == due.last_id
    assert heard.retry_hint == due.retry_hint


@pytest.mark.parametrize("name", FOLDED)
async def test_a_stream_folds_to_the_state_that_its_board_is_in(name: str) -> None:
    fleet = Fleet(S)
    heard = await listen(VECTORS[name])
    for event in heard.events:
        fleet.apply(event)
    assert [known.state for known in fleet.devices.values()] == [FOLDED[name]]


@pytest.mark.parametrize("name", CLOSED_DOORS)
async def test_an_answer_that_is_no_stream_is_a_typed_error_on_entering(name: str) -> None:
    kind, code, wait = CLOSED_DOORS[name]
    error = (await listen(VECTORS[name])).error
    assert type(error) is kind
    if isinstance(error, Refused):
        assert (error.code, error.refusal.retry_after) == (code, wait)


async def test_the_golden_flow_ends_closed_and_resumable_after_its_eighth_event() -> None:
    heard = await listen(VECTORS["sse-seed-golden-flow"])
    assert heard.last_id == "8"
    assert [type(event) for event in heard.events] == [
        SessionReported,
        NetworkReported,
        *[DeviceReported] * 5,
        SessionReported,
    ]
    closed = heard.events[-1]
    assert isinstance(closed, SessionReported)
    assert closed.report.state is SessionState.CLOSED


def test_every_stream_vector_has_an_expectation() -> None:
    assert {*STREAMS, *CLOSED_DOORS, *FOLDED} == set(VECTORS)
    assert len(VECTORS) == 70
