from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from station.core.skew import KEPT, SkewMeter, remaining, since

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
spans = st.timedeltas(min_value=timedelta(days=-400), max_value=timedelta(days=400))


def told(meter: SkewMeter, ahead: timedelta, *, is_fine: bool = True, journey: float = 0.0) -> None:
    received = NOON + timedelta(seconds=journey)
    meter.compare(NOON + ahead + (received - NOON) / 2, NOON, received, is_fine=is_fine)


def test_before_the_first_answer_nothing_is_known() -> None:
    assert SkewMeter().skew is None


def test_the_pis_time_stands_for_the_middle_of_the_journey() -> None:
    meter = SkewMeter()
    meter.compare(NOON + 10 * SECOND, NOON, NOON + 4 * SECOND, is_fine=True)
    assert meter.skew == timedelta(seconds=8)


def test_an_answer_that_was_held_up_does_not_count_for_more_than_the_others() -> None:
    meter = SkewMeter()
    for ahead in (5, 5, -300, 5, 6):
        told(meter, ahead * SECOND)
    assert meter.skew == 5 * SECOND


def test_after_a_jump_of_a_clock_the_skew_follows() -> None:
    meter = SkewMeter()
    for ahead in [0] * KEPT + [3600] * (KEPT // 2 + 1):
        told(meter, ahead * SECOND)
    assert meter.skew == 3600 * SECOND


def test_a_date_of_a_header_is_half_a_second_short_and_counts_only_while_there_is_nothing_finer() -> None:
    meter = SkewMeter()
    told(meter, 10 * SECOND, is_fine=False)
    assert meter.skew == timedelta(seconds=10.5)
    told(meter, 10 * SECOND)
    told(meter, 11 * SECOND, is_fine=False)
    assert meter.skew == 10 * SECOND


def test_a_workstation_clock_that_went_back_meanwhile_makes_no_negative_journey() -> None:
    meter = SkewMeter()
    meter.compare(NOON, NOON, NOON - 60 * SECOND, is_fine=True)
    assert meter.skew == timedelta(0)


@given(spans, st.lists(st.floats(0, 30), min_size=1, max_size=20))
def test_a_steady_clock_is_measured_as_it_is(ahead: timedelta, journeys: list[float]) -> None:
    meter = SkewMeter()
    for journey in journeys:
        told(meter, ahead, journey=journey)
    assert meter.skew is not None
    assert abs(meter.skew - ahead) < timedelta(microseconds=3)


@given(spans, spans)
def test_what_remains_and_what_has_passed_are_by_the_pis_clock(ahead: timedelta, distance: timedelta) -> None:
    moment = NOON + ahead + distance
    left, past = remaining(moment, NOON, ahead), since(moment, NOON, ahead)
    assert left == max(distance, timedelta(0))
    assert past == max(-distance, timedelta(0))


def test_unknown_moments_stay_unknown_and_an_unknown_skew_is_none() -> None:
    assert remaining(None, NOON, None) is since(None, NOON, None) is None
    assert remaining(NOON + SECOND, NOON, None) == SECOND
