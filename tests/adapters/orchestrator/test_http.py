"""What the client sends, and what it makes of the answers, over a real socket."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from station.adapters.orchestrator import ApiKey, HttpOrchestrator
from station.core.allowlist import AllowlistEntry
from station.core.errors import BadSettings, NotOffered, NotOurProtocol, Unreachable
from station.core.mac import Mac
from station.core.session import SessionTimeouts
from station.ports.orchestrator import StartRequest
from tests.adapters.orchestrator.impatient import ImpatientClock
from tests.adapters.orchestrator.wire_server import Canned, WireServer, serving

BOARD = Mac.parse("AA:BB:CC:DD:EE:FF")
STARTED = Canned.json(201, '{"success":true,"data":{"session":{"id":"s","state":"discovering"}}}')
YES = Canned.json(200, '{"success":true,"data":{}}')
NO_ROUTE = Canned(404, {"Content-Type": "text/plain"}, (b"404 page not found",))


@asynccontextmanager
async def client_of(
    server: WireServer, *, key: ApiKey | None = None, clock: ImpatientClock | None = None
) -> AsyncIterator[HttpOrchestrator]:
    client = HttpOrchestrator(server.url, key=key or ApiKey(), clock=clock or ImpatientClock())
    try:
        yield client
    finally:
        await client.aclose()


async def test_a_start_sends_the_handoffs_body_and_nothing_more() -> None:
    async with serving(STARTED) as server, client_of(server) as pi:
        await pi.start_session(StartRequest("Café", "pass word", SessionTimeouts(discovery=30)))
        await pi.start_session(StartRequest("Café", "pass word"))
    with_config, without = (json.loads(request.body) for request in server.requests)
    assert with_config == {
        "target_ssid": "Café",
        "target_password": "pass word",
        "config": {"discovery_timeout_seconds": 30},
    }
    assert without == {"target_ssid": "Café", "target_password": "pass word"}


async def test_commands_without_a_body_send_none_and_escape_what_they_name() -> None:
    async with serving(YES) as server, client_of(server) as pi:
        await pi.provision_all("a/b c")
        await pi.provision("..", BOARD)
        await pi.retry("s", BOARD)
        await pi.disallow(BOARD)
    assert [(r.method, r.target, r.body) for r in server.requests] == [
        ("POST", "/api/v1/provisioning/batch/a%2Fb%20c/provision-all", b""),
        ("POST", "/api/v1/provisioning/batch/%2E%2E/devices/AA%3ABB%3ACC%3ADD%3AEE%3AFF/provision", b""),
        ("POST", "/api/v1/provisioning/batch/s/devices/AA%3ABB%3ACC%3ADD%3AEE%3AFF/retry", b""),
        ("DELETE", "/api/v1/provisioning/allowlist/AA%3ABB%3ACC%3ADD%3AEE%3AFF", b""),
    ]
    assert all("content-type" not in request.headers for request in server.requests)


async def test_allowing_a_board_sends_only_the_fields_that_are_filled_in() -> None:
    async with serving(YES) as server, client_of(server) as pi:
        await pi.allow(AllowlistEntry(BOARD))
        await pi.allow(AllowlistEntry(BOARD, description="Kitchen", container_id="c-1"))
    bare, full = (json.loads(request.body) for request in server.requests)
    assert bare == {"mac": "AA:BB:CC:DD:EE:FF"}
    assert full == {"mac": "AA:BB:CC:DD:EE:FF", "description": "Kitchen", "container_id": "c-1"}


async def test_a_new_key_is_used_from_the_next_request_on_and_never_in_the_url() -> None:
    key = ApiKey("first-key")
    empty = Canned.json(200, '{"success":true,"data":{"entries":[]}}')
    async with serving(empty) as server, client_of(server, key=key) as pi:
        await pi.allowlist()
        key.replace("second-key")
        await pi.allowlist()
        key.replace(None)
        await pi.allowlist()
    assert [r.headers.get("x-api-key") for r in server.requests] == ["first-key", "second-key", None]
    assert not any("key" in request.target for request in server.requests)


async def test_no_secret_reaches_the_log_or_an_error(caplog: pytest.LogCaptureFixture) -> None:
    echo = Canned(200, {"Content-Type": "text/html"}, (b"<html>X-API-Key: k3y-123 password=hunter2hunter2",))
    with caplog.at_level(logging.DEBUG):
        async with serving(echo) as server, client_of(server, key=ApiKey("k3y-123")) as pi:
            with pytest.raises(NotOurProtocol) as caught:
                await pi.start_session(StartRequest("Wi-Fi", "hunter2hunter2"))
    told = caplog.text + str(caught.value) + caught.value.excerpt
    assert "k3y-123" not in told
    assert "hunter2hunter2" not in told
    assert "a web page" in str(caught.value)


async def test_stopping_falls_back_to_close_once_where_the_route_is_missing() -> None:
    async with serving(NO_ROUTE, YES) as server, client_of(server) as pi:
        assert await pi.stop_session("s") is None
    assert [r.target.rsplit("/", 1)[1] for r in server.requests] == ["stop", "close"]


async def test_a_pi_with_neither_route_does_not_offer_to_stop() -> None:
    async with serving(NO_ROUTE) as server, client_of(server) as pi:
        with pytest.raises(NotOffered):
            await pi.stop_session("s")
    assert len(server.requests) == 2


async def test_the_network_path_that_answered_is_kept() -> None:
    status = Canned.json(200, '{"success":true,"data":{"ssid":"Onboard","is_active":true}}')
    async with serving(NO_ROUTE, status) as server, client_of(server) as pi:
        assert (await pi.network()).is_active is True
        await pi.network()
    assert [r.target.removeprefix("/api/v1/provisioning/") for r in server.requests] == [
        "batch/network",
        "network/status",
        "network/status",
    ]


async def test_a_pi_that_takes_network_for_a_session_is_asked_the_other_way() -> None:
    gone = Canned.json(404, '{"success":false,"error":{"code":"SESSION_NOT_FOUND","message":"no"}}')
    status = Canned.json(200, '{"success":true,"data":{"interface":"wlan0","connected":false}}')
    async with serving(gone, status) as server, client_of(server) as pi:
        assert (await pi.network()).is_active is False


async def test_a_board_that_is_on_the_list_already_comes_back_as_the_pi_has_it() -> None:
    conflict = Canned.json(409, '{"success":false,"error":{"code":"CONFLICT","message":"exists"}}')
    listed = Canned.json(
        200, '{"success":true,"data":{"entries":[{"mac":"aa:bb:cc:dd:ee:ff","description":"Hall"}]}}'
    )
    async with serving(conflict, listed) as server, client_of(server) as pi:
        entry = await pi.allow(AllowlistEntry(BOARD, description="Kitchen"))
    assert entry.description == "Hall"


async def test_removing_a_board_that_is_not_listed_is_fine() -> None:
    missing = Canned.json(404, '{"success":false,"error":{"code":"DEVICE_NOT_FOUND","message":"no"}}')
    async with serving(missing) as server, client_of(server) as pi:
        await pi.disallow(BOARD)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("answer", "required"),
    [
        (Canned.json(200, '{"required": true}'), True),
        (Canned.json(200, '{"success":true,"data":{"required": false}}'), False),
        (Canned.json(401, '{"success":false,"error":"API key required"}'), True),
        (NO_ROUTE, None),
        (Canned(200, {"Content-Type": "text/html"}, (b"<!doctype html>",)), None),
    ],
)
async def test_whether_a_key_is_needed_is_told_as_far_as_the_pi_can_say(
    answer: Canned, required: bool | None
) -> None:
    async with serving(answer) as server, client_of(server) as pi:
        assert await pi.auth_required() is required


async def test_the_skew_is_the_pis_clock_minus_ours() -> None:
    answer = Canned.json(200, '{"success":true,"data":{"entries":[]},"timestamp":"2026-01-11T12:00:07.5Z"}')
    async with serving(answer) as server, client_of(server) as pi:
        assert pi.skew is None
        await pi.allowlist()
        assert pi.skew == timedelta(seconds=7.5)


async def test_without_a_time_in_the_body_the_header_tells_it_half_a_second_short() -> None:
    answer = Canned.json(200, '{"entries":[]}', Date="Sun, 11 Jan 2026 11:59:00 GMT")
    async with serving(answer) as server, client_of(server) as pi:
        await pi.allowlist()
        assert pi.skew == timedelta(seconds=-59.5)


async def test_a_date_that_is_none_leaves_the_skew_as_it_is() -> None:
    answers = [
        Canned.json(200, '{"entries":[],"timestamp":"2026-01-11T12:00:03Z"}'),
        Canned.json(200, '{"entries":[]}', Date="yesterday"),
    ]
    async with serving(*answers) as server, client_of(server) as pi:
        await pi.allowlist()
        await pi.allowlist()
        assert pi.skew == timedelta(seconds=3)


async def test_an_answer_without_end_is_given_up() -> None:
    endless = Canned(200, {}, [b" " * (1 << 20)] * 18, streams=True)
    async with serving(endless) as server, client_of(server) as pi:
        with pytest.raises(NotOurProtocol, match="endless"):
            await pi.allowlist()


async def test_a_redirect_is_not_followed() -> None:
    moved = Canned(302, {"Location": "http://elsewhere.invalid/"}, (b"",))
    async with serving(moved) as server, client_of(server, key=ApiKey("k")) as pi:
        with pytest.raises(NotOurProtocol, match="redirect"):
            await pi.allowlist()


async def test_nobody_there_is_unreachable_after_three_attempts() -> None:
    async with serving(YES) as server:
        url = server.url
    clock = ImpatientClock()
    pi = HttpOrchestrator(url, key=ApiKey(), clock=clock)
    with pytest.raises(Unreachable):
        await pi.start_session(StartRequest("a", "b"))
    await pi.aclose()
    assert clock.waits == [1.0, 2.0]


@pytest.mark.parametrize("url", ["", "pi:8080", "ftp://pi", "http://", "http://[::1", "http://pi:port"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(BadSettings):
        HttpOrchestrator(url, key=ApiKey(), clock=ImpatientClock())


async def test_credentials_in_the_address_are_neither_shown_nor_used() -> None:
    pi = HttpOrchestrator("http://me:secret@pi:8080/?a=b", key=ApiKey(), clock=ImpatientClock())
    assert pi.url == "http://pi:8080"
    await pi.aclose()


@pytest.mark.parametrize("value", ["schlüssel", "two\nlines", "bell\x07"])
def test_a_key_that_no_header_can_carry_is_refused_without_being_quoted(value: str) -> None:
    with pytest.raises(BadSettings) as caught:
        ApiKey(value)
    assert value not in str(caught.value)


def test_a_key_never_shows_in_its_repr() -> None:
    assert repr(ApiKey("k3y")) == "ApiKey(set)"
