"""What a real wire does to the real line: half-open links, restarts, two stations, lost answers."""

from __future__ import annotations

import asyncio
import inspect
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from station.adapters.orchestrator import SseFeed
from station.app.enrolment import ScanResult
from station.app.reconnect import Backoff, FeedState
from station.core.device import DeviceState
from station.core.session import SessionState
from station.ports.scanner import Scan
from station.simulator import SimulatorConfig, running
from tests.faults.bench import Disk, Station, Truth, station, truth
from tests.faults.clock import ScaledClock
from tests.faults.operator import TARGET
from tests.faults.plan import CLEAN, Fault, Kind, Way, Wiring
from tests.faults.proxy import proxied

HANG = 30.0
UNHURRIED = 2.0
"""A pace at which a busy machine overhears a heartbeat in the time that the station listens for one."""
LOSES = Wiring(loses=(True,) * 8)


def pi(**more: object) -> SimulatorConfig:
    usual = {"devices": 3, "pace": 0.002, "heartbeat_seconds": 0.1, "requests_per_second": 0, **more}
    return SimulatorConfig(**usual)  # type: ignore[arg-type]


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(HANG):
        while not holds():  # noqa: ASYNC110 - what is waited for is on the other side of a socket
            await asyncio.sleep(0.005)


async def scan(at: Station, *macs: str) -> None:
    for mac in macs:
        outcome = await at.line.enrolment.scan(Scan(mac, "wedge", ScaledClock(1).now()))
        assert outcome.result in (ScanResult.ADDED, ScanResult.ALREADY_LISTED)
    await until(lambda: at.line.enrolment.waiting == 0)


def count(at: Station, state: DeviceState) -> int:
    return at.line.watch.fleet.count(state) if at.line.watch.fleet else 0


def is_live(at: Station) -> bool:
    return at.line.watch.now.state is FeedState.LIVE


async def work(at: Station, boards: int) -> None:
    """Provision until that many boards are verified."""
    await until(lambda: len(at.line.provisioning.plan().ready) + count(at, DeviceState.VERIFIED) >= boards)
    await at.line.provisioning.provision_all()
    await until(lambda: count(at, DeviceState.VERIFIED) >= boards)
    await until(lambda: at.line.labelling.pending == 0)


async def test_a_link_that_is_half_open_is_noticed_by_its_silence() -> None:
    stalled = Wiring((Fault(Kind.STALL, Way.DOWN, 2500),))
    async with (
        running(pi(heartbeat_seconds=0.02)) as url,
        proxied(url, [CLEAN, CLEAN, stalled]) as proxy,
        station(proxy.url) as at,
    ):
        seen: list[FeedState] = []
        at.line.watch.status.subscribe(lambda status: seen.append(status.state))
        await at.line.provisioning.start(TARGET)
        await until(lambda: is_live(at) and FeedState.RECONNECTING in seen)


def test_the_real_feed_notices_a_half_open_link_within_45_seconds() -> None:
    silence = inspect.signature(SseFeed).parameters["silence"].default
    assert silence + Backoff(random.Random(1)).next() < 45


async def test_a_pi_that_restarts_on_its_state_file_is_resumed_and_labels_stay_single(tmp_path: Path) -> None:
    config = pi(state_file=tmp_path / "pi.json")
    async with running(config) as first, proxied(first) as proxy, station(proxy.url) as at:
        async with truth(first) as known:
            boards = await known.boards()
        await scan(at, *boards[:2])
        await at.line.provisioning.start(TARGET)
        await work(at, 2)
        session = at.line.watch.session
        assert session is not None
        await proxy.leave()
        async with running(config) as second, truth(second) as known:
            assert await known.recoverable() == [session.id]
            await proxy.move_to(second)
            await until(lambda: is_live(at) and at.line.watch.session.state is SessionState.PAUSED)  # type: ignore[union-attr]
            await at.line.provisioning.resume(session.id)
            await until(lambda: is_live(at) and len(at.line.watch.fleet.devices) == 3)  # type: ignore[union-attr]
            assert count(at, DeviceState.VERIFIED) == 2
            await scan(at, boards[2])
            await work(at, 3)
    assert sorted(str(label.mac) for label in at.printer.printed) == sorted(boards)


async def test_a_station_that_was_killed_takes_its_session_up_again_and_prints_no_second_label() -> None:
    disk = Disk()
    async with running(pi()) as url, truth(url) as known:
        boards = await known.boards()
        async with station(url, disk=disk) as before:
            await scan(before, *boards)
            await before.line.provisioning.start(TARGET)
            await work(before, 3)
        async with station(url, disk=disk) as again:
            await until(lambda: count(again, DeviceState.VERIFIED) == 3 and again.line.labelling.pending == 0)
            assert again.printer.printed == []
            assert len(before.printer.printed) == 3


async def test_two_stations_on_one_pi_see_the_same_and_print_each_board_once() -> None:
    async with running(pi(devices=4)) as url, truth(url) as known:
        boards = await known.boards()
        async with station(url, name="one") as one, station(url, name="two", seed=2) as two:
            await scan(one, *boards)
            await one.line.provisioning.start(TARGET)
            await two.line.provisioning.start(TARGET)
            assert one.line.watch.session is not None
            assert two.line.watch.session is not None
            assert one.line.watch.session.id == two.line.watch.session.id
            await until(lambda: len(one.line.provisioning.plan().ready) == 4)
            await asyncio.gather(one.line.provisioning.provision_all(), two.line.provisioning.provision_all())
            await until(lambda: count(one, DeviceState.VERIFIED) == count(two, DeviceState.VERIFIED) == 4)
            await until(lambda: one.line.labelling.pending == 0 and two.line.labelling.pending == 0)
        assert sorted(str(label.mac) for label in one.printer.printed) == sorted(boards)
        assert two.printer.printed == []


@pytest.mark.parametrize("command", ["start", "provision-all", "stop"])
async def test_a_command_whose_answer_is_lost_is_settled_by_asking(command: str) -> None:
    async with (
        running(pi()) as url,
        proxied(url) as proxy,
        truth(url) as known,
        station(proxy.url, clock=ScaledClock(UNHURRIED)) as at,
    ):
        boards = await known.boards()
        await scan(at, *boards)
        if command != "start":
            await at.line.provisioning.start(TARGET)
            await until(lambda: is_live(at) and len(at.line.provisioning.plan().ready) == 3)
        await proxy.lose_answers()
        if command == "start":
            await at.line.provisioning.start(TARGET)
            await until(lambda: at.line.watch.session is not None)
        elif command == "stop":
            await at.line.provisioning.stop()
            assert at.line.watch.session is not None
            assert at.line.watch.session.is_over
        else:
            await at.line.provisioning.provision_all()
            assert count(at, DeviceState.DISCOVERED) == 0
        assert proxy.lost == 1
        assert [path.rpartition("/")[2] for path, _ in await known.posts()].count(command) == 1


async def test_a_session_that_ran_out_of_time_ends_after_asking() -> None:
    async with running(pi(session_lifetime_seconds=0.3)) as url, station(url) as at:
        await at.line.provisioning.start(TARGET)
        await until(lambda: at.line.watch.session is not None and at.line.watch.session.is_over)
        await until(lambda: at.line.watch.now.state is FeedState.READY)
        await at.line.provisioning.start(TARGET)
        await until(lambda: is_live(at))


async def test_a_scan_whose_answer_is_lost_is_on_the_allowlist_once() -> None:
    async with running(pi()) as url, proxied(url) as proxy, truth(url) as known, station(proxy.url) as at:
        boards = await known.boards()
        await proxy.lose_answers()
        await scan(at, boards[0])
        assert list(await known.allowlist()) == [boards[0]]
        assert proxy.lost >= 1


async def reached(known: Truth, mac: str) -> None:
    async with asyncio.timeout(HANG):
        while mac not in await known.allowlist():  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.005)


async def test_a_scan_that_is_taken_back_after_its_answer_was_lost_leaves_nothing() -> None:
    async with running(pi()) as url, proxied(url) as proxy, truth(url) as known, station(proxy.url) as at:
        boards = await known.boards()
        await proxy.lose_answers(1000)
        await at.line.enrolment.scan(Scan(boards[0], "wedge", ScaledClock(1).now()))
        await reached(known, boards[0])
        await at.line.enrolment.undo()
        await proxy.heal()
        await until(lambda: at.line.enrolment.waiting == 0)
        assert await known.allowlist() == {}
        assert not at.line.enrolment.listings
