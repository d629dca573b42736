from __future__ import annotations

import random
from collections.abc import AsyncIterator

import pytest

from station.app.looking import NO_STREAM_SECONDS, POLL_SECONDS, STEADY_SECONDS
from station.app.monitor import Monitor, Snapshot, Source
from station.app.reconnect import FeedState, FeedStatus
from station.core.errors import NotOurProtocol
from station.core.monitor import MonitorData, MonitorTrouble, SystemHealth
from tests.app.pi import AWAY, URL, refused
from tests.fakes.clock import FakeClock, settle
from tests.fakes.house import FakeHouse
from tests.fakes.monitor import HEALTHY, FakeMonitor

F = FeedState


class Bench:
    """A monitor, what it stands on, and everything that it told."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.feed = FakeMonitor()
        self.house = FakeHouse()
        self.monitor = Monitor(self.feed, self.house, clock, random.Random(1))
        self.snapshots: list[Snapshot] = []
        self.states: list[FeedState | None] = []
        self.troubles: list[MonitorTrouble] = []
        self.monitor.changed.subscribe(self.snapshots.append)
        self.monitor.status.subscribe(self._became)
        self.monitor.troubles.subscribe(self.troubles.append)

    def _became(self, status: FeedStatus | None) -> None:
        self.states.append(status.state if status is not None else None)

    @property
    def state(self) -> FeedState | None:
        return self.monitor.now.state if self.monitor.now else None

    @property
    def polls(self) -> int:
        return self.house.calls.count("system_info")


@pytest.fixture
async def bench(clock: FakeClock) -> AsyncIterator[Bench]:
    bench = Bench(clock)
    yield bench
    await bench.monitor.aclose()


async def test_while_nobody_looks_nothing_is_asked(bench: Bench, clock: FakeClock) -> None:
    await clock.advance(3600)
    assert (bench.feed.opened, bench.house.calls, bench.monitor.now) == (0, [], None)
    assert clock.next_wake is None


async def test_the_first_who_looks_connects_and_the_last_who_leaves_disconnects(bench: Bench) -> None:
    bench.monitor.watch()
    bench.monitor.watch()
    await settle()
    assert (bench.feed.connections, bench.state) == (1, F.LIVE)
    bench.monitor.unwatch()
    await settle()
    assert bench.feed.connections == 1
    bench.monitor.unwatch()
    bench.monitor.unwatch()
    await settle()
    assert (bench.feed.connections, bench.monitor.now) == (0, None)
    assert bench.clock.next_wake is None
    bench.monitor.watch()
    await settle()
    assert (bench.feed.opened, bench.state) == (2, F.LIVE)


async def test_what_the_socket_says_is_shown_with_its_time_and_source(bench: Bench) -> None:
    bench.monitor.watch()
    await bench.clock.advance(7)
    data = MonitorData(health=SystemHealth(cpu=80))
    bench.feed.send(data)
    await settle()
    assert [snapshot.data for snapshot in bench.snapshots] == [HEALTHY, data]
    assert bench.monitor.latest == Snapshot(data, Source.SOCKET, bench.clock.now())


async def test_the_pis_own_error_is_shown_and_the_socket_kept(bench: Bench) -> None:
    bench.monitor.watch()
    await settle()
    bench.feed.send(MonitorTrouble("subscription failed", "X"))
    await settle()
    assert bench.troubles == [MonitorTrouble("subscription failed", "X")]
    assert bench.state is F.LIVE


@pytest.mark.parametrize("cut", [True, False], ids=["cut", "closed in good order"])
async def test_a_socket_that_ends_is_opened_again(bench: Bench, cut: bool) -> None:
    bench.monitor.watch()
    await bench.clock.advance(STEADY_SECONDS)
    bench.feed.cut(AWAY) if cut else bench.feed.close()
    await settle()
    assert bench.state is F.RECONNECTING
    await bench.clock.advance(1)
    assert (bench.feed.opened, bench.state, bench.polls) == (2, F.LIVE, 0)


async def test_while_the_socket_is_down_the_system_information_is_asked_for_every_five_seconds(
    bench: Bench,
) -> None:
    bench.feed.refuse(*[AWAY] * 10)
    bench.monitor.watch()
    await bench.clock.advance(60)
    assert bench.state is F.POLLING
    assert 10 <= bench.polls <= 60 / POLL_SECONDS + 1
    latest = bench.monitor.latest
    assert latest is not None
    assert latest.source is Source.POLL
    assert latest.data.health.cpu == 9.5
    assert latest.data.security.threat is None  # not asked for, so not known


async def test_when_the_socket_is_back_the_asking_stops(bench: Bench) -> None:
    bench.feed.refuse(*[AWAY] * 4)
    bench.monitor.watch()
    await bench.clock.advance(40)
    assert bench.state is F.LIVE
    asked = bench.polls
    await bench.clock.advance(60)
    assert bench.polls == asked
    assert bench.snapshots[-1].source is Source.SOCKET


async def test_a_pi_without_a_monitor_is_polled_and_tried_again_each_minute(bench: Bench) -> None:
    bench.feed.refuse(refused("NOT_FOUND", 405), NotOurProtocol(URL, "a web page"))
    bench.monitor.watch()
    await bench.clock.advance(NO_STREAM_SECONDS - 1)
    assert (bench.feed.opened, bench.state) == (1, F.POLLING)
    await bench.clock.advance(NO_STREAM_SECONDS)
    assert (bench.feed.opened, bench.state) == (2, F.POLLING)
    await bench.clock.advance(NO_STREAM_SECONDS)
    assert bench.state is F.LIVE


async def test_a_refused_key_is_told_and_not_tried_again_but_what_needs_none_is_asked_for(
    bench: Bench,
) -> None:
    bench.feed.refuse(refused("UNAUTHORIZED", 401))
    bench.monitor.watch()
    await bench.clock.advance(300)
    assert (bench.feed.opened, bench.state) == (1, F.REFUSED)
    assert bench.polls == pytest.approx(300 / POLL_SECONDS, abs=2)
    await bench.monitor.again()
    await settle()
    assert bench.state is F.LIVE


async def test_a_pi_that_wants_a_key_for_everything_is_left_alone(bench: Bench) -> None:
    bench.feed.refuse(refused("UNAUTHORIZED", 401))
    bench.house.fail("system_info", *[refused("UNAUTHORIZED", 401)] * 9)
    bench.monitor.watch()
    await bench.clock.advance(300)
    assert (bench.polls, bench.state) == (1, F.REFUSED)
    assert bench.clock.next_wake is None


async def test_when_nothing_answers_it_is_down_and_the_last_snapshot_does_not_get_younger(
    bench: Bench,
) -> None:
    bench.monitor.watch()
    await bench.clock.advance(STEADY_SECONDS)
    bench.feed.refuse(*[AWAY] * 99)
    bench.house.fail("system_info", *[AWAY] * 99)
    bench.feed.cut(AWAY)
    last = bench.monitor.latest
    await bench.clock.advance(120)
    assert bench.state is F.DOWN
    assert bench.monitor.latest is last


async def test_a_pi_that_asks_to_wait_is_waited_for(bench: Bench) -> None:
    busy = refused("RATE_LIMITED", 429, retry_after=45.0)  # type: ignore[arg-type]
    bench.feed.refuse(busy)
    bench.monitor.watch()
    await bench.clock.advance(44)
    assert bench.feed.opened == 1
    await bench.clock.advance(2)
    assert bench.feed.opened == 2


async def test_a_pi_that_asks_to_wait_again_is_not_polled_meanwhile(bench: Bench) -> None:
    busy = refused("RATE_LIMITED", 429, retry_after=45.0)  # type: ignore[arg-type]
    bench.feed.refuse(busy, busy)
    bench.monitor.watch()
    await bench.clock.advance(80)
    assert (bench.feed.opened, bench.polls) == (2, 0)


async def test_a_poll_that_is_told_to_wait_waits(bench: Bench) -> None:
    bench.feed.refuse(*[AWAY] * 99)
    busy = refused("RATE_LIMITED", 429, retry_after=45.0)  # type: ignore[arg-type]
    bench.house.fail("system_info", busy)
    bench.monitor.watch()
    await bench.clock.advance(44)
    assert bench.polls == 1
    await bench.clock.advance(10)
    assert bench.polls >= 2


async def test_connecting_afresh_while_nobody_looks_does_nothing(bench: Bench) -> None:
    await bench.monitor.again()
    await settle()
    assert bench.feed.opened == 0


async def test_the_end_is_the_end_even_for_who_looks_after_it(clock: FakeClock) -> None:
    bench = Bench(clock)
    bench.monitor.watch()
    await settle()
    await bench.monitor.aclose()
    bench.monitor.watch()
    await settle()
    assert (bench.feed.connections, bench.feed.opened, bench.feed.closed) == (0, 1, True)
