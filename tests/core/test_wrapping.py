"""A scanner's prefix and suffix."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.wrapping import NO_WRAPPING, Wrapping


@given(st.text(max_size=8), st.text(max_size=8), st.text(min_size=1))
def test_what_is_wrapped_comes_out_whole(prefix: str, suffix: str, code: str) -> None:
    wrapping = Wrapping(prefix, suffix)
    assert wrapping.unwrap(prefix + code + suffix) == code
    assert wrapping.opens(prefix + code + suffix) == bool(prefix or suffix)


@given(st.text(max_size=8), st.text(max_size=8), st.text(min_size=1))
def test_what_came_is_known_of_each_end(prefix: str, suffix: str, code: str) -> None:
    wrapping = Wrapping(prefix, suffix)
    assert wrapping.found(prefix + code + suffix) == (True, True)
    assert NO_WRAPPING.found(code) == (True, True)


def test_a_missing_end_is_known() -> None:
    assert Wrapping("#", "~").found("#A0B765010203") == (True, False)
    assert Wrapping("#", "~").found("A0B765010203~") == (False, True)


@given(st.text())
def test_without_a_wrapping_nothing_changes(text: str) -> None:
    assert NO_WRAPPING.unwrap(text) == text
    assert not NO_WRAPPING.opens(text)


@pytest.mark.parametrize("text", ["", "#", "#~"])
def test_a_wrapping_alone_is_no_code(text: str) -> None:
    assert Wrapping("#", "~").unwrap(text) == text
    assert not Wrapping("#", "~").opens(text)
