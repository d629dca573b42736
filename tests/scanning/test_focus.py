"""Another program's window takes the keyboard: scans go there, and the station says so at once."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.adapters.scanners.wedge_window import TITLE
from tests.scanning.campaign import Station, station
from tests.scanning.program import scanned
from tests.support.piped_program import piped
from tests.support.x_window import XWindow, find_window
from tests.support.xvfb import VirtualDisplay

pytestmark = pytest.mark.alone

PATIENCE = 15
READY = "scanner ready"
AWAY = "window inactive: scans do not arrive"


@contextmanager
def other_program(display: VirtualDisplay) -> Iterator[XWindow]:
    """Run a second client of the display, which takes what is typed into it."""
    with piped("tests.adapters.scanners.wedge_window", display, PATIENCE):
        yield find_window(display, TITLE)


def says(program: Station, words: str, *, where: str = "scanner") -> dict[str, Any]:
    """Wait until the strip says of the scanner, or the card of the scans, what is expected."""
    end = time.monotonic() + PATIENCE
    while (state := program.ask("state"))[where] != words:
        assert time.monotonic() < end, f"it says {state[where]!r}"
        time.sleep(0.02)
    return state


def hear_scan(program: Station) -> dict[str, Any]:
    heard = program.hear()
    while "scan" not in heard:
        heard = program.hear()
    return heard


@pytest.mark.parametrize("screen", ["Provision", "help", "start dialog", "reason of a reprint"])
def test_the_window_says_when_scans_go_elsewhere_and_when_they_come_again(screen: str) -> None:
    with VirtualDisplay() as display, station(display) as program:
        assert screen in program.hear()["ready"]
        program.ask(f"show 0 {screen}")
        says(program, READY)
        ours = focused(display)
        with other_program(display) as other:
            listed = says(program, READY)["listed"]

            other.focus()
            says(program, AWAY)
            display.scan(scanned(1).bare)
            assert says(program, AWAY)["listed"] == listed

            ours.focus()
            says(program, READY)
            display.scan(scanned(2).bare)
            assert hear_scan(program) == {"scan": scanned(2).bare, "result": "added"}
            added = says(program, "Added", where="card")

            other.focus()
            says(program, "Not here", where="card")
            ours.focus()
            assert says(program, added["card"], where="card")["listed"] == added["listed"]


def test_a_scan_that_the_other_window_cuts_does_not_spoil_the_next() -> None:
    with VirtualDisplay() as display, station(display) as program:
        program.hear()
        program.ask("show 0 Provision")
        ours = focused(display)
        with other_program(display) as other:
            display.type(scanned(1).bare[:5])
            other.focus()
            display.type(scanned(1).bare[5:])
            says(program, AWAY)
            ours.focus()
            says(program, READY)
            display.scan(scanned(2).bare)
            assert hear_scan(program) == {"scan": scanned(2).bare, "result": "added"}


def focused(display: VirtualDisplay) -> XWindow:
    """Give the window that has the keyboard."""
    done = subprocess.run(
        ["xdotool", "getwindowfocus"], env=display.environment, capture_output=True, text=True, check=True
    )
    return XWindow(display, int(done.stdout))
