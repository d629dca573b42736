from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator

import pytest

from station.app.connection import LINGER_SECONDS
from station.app.reconnect import FeedState
from station.app.watch import (
    IDLE_SECONDS,
    NO_STREAM_SECONDS,
    POLL_SECONDS,
    STEADY_SECONDS,
    Watch,
)
from station.core.device import DeviceState
from station.core.errors import NotOurProtocol
from station.core.events import Heartbeat, LiveEvent, NotUnderstood, SessionReported, TroubleReported
from station.core.fleet import Change
from station.core.session import Session, SessionReport, SessionState
from tests.app.pi import AWAY, URL, A, B, Pi, PiFeed, board, refused, saw, session_is
from tests.fakes.clock import FakeClock, settle

S = DeviceState
F = FeedState


class Heard:
    """Everything that a watch told."""

    def __init__(self, watch: Watch) -> None:
        self.states: list[FeedState] = []
        self.changes: list[Change] = []
        self.events: list[LiveEvent] = []
        self.ended: list[Session] = []
        self.leftovers: list[tuple[SessionReport, ...]] = []
        watch.status.subscribe(lambda status: self.states.append(status.state))
        watch.changed.subscribe(self.changes.append)
        watch.heard.subscribe(self.events.append)
        watch.ended.subscribe(self.ended.append)
        watch.leftovers.subscribe(self.leftovers.append)

    def times_verified(self) -> int:
        return sum(board.entered(S.VERIFIED) for change in self.changes for board in change.devices)


@pytest.fixture
async def watch(pi: Pi, feed: PiFeed, clock: FakeClock) -> AsyncIterator[Watch]:
    watch = Watch(pi, feed, clock, random.Random(1))
    yield watch
    await watch.aclose()


@pytest.fixture
def heard(watch: Watch) -> Heard:
    return Heard(watch)


def state_of(watch: Watch) -> FeedState:
    return watch.now.state


async def live(watch: Watch, session_id: str = "s-1") -> None:
    await watch.follow(session_id)
    await settle()
    assert state_of(watch) is F.LIVE


# -- listen, snapshot, replay ---------------------------------------------


async def test_the_stream_is_open_before_the_session_is_asked_for(watch: Watch, pi: Pi, feed: PiFeed) -> None:
    pi.runs()
    gate = pi.slow("session")
    await watch.follow("s-1")
    await settle()
    assert (feed.open_streams, pi.times("session"), state_of(watch)) == (1, 1, F.CONNECTING)
    gate.set()
    await settle()
    assert state_of(watch) is F.LIVE


async def test_an_event_that_comes_before_the_snapshot_is_folded_after_it_and_once(
    watch: Watch, pi: Pi, feed: PiFeed, heard: Heard
) -> None:
    pi.runs(board(A, S.PROVISIONING, 5))
    gate = pi.slow("session")
    await watch.follow("s-1")
    await settle()
    feed.stream.say(saw(A, S.VERIFIED, 6), saw(B, S.DISCOVERED, 6))
    await settle()
    assert watch.fleet is not None
    assert not watch.fleet.devices
    gate.set()
    await settle()
    assert {mac: device.state for mac, device in watch.fleet.devices.items()} == {
        A: S.VERIFIED,
        B: S.DISCOVERED,
    }
    assert heard.times_verified() == 1


async def test_what_comes_at_once_is_told_in_order_and_boards_in_a_row_as_one_change(
    watch: Watch, pi: Pi, feed: PiFeed
) -> None:
    pi.runs()
    await live(watch)
    told: list[object] = []
    watch.changed.subscribe(told.append)
    watch.heard.subscribe(told.append)
    trouble = TroubleReported("WIFI_FAILED", "no", session_id="s-1")
    feed.stream.say(
        saw(A, DeviceState.VERIFYING, 1), saw(A, DeviceState.VERIFIED, 2), saw(B, DeviceState.FAILED, 2),
        trouble,
        saw(B, DeviceState.PROVISIONING, 3),
    )  # fmt: skip
    await settle()
    first, heard_of, last = told
    assert heard_of is trouble
    assert isinstance(first, Change)
    moved = [(board.mac, board.after and board.after.state) for board in first.devices]
    assert moved == [(A, DeviceState.VERIFYING), (A, DeviceState.VERIFIED), (B, DeviceState.FAILED)]
    assert isinstance(last, Change)
    assert [board.mac for board in last.devices] == [B]


async def test_an_event_that_the_snapshot_already_knows_is_not_applied_again(
    watch: Watch, pi: Pi, feed: PiFeed, heard: Heard
) -> None:
    pi.runs(board(A, S.VERIFIED, 10))
    gate = pi.slow("session")
    await watch.follow("s-1")
    await settle()
    feed.stream.say(saw(A, S.PROVISIONING, 5), saw(A, S.VERIFIED, 10))
    gate.set()
    await settle()
    assert watch.fleet is not None
    assert watch.fleet.devices[A].state is S.VERIFIED
    assert heard.times_verified() == 1


async def test_an_event_during_a_refresh_is_not_undone_by_its_older_answer(
    watch: Watch, pi: Pi, feed: PiFeed, heard: Heard
) -> None:
    pi.runs(board(A, S.PROVISIONING, 5))
    await live(watch)
    gate = pi.slow("session")
    asking = asyncio.create_task(watch.refresh())
    await settle()
    feed.stream.say(saw(A, S.VERIFIED, 6))
    await settle()
    gate.set()
    await asking
    assert watch.fleet is not None
    assert watch.fleet.devices[A].state is S.VERIFIED
    assert heard.times_verified() == 1


async def test_of_two_answers_the_one_that_was_asked_for_later_counts(watch: Watch, pi: Pi) -> None:
    pi.runs(board(A, S.PROVISIONING))
    await live(watch)
    first_gate = pi.slow("session")
    first = asyncio.create_task(watch.refresh())
    await settle()
    pi.runs(board(A, S.VERIFIED))
    second_gate = pi.slow("session")
    second_gate.set()
    await watch.refresh()
    first_gate.set()
    await first
    assert watch.fleet is not None
    assert watch.fleet.devices[A].state is S.VERIFIED


async def test_a_failed_refresh_is_the_callers_to_tell(watch: Watch, pi: Pi) -> None:
    pi.runs()
    await live(watch)
    pi.trouble["session"] = AWAY
    with pytest.raises(type(AWAY)):
        await watch.refresh()
    assert state_of(watch) is F.LIVE


# -- cuts ------------------------------------------------------------------


async def test_a_cut_stream_comes_back_with_what_was_missed(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, heard: Heard
) -> None:
    pi.runs(board(A, S.PROVISIONING, 1))
    await live(watch)
    pi.runs(board(A, S.VERIFIED, 2))
    feed.stream.cut()
    await settle()
    assert state_of(watch) is F.RECONNECTING
    assert watch.now.error is not None
    await clock.advance(0.5)
    assert heard.states == [F.LIVE, F.RECONNECTING, F.LIVE]
    assert watch.fleet is not None
    assert watch.fleet.devices[A].state is S.VERIFIED
    assert feed.open_streams == 1


async def test_a_cut_is_no_failed_task(
    watch: Watch, pi: Pi, feed: PiFeed, caplog: pytest.LogCaptureFixture
) -> None:
    pi.runs()
    await live(watch)
    feed.stream.cut()
    await settle()
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_a_stream_that_the_pi_closes_in_good_order_is_opened_again(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs()
    await live(watch)
    feed.stream.end()
    await clock.advance(0.5)
    assert (state_of(watch), len(feed.streams)) == (F.LIVE, 2)


async def test_since_counts_from_the_moment_the_state_was_entered(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs()
    await live(watch)
    await clock.advance(60)
    feed.trouble = AWAY
    feed.stream.cut()
    await settle()
    lost_at = clock.now()
    assert watch.now.since == lost_at
    pi.away()
    await clock.advance(20)
    assert state_of(watch) is F.DOWN
    assert lost_at < watch.now.since < clock.now()


async def test_while_the_stream_stays_away_the_session_is_polled(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs(board(A, S.PROVISIONING))
    await live(watch)
    feed.trouble = AWAY
    feed.stream.cut()
    await clock.advance(10)
    assert state_of(watch) is F.POLLING
    pi.runs(board(A, S.VERIFIED))
    asked = pi.times("session")
    await clock.advance(30)
    assert watch.fleet is not None
    assert watch.fleet.devices[A].state is S.VERIFIED
    assert 30 / POLL_SECONDS <= pi.times("session") - asked <= 30 / POLL_SECONDS + 6


async def test_a_pi_that_is_gone_is_down_and_comes_back_by_itself(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, heard: Heard
) -> None:
    pi.runs()
    await live(watch)
    pi.away()
    feed.trouble = AWAY
    feed.stream.cut()
    await clock.advance(3600)
    assert state_of(watch) is F.DOWN
    pi.away(False)
    feed.trouble = None
    await clock.advance(31)
    assert state_of(watch) is F.LIVE
    polls = pi.times("session")
    await clock.advance(300)
    assert pi.times("session") == polls, "polling stops when the stream is back"
    assert heard.states[:3] == [F.LIVE, F.RECONNECTING, F.DOWN]
    assert heard.states.count(F.LIVE) == 2


async def test_a_stream_that_breaks_at_once_each_time_is_not_hammered(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs()
    await live(watch)
    for _ in range(120):
        feed.stream.cut()
        await clock.advance(1)
    assert len(feed.streams) < 20


async def test_after_a_steady_stream_the_waits_start_over(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs()
    await live(watch)
    for _ in range(10):
        await clock.advance(STEADY_SECONDS)
        feed.stream.cut()
        await clock.advance(0.5)
        assert state_of(watch) is F.LIVE


async def test_the_pis_wish_to_wait_is_granted(watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock) -> None:
    pi.runs()
    await live(watch)
    busy = refused("RATE_LIMITED", 429, retry_after=20.0)  # type: ignore[arg-type]
    feed.stream.cut(busy)
    await clock.advance(19)
    assert feed.tried == 1
    await clock.advance(2)
    assert feed.tried == 2


# -- keys, routes, gone sessions ------------------------------------------


async def test_a_wrong_key_stops_everything_until_there_is_another(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs()
    await live(watch)
    feed.trouble = refused("UNAUTHORIZED", 401)
    feed.stream.cut()
    await clock.advance(5)
    assert state_of(watch) is F.REFUSED
    asked, tried = len(pi.asked), feed.tried
    await clock.advance(3600)
    assert (len(pi.asked), feed.tried) == (asked, tried)
    feed.trouble = None
    await watch.again()
    await settle()
    assert state_of(watch) is F.LIVE


async def test_a_wrong_key_stops_an_idle_watch_too(watch: Watch, pi: Pi, clock: FakeClock) -> None:
    pi.trouble["*"] = refused("UNAUTHORIZED", 401)
    await watch.idle()
    await clock.advance(3600)
    assert (state_of(watch), len(pi.asked)) == (F.REFUSED, 1)
    pi.trouble.clear()
    await watch.again()
    await settle()
    assert state_of(watch) is F.READY


@pytest.mark.parametrize("status", [404, 410])
async def test_a_session_that_the_pi_no_longer_knows_ends_and_the_watch_goes_idle(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, heard: Heard, status: int
) -> None:
    pi.runs(board(A, S.VERIFIED))
    await live(watch)
    del pi.sessions["s-1"]
    feed.trouble = refused("SESSION_EXPIRED", status)
    feed.stream.cut()
    await clock.advance(1)
    assert [session.state for session in heard.ended] == [SessionState.CLOSED]
    assert state_of(watch) is F.READY
    assert watch.fleet is not None
    assert A in watch.fleet.devices, "what was seen stays to be read"
    asked = pi.times("session")
    await clock.advance(600)
    assert pi.times("session") == asked


async def test_a_pi_without_a_stream_is_polled_and_the_stream_tried_now_and_then(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, heard: Heard
) -> None:
    pi.runs()
    feed.trouble = refused("HTTP_405", 405)
    await watch.follow("s-1")
    await settle()
    assert state_of(watch) is F.POLLING
    await clock.advance(10 * NO_STREAM_SECONDS)
    assert 9 <= feed.tried <= 11
    assert pi.times("session") >= 9 * NO_STREAM_SECONDS / POLL_SECONDS
    assert heard.states == [F.POLLING]
    feed.trouble = None
    await clock.advance(NO_STREAM_SECONDS)
    assert state_of(watch) is F.LIVE


async def test_a_web_page_instead_of_a_stream_is_polled_round(watch: Watch, pi: Pi, feed: PiFeed) -> None:
    pi.runs()
    feed.trouble = NotOurProtocol(URL, "a web page")
    await watch.follow("s-1")
    await settle()
    assert (state_of(watch), watch.now.error) == (F.POLLING, feed.trouble)


# -- the end of a session --------------------------------------------------


async def test_a_closed_session_is_still_listened_to_for_late_reports(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, heard: Heard
) -> None:
    pi.runs(board(A, S.VERIFYING, 1))
    await live(watch)
    pi.runs(board(A, S.VERIFIED, 5), board(B, S.FAILED, 5), state=SessionState.CLOSED)
    feed.stream.say(session_is(SessionState.CLOSED, second=4))
    await clock.advance(LINGER_SECONDS - 1)
    assert not heard.ended
    feed.stream.say(saw(A, S.VERIFIED, 5))
    await settle()
    assert heard.times_verified() == 1
    await clock.advance(1)
    assert [session.id for session in heard.ended] == ["s-1"]
    assert watch.fleet is not None
    assert watch.fleet.devices[B].state is S.FAILED, "the last look"
    assert (state_of(watch), feed.open_streams) == (F.READY, 0)


async def test_the_last_look_waits_for_a_pi_that_is_away(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, heard: Heard
) -> None:
    pi.runs()
    await live(watch)
    pi.runs(board(A, S.VERIFIED), state=SessionState.CLOSED)
    feed.stream.say(session_is(SessionState.CLOSED))
    pi.away()
    await clock.advance(60)
    assert (state_of(watch), heard.ended) == (F.DOWN, [])
    pi.away(False)
    await clock.advance(POLL_SECONDS)
    assert heard.times_verified() == 1
    assert len(heard.ended) == 1


async def test_trouble_that_ends_the_session_makes_the_watch_look(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, heard: Heard
) -> None:
    pi.runs()
    await live(watch)
    pi.runs(state=SessionState.CLOSED)
    feed.stream.say(TroubleReported("SESSION_EXPIRED", "over", ends_session=True))
    await clock.advance(LINGER_SECONDS + 5)
    assert len(heard.ended) == 1
    assert [type(event) for event in heard.events] == [TroubleReported]


async def test_trouble_that_wrongly_claims_the_end_costs_one_reconnect(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, heard: Heard
) -> None:
    pi.runs()
    await live(watch)
    feed.stream.say(TroubleReported("SESSION_EXPIRED", "over", ends_session=True))
    await clock.advance(600)
    assert (state_of(watch), len(feed.streams), heard.ended) == (F.LIVE, 2, [])


async def test_another_sessions_trouble_and_warnings_are_not_ours(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock, heard: Heard
) -> None:
    pi.runs()
    await live(watch)
    feed.stream.say(TroubleReported("SESSION_EXPIRED", "over", ends_session=True, session_id="s-2"))
    feed.stream.say(SessionReported(SessionReport("s-2"), warning=True))
    await clock.advance(60)
    assert (state_of(watch), len(feed.streams), heard.events) == (F.LIVE, 1, [])


async def test_warnings_and_troubles_of_the_session_are_passed_on(
    watch: Watch, pi: Pi, feed: PiFeed, heard: Heard
) -> None:
    pi.runs()
    await live(watch)
    told: list[LiveEvent] = [
        SessionReported(SessionReport("s-1"), warning=True),
        TroubleReported("MQTT_UNAVAILABLE", "no broker"),
        NotUnderstood("device.sang", "its type is unknown"),
    ]
    feed.stream.say(Heartbeat(), *told)
    await settle()
    assert heard.events == told


# -- things not understood -------------------------------------------------


async def test_an_unknown_version_makes_the_watch_ask_for_the_truth(
    watch: Watch, pi: Pi, feed: PiFeed
) -> None:
    pi.runs()
    await live(watch)
    pi.runs(board(A, S.VERIFIED))
    feed.stream.say(NotUnderstood("device.verified", "version 2.0", refetch=True))
    await settle()
    assert watch.fleet is not None
    assert watch.fleet.devices[A].state is S.VERIFIED
    assert state_of(watch) is F.LIVE


async def test_a_flood_of_unknown_versions_is_one_question_every_few_seconds(
    watch: Watch, pi: Pi, feed: PiFeed, clock: FakeClock
) -> None:
    pi.runs()
    await live(watch)
    asked = pi.times("session")
    for _ in range(50):
        feed.stream.say(*[NotUnderstood("device.verified", "version 2.0", refetch=True)] * 20)
        await clock.advance(0.1)
    assert pi.times("session") - asked <= 2


# -- switching and idling --------------------------------------------------


async def test_switching_sessions_leaves_one_stream_and_no_task_behind(
    watch: Watch, pi: Pi, feed: PiFeed
) -> None:
    pi.runs()
    pi.runs(session_id="s-2")
    await live(watch)
    running = len(asyncio.all_tasks())
    for session_id in ("s-2", "s-1", "s-2"):
        await live(watch, session_id)
    assert len(asyncio.all_tasks()) == running
    assert (feed.open_streams, feed.stream.session_id) == (1, "s-2")


async def test_two_switches_at_once_leave_one_session_followed(watch: Watch, pi: Pi, feed: PiFeed) -> None:
    pi.runs()
    pi.runs(session_id="s-2")
    await live(watch)
    running = len(asyncio.all_tasks())
    await asyncio.gather(watch.follow("s-2"), watch.again(), watch.follow("s-1"), watch.follow("s-2"))
    await settle()
    assert len(asyncio.all_tasks()) == running
    assert (feed.open_streams, state_of(watch)) == (1, F.LIVE)
    assert watch.session is not None
    assert watch.session.id == feed.stream.session_id


async def test_an_answer_about_the_session_before_changes_nothing(
    watch: Watch, pi: Pi, feed: PiFeed, heard: Heard
) -> None:
    pi.runs(board(A, S.PROVISIONING))
    await live(watch)
    gate = pi.slow("session")
    asking = asyncio.create_task(watch.refresh())
    await settle()
    pi.runs(board(A, S.VERIFIED), state=SessionState.CLOSED)
    pi.slow("session").set()
    pi.runs(session_id="s-2")
    await live(watch, "s-2")
    told = len(heard.changes)
    gate.set()
    await asking
    assert len(heard.changes) == told


async def test_without_a_session_the_pi_is_asked_now_and_then(
    watch: Watch, pi: Pi, clock: FakeClock, heard: Heard
) -> None:
    left = SessionReport("s-9", state=SessionState.PAUSED)
    pi.left = [left]
    await watch.idle()
    await settle()
    assert (state_of(watch), heard.leftovers) == (F.READY, [(left,)])
    assert watch.network == pi.networks
    pi.away()
    await clock.advance(IDLE_SECONDS)
    assert state_of(watch) is F.DOWN
    pi.away(False)
    await clock.advance(IDLE_SECONDS)
    assert state_of(watch) is F.READY


async def test_a_pi_without_the_optional_routes_is_still_there(watch: Watch, pi: Pi, heard: Heard) -> None:
    pi.trouble = {"recoverable": refused("HTTP_405", 405), "network": refused("NETWORK_ERROR", 503)}
    await watch.idle()
    await settle()
    assert (state_of(watch), heard.leftovers) == (F.READY, [])


# -- overhearing -----------------------------------------------------------


async def test_the_session_that_runs_is_overheard_on_the_stream_of_all(watch: Watch, feed: PiFeed) -> None:
    listening = asyncio.create_task(watch.overhear())
    await settle()
    assert feed.stream.session_id is None
    feed.stream.say(Heartbeat(), session_is(SessionState.ACTIVE, "s-7"))
    assert await listening == "s-7"
    assert feed.open_streams == 0


async def test_a_silent_stream_is_overheard_for_a_few_seconds_only(
    watch: Watch, feed: PiFeed, clock: FakeClock
) -> None:
    listening = asyncio.create_task(watch.overhear(5))
    await clock.advance(4.9)
    assert not listening.done()
    await clock.advance(0.1)
    assert await listening is None
    assert feed.open_streams == 0


async def test_a_stream_that_refuses_names_no_session(watch: Watch, feed: PiFeed) -> None:
    feed.trouble = AWAY
    assert await watch.overhear() is None
