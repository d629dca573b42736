from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.operators import LONGEST, OperatorProblem, operator_problem
from station.core.pattern import MayHangError, compiled
from station.core.scan import Rules


@pytest.mark.parametrize(
    "pattern",
    [
        r"CT-\d{4}",
        r"CT-\d{4}|KT-\d{5}",
        r"[A-Z]{2,4}-\d+",
        r"(?:CT|KT)-\d{4,6}",
        r"(CT-)?\d{4}-\w*",
        r"(AB){3}\d{2,}",
        r"(?:[0-9A-F]{2}:?){6}",
        r"(?i:ct)-\d+|(?P<old>KT)(?P=old)?",
        r"(?<=C)T-(?!0)\d+(?>A|B)",
        r"(C)?T(?(1)-|_)\d{4}",
    ],
)
def test_what_a_site_writes_is_compiled(pattern: str) -> None:
    assert compiled(pattern) == re.compile(pattern)


@pytest.mark.parametrize(
    "pattern", [r"[*+?(|{]{4}", r"(?:[]*+|]\*\+\(\|\]){40}", r"(?:a{}b{,x}c{){40}", r"[^]+*]{40}"]
)
def test_a_sign_that_stands_for_itself_repeats_nothing(pattern: str) -> None:
    assert compiled(pattern) == re.compile(pattern)


@pytest.mark.parametrize("pattern", [r"(?x)a +", r"(?ix:(a+)  +b)", r"(a+)(?#again)+b"])
def test_what_people_write_for_people_is_not_taken(pattern: str) -> None:
    with pytest.raises(ValueError, match="comments"):
        compiled(pattern)


def test_a_longer_text_allows_fewer_repetitions() -> None:
    compiled(r"\w*-\w*-\w*-\w*")
    with pytest.raises(MayHangError, match="for ever"):
        compiled(r"\w*-\w*-\w*-\w*", 200)


@pytest.mark.parametrize(
    "pattern",
    [
        r"([A-Z0-9]+)*-\d{4}",
        r"(a|a)*b",
        r"(?:\w+-?)+x",
        r"((ab)*)*c",
        r"(?:a{1,9}){1,9}x",
        r"(?:a?){30}a{30}b",
        r"(?:aa?){32}b",
        r"(?:a{1,2}){30}b",
        r"(?:a|aa){40}b",
        r"(?:a|aa)" * 30 + "b",
        r"\w*\w*\w*\w*\w*x",
        r"(?=(a+)+b)a",
        r"(?P<n>a+?)*?b",
        r"(?:[^]]+]?){2,}b",
        r"(?:\(a{,}\)){9,}b",
    ],
)
def test_a_pattern_that_could_hang_the_window_is_refused(pattern: str) -> None:
    with pytest.raises(MayHangError, match="for ever"):
        compiled(pattern)
    with pytest.raises(ValueError, match="for ever"):
        Rules.of(pattern)


@pytest.mark.parametrize("pattern", ["(", "[a", "a{2,1}", "*"])
def test_what_is_no_pattern_says_so(pattern: str) -> None:
    with pytest.raises(ValueError, match="not a regular expression"):
        compiled(pattern)


@given(st.text(max_size=40))
def test_any_text_is_a_pattern_or_is_refused_with_words(pattern: str) -> None:
    said = "none"
    try:
        compiled(pattern)
    except ValueError as error:
        said = str(error)
    assert said


def test_a_badge_is_no_longer_than_a_name() -> None:
    assert operator_problem("E" * LONGEST, r"E+") is None
    assert operator_problem("E" * (LONGEST + 1), r"E+") is OperatorProblem.PATTERN
