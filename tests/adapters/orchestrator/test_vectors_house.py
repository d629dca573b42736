"""Every vector of the rest of the contract, through the client's own method for its route."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from station.adapters.orchestrator import ApiKey, HttpHouse
from station.adapters.orchestrator.envelope import Reply
from station.core.house import (
    Bridge,
    Camera,
    ConfigItem,
    ConfigSection,
    Door,
    DoorAnswer,
    DoorEvent,
    DoorState,
    EspCam,
    Health,
    Mqtt,
    Photo,
    PingResult,
    Tailscale,
    TailscalePeer,
    Wifi,
    WifiStatus,
)
from station.core.logs import LogLevel, LogLine
from station.core.mac import Mac
from station.core.monitor import Cpu, Disk, Memory, SystemInfo, Uptime
from tests.adapters.orchestrator import test_vectors_provisioning, test_vectors_refused
from tests.adapters.orchestrator.impatient import ImpatientClock
from tests.adapters.orchestrator.replay import replay
from tests.adapters.orchestrator.wire_server import Canned, serving
from tests.vectors import load

GROUPS = ("http_errors", "http_handoff", "http_house", "http_odd", "http_peer", "http_real", "http_values")
VECTORS = {vector.name: vector for vector in load(*GROUPS)}
NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)

UPTIME = timedelta(days=32, hours=4, minutes=39, seconds=56)
INFO = SystemInfo(
    at=datetime(2026, 2, 9, 2, 40, 3, 100582, tzinfo=UTC),
    cpu=Cpu(
        1.2345678756838798,
        4,
        (1.6126404945660626, 1.3335501705216797, 1.529450048358208, 1.4311270120553488),
    ),
    memory=Memory(10.59950740639384, 402, 3796, 3282),
    disk=Disk(38.95478485069781, 21.431034088134766, 57.979469299316406, "/"),
    temperature=53.069,
    uptime=Uptime(UPTIME),
    load=(0.16, 0.09, 0.09),
    overall="healthy",
)


def info_with(uptime: Uptime) -> SystemInfo:
    return SystemInfo(
        INFO.at, INFO.cpu, INFO.memory, INFO.disk, INFO.temperature, uptime, INFO.load, INFO.overall
    )


CONFIG = (
    ConfigSection(
        "Server",
        (
            ConfigItem(
                "server.port",
                "8082",
                "8082",
                "number",
                "HTTP server port",
                is_required=True,
                least=1024,
                most=65535,
            ),
        ),
        "Server configuration",
    ),
    ConfigSection("MQTT", (ConfigItem("mqtt.password", None, kind="secret", is_secret=True),)),
    ConfigSection("WiFi", (ConfigItem("wifi.interface", "wlan0", is_editable=False),)),
    ConfigSection(
        "Logging",
        (
            # editable is absent, which means yes
            ConfigItem("logging.level", "info", kind="select", options=("debug", "info", "warn", "error")),
        ),
    ),
    ConfigSection("Empty"),
)
LAST_SEEN = datetime(2026, 2, 21, 15, 19, 39, tzinfo=UTC)
PAIRED_MAC = Mac.parse("1C:DB:D4:7A:4F:10")

EQUAL: dict[str, Any] = {
    # System information: enveloped, half enveloped, bare; the uptime of a number is nanoseconds.
    "http-existing-system-info-half-envelope": INFO,
    "http-existing-system-info-v1": INFO,
    "http-real-system-info-bare": INFO,
    "http-existing-uptime-go-duration": info_with(Uptime(UPTIME, "772h39m56s")),
    "http-existing-uptime-string": info_with(Uptime(None, "32d 4h 39m")),
    "http-existing-system-info-warning": SystemInfo(
        at=datetime(2026, 1, 7, 10, 30, tzinfo=UTC),
        cpu=Cpu(95, 4, (98, 92, 94, 96)),
        memory=Memory(92.8, 1900, 2048, 148),
        disk=Disk(93.75, 30, 32, "/"),
        temperature=78.5,
        uptime=Uptime(timedelta(days=7)),
        load=(4.5, 4.2, 3.8),
        overall="warning",
    ),
    # Health: the uptime of a number is seconds.
    "http-existing-health-rich": Health(True, "healthy", "1.2.0", Uptime(timedelta(days=1))),
    "http-real-health": Health(True, "healthy"),
    # Wi-Fi, in both dialects.
    "http-existing-wifi-connect": "Connected to HomeNetwork",
    "http-existing-wifi-status-new": WifiStatus(
        True, "HomeNetwork", "192.168.1.124", -45, "", True, "DelicasaOnboard", "192.168.10.1", 5
    ),
    "http-existing-wifi-status-old": WifiStatus(True, "TestNetwork-5G", "192.168.1.100", -45, "client"),
    # Cameras: three dialects, an unknown status is its own word.
    "http-existing-cameras-v1": (
        Camera(
            id="AA:BB:CC:DD:EE:01",
            status="online",
            name="Front Door Camera",
            mac=Mac.parse("AA:BB:CC:DD:EE:01"),
            ip="192.168.1.101",
            last_seen=NOON,
            rssi=-55,
            free_heap=45000,
            uptime=Uptime(timedelta(seconds=193800)),
            resolution="VGA",
            firmware="1.2.3",
        ),
    ),
    "http-existing-camera-unknown-status": (Camera("esp-1", "initializing", last_seen=NOON),),
    "http-odd-top-level-array": (Camera("esp-1", "online", last_seen=NOON),),
    "http-real-dashboard-cameras": (
        Camera(
            "espcam-b0f7f1",
            "error",
            last_seen=datetime(2026, 1, 20, 16, 7, 57, 267816, tzinfo=UTC),
            rssi=-47,
            free_heap=127700,
            uptime=Uptime(timedelta(seconds=10)),
        ),
    ),
    "http-real-diagnostics-cameras": (
        Camera(
            "esp-1cdbd47a4f10",
            "online",
            ip="192.168.10.235",
            container_id="019c34df-a56a-7d6c-84bf-99ffd06043ea",
            last_seen=LAST_SEEN,
            rssi=-23,
        ),
    ),
    "http-existing-camera-capture-jpeg": Photo(VECTORS["http-existing-camera-capture-jpeg"].body),
    "http-existing-camera-capture-json": Photo(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01", taken_at=NOON),
    "http-existing-camera-reboot": "Reboot command sent successfully",
    # Boards: Go's zero time means never, position 0 and no container mean unassigned.
    "http-existing-espcam-paired": (
        EspCam(
            PAIRED_MAC,
            "online",
            "esp-1cdbd47a4f10",
            "019c34df-a56a-7d6c-84bf-99ffd06043ea",
            1,
            "2.1.0",
            -23,
            None,
            datetime(2026, 2, 7, 10, 0, tzinfo=UTC),
            LAST_SEEN,
        ),
    ),
    "http-existing-espcam-paired-position-0": (EspCam(PAIRED_MAC, "discovered"),),
    # Configuration: values are texts, secrets are not kept, absent "editable" means yes, null items are none.
    "http-existing-config-v1": CONFIG,
    "http-existing-config-half-envelope": CONFIG,
    "http-existing-config-put": None,
    "http-existing-config-reset": "8082",
    # Network. Without "connected" the VPN's own word decides.
    "http-existing-tailscale": Tailscale(
        True,
        "Running",
        "100.74.31.25",
        "delicasa-pi-001",
        "tailexample.ts.net",
        needs_login=False,
        funnel=True,
        peers=(TailscalePeer("dokku", "100.100.100.1", True, True),),
    ),
    "http-existing-mqtt": Mqtt(True, "tcp://localhost:1883", 1883, "piorch", 3),
    "http-existing-bridge": Bridge(True, True, "https://pi.example.ts.net/api"),
    "http-bridge-status-null": Bridge(),
    "http-existing-ping": PingResult(1.2, 0.9, 1.6, 0),
    # Door. A Pi without the hardware says so with 503: that is an answer, not an error.
    "http-existing-door-503": False,
    "http-existing-door-open-nested-success": DoorAnswer("Door opened", "unlocked"),
    "http-existing-door-status-v1": Door(
        DoorState.CLOSED, "closed", "locked", 17, True, False, "close", NOON
    ),
    "http-existing-door-history": (
        DoorEvent("open", NOON, True, took_ms=5000, id="1"),
        DoorEvent("close", NOON, True, "success", 120, "2"),
    ),
    "http-existing-system-reset": "System reset initiated",
    "http-existing-system-reset-202-empty": "",
    # The log's pages.
    "http-existing-logs-page": (
        LogLine(
            datetime(2026, 1, 7, 10, 30, tzinfo=UTC),
            "info",
            "main",
            "System started successfully",
            id="log-001",
        ),
        LogLine(
            datetime(2026, 1, 7, 10, 30, 15, tzinfo=UTC),
            "error",
            "mqtt",
            "Failed to connect to MQTT broker",
            "broker=tcp://localhost:1883; error=connection refused",
            "log-004",
        ),
    ),
    "http-logs-null": (),
}

Check = Callable[[Any], bool]

# Routes that the station has no use for: no screen of it shows what they tell, the handoff does not
# name them (the Bluetooth list of the first release, and the other client's own routes).
# Their envelope opens to the right payload all the same.
OPENS: dict[str, Check] = {
    "http-existing-ble-devices": lambda payload: len(payload["devices"]) == 2,
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
    "http-real-devices-empty": lambda payload: payload["devices"] == [],
}

WIFIS: dict[str, tuple[Wifi, ...]] = {
    "http-existing-wifi-scan-bare": (
        Wifi("HomeNetwork", -45, "WPA2", False, 6, "00:11:22:33:44:55"),
        Wifi("HybridNetwork", -48, "WPA2/WPA3", False),
        Wifi("UnknownSec", -50, "UNKNOWN_PROTOCOL", False),  # unknown is not open
        Wifi("CoffeeShop", -55, "Open", True, 11),
    ),
    "http-existing-wifi-scan-envelope": (Wifi("HomeNetwork", -45, "WPA2", False, 6),),
    "http-existing-wifi-scan-secured-bool": (Wifi("OldDialect", -60, "", False),),
    "http-wifi-networks-null": (),
}


@pytest.mark.parametrize("name", EQUAL)
async def test_an_answer_becomes_the_value_that_it_stands_for(name: str) -> None:
    outcome = await replay(VECTORS[name])
    assert outcome.error is None
    assert outcome.result == EQUAL[name]


@pytest.mark.parametrize("name", WIFIS)
async def test_a_scan_lists_the_strongest_first_and_takes_nothing_unknown_for_open(name: str) -> None:
    vector = VECTORS[name]
    async with serving(Canned(vector.status, vector.headers, vector.chunks)) as server:
        house = HttpHouse(server.url, key=ApiKey(), clock=ImpatientClock())
        found = await house.wifi_scan()
        await house.aclose()
    assert found == WIFIS[name]


def test_the_levels_of_the_logs_page_are_known() -> None:
    assert [line.level for line in EQUAL["http-existing-logs-page"]] == [LogLevel.INFO, LogLevel.ERROR]


@pytest.mark.parametrize("name", OPENS)
async def test_the_payload_is_found_whatever_the_envelope(name: str) -> None:
    outcome = await replay(VECTORS[name])
    assert outcome.error is None
    assert isinstance(outcome.result, Reply)
    assert OPENS[name](outcome.result.payload)


def test_every_http_vector_has_exactly_one_expectation() -> None:
    expected = [
        *EQUAL,
        *OPENS,
        *test_vectors_provisioning.EQUAL,
        *test_vectors_provisioning.HOLDS,
        *test_vectors_refused.NO,
        *test_vectors_refused.STRANGE,
    ]
    assert sorted(expected) == sorted(VECTORS)
    assert len(VECTORS) == 170
