from __future__ import annotations

import pytest

from station.core.label import LabelContent, LabelState
from tests.core.strategies import MAC

S = LabelState


def test_only_a_label_that_surely_is_not_on_paper_may_be_sent() -> None:
    assert {state for state in S if state.may_become(S.SENDING)} == {S.QUEUED, S.FAILED}


def test_a_label_that_was_seen_on_paper_stays_so() -> None:
    assert not any(S.CONFIRMED.may_become(state) for state in S)


def test_only_a_person_leads_out_of_doubt() -> None:
    assert {state for state in S if S.UNKNOWN.may_become(state)} == {S.CONFIRMED, S.FAILED}


def test_a_label_is_settled_when_nobody_has_to_do_anything() -> None:
    assert {state for state in S if state.is_settled} == {S.SENT, S.CONFIRMED}


@pytest.mark.parametrize(("copy", "mark"), [(0, ""), (1, "R1"), (12, "R12")])
def test_a_reprint_carries_its_number(copy: int, mark: str) -> None:
    assert LabelContent(MAC, copy=copy).mark == mark
