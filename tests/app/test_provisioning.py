from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest

from station.app.notices import Topic
from station.app.provisioning import BatchPlan
from station.app.requested import REQUEST_SECONDS
from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceState
from station.core.errors import OutcomeUnknown, StationError, Unauthorized
from station.core.mac import Mac
from station.core.session import SessionState
from station.ports.orchestrator import BatchAnswer
from tests.app.pi import AWAY, LOST, A, B, C, Pi, PiFeed, board, refused, saw
from tests.app.provisioning_bench import Bench
from tests.fakes.clock import FakeClock, settle

S = DeviceState


@pytest.fixture
async def bench(pi: Pi, feed: PiFeed, clock: FakeClock) -> AsyncIterator[Bench]:
    async with aclosing(Bench(pi, feed, clock)) as bench:
        yield bench


# -- stop ------------------------------------------------------------------


async def test_a_stop_closes_the_session_and_shows_it(bench: Bench) -> None:
    await bench.follow()
    await bench.commands.stop()
    assert bench.watch.session is not None
    assert bench.watch.session.is_over
    assert bench.facts_of("session") == [("stopped", "s-1")]
    await bench.commands.stop()
    assert bench.pi.times("stop_session") == 1, "a session that is over is not stopped again"


async def test_a_stop_whose_answer_is_lost_is_settled_by_asking(bench: Bench) -> None:
    await bench.follow()
    bench.pi.lost.add("stop_session")
    await bench.commands.stop()
    assert bench.topics() == [Topic.SESSION_STOPPED]
    assert bench.pi.times("stop_session") == 1


async def test_a_stop_that_the_pi_has_begun_or_forgotten_is_a_stop(bench: Bench) -> None:
    await bench.follow()
    bench.pi.trouble["stop_session"] = LOST
    bench.pi.runs(state=SessionState.CLOSING)
    await bench.commands.stop()
    bench.pi.trouble["stop_session"] = LOST
    del bench.pi.sessions["s-1"]
    await bench.commands.stop()
    assert bench.topics() == [Topic.SESSION_STOPPED] * 2


@pytest.mark.parametrize("then", [{}, {"*": AWAY}])
async def test_a_stop_that_did_not_arrive_stays_a_doubt(bench: Bench, then: dict[str, StationError]) -> None:
    await bench.follow()
    bench.pi.trouble = {"stop_session": LOST, **then}
    with pytest.raises(OutcomeUnknown):
        await bench.commands.stop()
    assert bench.facts_of("session") == []


async def test_a_session_that_somebody_else_closed_is_stopped(bench: Bench) -> None:
    await bench.follow()
    bench.pi.trouble["stop_session"] = refused("session_already_closed")
    await bench.commands.stop()
    assert bench.topics() == [Topic.SESSION_STOPPED]


# -- Provision All ---------------------------------------------------------


async def test_the_plan_sorts_the_boards_by_what_would_happen_to_them(bench: Bench) -> None:
    known = [Mac(0xAC67B2000000 + number) for number in range(10, 16)]
    bench.pi.allowed = {B: AllowlistEntry(B)}
    await bench.enrolment.refresh()
    await bench.follow(
        board(A, S.DISCOVERED, in_allowlist=True),
        board(B, S.DISCOVERED),
        board(C, S.DISCOVERED, in_allowlist=False),
        board(known[0], S.VERIFYING),
        board(known[1], S.VERIFIED),
        board(known[2], S.FAILED),
    )
    assert bench.commands.plan() == BatchPlan(
        ready=(A, B), not_allowed=(C,), under_way=1, verified=1, failed=(known[2],)
    )


async def test_f9_held_down_sends_one_request(bench: Bench) -> None:
    await bench.follow(board(A, S.DISCOVERED, in_allowlist=True))
    gate = bench.pi.slow("provision_all")
    held = [asyncio.create_task(bench.commands.provision_all()) for _ in range(20)]
    await settle()
    gate.set()
    answers = await asyncio.gather(*held)
    assert [answer is not None for answer in answers] == [True] + [False] * 19
    assert bench.pi.times("provision_all") == 1


async def test_what_was_accepted_is_marked_until_an_event_confirms_it(bench: Bench) -> None:
    await bench.follow(
        board(A, S.DISCOVERED, in_allowlist=True),
        board(B, S.DISCOVERED, in_allowlist=True),
        board(C, S.DISCOVERED, in_allowlist=False),
    )
    changed: list[Mac] = []
    bench.commands.requested_changed.subscribe(changed.append)
    await bench.commands.provision_all()
    assert bench.requested() == {A, B}
    assert bench.commands.plan().ready == ()
    assert bench.watch.fleet is not None
    assert bench.watch.fleet.devices[A].state is S.DISCOVERED, "what was observed stays apart"
    bench.feed.stream.say(saw(A, S.PROVISIONING, 5))
    await settle()
    assert bench.requested() == {B}
    assert changed == [A, B, A]


async def test_a_board_that_moved_before_the_answer_came_is_not_marked(bench: Bench) -> None:
    await bench.follow(board(A, S.DISCOVERED, in_allowlist=True))
    gate = bench.pi.slow("provision_all")
    sending = asyncio.create_task(bench.commands.provision_all())
    await settle()
    bench.feed.stream.say(saw(A, S.PROVISIONING, 5))
    await settle()
    gate.set()
    await sending
    assert bench.requested() == set()


async def test_a_lost_answer_is_settled_by_looking_at_the_boards(bench: Bench) -> None:
    await bench.follow(board(A, S.DISCOVERED, in_allowlist=True), board(B, S.DISCOVERED, in_allowlist=True))
    bench.pi.lost.add("provision_all")
    bench.pi.runs(board(A, S.PROVISIONING, 5), board(B, S.DISCOVERED))
    answer = await bench.commands.provision_all()
    assert answer == BatchAnswer(started=1)
    assert bench.pi.times("provision_all") == 1
    assert bench.notices[-1].topic is Topic.BATCH_CONFIRMED_LATE
    assert bench.notices[-1].data == {"started": 1, "left": 1}


async def test_a_lost_answer_stays_a_doubt_while_the_pi_is_away(bench: Bench) -> None:
    await bench.follow(board(A, S.DISCOVERED, in_allowlist=True))
    bench.pi.trouble = {"provision_all": LOST, "*": AWAY}
    with pytest.raises(OutcomeUnknown):
        await bench.commands.provision_all()
    assert bench.commands.busy == frozenset()


@pytest.mark.parametrize(
    ("answer", "topic"),
    [
        (BatchAnswer(started=2, skipped=0), Topic.BATCH_STARTED),
        (BatchAnswer(started=0, skipped=3), Topic.BATCH_STARTED),
        (BatchAnswer(started=0), Topic.NOTHING_READY),
        (BatchAnswer(), Topic.NOTHING_READY),
    ],
)
async def test_what_the_batch_set_going_is_told(bench: Bench, answer: BatchAnswer, topic: Topic) -> None:
    await bench.follow()
    bench.pi.batch = answer
    await bench.commands.provision_all()
    assert bench.topics() == [topic]
    assert bench.notices[0].data == {"started": answer.started or 0, "skipped": answer.skipped or 0}


async def test_without_a_session_there_is_nothing_to_provision(bench: Bench) -> None:
    assert await bench.commands.provision_all() is None
    assert bench.commands.plan() == BatchPlan()
    assert bench.pi.asked == []


# -- single boards and retries ---------------------------------------------


async def test_retrying_the_failed_goes_on_past_a_board_that_is_refused(bench: Bench) -> None:
    await bench.follow(*(board(mac, S.FAILED, retry_count=1) for mac in (A, B, C)))
    bench.pi.refuses[B] = refused("MAX_RETRIES_EXCEEDED")
    assert await bench.commands.retry_failed() == 2
    assert bench.requested() == {A, C}
    assert bench.topics() == [Topic.COMMAND_FAILED, Topic.RETRIES_STARTED]
    assert bench.notices[0].mac == B
    assert bench.notices[1].data == {"started": 2}


async def test_a_wrong_key_ends_the_retries_at_once(bench: Bench) -> None:
    await bench.follow(*(board(mac, S.FAILED) for mac in (A, B, C)))
    bench.pi.trouble["retry"] = refused("UNAUTHORIZED", 401)
    with pytest.raises(Unauthorized):
        await bench.commands.retry_failed()
    assert bench.pi.times("retry") == 1
    assert bench.topics() == []


async def test_a_retry_whose_answer_is_lost_is_settled_by_looking_at_the_board(bench: Bench) -> None:
    await bench.follow(board(A, S.FAILED, retry_count=0), board(B, S.FAILED, retry_count=0))
    bench.pi.lost.add("retry")
    bench.pi.runs(board(A, S.FAILED, 5, retry_count=1), board(B, S.FAILED, 5, retry_count=0))
    assert await bench.commands.retry_failed() == 1
    assert [(notice.topic, notice.mac) for notice in bench.notices] == [
        (Topic.COMMAND_FAILED, B),
        (Topic.RETRIES_STARTED, None),
    ]
    assert bench.pi.times("retry") == 2


async def test_a_retry_that_fails_again_unseen_can_be_retried_once_more(bench: Bench) -> None:
    await bench.follow(board(A, S.FAILED, retry_count=1))
    await bench.commands.retry(A)
    assert bench.commands.plan().failed == ()
    bench.feed.stream.say(saw(A, S.FAILED, 9, retry_count=2))
    await settle()
    assert bench.commands.plan().failed == (A,)


@pytest.mark.parametrize("command", ["provision", "retry"])
async def test_a_double_click_on_one_board_sends_one_request(bench: Bench, command: str) -> None:
    await bench.follow(board(A, S.FAILED))
    gate = bench.pi.slow(command)
    send = getattr(bench.commands, command)
    first = asyncio.create_task(send(A))
    await settle()
    await send(A)
    gate.set()
    await first
    assert bench.pi.times(command) == 1
    assert [outcome for outcome, _ in bench.facts_of("command")] == [command]


async def test_another_session_takes_no_marks_along(bench: Bench) -> None:
    await bench.follow(board(A, S.DISCOVERED, in_allowlist=True))
    await bench.commands.provision_all()
    bench.pi.runs(session_id="s-2")
    await bench.commands.join("s-2")
    assert bench.requested() == set()


# -- commands under doubt, found by tests.faults ---------------------------


@pytest.mark.parametrize("known", [None, S.DISCOVERED, S.PROVISIONING])
async def test_a_lost_retry_of_a_board_that_had_not_failed_is_not_told_as_done(
    bench: Bench, known: DeviceState | None
) -> None:
    await bench.follow(*([] if known is None else [board(A, known)]))
    bench.pi.trouble["retry"] = LOST
    bench.pi.runs(board(A, S.VERIFYING, 9))
    with pytest.raises(OutcomeUnknown):
        await bench.commands.retry(A)
    assert bench.facts_of("command") == []


async def test_a_lost_provision_is_settled_by_looking_at_the_board(bench: Bench) -> None:
    await bench.follow(board(A, S.DISCOVERED), board(B, S.DISCOVERED))
    bench.pi.trouble["provision"] = LOST
    bench.pi.runs(board(A, S.PROVISIONING, 9), board(B, S.DISCOVERED))
    await bench.commands.provision(A)
    with pytest.raises(OutcomeUnknown):
        await bench.commands.provision(B)
    assert bench.pi.times("provision") == 2


# -- marks -----------------------------------------------------------------


async def test_a_board_that_failed_before_the_answer_came_is_not_marked(bench: Bench) -> None:
    await bench.follow(board(A, S.DISCOVERED, in_allowlist=True))
    gate = bench.pi.slow("provision_all")
    sending = asyncio.create_task(bench.commands.provision_all())
    await settle()
    bench.feed.stream.say(saw(A, S.PROVISIONING, 5), saw(A, S.FAILED, 6))
    await settle()
    gate.set()
    await sending
    assert bench.requested() == set()
    assert bench.commands.plan().failed == (A,)


async def test_a_mark_goes_away_when_the_pi_does_not_act_and_the_truth_was_asked_for(
    bench: Bench, clock: FakeClock
) -> None:
    await bench.follow(board(A, S.FAILED))
    changed: list[Mac] = []
    bench.commands.requested_changed.subscribe(changed.append)
    await bench.commands.retry(A)
    await clock.advance(REQUEST_SECONDS - 1)
    assert bench.requested() == {A}
    asked = bench.pi.times("session")
    await clock.advance(1)
    assert (bench.requested(), bench.pi.times("session")) == (set(), asked + 1)
    assert bench.commands.plan().failed == (A,), "it can be retried"
    assert changed == [A, A]


async def test_a_later_mark_outlives_the_end_of_an_earlier_one(bench: Bench, clock: FakeClock) -> None:
    await bench.follow(board(A, S.FAILED, retry_count=0))
    await bench.commands.retry(A)
    await clock.advance(REQUEST_SECONDS - 1)
    bench.feed.stream.say(saw(A, S.FAILED, 9, retry_count=1))
    await settle()
    await bench.commands.retry(A)
    asked = bench.pi.times("session")
    await clock.advance(1)
    assert (bench.requested(), bench.pi.times("session")) == ({A}, asked)
    await clock.advance(REQUEST_SECONDS)
    assert bench.requested() == set()
