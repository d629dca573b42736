"""A typed value is checked by the rules that the Pi has told, in bounded time."""

from __future__ import annotations

import pytest

from station.core.config_check import Mistake, MistakeKind, mistake_in
from station.core.house import ConfigItem

PORT = ConfigItem("server.port", "8080", kind="number", least=1024, most=65535)


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("8081", None),
        (" 8081 ", None),
        ("", None),
        ("80", Mistake(MistakeKind.TOO_SMALL, "1024")),
        ("70000", Mistake(MistakeKind.TOO_LARGE, "65535")),
        ("eighty", Mistake(MistakeKind.NO_NUMBER)),
        ("1e9", Mistake(MistakeKind.NO_NUMBER)),
        ("nan", Mistake(MistakeKind.NO_NUMBER)),
    ],
)
def test_a_number_keeps_within_its_limits(text: str, mistake: Mistake | None) -> None:
    assert mistake_in(PORT, text) == mistake


def test_a_value_that_is_required_is_not_left_empty() -> None:
    item = ConfigItem("site.name", "x", is_required=True)
    assert mistake_in(item, "  ") == Mistake(MistakeKind.EMPTY)


def test_a_choice_is_one_of_the_options() -> None:
    item = ConfigItem("level", "info", kind="select", options=("info", "warn"))
    assert mistake_in(item, "warn") is None
    assert mistake_in(item, "loud") == Mistake(MistakeKind.NO_OPTION, "info, warn")


def test_a_switch_is_true_or_false() -> None:
    item = ConfigItem("flash", "true", kind="boolean")
    assert mistake_in(item, "false") is None
    assert mistake_in(item, "maybe") == Mistake(MistakeKind.NO_OPTION, "true, false")


def test_a_value_has_the_form_that_the_pi_tells() -> None:
    item = ConfigItem("broker", "", pattern=r"tcp://\w+:\d+")
    assert mistake_in(item, "tcp://localhost:1883") is None
    assert mistake_in(item, "localhost") == Mistake(MistakeKind.OTHER_FORM, item.pattern)


@pytest.mark.parametrize(
    "pattern", ["(", r"(a+)+b", r"(a*)*b", r"([a-z]+)*b", r"(\w+\s?)*b", r"(a|a)*b", "x" * 300]
)
def test_a_form_that_is_broken_or_might_take_for_ever_is_left_to_the_pi(pattern: str) -> None:
    assert mistake_in(ConfigItem("name", "", pattern=pattern), "a" * 60) is None
