"""How the house is asked: routes, bodies, repetitions, doubts, secrets."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from station.adapters.orchestrator import ApiKey, HttpHouse, HttpOrchestrator
from station.core.allowlist import AllowlistEntry
from station.core.errors import (
    NotOffered,
    NotOurProtocol,
    OutcomeUnknown,
    Refused,
    StationError,
    Unreachable,
)
from station.core.house import ConfigItem, ConfigSection, Door, DoorCommand, DoorState, Health, WifiStatus
from station.core.mac import Mac
from station.ports.orchestrator import StartRequest
from tests.adapters.orchestrator.impatient import ImpatientClock
from tests.adapters.orchestrator.wire_server import Canned, WireServer, serving

BOARD = Mac.parse("AA:BB:CC:DD:EE:FF")
NO_ROUTE = Canned.json(404, '{"error":{"code":"NOT_FOUND","message":"API endpoint not found"}}')
PAGE = Canned(200, {"Content-Type": "text/html"}, (b"<!doctype html>",))
YES = Canned.json(200, '{"success":true,"message":"done"}')
BROKEN = Canned.json(200, '{"success":true,"mess')
BUSY = Canned.json(503, '{"error":{"code":"NETWORK_ERROR","retryable":true}}')
Ask = Callable[[HttpHouse], Awaitable[Any]]


@asynccontextmanager
async def house_at(server: WireServer, key: str | None = None) -> AsyncIterator[HttpHouse]:
    house = HttpHouse(server.url, key=ApiKey(key), clock=ImpatientClock())
    try:
        yield house
    finally:
        await house.aclose()


async def asked(ask: Ask, *answers: Canned) -> tuple[Any, list[str], StationError | None]:
    """Ask; gives the result, what was asked for, the error."""
    result, error = None, None
    async with serving(*answers) as server, house_at(server) as house:
        try:
            result = await ask(house)
        except StationError as caught:
            error = caught
    return result, [f"{r.method} {r.target}" for r in server.requests], error


# -- routes ----------------------------------------------------------------------


@pytest.mark.parametrize("missing", [NO_ROUTE, PAGE], ids=["404", "a web page"])
async def test_where_the_handoffs_route_is_missing_the_first_releases_is_tried_and_kept_to(
    missing: Canned,
) -> None:
    status = Canned.json(200, '{"status":{"connected":true,"ssid":"Hall"}}')

    async def twice(house: HttpHouse) -> WifiStatus:
        await house.wifi_status()
        return await house.wifi_status()

    result, requests, _ = await asked(twice, missing, status)
    assert result == WifiStatus(True, "Hall")
    assert requests == ["GET /api/v1/wifi/status", "GET /api/wifi/status", "GET /api/wifi/status"]


async def test_where_no_route_is_there_the_handoffs_own_answer_is_told() -> None:
    _, requests, error = await asked(lambda house: house.health(), NO_ROUTE, PAGE)
    assert requests == ["GET /api/v1/health", "GET /health", "GET /api/health"]
    assert isinstance(error, NotOffered)
    assert error.refusal.path == "/api/v1/health"


@pytest.mark.parametrize(
    "answer", [Canned.json(500, "{}"), Canned.json(401, "{}"), Canned.json(200, '{"a"')], ids=str
)
async def test_other_trouble_tries_no_other_route(answer: Canned) -> None:
    _, requests, error = await asked(lambda house: house.wifi_status(once=True), answer)
    assert requests == ["GET /api/v1/wifi/status"]
    assert error is not None


async def test_a_value_is_written_where_it_was_read() -> None:
    config = Canned.json(200, '{"sections":[{"name":"S","items":[{"key":"a/b","value":7}]}],"success":true}')

    async def write(house: HttpHouse) -> object:
        sections = await house.config()
        await house.set_config("a/b", "x")
        await house.reset_config("a/b")
        return sections

    result, requests, _ = await asked(write, NO_ROUTE, config, YES)
    assert result == (ConfigSection("S", (ConfigItem("a/b", "7"),)),)
    assert requests[2:] == [
        "PUT /api/dashboard/config/a%2Fb",
        "POST /api/dashboard/config/a%2Fb/reset",
    ]


async def test_a_camera_that_is_not_there_is_no_missing_route() -> None:
    _, _, error = await asked(
        lambda house: house.capture("x"), Canned.json(404, '{"error":"none","code":"CAMERA_NOT_FOUND"}')
    )
    assert type(error) is Refused


# -- commands --------------------------------------------------------------------


@pytest.mark.parametrize(
    "ask",
    [
        lambda house: house.command_door(DoorCommand.OPEN),
        lambda house: house.reset_system(),
        lambda house: house.espcam_pair(BOARD, "123456"),
    ],
)
async def test_what_moves_things_is_sent_once_even_where_the_pi_would_have_it_again(ask: Ask) -> None:
    _, requests, error = await asked(ask, BUSY)
    assert len(requests) == 1
    assert type(error) is Refused


COMMANDS: list[Ask] = [
    lambda house: house.command_door(DoorCommand.OPEN),
    lambda house: house.reset_system(),
    lambda house: house.reboot_camera("cam-1"),
    lambda house: house.wifi_connect("Hall", "correct horse"),
    lambda house: house.reset_config("server.port"),
    lambda house: house.espcam_pair(BOARD, "123456"),
]


@pytest.mark.parametrize("ask", COMMANDS)
@pytest.mark.parametrize(
    "answer",
    [Canned(None), BROKEN, Canned.json(200, '"ok"'), Canned.json(200, '{"success":"yes"}')],
    ids=["nothing", "cut JSON", "a bare value", "an odd success"],
)
async def test_a_command_whose_answer_cannot_be_read_is_in_doubt_and_not_sent_again(
    ask: Ask, answer: Canned
) -> None:
    _, requests, error = await asked(ask, answer)
    assert type(error) is OutcomeUnknown
    assert len(requests) == 1


@pytest.mark.parametrize("ask", COMMANDS)
async def test_a_command_that_meets_a_web_page_was_not_carried_out(ask: Ask) -> None:
    _, _, error = await asked(ask, PAGE)
    assert isinstance(error, NotOurProtocol)
    assert error.is_page


@pytest.mark.parametrize("ask", COMMANDS)
async def test_an_empty_yes_is_a_yes(ask: Ask) -> None:
    _, _, error = await asked(ask, Canned(202))
    assert error is None


async def test_a_start_whose_answer_is_cut_is_in_doubt_and_an_entry_that_can_be_sent_again_is_not() -> None:
    async with serving(BROKEN) as server:
        pi = HttpOrchestrator(server.url, key=ApiKey(), clock=ImpatientClock())
        with pytest.raises(OutcomeUnknown, match="JSON"):
            await pi.start_session(StartRequest("Hall", "correct horse"))
        with pytest.raises(NotOurProtocol):
            await pi.allow(AllowlistEntry(BOARD))
        await pi.aclose()


@pytest.mark.parametrize(
    "ask",
    [
        lambda house: house.ping("10.0.0.1"),
        lambda house: house.espcam_scan(),
        lambda house: house.capture("c"),
    ],
)
async def test_what_changes_nothing_is_asked_again(ask: Ask) -> None:
    _, requests, error = await asked(ask, Canned(None))
    assert len(requests) == 3
    assert isinstance(error, Unreachable)


async def test_a_value_is_written_again_where_the_answer_was_lost() -> None:
    _, requests, error = await asked(
        lambda house: house.set_config("a", "b"), Canned(None), Canned(None), YES
    )
    assert (len(requests), error) == (3, None)


@pytest.mark.parametrize(
    ("ask", "body"),
    [
        (lambda house: house.wifi_connect("Hall", "secret!"), {"ssid": "Hall", "password": "secret!"}),
        (lambda house: house.wifi_connect("Open"), {"ssid": "Open"}),
        (lambda house: house.ping("10.0.0.1", 5), {"type": "icmp", "host": "10.0.0.1", "count": 5}),
        (lambda house: house.set_config("a", "7"), {"value": "7"}),
        (lambda house: house.espcam_pair(BOARD, "123456"), {"mac_address": str(BOARD), "totp": "123456"}),
        (lambda house: house.command_door(DoorCommand.OPEN), None),
        (lambda house: house.reset_system(), None),
    ],
)
async def test_bodies_are_as_the_contract_has_them(ask: Ask, body: dict[str, Any] | None) -> None:
    async with serving(YES) as server, house_at(server) as house:
        await ask(house)
    sent = server.requests[0].body
    assert (json.loads(sent) if sent else None) == body


@pytest.mark.parametrize(
    ("secret", "ask"),
    [
        ("k3y-123456", lambda house: house.health()),
        ("hunter2hunter2", lambda house: house.wifi_connect("Hall", "hunter2hunter2")),
        ("hunter2hunter2", lambda house: house.set_config("mqtt.password", "hunter2hunter2")),
        ("654321", lambda house: house.espcam_pair(BOARD, "654321")),
    ],
)
async def test_no_secret_is_told(secret: str, ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    echo = Canned.json(400, json.dumps({"error": f"{secret} is wrong", "details": [secret]}))
    with caplog.at_level(logging.DEBUG, "station"):
        async with serving(echo) as server, house_at(server, "k3y-123456") as house:
            with pytest.raises(Refused) as caught:
                await ask(house)
    refusal = caught.value.refusal
    assert secret not in caplog.text + str(caught.value) + refusal.message + refusal.details
    assert "is wrong" in refusal.message


# -- answers ---------------------------------------------------------------------


@pytest.mark.parametrize("word", ["ok", "healthy", "UP"])
async def test_both_words_for_well_are_known(word: str) -> None:
    result, _, _ = await asked(lambda house: house.health(), Canned.json(200, json.dumps({"status": word})))
    assert result == Health(True, word)


@pytest.mark.parametrize(("word", "ok"), [("degraded", False), ("unhealthy", False), ("purple", None)])
async def test_other_words_are_not_taken_for_well(word: str, ok: bool | None) -> None:
    result, _, _ = await asked(lambda house: house.health(), Canned.json(200, json.dumps({"status": word})))
    assert result == Health(ok, word)


@pytest.mark.parametrize(
    ("word", "state", "lock"),
    [
        ("OPEN", DoorState.OPEN, ""),
        ("unlocked", DoorState.UNKNOWN, "unlocked"),
        ("ajar", DoorState.UNKNOWN, ""),
    ],
)
async def test_a_doors_state_is_known_or_its_own_word(word: str, state: DoorState, lock: str) -> None:
    result, _, _ = await asked(
        lambda house: house.door(),
        Canned.json(200, json.dumps({"success": True, "data": {"door_state": word}})),
    )
    assert result == Door(state, word, lock)


async def test_a_door_that_the_pi_does_not_speak_of_is_not_said_to_be_missing() -> None:
    result, _, error = await asked(lambda house: house.door_available(), NO_ROUTE)
    assert (result, error) == (None, None)


@pytest.mark.parametrize("key", ["cameras", "devices"])
async def test_null_lists_are_empty(key: str) -> None:
    answer = Canned.json(200, json.dumps({"success": True, "data": {key: None}}))
    for ask in (HttpHouse.espcam_discovered, HttpHouse.espcam_paired, HttpHouse.cameras, HttpHouse.config):
        assert (await asked(ask, answer))[0] == ()


async def test_a_stream_of_events_where_an_answer_is_due_is_left_at_once() -> None:
    endless = Canned(200, {"Content-Type": "text/event-stream"}, (b": hello\n\n",), end="hang", streams=True)
    _, _, error = await asked(lambda house: house.health(), endless)
    assert isinstance(error, NotOurProtocol)
    assert error.got == "a stream of events"


@pytest.mark.parametrize(
    "answer",
    [
        Canned(200, {"Content-Type": "image/jpeg"}),
        Canned.json(200, '{"success":true,"data":{"image_data":"%%%"}}'),
        Canned.json(200, '{"success":true,"data":{}}'),
    ],
)
async def test_an_answer_without_a_picture_is_told_as_such(answer: Canned) -> None:
    _, _, error = await asked(lambda house: house.capture("c"), answer)
    assert isinstance(error, NotOurProtocol)
    assert "picture" in error.got
