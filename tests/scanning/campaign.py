"""Types scans on a real display and holds what the window made of them against what was typed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from tests.scanning.program import GAP_MS, scanned
from tests.support.piped_program import PipedProgram, piped
from tests.support.xvfb import VirtualDisplay

PATIENCE: Final = 60
VISIT_PATIENCE: Final = 10
A_VISIT: Final = 5
"""So many scans are typed into a screen, back to back, before the next screen."""


@dataclass
class Verdict:
    """What came of a campaign; `leaks` are the visits in which a key reached a widget."""

    typed: int = 0
    heard: int = 0
    wrong: list[str] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    screens: set[str] = field(default_factory=set)
    focused: set[str] = field(default_factory=set)
    there: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    listed: int = 0
    kept: int = 0
    stalls: int = 0

    @property
    def is_clean(self) -> bool:
        """True where none was lost, none was wrong, and nothing was pressed."""
        return self.typed == self.heard == self.listed + self.kept and not self.wrong and not self.leaks

    def __str__(self) -> str:
        """Tell it in one line."""
        return (
            f"{self.typed} typed, {self.heard} heard, {self.listed} listed, {self.kept} kept by a dialog, "
            f"{len(self.wrong)} wrong, "
            f"{len(self.leaks)} leaks; {len(self.screens)} of {len(self.there)} screens, "
            f"{len(self.focused)} widgets had the focus; {self.stalls} visits repeated: the typist stalled"
        )


class Station:
    """The program under test, through its pipes."""

    def __init__(self, program: PipedProgram) -> None:
        self._program = program
        self.hear = program.hear

    def ask(self, command: str, scans: list[dict[str, Any]] | None = None) -> dict[str, Any]:
        """Give a command and its answer; scans that are told before it go to `scans`."""
        self._program.send(command)
        while "scan" in (answer := self.hear()):
            if scans is not None:
                scans.append(answer)
        return answer


@contextmanager
def station(display: VirtualDisplay) -> Iterator[Station]:
    """Run the program on a display."""
    with piped("tests.scanning.program", display, PATIENCE) as program:
        yield Station(program)


def run(display: VirtualDisplay, scans: int, *, delay_ms: int = 5) -> Verdict:
    """Type `scans` different boards, a few into each screen in turn, always another widget focused.

    A visit in which the typist itself was held up for longer than a scan's gap (by the X
    server's stamps) is no scanner's work: it is counted as a stall, and repeated with other boards.
    """
    verdict = Verdict()
    with station(display) as program:
        screens = program.hear()["ready"]
        verdict.there = set(screens)
        board = listed = visit = 0
        while verdict.typed < scans:
            name, focus = screens[visit % len(screens)], visit // len(screens)
            shown = program.ask(f"show {focus} {name}")
            codes = [scanned(board + turn).bare for turn in range(min(A_VISIT, scans - verdict.typed))]
            board += len(codes)
            display.scans(codes, delay_ms=delay_ms)
            told, state = _until_told(program, len(codes))
            added, listed = state["listed"] - listed, state["listed"]
            if state["slowest"] > GAP_MS:
                verdict.stalls += 1
                continue
            visit += 1
            verdict.screens.add(name)
            verdict.focused.add(f"{name}: {shown['focus']}")
            verdict.kinds.add(shown["kind"])
            verdict.kept += len(codes) if shown["keeps"] else 0
            verdict.typed += len(codes)
            verdict.heard += len(told)
            verdict.listed += added
            result = "kept" if shown["keeps"] else "added"
            if told != [{"scan": code, "result": result} for code in codes]:
                verdict.wrong.append(f"{name}, {shown['focus']}: {told} of {codes}")
            if state["leaked"]:
                verdict.leaks.append(f"{name}, {shown['focus']}: {state['leaked']}")
    return verdict


def _until_told(program: Station, codes: int) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Hear the scans of a visit and how it stands then; a scan that never comes is missing."""
    told: list[dict[str, Any]] = []
    end = time.monotonic() + VISIT_PATIENCE
    while True:
        state = program.ask("state", told)
        if len(told) >= codes or time.monotonic() > end:
            return told, state
        time.sleep(0.02)
