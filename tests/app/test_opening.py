from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from datetime import timedelta

import pytest

from station.app.diary import Diary
from station.app.notices import Topic
from station.app.watch import OVERHEAR_SECONDS
from station.core.device import DeviceState
from station.core.errors import NotOurProtocol, OutcomeUnknown, Refused
from station.core.fleet import DeviceChange
from station.core.session import SessionReport, SessionState
from station.ports.orchestrator import StartRequest
from tests.app.pi import AWAY, LOST, URL, A, Pi, PiFeed, board, refused, session_is
from tests.app.provisioning_bench import Bench
from tests.fakes.clock import FakeClock, settle

S = DeviceState
FACTORY = StartRequest("Factory", "hunter2")


@pytest.fixture
async def bench(pi: Pi, feed: PiFeed, clock: FakeClock) -> AsyncIterator[Bench]:
    async with aclosing(Bench(pi, feed, clock)) as bench:
        yield bench


async def test_what_is_verified_between_the_look_back_and_another_session_is_seen(bench: Bench) -> None:
    await bench.follow(board(A, S.VERIFYING))
    seen: list[DeviceChange] = []
    bench.watch.changed.subscribe(lambda change: seen.extend(change.devices))
    answered = bench.pi.slow("session")
    starting = asyncio.create_task(bench.commands.start(FACTORY))
    await settle()
    bench.pi.runs(board(A, S.VERIFIED, 9), state=SessionState.CLOSED)
    answered.set()
    session = await starting
    assert session is not None
    assert session.id == "new-1"
    assert any(change.entered(S.VERIFIED) for change in seen)


async def test_a_start_is_followed_and_written_down_as_ours(bench: Bench) -> None:
    worked: list[str] = []
    bench.commands.worked.subscribe(worked.append)
    session = await bench.commands.start(FACTORY)
    assert session is not None
    assert session.id == "new-1"
    assert (bench.facts_of("session"), worked) == ([("started", "new-1")], ["new-1"])
    assert bench.topics() == [Topic.SESSION_STARTED]
    assert "hunter2" not in repr(bench.facts.written)


async def test_a_double_start_sends_one_request(bench: Bench) -> None:
    gate = bench.pi.slow("start_session")
    busy: list[frozenset[str]] = []
    bench.commands.busy_changed.subscribe(busy.append)
    first = asyncio.create_task(bench.commands.start(FACTORY))
    await settle()
    assert await bench.commands.start(FACTORY) is None
    gate.set()
    assert await first is not None
    assert bench.pi.times("start_session") == 1
    assert busy == [frozenset({"start"}), frozenset()]


async def test_a_start_whose_answer_is_lost_attaches_to_the_session_that_runs(bench: Bench) -> None:
    bench.pi.lost.add("start_session")
    bench.pi.left = [SessionReport("new-1")]
    session = await bench.commands.start(FACTORY)
    assert session is not None
    assert session.id == "new-1"
    assert bench.pi.times("start_session") == 1
    assert bench.facts_of("session") == [("started", "new-1")]


async def test_a_start_that_never_arrived_stays_a_doubt_and_is_not_sent_again(bench: Bench) -> None:
    bench.pi.trouble["start_session"] = LOST
    bench.feed.trouble = AWAY
    with pytest.raises(OutcomeUnknown):
        await bench.commands.start(FACTORY)
    assert bench.pi.times("start_session") == 1
    assert bench.commands.busy == frozenset()


async def test_a_doubt_stays_a_doubt_while_nobody_can_be_asked(bench: Bench) -> None:
    bench.pi.trouble = {"start_session": LOST, "*": AWAY}
    with pytest.raises(OutcomeUnknown):
        await bench.commands.start(FACTORY)


@pytest.mark.parametrize("where", ["details", "message", "recoverable", "journal"])
async def test_a_session_that_runs_already_is_found_and_joined(bench: Bench, where: str) -> None:
    bench.pi.runs(session_id="sess_abc123")
    details, message = "", "Another session is active."
    if where == "details":
        details = "active session: sess_abc123"
    elif where == "message":
        message = "sess_abc123 is active."
    elif where == "recoverable":
        bench.pi.left = [SessionReport("sess_abc123")]
    else:
        await bench.commands.join("sess_abc123")
        bench.facts.written.clear()
        await Diary(bench.facts, FakeClock(), "st-1").note("session", "started", session_id="sess_abc123")
    bench.pi.trouble["start_session"] = refused("SESSION_ALREADY_ACTIVE", details=details, message=message)
    session = await bench.commands.start(FACTORY)
    assert session is not None
    assert session.id == "sess_abc123"
    assert bench.facts_of("session")[-1] == ("joined", "sess_abc123")
    assert bench.topics()[-1] is Topic.SESSION_JOINED


async def test_a_session_that_nothing_names_is_overheard_and_joined(bench: Bench) -> None:
    bench.pi.runs(session_id="quiet-1")
    starting = asyncio.create_task(bench.commands.start(FACTORY))
    await settle()
    bench.feed.stream.say(session_is(SessionState.ACTIVE, "quiet-1"))
    session = await starting
    assert session is not None
    assert session.id == "quiet-1"


async def test_a_running_session_that_cannot_be_found_leaves_the_refusal(bench: Bench) -> None:
    bench.pi.runs(session_id="secret-1")
    bench.pi.runs(session_id="old-1", state=SessionState.CLOSED)
    bench.pi.left = [SessionReport("old-1"), SessionReport("gone-1")]
    bench.feed.trouble = bench.pi.trouble["recoverable"] = NotOurProtocol(URL, "a web page")
    with pytest.raises(Refused, match="SESSION_ALREADY_ACTIVE"):
        await bench.commands.start(FACTORY)


async def test_any_other_refusal_to_start_is_raised_as_it_came(bench: Bench) -> None:
    bench.pi.trouble["start_session"] = refused("VALIDATION_FAILED", 400)
    with pytest.raises(Refused, match="VALIDATION_FAILED"):
        await bench.commands.start(FACTORY)
    assert bench.facts.written == []


async def test_a_resumed_session_is_followed_with_its_boards_as_they_are(bench: Bench) -> None:
    bench.pi.runs(board(A, S.VERIFIED), session_id="s-9")
    await bench.commands.resume("s-9")
    await settle()
    assert bench.watch.fleet is not None
    assert bench.watch.fleet.devices[A].state is S.VERIFIED
    assert bench.facts_of("session") == [("resumed", "s-9")]


async def test_a_resume_whose_answer_is_lost_is_settled_by_asking(bench: Bench) -> None:
    bench.pi.runs(session_id="s-9")
    bench.pi.lost.add("resume")
    assert await bench.commands.resume("s-9") is not None
    bench.pi.runs(session_id="s-9", state=SessionState.CLOSED)
    with pytest.raises(OutcomeUnknown):
        await bench.commands.resume("s-9")


async def test_a_lost_start_does_not_claim_the_session_that_ran_before_it(bench: Bench) -> None:
    await bench.commands.start(FACTORY)
    bench.pi.trouble["start_session"] = LOST
    session = await bench.commands.start(FACTORY)
    assert session is not None
    assert bench.facts_of("session") == [("started", "new-1"), ("joined", "new-1")]


async def test_a_lost_start_does_not_claim_an_older_session_of_another_station(
    bench: Bench, clock: FakeClock
) -> None:
    worked: list[str] = []
    bench.commands.worked.subscribe(worked.append)
    bench.pi.runs(session_id="theirs-1")
    theirs = bench.pi.sessions["theirs-1"]
    earlier = replace(theirs.session, created_at=clock.now() - timedelta(seconds=60))
    bench.pi.sessions["theirs-1"] = replace(theirs, session=earlier)
    bench.pi.left = [earlier]
    bench.pi.trouble["start_session"] = LOST
    assert await bench.commands.start(FACTORY) is not None
    assert (bench.facts_of("session"), worked) == ([("joined", "theirs-1")], [])


async def test_a_start_in_doubt_that_is_pressed_again_finds_its_session_and_owns_it(bench: Bench) -> None:
    bench.pi.lost.add("start_session")
    bench.pi.trouble["recoverable"] = AWAY
    with pytest.raises(OutcomeUnknown):
        await bench.commands.start(FACTORY)
    bench.pi.trouble.clear()
    bench.pi.left = [SessionReport("new-1")]
    assert await bench.commands.start(FACTORY) is not None
    assert bench.facts_of("session") == [("started", "new-1")]


async def test_a_resume_that_never_arrived_stays_a_doubt(bench: Bench) -> None:
    bench.pi.runs(session_id="s-9", state=SessionState.PAUSED)
    bench.pi.trouble["resume"] = LOST
    with pytest.raises(OutcomeUnknown):
        await bench.commands.resume("s-9")
    bench.pi.trouble = {"resume": LOST, "*": AWAY}
    with pytest.raises(OutcomeUnknown):
        await bench.commands.resume("s-9")
    assert bench.facts_of("session") == []


@pytest.mark.parametrize("code", ["SESSION_ALREADY_ACTIVE", "SESSION_NOT_RECOVERABLE"])
async def test_a_resume_that_is_pressed_again_attaches_to_what_runs(bench: Bench, code: str) -> None:
    bench.pi.trouble["resume"] = refused(code)
    bench.pi.runs(session_id="s-9", state=SessionState.PAUSED)
    with pytest.raises(Refused, match=code):
        await bench.commands.resume("s-9")
    bench.pi.runs(session_id="s-9")
    assert await bench.commands.resume("s-9") is not None


async def test_a_lost_start_does_not_take_an_interrupted_session_for_the_one_that_runs(bench: Bench) -> None:
    bench.pi.runs(session_id="old-1", state=SessionState.PAUSED)
    bench.pi.left = [SessionReport("old-1")]
    bench.pi.trouble["start_session"] = LOST
    bench.pi.runs(session_id="new-1")
    starting = asyncio.create_task(bench.commands.start(FACTORY))
    await settle()
    bench.feed.stream.say(session_is(SessionState.ACTIVE, "new-1"))
    session = await starting
    assert session is not None
    assert session.id == "new-1"


async def test_an_interrupted_session_that_the_pi_counts_as_active_is_joined(
    bench: Bench, clock: FakeClock
) -> None:
    bench.pi.runs(session_id="old-1", state=SessionState.PAUSED)
    bench.pi.left = [SessionReport("old-1")]
    starting = asyncio.create_task(bench.commands.start(FACTORY))
    await clock.advance(OVERHEAR_SECONDS)
    session = await starting
    assert session is not None
    assert session.id == "old-1"
