from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.logs import LogLevel, LogLine, continuation


def plain(words: str) -> list[LogLine]:
    return [LogLine(message=word) for word in words]


def said(found: Sequence[LogLine]) -> str:
    return "".join(line.message for line in found)


@pytest.mark.parametrize(
    ("word", "level"),
    [("info", LogLevel.INFO), ("WARNING", LogLevel.WARN), ("Warn", LogLevel.WARN), ("ERR", LogLevel.ERROR)],
)
def test_levels_are_known_in_every_spelling(word: str, level: LogLevel) -> None:
    assert LogLine(level_text=word).level is level


def test_a_level_that_nobody_knows_keeps_its_word_and_is_never_hidden() -> None:
    line = LogLine(level_text="fatal")
    assert line.level is None
    assert line.is_at_least(LogLevel.ERROR)
    assert not LogLine(level_text="info").is_at_least(LogLevel.WARN)


@pytest.mark.parametrize(
    ("known", "more", "new"),
    [
        ("", "abc", "abc"),
        ("abc", "abc", ""),
        ("abc", "bcd", "d"),
        ("abc", "def", "def"),
        ("c", "abcd", "d"),  # the page begins before what is known
        ("bc", "abcd", "d"),
        ("abc", "", ""),
        ("aa", "aaa", "a"),  # of equal places the first: better a line twice than one lost
        ("xa", "ab", "b"),
    ],
)
def test_a_page_is_laid_over_what_is_known(known: str, more: str, new: str) -> None:
    assert said(continuation(plain(known), plain(more))) == new


def test_ids_that_differ_keep_equal_words_apart_and_a_missing_id_does_not() -> None:
    one, two, none = LogLine(message="x", id="1"), LogLine(message="x", id="2"), LogLine(message="x")
    assert continuation([one], [two]) == [two]
    assert continuation([one], [none]) == []


@given(st.text("abcdefgh", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_pages_of_a_log_without_repetitions_are_joined_without_loss_or_doubling(
    log: str, first: int, second: int
) -> None:
    log = "".join(dict.fromkeys(log))
    first, second = sorted((min(first, len(log)), min(second, len(log))))
    known = plain(log[:second])
    assert said([*known, *continuation(known, plain(log[first:]))]) == log
