"""Rules of the feed that only a wire in trouble asks for."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from station.app.connection import LINGER_SECONDS
from station.app.reconnect import FeedState
from station.app.watch import IDLE_SECONDS, NO_STREAM_SECONDS, POLL_SECONDS, Watch
from station.core.device import DeviceState
from station.core.errors import NotOurProtocol
from station.core.session import Session, SessionState
from tests.app.pi import AWAY, URL, A, B, Pi, PiFeed, after, board, refused, saw, session_is
from tests.fakes.clock import FakeClock, settle

S = DeviceState
F = FeedState


@pytest.fixture
async def watch(pi: Pi, feed: PiFeed, clock: FakeClock) -> AsyncIterator[Watch]:
    watch = Watch(pi, feed, clock, random.Random(1))
    yield watch
    await watch.aclose()


async def live(watch: Watch) -> None:
    await watch.follow("s-1")
    await settle()
    assert watch.now.state is F.LIVE


def shown(watch: Watch) -> dict[object, DeviceState]:
    assert watch.fleet is not None
    return {mac: device.state for mac, device in watch.fleet.devices.items()}


# -- a clock that jumped ---------------------------------------------------


async def test_a_pi_whose_clock_jumped_back_does_not_freeze_the_screen(
    watch: Watch, pi: Pi, feed: PiFeed
) -> None:
    pi.runs(board(A, S.PROVISIONING, 5000))
    await live(watch)
    pi.runs(board(A, S.PROVISIONED, 10), board(B, S.DISCOVERED, 10))
    feed.stream.say(saw(A, S.PROVISIONED, 10))
    await settle()
    assert shown(watch) == {A: S.PROVISIONED, B: S.DISCOVERED}
    feed.stream.say(saw(A, S.VERIFIED, 11))
    await settle()
    assert shown(watch)[A] is S.VERIFIED, "from then on its new time counts"


async def test_a_session_whose_end_seems_old_is_asked_for(watch: Watch, pi: Pi, feed: PiFeed) -> None:
    pi.runs()
    await live(watch)
    feed.stream.say(session_is(SessionState.ACTIVE, second=5000))
    await settle()
    pi.runs(state=SessionState.CLOSED)
    feed.stream.say(session_is(SessionState.CLOSED, second=10))
    await settle()
    assert watch.session is not None
    assert watch.session.is_over


async def test_a_flood_of_old_events_is_one_question_every_few_seconds(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs(board(A, S.VERIFIED, 5000))
    await live(watch)
    asked = pi.times("session")
    for _ in range(50):
        feed.stream.say(*[saw(A, S.DISCOVERED, 10)] * 20)
        await clock.advance(2 * POLL_SECONDS / 50)
    assert 1 <= pi.times("session") - asked <= 3
    assert shown(watch) == {A: S.VERIFIED}


async def test_what_the_stream_repeats_before_the_snapshot_is_no_doubt(
    watch: Watch, pi: Pi, feed: PiFeed
) -> None:
    pi.runs(board(A, S.VERIFIED, 50))
    gate = pi.slow("session")
    await watch.follow("s-1")
    await settle()
    feed.stream.say(saw(A, S.DISCOVERED, 1), saw(A, S.VERIFYING, 40))
    gate.set()
    await settle()
    assert (pi.times("session"), shown(watch)) == (1, {A: S.VERIFIED})


async def test_an_old_event_that_says_the_same_is_no_doubt(watch: Watch, pi: Pi, feed: PiFeed) -> None:
    pi.runs(board(A, S.VERIFIED, 50))
    await live(watch)
    feed.stream.say(saw(A, S.VERIFIED, 40))
    await settle()
    assert pi.times("session") == 1


# -- waits that the Pi asks for --------------------------------------------


async def test_a_retry_hint_is_the_least_wait(watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock) -> None:
    pi.runs()
    await live(watch)
    feed.retry_hint = 20.0
    feed.stream.cut()
    await clock.advance(19)
    assert feed.tried == 1
    await clock.advance(1.1)
    assert (feed.tried, watch.now.state) == (2, F.LIVE)


@pytest.mark.parametrize("status", [429, 503])
async def test_a_pi_that_wants_to_be_left_alone_is_not_polled_meanwhile(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, status: int
) -> None:
    pi.runs()
    await live(watch)
    feed.trouble = refused("BUSY", status, retryable=True, retry_after=40.0)  # type: ignore[arg-type]
    feed.stream.cut(feed.trouble)
    await clock.advance(41)
    tried, asked = feed.tried, pi.times("session")
    await clock.advance(37)
    assert (feed.tried, pi.times("session")) == (tried, asked)
    await clock.advance(5)
    assert pi.times("session") == asked + 1, "asked once after the wait, even while there is no stream"
    feed.trouble = None
    await clock.advance(45)
    assert watch.now.state is F.LIVE


async def test_a_poll_that_is_told_to_wait_waits(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs()
    feed.trouble = AWAY
    pi.trouble["session"] = refused("RATE_LIMITED", 429, retryable=True, retry_after=30.0)  # type: ignore[arg-type]
    await watch.follow("s-1")
    await clock.advance(3)
    asked = pi.times("session")
    assert asked == 1
    await clock.advance(26)
    assert pi.times("session") == asked


async def test_a_pi_without_a_session_that_asks_to_wait_is_left_alone(
    watch: Watch, pi: Pi, clock: FakeClock
) -> None:
    pi.trouble["recoverable"] = refused("RATE_LIMITED", 429, retryable=True, retry_after=600.0)  # type: ignore[arg-type]
    await watch.idle()
    await clock.advance(599)
    assert (pi.times("recoverable"), watch.now.state) == (1, F.DOWN)
    await clock.advance(2)
    assert pi.times("recoverable") == 2


async def test_a_person_need_not_wait_as_long_as_the_pi_asks(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs()
    feed.trouble = refused("RATE_LIMITED", 429, retryable=True, retry_after=600.0)  # type: ignore[arg-type]
    await watch.follow("s-1")
    await clock.advance(100)
    assert (feed.tried, watch.now.state) == (1, F.RECONNECTING)
    feed.trouble = None
    await watch.again()
    await settle()
    assert watch.now.state is F.LIVE


# -- streams that are refused or unreadable --------------------------------


async def test_a_stream_that_is_not_there_for_a_session_that_runs_is_polled_round(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    ended: list[Session] = []
    watch.ended.subscribe(ended.append)
    pi.runs(board(A, S.VERIFYING))
    feed.trouble = refused("SESSION_NOT_FOUND", 404)
    await watch.follow("s-1")
    await settle()
    assert (watch.now.state, ended) == (F.POLLING, [])
    pi.runs(board(A, S.VERIFIED))
    await clock.advance(POLL_SECONDS)
    assert shown(watch) == {A: S.VERIFIED}
    feed.trouble = None
    await clock.advance(NO_STREAM_SECONDS)
    assert watch.now.state is F.LIVE


async def test_an_interrupted_session_without_a_stream_ends_until_it_is_resumed(
    watch: Watch, pi: Pi, feed: PiFeed
) -> None:
    ended: list[Session] = []
    watch.ended.subscribe(ended.append)
    pi.runs(state=SessionState.PAUSED)
    feed.trouble = refused("SESSION_NOT_FOUND", 404)
    await watch.follow("s-1")
    await settle()
    assert [session.state for session in ended] == [SessionState.PAUSED]
    assert watch.now.state is F.READY


async def test_a_stream_that_becomes_unreadable_is_opened_again_soon(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs()
    await live(watch)
    feed.stream.cut(NotOurProtocol(URL, "an event over 1048576 bytes"))
    await clock.advance(1)
    assert (watch.now.state, len(feed.streams)) == (F.LIVE, 2)


# -- the last look ---------------------------------------------------------


async def test_connecting_afresh_does_not_lose_the_last_look_of_a_closed_session(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    ended: list[Session] = []
    watch.ended.subscribe(ended.append)
    pi.runs(board(A, S.VERIFYING))
    await live(watch)
    feed.stream.say(session_is(SessionState.CLOSED))
    await clock.advance(LINGER_SECONDS / 2)
    pi.runs(board(A, S.VERIFIED, 9), state=SessionState.CLOSED)
    await watch.again()
    await clock.advance(LINGER_SECONDS)
    assert (len(ended), shown(watch)) == (1, {A: S.VERIFIED})
    await watch.again()
    await clock.advance(60)
    assert (len(ended), watch.now.state) == (1, F.READY)


async def test_the_last_look_waits_as_long_as_a_busy_pi_asks(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs(board(A, S.VERIFYING))
    await live(watch)
    pi.runs(board(A, S.VERIFIED, 9), state=SessionState.CLOSED)
    pi.trouble["session"] = refused("CIRCUIT_OPEN", 503, retryable=True, retry_after=20.0)  # type: ignore[arg-type]
    feed.stream.say(session_is(SessionState.CLOSED))
    await clock.advance(LINGER_SECONDS + 1)
    assert (watch.has_unseen_end, watch.now.state) == (True, F.DOWN)
    asked = pi.times("session")
    del pi.trouble["session"]
    await clock.advance(15)
    assert pi.times("session") == asked
    await clock.advance(10)
    assert (watch.has_unseen_end, shown(watch)) == (False, {A: S.VERIFIED})


async def test_a_key_that_is_refused_at_the_last_look_delays_it(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs(board(A, S.VERIFYING))
    await live(watch)
    pi.trouble["session"] = refused("UNAUTHORIZED", 401)
    feed.stream.say(session_is(SessionState.CLOSED))
    await clock.advance(LINGER_SECONDS)
    assert watch.now.state is F.REFUSED
    pi.trouble.clear()
    pi.runs(board(A, S.VERIFIED, 9), state=SessionState.CLOSED)
    await watch.again()
    await clock.advance(LINGER_SECONDS)
    assert shown(watch) == {A: S.VERIFIED}


# -- other sessions --------------------------------------------------------


async def test_events_of_another_session_change_nothing_and_raise_no_doubt(
    watch: Watch, pi: Pi, feed: PiFeed
) -> None:
    pi.runs(board(A, S.PROVISIONING, 5))
    await live(watch)
    theirs = saw(A, S.VERIFIED, 9, session_id="s-2")
    feed.stream.say(theirs, replace(theirs, session_id="s-2"), session_is(SessionState.CLOSED, "s-2", 9))
    await settle()
    assert (shown(watch), pi.times("session")) == ({A: S.PROVISIONING}, 1)
    assert watch.session is not None
    assert not watch.session.is_over
    assert after(9) not in {device.at for device in (watch.fleet.devices if watch.fleet else {}).values()}


# -- an interrupted session that somebody resumed ----------------------------


async def interrupted(watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock) -> None:
    pi.runs(board(A, S.DISCOVERED))
    await live(watch)
    pi.runs(board(A, S.DISCOVERED), state=SessionState.PAUSED)
    feed.trouble = refused("SESSION_NOT_FOUND", 404)
    feed.stream.cut()
    await clock.advance(2)
    assert watch.now.state is F.READY
    assert watch.session is not None
    assert watch.session.state is SessionState.PAUSED
    feed.trouble = None


async def test_an_interrupted_session_that_another_station_resumed_is_live_again(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    await interrupted(watch, pi, feed, clock)
    pi.runs(board(A, S.VERIFIED), state=SessionState.ACTIVE)

    await clock.advance(IDLE_SECONDS)

    assert watch.now.state is F.LIVE
    assert shown(watch) == {A: S.VERIFIED}


async def test_a_session_that_a_look_finds_running_is_followed_at_once(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    await interrupted(watch, pi, feed, clock)
    pi.runs(board(A, S.PROVISIONED), state=SessionState.ACTIVE)

    await watch.refresh()
    await settle()

    assert watch.now.state is F.LIVE
    feed.stream.say(saw(A, S.VERIFIED, 1))
    await settle()
    assert shown(watch) == {A: S.VERIFIED}


async def test_a_refusal_of_another_question_does_not_close_an_interrupted_session(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    await interrupted(watch, pi, feed, clock)
    pi.trouble["recoverable"] = refused("SESSION_NOT_FOUND", 404)

    await clock.advance(IDLE_SECONDS)

    assert watch.session is not None
    assert watch.session.state is SessionState.PAUSED


async def test_an_interrupted_session_that_the_pi_forgets_is_closed(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    await interrupted(watch, pi, feed, clock)
    pi.trouble["session"] = refused("SESSION_EXPIRED", 410)

    await clock.advance(IDLE_SECONDS)

    assert watch.now.state is F.READY
    assert watch.session is not None
    assert watch.session.is_over
