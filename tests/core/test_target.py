"""The rules for a target Wi-Fi are the same in the window and on the command line."""

from __future__ import annotations

import pytest

from station.core.target import TargetProblem, target_problem
from station.views.target_words import of_target_problem


@pytest.mark.parametrize(
    ("ssid", "password", "problem"),
    [
        ("Factory", "eight chars", None),
        ("Factory", "12345678", None),
        ("Factory", "x" * 63, None),
        ("Factory", "0aF9" * 16, None),
        ("Factory", None, None),
        ("ü" * 16, "eight chars", None),
        (" ", "eight chars", TargetProblem.NO_NAME),
        ("ü" * 17, "eight chars", TargetProblem.LONG_NAME),
        ("Factory", "", TargetProblem.NO_PASSWORD),
        ("Factory", "1234567", TargetProblem.PASSWORD_LENGTH),
        ("Factory", "x" * 64, TargetProblem.PASSWORD_LENGTH),
        ("Factory", "a" * 65, TargetProblem.PASSWORD_LENGTH),
        ("\udcff", "eight chars", None),
    ],
)
def test_a_target_is_right_or_says_what_is_wrong(
    ssid: str, password: str | None, problem: TargetProblem | None
) -> None:
    assert target_problem(ssid, password) is problem


@pytest.mark.parametrize("problem", TargetProblem)
def test_every_problem_has_its_sentence(problem: TargetProblem) -> None:
    assert of_target_problem(problem).endswith(".")
