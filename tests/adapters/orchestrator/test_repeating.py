"""When the client asks again, and when it must not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from station.adapters.orchestrator import ApiKey, HttpOrchestrator, RetryPolicy
from station.adapters.orchestrator.policy import Repeat, wait_asked
from station.core.allowlist import AllowlistEntry
from station.core.errors import NotOurProtocol, OutcomeUnknown, Refused, Unreachable
from station.core.mac import Mac
from station.ports.orchestrator import StartRequest
from tests.adapters.orchestrator.impatient import ImpatientClock
from tests.adapters.orchestrator.wire_server import Canned, WireServer, serving

BOARD = Mac.parse("AA:BB:CC:DD:EE:FF")
START = StartRequest("Wi-Fi", "correct horse")
LOST = Canned(None, end="reset")
CLOSED = Canned(None)
HALF = Canned(200, {"Content-Type": "application/json", "Content-Length": "500"}, (b'{"success":tr',))
EMPTY_LIST = Canned.json(200, '{"success":true,"data":{"entries":[]}}')
DONE = Canned.json(200, '{"success":true,"data":{}}')
BUSY = Canned.json(
    503, '{"success":false,"error":{"code":"X","message":"m","retryable":true,"retry_after_seconds":3}}'
)


def page(status: int) -> Canned:
    return Canned(status, {"Content-Type": "text/html"}, (b"<html>nginx</html>",))


@asynccontextmanager
async def asking(
    server: WireServer, policy: RetryPolicy | None = None
) -> AsyncIterator[tuple[HttpOrchestrator, ImpatientClock]]:
    clock = ImpatientClock()
    pi = HttpOrchestrator(server.url, key=ApiKey(), clock=clock, policy=policy)
    try:
        yield pi, clock
    finally:
        await pi.aclose()


@pytest.mark.parametrize("answer", [LOST, CLOSED, HALF, page(502), page(504), Canned(504)])
async def test_a_command_whose_answer_is_lost_is_sent_once_and_its_outcome_unknown(answer: Canned) -> None:
    async with serving(answer) as server, asking(server) as (pi, clock):
        with pytest.raises(OutcomeUnknown):
            await pi.start_session(START)
    assert len(server.requests) == 1
    assert clock.waits == []


async def test_a_command_that_is_not_answered_in_time_has_an_unknown_outcome() -> None:
    silent = Canned(None, end="hang")
    async with serving(silent) as server, asking(server, RetryPolicy(timeout=0.1)) as (pi, _):
        with pytest.raises(OutcomeUnknown, match="too long"):
            await pi.provision_all("s")
    assert len(server.requests) == 1


async def test_an_answer_that_trickles_is_given_up_when_the_time_is_over() -> None:
    trickle = Canned(200, {}, [b" "] * 3, end="hang", streams=True)
    async with serving(trickle) as server, asking(server, RetryPolicy(timeout=0.1, attempts=1)) as (pi, _):
        with pytest.raises(Unreachable):
            await pi.allowlist()


@pytest.mark.parametrize("lost", [LOST, CLOSED, HALF, page(502), page(503)])
async def test_a_question_whose_answer_is_lost_is_asked_again(lost: Canned) -> None:
    async with serving(lost, lost, EMPTY_LIST) as server, asking(server) as (pi, _):
        assert await pi.allowlist() == ()
    assert len(server.requests) == 3


async def test_waits_between_questions_that_get_lost_are_one_and_two_seconds() -> None:
    async with serving(LOST) as server, asking(server) as (pi, clock):
        with pytest.raises(Unreachable):
            await pi.allowlist()
    assert len(server.requests) == 3
    assert clock.waits == [1.0, 2.0]


@pytest.mark.parametrize(("seconds", "asked"), [(60, 3), (61, 1)])
async def test_a_wait_of_more_than_a_minute_is_told_at_once_instead_of_waited_for(
    seconds: int, asked: int
) -> None:
    said = f'{{"success":false,"error":{{"code":"RATE_LIMITED","retry_after_seconds":{seconds}}}}}'
    async with serving(Canned.json(429, said)) as server, asking(server) as (pi, _):
        with pytest.raises(Refused) as caught:
            await pi.allowlist()
    assert caught.value.refusal.retry_after == seconds
    assert len(server.requests) == asked


@pytest.mark.parametrize("depth", [1, 100, 490, 900, 100_000])
@pytest.mark.parametrize("brackets", ["[]", '{"a":}'], ids=["lists", "objects"])
async def test_details_are_a_refusal_however_deep_they_go(depth: int, brackets: str) -> None:
    details = brackets[:-1] * depth + "1" + brackets[-1] * depth
    said = f'{{"success":false,"error":{{"code":"VALIDATION_FAILED","details":{details}}}}}'
    async with serving(Canned.json(422, said)) as server, asking(server) as (pi, _):
        with pytest.raises(Refused) as caught:
            await pi.allowlist()
    assert caught.value.refusal.status == 422
    assert len(caught.value.refusal.details) <= 1000


async def test_allowing_a_board_is_repeated_for_twice_is_the_same_as_once() -> None:
    async with serving(LOST, DONE) as server, asking(server) as (pi, _):
        assert await pi.allow(AllowlistEntry(BOARD)) == AllowlistEntry(BOARD)
    assert len(server.requests) == 2


async def test_allowing_a_board_ends_in_doubt_when_every_answer_is_lost() -> None:
    async with serving(LOST) as server, asking(server) as (pi, _):
        with pytest.raises(OutcomeUnknown):
            await pi.allow(AllowlistEntry(BOARD))
    assert len(server.requests) == 3


async def test_removing_a_board_is_repeated_and_never_in_doubt() -> None:
    async with serving(LOST, LOST, Canned(204)) as server, asking(server) as (pi, _):
        await pi.disallow(BOARD)
    assert len(server.requests) == 3


async def test_a_command_that_the_pi_asks_to_repeat_is_repeated_after_its_wait() -> None:
    async with serving(BUSY, DONE) as server, asking(server) as (pi, clock):
        await pi.provision_all("s")
    assert len(server.requests) == 2
    assert clock.waits == [3.0]


async def test_a_command_is_not_repeated_where_only_the_status_hints_at_it() -> None:
    async with serving(page(503)) as server, asking(server) as (pi, _):
        with pytest.raises(Refused) as caught:
            await pi.provision_all("s")
    assert caught.value.code == "SERVICE_UNAVAILABLE"
    assert len(server.requests) == 1


@pytest.mark.parametrize("answer", [LOST, BUSY])
async def test_once_asks_a_single_time(answer: Canned) -> None:
    async with serving(answer) as server, asking(server) as (pi, clock):
        with pytest.raises((Unreachable, Refused)):
            await pi.session("s", once=True)
    assert len(server.requests) == 1
    assert clock.waits == []


async def test_an_answer_that_claims_to_be_packed_and_is_not_is_no_answer_of_ours() -> None:
    packed = Canned(200, {"Content-Encoding": "gzip"}, (b"not gzip at all",))
    async with serving(packed) as server, asking(server) as (pi, _):
        with pytest.raises(NotOurProtocol):
            await pi.allowlist()


@pytest.mark.parametrize(
    ("said", "headers", "seconds"),
    [
        ([None], {}, None),
        (["soon"], {}, None),
        (["soon", 7], {}, 7.0),
        ([None], {"retry-after": "12"}, 12.0),
        ([3], {"retry-after": "12"}, 3.0),
        ([-5], {}, 0.5),
        ([float("nan")], {}, None),
        ([10**400], {}, None),
        ([120], {}, 120.0),
        ([10**9], {}, 3600.0),
        (
            [],
            {"retry-after": "Sun, 11 Jan 2026 12:00:20 GMT", "date": "Sun, 11 Jan 2026 12:00:00 GMT"},
            20.0,
        ),
        ([], {"retry-after": "Sun, 11 Jan 2026 12:00:20 GMT"}, None),
        ([], {"retry-after": "never", "date": "never"}, None),
    ],
)
def test_the_wait_that_the_pi_asks_for_is_read_in_every_form(
    said: list[object], headers: dict[str, str], seconds: float | None
) -> None:
    assert wait_asked(*said, headers=headers) == seconds


def test_the_last_attempt_is_followed_by_no_wait() -> None:
    policy = RetryPolicy(attempts=5)
    waits = [policy.wait(attempt, Repeat.ANYTHING, harmless=False) for attempt in range(1, 6)]
    assert waits == [1.0, 2.0, 4.0, 4.0, None]


@pytest.mark.parametrize(
    "after", [Canned(400, {"Content-Type": "text/plain"}, (b"Invalid HTTP request",)), BUSY]
)
async def test_a_repetition_that_is_refused_does_not_settle_a_first_try_whose_answer_was_lost(
    after: Canned,
) -> None:
    async with serving(LOST, after) as server, asking(server) as (pi, _):
        with pytest.raises(OutcomeUnknown):
            await pi.allow(AllowlistEntry(BOARD))
    assert len(server.requests) >= 2
