"""What every monitor, log and house promise: the real clients against the simulated Pi, and the fakes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass

import httpx
import pytest

from station.adapters.clock import SystemClock
from station.adapters.orchestrator import (
    ApiKey,
    HttpHouse,
    HttpLogs,
    HttpOrchestrator,
    SseFeed,
    WebsocketMonitor,
)
from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceState
from station.core.errors import Refused, StationError, Unauthorized
from station.core.events import DeviceReported
from station.core.house import Camera, ConfigItem, DoorCommand, DoorState, EspCam, Wifi
from station.core.mac import Mac
from station.core.monitor import MonitorData
from station.ports.house import House
from station.ports.logs import LogSource
from station.ports.monitor import MonitorFeed
from station.ports.orchestrator import StartRequest
from station.simulator import SimulatorConfig, running
from tests.fakes.house import FakeHouse
from tests.fakes.logs import FakeLogs
from tests.fakes.monitor import FakeMonitor
from tests.support.streams import singly

KEY = "a key"
OPEN_WIFI, WIFI = "Factory-Guest", "Factory-WPA2"


@dataclass(frozen=True)
class Pi:
    """A house with its monitor and log.

    `write` makes the Pi write a line to its log, `cut` drops all streams and sockets, `camera` brings
    one camera into the house and gives its MAC.
    """

    house: House
    monitor: MonitorFeed
    logs: LogSource
    write: Callable[[], Awaitable[None]]
    cut: Callable[[], Awaitable[None]]
    camera: Callable[[], Awaitable[Mac]]


async def _fake() -> AsyncIterator[Pi]:
    house, monitor, logs = FakeHouse(), FakeMonitor(), FakeLogs()
    house.networks = (Wifi(WIFI, -45, "WPA2", False), Wifi(OPEN_WIFI, -58, "Open", True))
    logs.write("started")

    async def write() -> None:
        await house.command_door(DoorCommand.OPEN)
        logs.write("door open", component="door")

    async def cut() -> None:
        monitor.close()
        logs.close()

    async def camera() -> Mac:
        mac = Mac.parse("A4:CF:12:00:00:01")
        house.all_cameras.append(Camera("cam-1", "online", mac=mac))
        house.paired.append(EspCam(mac, "online", position=1))
        return mac

    yield Pi(house, monitor, logs, write, cut, camera)


async def _simulated() -> AsyncIterator[Pi]:
    config = SimulatorConfig(
        api_key=KEY, devices=1, pace=0.002, requests_per_second=0, wifi_scan_seconds=0, monitor_seconds=0.02
    )
    async with asyncio.timeout(20), running(config) as url, httpx.AsyncClient(trust_env=False) as client:
        clock, key = SystemClock(), ApiKey(KEY)
        house = HttpHouse(url, key=key, clock=clock)
        logs = HttpLogs(url, key=key, clock=clock)

        async def write() -> None:
            await house.command_door(DoorCommand.OPEN)

        async def cut() -> None:
            await client.post(f"{url}/simulator/cut")

        async def camera() -> Mac:
            return await _verified_board(url, key)

        async with aclosing(house), aclosing(logs):
            yield Pi(house, WebsocketMonitor(url, key=key), logs, write, cut, camera)


async def _verified_board(url: str, key: ApiKey) -> Mac:
    """Provision the only board; a board becomes a camera when it is verified."""
    async with (
        aclosing(HttpOrchestrator(url, key=key, clock=SystemClock())) as pi,
        aclosing(SseFeed(url, key=key)) as feed,
    ):
        session = await pi.start_session(StartRequest(WIFI, "correct horse"))
        async with feed.listen(session.id) as events:
            is_asked = False
            async for event in singly(events):
                if not isinstance(event, DeviceReported):
                    continue
                if not is_asked:
                    is_asked = True
                    await pi.allow(AllowlistEntry(event.report.mac))
                    await pi.provision(session.id, event.report.mac)
                if event.report.state is DeviceState.VERIFIED:
                    return event.report.mac
    raise AssertionError("the stream ended before the board was verified")


@pytest.fixture(params=["fake", "wire and simulator"])
async def pi(request: pytest.FixtureRequest) -> AsyncIterator[Pi]:
    async for made in _fake() if request.param == "fake" else _simulated():
        yield made


# -- monitor ---------------------------------------------------------------------


async def test_a_socket_greets_with_all_that_is_known(pi: Pi) -> None:
    async with pi.monitor.listen() as messages:
        first = await anext(messages)
    assert isinstance(first, MonitorData)
    assert first.health.cpu is not None
    assert first.health.uptime is not None


async def test_a_socket_that_is_closed_ends_and_can_be_opened_again(pi: Pi) -> None:
    for _ in range(2):
        async with pi.monitor.listen() as messages:
            await anext(messages)
            await pi.cut()
            async for _ in messages:
                pass


# -- logs ------------------------------------------------------------------------


async def test_a_line_that_is_written_comes_on_the_stream_and_stands_in_the_page(pi: Pi) -> None:
    async with pi.logs.listen() as lines:
        await pi.write()
        async for line in singly(lines):
            if line.component == "door":
                break
    page = await pi.logs.page()
    assert page[-1] == line
    assert (line.message, line.level_text) == ("door open", "info")
    assert line.id


async def test_a_stream_goes_on_where_the_last_one_ended(pi: Pi) -> None:
    async with pi.logs.listen() as lines:
        await pi.write()
        async for line in singly(lines):
            if line.component == "door":
                break
    await pi.write()
    async with pi.logs.listen() as lines:
        missed = await anext(singly(lines))
    assert missed.component == "door"
    assert missed.id != line.id


async def test_a_stream_that_is_closed_just_ends(pi: Pi) -> None:
    async with pi.logs.listen() as lines:
        await pi.write()
        await anext(lines)
        await pi.cut()
        async for _ in lines:
            pass


# -- house -----------------------------------------------------------------------


async def test_the_machine_and_its_service_are_well(pi: Pi) -> None:
    info = await pi.house.system_info()
    assert info.cpu.cores == 4
    assert info.uptime is not None
    assert info.uptime.span is not None
    assert info.uptime.span.days == 2
    health = await pi.house.health()
    assert (health.ok, health.status) == (True, "healthy")
    assert health.version


async def test_a_scan_lists_networks_strongest_first(pi: Pi) -> None:
    found = await pi.house.wifi_scan()
    assert [wifi.ssid for wifi in found][:2] == [WIFI, OPEN_WIFI]
    assert [wifi.is_open for wifi in found][:2] == [False, True]


async def test_a_wifi_is_joined_and_the_status_says_so(pi: Pi) -> None:
    assert (await pi.house.wifi_status()).ssid == WIFI
    await pi.house.wifi_connect(OPEN_WIFI)
    status = await pi.house.wifi_status()
    assert (status.connected, status.ssid) == (True, OPEN_WIFI)


async def test_a_wrong_password_is_a_failure_whatever_the_status_code(pi: Pi) -> None:
    with pytest.raises(Refused, match="authentication failed"):
        await pi.house.wifi_connect(WIFI, "short")


async def test_a_verified_board_is_a_camera_that_can_be_looked_through_and_restarted(pi: Pi) -> None:
    assert await pi.house.cameras() == ()
    mac = await pi.camera()
    (camera,) = await pi.house.cameras()
    assert (camera.mac, camera.status) == (mac, "online")
    assert (await pi.house.capture(camera.id)).content.startswith(b"\xff\xd8")
    assert await pi.house.reboot_camera(camera.id)
    (paired,) = await pi.house.espcam_paired()
    assert (paired.mac, paired.position, paired.last_image) == (mac, 1, None)


async def test_a_camera_that_is_not_there_is_refused_and_no_missing_route(pi: Pi) -> None:
    with pytest.raises(Refused) as caught:
        await pi.house.capture("nobody")
    assert type(caught.value) is Refused
    assert caught.value.code == "CAMERA_NOT_FOUND"


async def test_boards_are_looked_for_and_paired_by_their_code(pi: Pi) -> None:
    assert await pi.house.espcam_scan()
    assert await pi.house.espcam_discovered() == ()
    mac = Mac.parse("A4:CF:12:00:00:77")
    assert await pi.house.espcam_pair(mac, "123456")
    with pytest.raises(Refused) as caught:
        await pi.house.espcam_pair(mac, "12")
    assert caught.value.code == "TOTP_INVALID"


async def item(pi: Pi, key: str) -> ConfigItem:
    sections = await pi.house.config()
    return next(item for section in sections for item in section.items if item.key == key)


async def test_a_value_is_written_read_and_set_back(pi: Pi) -> None:
    assert (await item(pi, "server.port")).value == "8080"
    await pi.house.set_config("server.port", "9000")
    assert (await item(pi, "server.port")).value == "9000"
    assert await pi.house.reset_config("server.port") == "8080"
    port = await item(pi, "server.port")
    assert (port.value, port.default, port.least, port.most) == ("8080", "8080", 1024, 65535)


async def test_a_value_that_cannot_be_edited_says_so_and_is_not_written(pi: Pi) -> None:
    assert not (await item(pi, "wifi.interface")).is_editable
    for key in ("wifi.interface", "no.such.key"):
        with pytest.raises(Refused) as caught:
            await pi.house.set_config(key, "x")
        assert caught.value.code == "VALIDATION_FAILED"


async def test_the_network_is_told_of(pi: Pi) -> None:
    assert (await pi.house.tailscale()).connected is True
    assert (await pi.house.mqtt()).connected is True
    assert (await pi.house.bridge()).configured is not None
    result = await pi.house.ping("192.168.1.1")
    assert (result.average, result.loss) == (1.2, 0)


async def test_the_door_opens_closes_and_remembers(pi: Pi) -> None:
    assert await pi.house.door_available() is True
    assert (await pi.house.door()).state is DoorState.CLOSED
    assert (await pi.house.command_door(DoorCommand.OPEN)).state_text == "open"
    assert (await pi.house.door()).state is DoorState.OPEN
    await pi.house.command_door(DoorCommand.CLOSE)
    door = await pi.house.door()
    assert (door.state, door.last_command) == (DoorState.CLOSED, "close")
    history = await pi.house.door_history()
    assert [(event.command, event.ok) for event in history] == [("close", True), ("open", True)]


async def test_a_reset_is_taken(pi: Pi) -> None:
    assert "reset" in (await pi.house.reset_system()).lower()


# -- the wire's own ----------------------------------------------------------------


@pytest.mark.parametrize(
    "ask",
    [
        lambda house: house.door(),
        lambda house: house.command_door(DoorCommand.OPEN),
        lambda house: house.door_history(),
        lambda house: house.set_config("server.port", "9000"),
        lambda house: house.reset_config("server.port"),
        lambda house: house.reset_system(),
    ],
)
async def test_what_moves_things_needs_the_key(ask: Callable[[House], Awaitable[object]]) -> None:
    config = SimulatorConfig(api_key=KEY, devices=0, requests_per_second=0)
    async with (
        asyncio.timeout(20),
        running(config) as url,
        aclosing(HttpHouse(url, key=ApiKey(), clock=SystemClock())) as house,
    ):
        with pytest.raises(Unauthorized):
            await ask(house)


async def test_a_pi_that_is_gone_is_an_error_of_the_station() -> None:
    async with asyncio.timeout(20), running(SimulatorConfig(devices=0)) as url:
        pass
    monitor = WebsocketMonitor(url, key=ApiKey())
    with pytest.raises(StationError):
        async with monitor.listen():
            pass
