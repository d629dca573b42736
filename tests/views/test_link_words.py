"""The link to the Pi becomes link_words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.app.reconnect import FeedState, FeedStatus
from station.core.errors import (
    Refusal,
    Refused,
    Unreachable,
)
from station.views import link_words

NOW = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
AWAY = Unreachable("http://pi", "connection refused")
REFUSAL = Refusal("STRANGE", "it says so", 418)


def test_who_is_told_that_the_pi_asks_to_wait_is_told_how_to_try_at_once() -> None:
    busy = Refused(replace(REFUSAL, code="RATE_LIMITED", retryable=True, retry_after=7.0))
    assert "F5" in link_words.of_link(FeedStatus(FeedState.RECONNECTING, NOW, busy))


@pytest.mark.parametrize("state", FeedState)
def test_every_state_of_the_link_has_a_word(state: FeedState) -> None:
    assert link_words.feed_word(state)
    told = link_words.of_link(FeedStatus(state, NOW, AWAY))
    assert bool(told) is not state.is_reachable


@pytest.mark.parametrize(
    ("seconds", "text"), [(-3, "0 s"), (59.9, "59 s"), (200, "3 min 20 s"), (7500, "2 h 5 min")]
)
def test_an_age_is_told_in_two_units_at_most(seconds: float, text: str) -> None:
    assert link_words.age(seconds) == text
