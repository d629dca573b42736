from __future__ import annotations

import pytest

from station.core.operators import LONGEST, OperatorProblem, is_badge, operator_name, operator_problem


@pytest.mark.parametrize("text", ["Ana Lima", "EMP-0042", "李", "4711"])
def test_any_name_may_sign_in_where_there_is_no_pattern(text: str) -> None:
    assert operator_problem(text) is None
    assert not is_badge(text, "")


@pytest.mark.parametrize("text", ["WIFI:T:WPA;S:net;P:hunter2;;", "MT:Y.K9042C00KA0648G00", "key=hunter2"])
def test_a_code_that_holds_a_secret_never_becomes_a_name(text: str) -> None:
    assert operator_problem(text) is OperatorProblem.SECRET
    assert not is_badge(text, ".*")


def test_a_name_has_one_blank_between_words_and_an_end() -> None:
    assert operator_name("  Ana \n Lima ") == "Ana Lima"
    assert operator_name("x" * 200) == "x" * LONGEST


def test_a_board_is_nobody_even_where_the_pattern_fits() -> None:
    assert operator_problem("24:0A:C4:00:00:01", ".*") is OperatorProblem.BOARD
    assert not is_badge("240AC4000001", ".*")


def test_a_badge_is_the_whole_text_of_the_pattern() -> None:
    assert is_badge(" EMP-0042 ", r"EMP-\d{4}")
    assert operator_problem("EMP-00421", r"EMP-\d{4}") is OperatorProblem.PATTERN
    assert not is_badge("x EMP-0042", r"EMP-\d{4}")


@pytest.mark.parametrize("read", ["]C1EMP-0042", "]A0*EMP-0042*", "EMP-0042\\r"])
def test_what_a_scanner_adds_to_a_badge_is_no_part_of_the_name(read: str) -> None:
    assert is_badge(read, r"EMP-\d{4}")
    assert operator_name(read) == "EMP-0042"
