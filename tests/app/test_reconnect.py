from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.app.reconnect import Backoff, FeedState, Verdict, asked_wait, judge
from station.core.errors import (
    NotOffered,
    NotOurProtocol,
    OutcomeUnknown,
    Refusal,
    Refused,
    SessionGone,
    StationError,
    Unauthorized,
    Unreachable,
)


def refusal(status: int, retry_after: float | None = None) -> Refusal:
    return Refusal("CODE", "a message", status, retry_after=retry_after)


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (None, Verdict.RETRY),
        (Unreachable("http://pi", "refused"), Verdict.RETRY),
        (OutcomeUnknown("http://pi", "cut"), Verdict.RETRY),
        (Refused(refusal(429)), Verdict.RETRY),
        (Refused(refusal(503)), Verdict.RETRY),
        (Refused(refusal(500)), Verdict.RETRY),
        (Unauthorized(refusal(401)), Verdict.KEY),
        (SessionGone(refusal(404)), Verdict.GONE),
        (SessionGone(refusal(410)), Verdict.GONE),
        (NotOffered(refusal(404)), Verdict.NO_STREAM),
        (NotOffered(refusal(405)), Verdict.NO_STREAM),
        (NotOurProtocol("http://pi", "a web page"), Verdict.NO_STREAM),
        (StationError("of a new kind"), Verdict.RETRY),
    ],
)
def test_the_end_of_a_stream_leads_where_it_should(error: StationError | None, verdict: Verdict) -> None:
    assert judge(error) is verdict


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (None, 0),
        (Unreachable("http://pi", "refused"), 0),
        (Refused(refusal(503)), 0),
        (Refused(refusal(429, retry_after=12.5)), 12.5),
    ],
)
def test_the_wait_that_the_pi_asked_for_is_read(error: StationError | None, seconds: float) -> None:
    assert asked_wait(error) == seconds


@given(st.integers(), st.integers(1, 200))
def test_each_wait_doubles_up_to_half_a_minute_and_jitter_only_shortens_it(seed: int, attempts: int) -> None:
    backoff = Backoff(random.Random(seed))
    for attempt in range(attempts):
        ceiling = min(30.0, 0.5 * 2 ** min(attempt, 10))
        assert ceiling / 2 <= backoff.next() <= ceiling


@given(st.integers(), st.integers(1, 50))
def test_after_a_success_the_waits_start_over(seed: int, attempts: int) -> None:
    backoff = Backoff(random.Random(seed))
    for _ in range(attempts):
        backoff.next()
    backoff.reset()
    assert backoff.next() <= 0.5


def test_forty_stations_do_not_come_back_in_step() -> None:
    waits = {Backoff(random.Random(seed)).next() for seed in range(40)}
    assert len(waits) == 40


def test_the_pi_is_reachable_exactly_while_it_answers() -> None:
    reachable = {state for state in FeedState if state.is_reachable}
    assert reachable == {FeedState.READY, FeedState.LIVE, FeedState.POLLING}
