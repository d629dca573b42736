"""Sections 2, 3.4, 4 and 6: keys, limits, records, and the endpoints that are only there."""

from __future__ import annotations

import uuid

import pytest

from .conftest import Boot
from .pi import ALLOWLIST, BATCH, KEY, SESSIONS, TARGET, Pi, refusal

PROTECTED = [
    ("POST", f"{BATCH}/start"),
    ("GET", f"{BATCH}/events"),
    ("GET", f"{BATCH}/network"),
    ("GET", f"{BATCH}/any"),
    ("GET", ALLOWLIST),
    ("DELETE", f"{ALLOWLIST}/AA:BB:CC:DD:EE:FF"),
    ("GET", f"{SESSIONS}/recoverable"),
    ("POST", f"{SESSIONS}/any/resume"),
    ("GET", "/api/v1/door/status"),
    ("POST", "/api/v1/door/open"),
    ("PUT", "/api/v1/config/server.port"),
    ("POST", "/api/system/reset"),
]
OPEN = [
    "/health",
    "/api/v1/health",
    "/api/v1/auth/status",
    "/api/v1/system/info",
    "/api/v1/system/logs",
    "/api/v1/wifi/scan",
    "/api/v1/wifi/status",
    "/api/v1/cameras",
    "/api/v1/espcam/discovered",
    "/api/v1/espcam/paired",
    "/api/v1/config",
    "/api/v1/network/mqtt",
    "/api/v1/network/tailscale",
    "/api/v1/network/bridge",
]


@pytest.mark.parametrize("given", [None, "wrong"])
async def test_without_the_right_key_a_protected_route_answers_the_flat_401(
    pi: Pi, given: str | None
) -> None:
    _present(pi, given)

    for method, path in PROTECTED:
        response = await pi.http.request(method, path)
        body = response.json()
        assert (response.status_code, body["code"], body["retryable"]) == (401, "UNAUTHORIZED", False), path
        assert body["error"] == ("Invalid API key" if given else "API key required")
        assert str(uuid.UUID(body["correlation_id"])) == body["correlation_id"]


async def test_what_only_reads_the_house_needs_no_key(pi: Pi) -> None:
    _present(pi, None)
    for path in OPEN:
        assert (await pi.http.get(path)).status_code == 200, path


async def test_a_key_in_the_query_is_accepted_and_its_name_but_not_its_value_recorded(pi: Pi) -> None:
    _present(pi, None)
    assert (await pi.http.get(ALLOWLIST, params={"api_key": KEY})).status_code == 200

    answer = await pi.http.get("/simulator/requests")
    assert answer.json()["requests"][-1]["query"] == ["api_key"]
    assert KEY not in answer.text


async def test_without_a_configured_key_every_door_is_open(boot: Boot) -> None:
    async with boot(api_key="") as pi:
        _present(pi, None)
        assert (await pi.http.get(ALLOWLIST)).status_code == 200
        assert (await pi.get("/api/v1/auth/status")) == {"required": False}


async def test_requests_are_recorded_by_the_names_of_what_they_carried(pi: Pi) -> None:
    await pi.start(discovery_timeout_seconds=30)

    answer = await pi.http.get("/simulator/requests")

    (record,) = answer.json()["requests"]
    assert (record["method"], record["path"], record["status"]) == ("POST", f"{BATCH}/start", 201)
    assert record["body"] == ["target_ssid", "target_password", "config", "config.discovery_timeout_seconds"]
    assert "x-api-key" in record["headers"]
    assert TARGET["target_password"] not in answer.text


async def test_too_many_requests_are_told_how_long_to_wait(boot: Boot) -> None:
    async with boot(requests_per_second=1) as pi:
        answers = [await pi.http.get(ALLOWLIST) for _ in range(12)]

    limited = answers[-1]
    assert answers[0].status_code == 200
    assert refusal(limited) == (429, "RATE_LIMITED")
    assert limited.json()["error"]["retry_after_seconds"] == 30
    assert limited.headers["Retry-After"] == "30"


async def test_a_second_wifi_scan_comes_too_early(pi: Pi) -> None:
    assert (await pi.get("/api/v1/wifi/scan"))["count"] == 3

    response = await pi.http.get("/api/v1/wifi/scan")

    assert refusal(response) == (429, "RATE_LIMITED")
    assert response.headers["Retry-After"] == "10"


async def test_a_clients_own_correlation_id_is_kept(pi: Pi) -> None:
    own = str(uuid.uuid4())

    response = await pi.http.get("/api/v1/health", headers={"X-Correlation-ID": own})

    assert response.json()["correlation_id"] == response.headers["X-Correlation-ID"] == own


async def test_an_unknown_path_is_answered_as_the_real_pi_does(pi: Pi) -> None:
    response = await pi.http.get("/api/v1/containers")

    error = response.json()["error"]
    assert (response.status_code, error["code"], error["path"]) == (404, "NOT_FOUND", "/api/v1/containers")


async def test_a_configuration_value_is_checked_kept_and_reset(pi: Pi) -> None:
    path = "/api/v1/config/server.port"
    changed = await pi.http.put(path, json={"value": "9000"})
    too_large = await pi.http.put(path, json={"value": "99999"})
    read_only = await pi.http.put("/api/v1/config/wifi.interface", json={"value": "wlan1"})

    assert changed.json()["data"] == {"success": True, "key": "server.port"}
    assert refusal(too_large) == refusal(read_only) == (400, "VALIDATION_FAILED")
    assert await _value(pi, "server.port") == "9000"
    assert (await pi.post(f"{path}/reset"))["value"] == "8080"
    assert await _value(pi, "mqtt.password") == "********"


async def test_the_door_opens_closes_and_remembers(pi: Pi) -> None:
    assert (await pi.post("/api/v1/door/open"))["success"] is True
    assert (await pi.get("/api/v1/door/status"))["state"] == "open"
    await pi.post("/api/v1/door/close")

    history = (await pi.get("/api/v1/door/history"))["history"]
    assert [entry["command"] for entry in history] == ["close", "open"]


async def test_a_wifi_connection_can_fail_inside_a_good_answer(pi: Pi) -> None:
    bad = await pi.post("/api/v1/wifi/connect", {"ssid": "Warehouse", "password": "short"})
    good = await pi.post("/api/v1/wifi/connect", {"ssid": "Warehouse", "password": "long enough"})

    assert (bad["success"], good["success"]) == (False, True)
    assert (await pi.get("/api/v1/wifi/status"))["status"]["client_ssid"] == "Warehouse"


async def test_a_verified_board_is_a_camera_that_takes_pictures(boot: Boot) -> None:
    async with boot(devices=1) as pi:
        (mac,) = await pi.boards()
        session_id = await pi.ready()
        assert (await pi.get("/api/v1/espcam/discovered"))["total"] == 1
        await pi.post(f"{BATCH}/{session_id}/provision-all")
        async with pi.watch(session_id) as stream:
            await stream.until("device.verified")

        picture = await pi.http.post(f"/api/v1/cameras/{mac}/capture")
        assert picture.headers["Content-Type"] == "image/jpeg"
        assert (await pi.post(f"/api/v1/cameras/{mac}/reboot"))["success"] is True
        assert (await pi.get("/api/v1/espcam/paired"))["online_count"] == 1
        assert (await pi.http.get("/api/v1/cameras/none")).status_code == 404


async def test_a_bad_pairing_token_is_refused_as_retryable(pi: Pi) -> None:
    body = {"mac_address": "AA:BB:CC:DD:EE:FF", "totp": "12345"}

    response = await pi.http.post("/api/v1/espcam/pair", json=body)

    assert refusal(response) == (401, "TOTP_INVALID")
    assert response.json()["error"]["retryable"] is True


async def test_a_ping_without_a_type_is_answered_bare(pi: Pi) -> None:
    response = await pi.http.post("/api/v1/network/ping", json={"host": "192.168.1.1"})

    assert (response.status_code, response.json()) == (400, {"error": "missing 'type' parameter"})


def _present(pi: Pi, key: str | None) -> None:
    """Go on as a client with another key, or with none."""
    del pi.http.headers["X-API-Key"]
    if key is not None:
        pi.http.headers["X-API-Key"] = key


async def _value(pi: Pi, key: str) -> str:
    sections = (await pi.get("/api/v1/config"))["sections"]
    return next(str(item["value"]) for section in sections for item in section["items"] if item["key"] == key)
