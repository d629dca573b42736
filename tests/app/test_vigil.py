from __future__ import annotations

from station.app.vigil import AWAKE_SECONDS, Vigil
from station.core.device import DeviceState
from station.core.events import Heartbeat
from station.core.session import SessionState
from station.ports.orchestrator import StartRequest
from station.ports.scanner import Scan
from tests.app.pi import A, Pi, PiFeed, saw, session_is
from tests.app.station import Station
from tests.fakes.clock import FakeClock, settle
from tests.fakes.wakefulness import FakeWakefulness


async def test_the_screen_stays_on_until_a_while_after_the_last_change(clock: FakeClock) -> None:
    station = FakeWakefulness()
    vigil = Vigil(station, clock)
    assert not station.is_awake()
    vigil.stir()
    await clock.advance(AWAKE_SECONDS - 1)
    vigil.stir()
    await clock.advance(AWAKE_SECONDS - 1)
    assert (station.is_awake(), station.times) == (True, 1)
    await clock.advance(1)
    assert not station.is_awake()


async def test_boards_and_scans_of_a_line_keep_it_awake_and_what_is_no_board_does_not(
    pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    station, sleep = Station(pi, feed, clock), FakeWakefulness()
    vigil = Vigil(sleep, clock)
    vigil.follow(station.line)
    line = await station.open()
    await line.provisioning.start(StartRequest("Factory", "hunter2"))
    await clock.advance(AWAKE_SECONDS)
    feed.stream.say(Heartbeat(), session_is(SessionState.DISCOVERING, "new-1", 1))
    await settle()
    assert not sleep.is_awake()
    feed.stream.say(saw(A, DeviceState.DISCOVERED, 1))
    await settle()
    assert sleep.is_awake()
    await clock.advance(AWAKE_SECONDS)
    assert not sleep.is_awake()
    await line.enrolment.scan(Scan(A.bare, "serial", clock.now()))
    await settle()
    assert sleep.is_awake()
    await vigil.aclose()
    await line.aclose()


async def test_after_a_sleep_the_next_change_wakes_it_again(clock: FakeClock) -> None:
    station = FakeWakefulness()
    vigil = Vigil(station, clock)
    vigil.stir()
    await clock.advance(AWAKE_SECONDS)
    vigil.stir()
    await settle()
    assert (station.is_awake(), station.times) == (True, 2)
    await vigil.aclose()
    assert not station.is_awake()
