from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.device import Device, DeviceReport, DeviceState, device_state, is_newer
from tests.core.strategies import (
    FORWARD,
    MAC,
    OTHER,
    T0,
    after,
    reports,
    states,
    timed_histories,
    timeless_histories,
    with_echoes,
)

S = DeviceState


def said(
    state: DeviceState | None, second: float | None = None, retry: int | None = None, **more: object
) -> DeviceReport:
    at = None if second is None else after(second)
    return DeviceReport(MAC, state=state, retry_count=retry, at=at, **more)  # type: ignore[arg-type]


def fold(life: list[DeviceReport]) -> Device:
    return reduce(Device.merged, life[1:], Device.from_report(life[0]))


@given(st.data(), timed_histories() | timeless_histories())
def test_old_reports_heard_again_leave_a_board_as_the_true_ones_made_it(
    data: st.DataObject, life: list[DeviceReport]
) -> None:
    assert fold(data.draw(with_echoes(life))) == fold(life)


@given(st.permutations([said(state, second) for second, state in enumerate(FORWARD)]))
def test_reports_in_any_order_end_in_the_newest_state(shuffled: list[DeviceReport]) -> None:
    assert fold(shuffled).state is S.VERIFIED


@given(st.permutations([said(state, 0) for state in FORWARD]))
def test_reports_of_one_second_end_in_the_furthest_state(shuffled: list[DeviceReport]) -> None:
    assert fold(shuffled).state is S.VERIFIED


@pytest.mark.parametrize("second", [None, 0.0, -5.0])
@pytest.mark.parametrize("state", FORWARD[:-1])
def test_a_verified_board_is_not_taken_back_by_an_old_report(
    state: DeviceState, second: float | None
) -> None:
    known = fold([said(S.VERIFIED, 0, retry=0)])
    assert not is_newer(known, said(state, second, retry=0))
    assert known.merged(said(state, second, retry=0)).state is S.VERIFIED


@given(states, states, st.sampled_from([None, -10.0, 0.0, 10.0]))
def test_a_higher_retry_count_may_take_a_board_back_whatever_the_clock(
    before: DeviceState, state: DeviceState, second: float | None
) -> None:
    known = fold([said(before, 0, retry=1)])
    assert known.merged(said(state, second, retry=2)).state is state
    assert known.merged(said(state, second, retry=0)).state is before


def test_a_retry_with_the_same_count_and_a_later_time_takes_a_failed_board_back() -> None:
    known = fold([said(S.FAILED, 60, retry=1, error_message="no signal")])
    again = known.merged(said(S.PROVISIONING, 65, retry=1))
    assert again.state is S.PROVISIONING
    assert again.error_message is None


def test_without_times_a_failed_board_that_is_worked_on_again_is_a_retry() -> None:
    known = fold([said(S.FAILED)])
    assert known.merged(said(S.PROVISIONING)).state is S.PROVISIONING
    assert known.merged(said(S.DISCOVERED)).state is S.FAILED


@given(timed_histories(), states, st.sampled_from([None, -3600.0, 3600.0]), st.sampled_from([None, 0]))
def test_a_snapshots_word_stands_whatever_the_times_say(
    life: list[DeviceReport], state: DeviceState, second: float | None, retry: int | None
) -> None:
    assert fold(life).replaced(said(state, second, retry)).state is state


@given(st.data(), timed_histories())
def test_a_report_never_blanks_what_it_does_not_say(data: st.DataObject, life: list[DeviceReport]) -> None:
    before = fold(life)
    after_it = before.merged(data.draw(reports(after(99), data.draw(st.none() | states), 99)))
    for name in ("ip", "rssi", "in_allowlist", "firmware"):
        assert getattr(after_it, name) is not None or getattr(before, name) is None
    if after_it.in_allowlist is not False:
        assert after_it.container_id is not None or before.container_id is None


def test_a_board_that_is_taken_off_the_allowlist_has_no_container_any_more() -> None:
    listed = said(S.DISCOVERED, 1, container_id="C-1", in_allowlist=True)
    known = fold([listed, said(S.DISCOVERED, 2, in_allowlist=False)])
    assert (known.in_allowlist, known.container_id) == (False, None)
    assert known.merged(listed) == known, "an old report does not bring it back"


def test_an_old_report_still_fills_in_what_nobody_had_said() -> None:
    known = fold([said(S.VERIFIED, 10)]).merged(said(S.DISCOVERED, 1, ip="192.168.4.2", rssi=-40))
    assert (known.state, known.ip, known.rssi) == (S.VERIFIED, "192.168.4.2", -40)


def test_an_old_report_brings_no_old_error_back() -> None:
    known = fold([said(S.VERIFIED, 10)]).merged(said(S.FAILED, 1, error_message="no signal"))
    assert known.error_message is None


def test_since_is_when_the_state_was_first_seen_under_whichever_name() -> None:
    known = fold(
        [
            said(S.PROVISIONING, 5, state_text="provisioning_started", progress=40),
            said(S.PROVISIONING, 9, state_text="provisioning"),
        ]
    )
    assert known.since == after(5)
    assert known.progress == 40
    assert known.merged(said(S.PROVISIONED, 12)).since == after(12)


def test_two_words_that_nobody_knows_are_two_states() -> None:
    known = fold([said(S.UNKNOWN, 5, state_text="skipped"), said(S.UNKNOWN, 9, state_text="blocked")])
    assert (known.state_text, known.since) == ("blocked", after(9))


def test_progress_belongs_to_its_state() -> None:
    known = fold([said(S.PROVISIONING, 5, progress=90), said(S.VERIFYING, 9)])
    assert known.progress is None


def test_a_board_that_starts_over_is_no_longer_verified() -> None:
    known = fold([said(S.VERIFIED, 5, retry=0, verified_at=T0), said(S.PROVISIONING, 9, retry=1)])
    assert known.verified_at is None


def test_a_report_about_another_board_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match=str(OTHER)):
        fold([said(S.DISCOVERED)]).merged(DeviceReport(OTHER))


@pytest.mark.parametrize(
    ("word", "state"),
    [
        *((state.value, state) for state in DeviceState),
        (" Verified ", S.VERIFIED),
        ("provisioning_started", S.PROVISIONING),
        ("connecting", S.PROVISIONING),
        ("provisioning_completed", S.PROVISIONED),
        ("provisioning_failed", S.FAILED),
        ("skipped", S.UNKNOWN),
        ("", S.UNKNOWN),
    ],
)
def test_the_words_of_every_dialect_name_a_state(word: str, state: DeviceState) -> None:
    assert device_state(word) is state


def test_a_word_that_nobody_knows_is_kept_for_the_screen() -> None:
    assert fold([said(S.UNKNOWN, state_text="skipped")]).state_text == "skipped"


def test_final_and_under_way_are_told_apart() -> None:
    assert {state for state in S if state.is_final} == {S.VERIFIED, S.FAILED}
    assert {state for state in S if state.is_under_way} == {S.PROVISIONING, S.PROVISIONED, S.VERIFYING}
