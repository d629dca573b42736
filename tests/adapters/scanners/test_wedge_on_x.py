"""The wedge on a real X server: keys come from the server, and nothing of a scan leaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.adapters.scanners.wedge_window import TITLE
from tests.support.piped_program import PipedProgram, piped
from tests.support.xvfb import VirtualDisplay

pytestmark = pytest.mark.alone

PATIENCE = 15
"""Seconds after which a silent program has failed."""
MAC = "A0B765010203"
UNTOUCHED = {"presses": 0, "line": "", "row": 0}


class Program:
    """The window under test, on its display."""

    def __init__(self, display: VirtualDisplay, program: PipedProgram) -> None:
        self.display = display
        self.send, self.hear = program.send, program.hear

    def focus(self, name: str) -> None:
        self.send(f"focus {name}")
        assert self.hear() == {"focused": name}

    def state(self) -> dict[str, Any]:
        self.send("state")
        return self.hear()


@pytest.fixture(scope="module")
def display() -> Iterator[VirtualDisplay]:
    with VirtualDisplay(640, 480) as display:
        yield display


@pytest.fixture
def program(display: VirtualDisplay) -> Iterator[Program]:
    with piped("tests.adapters.scanners.wedge_window", display, PATIENCE) as window:
        program = Program(display, window)
        assert program.hear() == {"ready": True}
        display.focus(TITLE)
        yield program


@pytest.mark.parametrize("focus", ["button", "line", "table"])
@pytest.mark.parametrize("end", ["Return", "Tab"])
def test_a_scan_is_heard_and_nothing_else_happens(program: Program, focus: str, end: str) -> None:
    program.focus(focus)

    program.display.scan(MAC, end)

    assert program.hear() == {"scan": MAC}
    assert program.state() == UNTOUCHED


@pytest.mark.parametrize("focus", ["button", "line", "table"])
def test_doubled_characters_without_any_pause_are_no_held_down_keys(program: Program, focus: str) -> None:
    program.focus(focus)
    for code in ["AABBCC112233", "A4BBBB000011"] * 5:
        program.display.scan(code, delay_ms=0)
        assert program.hear() == {"scan": code}
    assert program.state() == UNTOUCHED


@pytest.mark.parametrize("focus", ["button", "line", "table"])
def test_a_scanner_in_alt_mode_is_understood(program: Program, focus: str) -> None:
    program.focus(focus)

    program.display.scan_in_alt_mode(MAC)

    assert program.hear() == {"scan": MAC}
    assert program.state() == UNTOUCHED


def test_two_scans_in_a_row_while_the_window_is_busy_are_both_whole(program: Program) -> None:
    program.focus("line")
    program.send("busy 400")
    assert program.hear() == {"busy": True}

    program.display.scan(MAC)
    program.display.scan("A0B765010299")

    assert program.hear() == {"scan": MAC}
    assert program.hear() == {"scan": "A0B765010299"}
    assert program.state() == UNTOUCHED


def test_a_window_that_stutters_does_not_cut_a_scan(program: Program) -> None:
    """Each stop is longer than the gap: by the time of arrival the keys would stand apart."""
    program.focus("line")
    program.send("stutter 90")
    assert program.hear() == {"stutter": True}

    program.display.scan(MAC, delay_ms=25)

    assert program.hear() == {"scan": MAC}
    assert program.state() == UNTOUCHED


def test_a_person_types_and_presses(program: Program) -> None:
    program.focus("line")
    program.display.type("Line 3", delay_ms=80)
    program.display.key("Return")
    program.focus("button")
    program.display.key("space")

    program.focus("table")  # answered after the keys before it
    assert program.state()["line"] == "Line 3"
