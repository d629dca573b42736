from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.session import Session, SessionReport, SessionState, session_state
from tests.core.strategies import T0, after

S = SessionState


def said(state: SessionState | None = None, second: float | None = None, text: str = "") -> SessionReport:
    return SessionReport(
        "s-1", state=state, state_text=text or None, at=None if second is None else after(second)
    )


def test_a_session_that_nobody_has_described_is_not_over() -> None:
    assert not Session("s-1").is_over


@pytest.mark.parametrize("state", [state for state in S if state is not S.UNKNOWN])
def test_only_a_closed_session_is_over(state: SessionState) -> None:
    assert Session("s-1").merged(said(state)).is_over is (state is S.CLOSED)


@pytest.mark.parametrize("word", ["completed", "cancelled"])
def test_a_word_of_another_dialect_is_shown_as_it_came_and_counts_as_ended(word: str) -> None:
    session = Session("s-1").merged(said(session_state(word), text=word))
    assert session.state_text == word
    assert session.is_over


@given(st.sampled_from([S.ACTIVE, S.DISCOVERING, S.PAUSED, S.CLOSING]), st.sampled_from([None, -1.0, 0, 60]))
def test_a_closed_session_never_opens_again_by_a_live_event(
    state: SessionState, second: float | None
) -> None:
    closed = Session("s-1").merged(said(S.CLOSED, 0))
    assert closed.merged(said(state, second)) == closed


def test_a_snapshot_may_open_a_session_again() -> None:
    closed = Session("s-1").merged(said(S.CLOSED, 10))
    assert closed.replaced(said(S.ACTIVE, 5)).state is S.ACTIVE


def test_an_older_event_changes_nothing() -> None:
    active = Session("s-1").merged(said(S.ACTIVE, 10))
    assert active.merged(said(S.DISCOVERING, 9)) == active


def test_a_report_never_blanks_what_it_does_not_say() -> None:
    full = SessionReport("s-1", state=S.ACTIVE, target_ssid="Factory", device_count=3, created_at=T0, at=T0)
    session = Session("s-1").merged(full).merged(SessionReport("s-1", verified_count=1, at=after(5)))
    assert (session.target_ssid, session.device_count, session.verified_count) == ("Factory", 3, 1)
    assert session.state is S.ACTIVE


def test_a_report_about_another_session_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="s-2"):
        Session("s-1").merged(SessionReport("s-2"))


def test_the_end_is_the_pis_own_date() -> None:
    report = SessionReport("s-1", expires_at=after(60), remaining=timedelta(seconds=5), at=T0)
    assert Session("s-1").replaced(report).ends_at() == after(60)


def test_without_a_date_the_end_is_counted_from_what_was_left() -> None:
    report = SessionReport("s-1", remaining=timedelta(seconds=45), at=T0)
    assert Session("s-1").replaced(report).ends_at() == after(45)


def test_nobody_having_said_so_the_end_is_not_known() -> None:
    assert Session("s-1").replaced(said(S.ACTIVE, 0)).ends_at() is None


@given(st.lists(st.integers(1, 600), max_size=5))
def test_later_events_do_not_push_the_end_away(pauses: list[int]) -> None:
    session = Session("s-1").replaced(SessionReport("s-1", remaining=timedelta(seconds=45), at=T0))
    second = 0
    for pause in pauses:
        second += pause
        session = session.merged(said(S.ACTIVE, second))
    assert session.ends_at() == after(45)


def test_a_new_time_left_moves_the_end() -> None:
    session = Session("s-1").replaced(SessionReport("s-1", remaining=timedelta(seconds=45), at=T0))
    longer = SessionReport("s-1", remaining=timedelta(seconds=300), at=after(10))
    assert session.merged(longer).ends_at() == after(310)
    assert session.merged(replace(longer, at=after(-10))).ends_at() == after(45)
