from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from station.app.house import CONFIG_SECONDS, HEALTH_SECONDS, SYSTEM_SECONDS, WIFI_SECONDS, Household
from station.core.errors import (
    WEB_PAGE,
    NotOffered,
    NotOurProtocol,
    OutcomeUnknown,
    Refusal,
    Refused,
    StationError,
    Unreachable,
)
from station.core.house import Camera, Door, DoorCommand, DoorState, Feature
from tests.app.pi import AWAY, LOST, URL, A, refused
from tests.fakes.clock import FakeClock, settle
from tests.fakes.house import FakeHouse

NO_ROUTE = NotOffered(Refusal("NOT_FOUND", "API endpoint not found", 404))
NO_SUCH_THING = NotOffered(Refusal("NOT_FOUND", "no such camera", 404))
NO_METHOD = NotOffered(Refusal("METHOD_NOT_ALLOWED", "", 405))
PAGE = NotOurProtocol(URL, WEB_PAGE)


class Bench:
    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.pi = FakeHouse()
        self.house = Household(self.pi, clock)

    def asked(self, method: str) -> int:
        return self.pi.calls.count(method)

    async def answer(self, work: Awaitable[Any], seconds: float = 60) -> Any:
        """Let time pass until the work is done."""
        task = asyncio.ensure_future(work)
        await self.clock.advance(seconds)
        assert task.done()
        return task.result()


@pytest.fixture
async def bench(clock: FakeClock) -> AsyncIterator[Bench]:
    bench = Bench(clock)
    yield bench
    await bench.house.aclose()


# -- asked for while somebody looks -------------------------------------------


async def test_while_nobody_looks_nothing_is_asked(bench: Bench) -> None:
    await bench.clock.advance(3600)
    assert bench.pi.calls == []
    assert bench.clock.next_wake is None


@pytest.mark.parametrize(
    ("name", "method", "every"),
    [
        ("health", "health", HEALTH_SECONDS),
        ("wifi", "wifi_status", WIFI_SECONDS),
        ("config", "config", CONFIG_SECONDS),
        ("system", "system_info", SYSTEM_SECONDS),
    ],
)
async def test_each_value_is_asked_for_at_its_interval_while_somebody_looks(
    bench: Bench, name: str, method: str, every: float
) -> None:
    polled = getattr(bench.house, name)
    polled.watch()
    await bench.clock.advance(10 * every + 0.5)
    assert bench.asked(method) == 11
    assert (bench.clock.now() - polled.latest.at).total_seconds() == 0.5
    polled.unwatch()
    await bench.clock.advance(10 * every)
    assert bench.asked(method) == 11


async def test_who_looks_again_soon_costs_no_second_question(bench: Bench) -> None:
    bench.house.health.watch()
    await settle()
    bench.house.health.unwatch()
    bench.house.health.watch()
    await settle()
    assert bench.asked("health") == 1


async def test_a_value_that_cannot_be_read_keeps_its_age_and_says_why(bench: Bench) -> None:
    bench.house.health.watch()
    await settle()
    first = bench.house.health.latest
    bench.pi.fail("health", AWAY)
    await bench.clock.advance(HEALTH_SECONDS)
    latest = bench.house.health.latest
    assert first is not None
    assert latest == replace(first, error=AWAY)
    await bench.clock.advance(HEALTH_SECONDS)
    assert bench.house.health.error is None


async def test_a_refused_key_is_not_tried_again_before_there_is_another(bench: Bench) -> None:
    bench.pi.fail("config", refused("UNAUTHORIZED", 401))
    bench.house.config.watch()
    await bench.clock.advance(600)
    assert bench.asked("config") == 1
    await bench.house.again()
    await settle()
    assert bench.asked("config") == 2
    assert bench.house.config.latest is not None


# -- what is kept --------------------------------------------------------------


async def test_the_configuration_is_kept_for_a_minute(bench: Bench) -> None:
    await bench.house.config.get()
    await bench.clock.advance(CONFIG_SECONDS - 1)
    await bench.house.config.get()
    assert bench.asked("config") == 1
    await bench.clock.advance(2)
    await bench.house.config.get()
    assert bench.asked("config") == 2


@pytest.mark.parametrize("fails", [False, True])
async def test_after_a_change_the_configuration_is_read_afresh(bench: Bench, fails: bool) -> None:
    await bench.house.config.get()
    if fails:
        bench.pi.fail("set_config", Unreachable(URL, "gone"))
        with pytest.raises(Unreachable):
            await bench.house.set_config("server.port", "9000")
    else:
        await bench.house.set_config("server.port", "9000")
    (section,) = await bench.house.config.get()
    assert section.items[0].value == ("8080" if fails else "9000")
    assert bench.asked("config") == 2


async def test_a_value_set_back_is_the_default(bench: Bench) -> None:
    await bench.house.set_config("server.port", "9000")
    assert await bench.house.reset_config("server.port") == "8080"
    (section,) = await bench.house.config.get()
    assert section.items[0].value == "8080"


async def test_a_scan_is_never_from_memory(bench: Bench) -> None:
    await bench.house.wifi_scan()
    await bench.house.wifi_scan()
    assert bench.asked("wifi_scan") == 2


# -- what a Pi does not have ---------------------------------------------------


@pytest.mark.parametrize("error", [NO_ROUTE, NO_METHOD, PAGE], ids=["404", "405", "a web page"])
async def test_what_a_pi_does_not_have_is_remembered_and_not_asked_for_until_the_next_connection(
    bench: Bench, error: StationError
) -> None:
    told: list[None] = []
    bench.house.missing.subscribe(told.append)
    bench.pi.fail("cameras", error)
    for _ in range(3):
        with pytest.raises(type(error)):
            await bench.house.cameras()
    assert bench.asked("cameras") == 1
    assert bench.house.lacks(Feature.CAMERAS) is error
    assert bench.house.lacks(Feature.MQTT) is None
    await bench.house.again()
    assert bench.house.lacks(Feature.CAMERAS) is None
    assert await bench.house.cameras() == ()
    assert len(told) == 2


@pytest.mark.parametrize(
    "error", [AWAY, refused("NETWORK_ERROR", 503), NotOurProtocol(URL, "cut or broken JSON")]
)
async def test_trouble_is_not_taken_for_a_missing_route(bench: Bench, error: StationError) -> None:
    bench.pi.fail("cameras", error)
    with pytest.raises(type(error)):
        await bench.house.cameras()
    assert bench.house.lacks(Feature.CAMERAS) is None


@pytest.mark.parametrize(("error", "missing"), [(NO_SUCH_THING, False), (NO_ROUTE, True), (NO_METHOD, True)])
async def test_a_camera_that_is_not_there_is_no_missing_route(
    bench: Bench, error: StationError, missing: bool
) -> None:
    bench.pi.fail("capture", error)
    with pytest.raises(NotOffered):
        await bench.house.capture("cam-1")
    assert (bench.house.lacks(Feature.CAPTURE) is not None) is missing


async def test_a_pi_without_a_door_lacks_all_of_it(bench: Bench) -> None:
    bench.pi.has_door = False
    with pytest.raises(Refused):
        await bench.house.door()
    for feature in (Feature.DOOR, Feature.DOOR_OPEN, Feature.DOOR_CLOSE, Feature.DOOR_HISTORY):
        assert bench.house.lacks(feature) is not None
    with pytest.raises(Refused):
        await bench.house.command_door(DoorCommand.OPEN)
    assert bench.asked("command_door") == 0


async def test_whether_there_is_a_door_is_asked_once_a_connection(bench: Bench) -> None:
    await bench.house.door()
    await bench.house.door()
    assert (bench.asked("door_available"), bench.asked("door")) == (1, 2)


async def test_a_pi_that_cannot_say_whether_it_has_a_door_is_asked_for_the_door(bench: Bench) -> None:
    bench.pi.has_door = None
    assert (await bench.house.door()).state is DoorState.CLOSED


# -- commands in doubt ---------------------------------------------------------


async def test_joining_a_wifi_is_true_when_the_status_says_so(bench: Bench) -> None:
    join = await bench.house.join_wifi("Guest")
    assert join.is_confirmed
    assert join.message == "Connected to Guest"


async def test_a_pi_that_says_yes_and_does_nothing_is_found_out(bench: Bench) -> None:
    async def only_words(ssid: str, password: str = "") -> str:
        return "Connected"

    bench.pi.wifi_connect = only_words  # type: ignore[method-assign]
    join = await bench.answer(bench.house.join_wifi("Guest"))
    assert not join.is_confirmed
    assert join.status is not None
    assert join.status.ssid == "Factory-WPA2"


@pytest.mark.parametrize("done", [True, False])
async def test_a_lost_answer_to_joining_is_settled_by_the_status(bench: Bench, done: bool) -> None:
    bench.pi.fail("wifi_connect", LOST, after_doing=done)
    if done:
        assert (await bench.house.join_wifi("Guest")).is_confirmed
    else:
        with pytest.raises(OutcomeUnknown):
            await bench.answer(bench.house.join_wifi("Guest"))
    assert bench.asked("wifi_connect") == 1


@pytest.mark.parametrize("done", [True, False])
async def test_a_lost_answer_of_the_door_is_settled_by_the_door(bench: Bench, done: bool) -> None:
    bench.pi.fail("command_door", LOST, after_doing=done)
    if done:
        assert (await bench.house.command_door(DoorCommand.OPEN)).state_text == "open"
    else:
        with pytest.raises(OutcomeUnknown):
            await bench.house.command_door(DoorCommand.OPEN)
    assert bench.asked("command_door") == 1


@pytest.mark.parametrize(
    ("command", "door"),
    [
        (DoorCommand.CLOSE, Door(DoorState.CLOSED)),
        (DoorCommand.LOCK, Door(lock="LOCKED")),
        (DoorCommand.UNLOCK, Door(lock="unlocked")),
    ],
)
async def test_each_command_has_its_own_proof(bench: Bench, command: DoorCommand, door: Door) -> None:
    bench.pi.fail("command_door", LOST)
    bench.pi.door_now = door
    await bench.house.command_door(command)


async def test_a_doubt_stays_one_when_the_pi_cannot_be_asked(bench: Bench) -> None:
    bench.pi.fail("command_door", LOST)
    bench.pi.fail("door", AWAY)
    with pytest.raises(OutcomeUnknown):
        await bench.house.command_door(DoorCommand.OPEN)


@pytest.mark.parametrize("done", [True, False])
async def test_a_lost_answer_to_pairing_is_settled_by_the_paired_boards(bench: Bench, done: bool) -> None:
    bench.pi.fail("espcam_pair", LOST, after_doing=done)
    if done:
        await bench.house.pair(A, "123456")
    else:
        with pytest.raises(OutcomeUnknown):
            await bench.house.pair(A, "123456")
    assert bench.asked("espcam_pair") == 1


@pytest.mark.parametrize("done", [True, False])
async def test_a_lost_answer_to_a_reset_is_settled_by_the_uptime(bench: Bench, done: bool) -> None:
    bench.pi.fail("reset_system", LOST, after_doing=done)
    if done:
        await bench.answer(bench.house.reset_system())
    else:
        with pytest.raises(OutcomeUnknown):
            await bench.answer(bench.house.reset_system())
    assert bench.asked("reset_system") == 1


async def test_a_refusal_is_a_refusal(bench: Bench) -> None:
    with pytest.raises(Refused):
        await bench.house.join_wifi("Factory-WPA2", "short")
    with pytest.raises(Refused):
        await bench.house.set_config("wifi.interface", "wlan1")


Ask = Callable[[Household], Awaitable[Any]]


@pytest.mark.parametrize(
    ("method", "ask"),
    [
        ("tailscale", lambda house: house.tailscale()),
        ("mqtt", lambda house: house.mqtt()),
        ("bridge", lambda house: house.bridge()),
        ("ping", lambda house: house.ping("10.0.0.1")),
        ("capture", lambda house: house.capture("cam-1")),
        ("reboot_camera", lambda house: house.reboot_camera("cam-1")),
        ("espcam_scan", lambda house: house.find_boards()),
        ("espcam_discovered", lambda house: house.discovered_boards()),
        ("espcam_paired", lambda house: house.paired_boards()),
        ("door_history", lambda house: house.door_history()),
    ],
)
async def test_everything_else_is_asked_for_when_it_is_called_for(
    bench: Bench, method: str, ask: Ask
) -> None:
    bench.pi.all_cameras.append(Camera("cam-1"))
    assert await ask(bench.house) is not None
    assert bench.asked(method) == 1


async def test_closing_closes_the_connections(bench: Bench) -> None:
    bench.house.system.watch()
    await settle()
    await bench.house.aclose()
    assert bench.pi.closed
    assert bench.clock.next_wake is None
