"""The window against a bare PySide6 window with an empty table: start and memory."""

from __future__ import annotations

import time
from collections.abc import Sequence

from tests.benchmarks import children
from tests.benchmarks.figures import Figure

PAIRS = 5
BOARDS = 10_000


def measure() -> Sequence[Figure]:
    """Measure whole processes, ours and the bare one in turn."""
    starts = [(_start("station"), _start("bare")) for _ in range(PAIRS + 1)][1:]
    sizes = [(_size("boards", str(BOARDS)), _size("bare")) for _ in range(3)]
    start_ours, start_bare = zip(*starts, strict=True)
    size_ours, size_bare = zip(*sizes, strict=True)
    return [
        Figure("process start to a usable window", "bare window", "s", start_ours, start_bare, "<= 1.5"),
        Figure(f"memory with {BOARDS:,} boards", "bare window", "MiB", size_ours, size_bare, "<= 1.5"),
    ]


def _start(program: str) -> float:
    """Give the seconds from spawning until the window has been drawn and the loop is idle."""
    begun = time.perf_counter()
    return _run(program)[0] - begun


def _size(program: str, *arguments: str) -> float:
    """Give the resident memory in MiB when the window stands."""
    return _run(program, *arguments)[1]


def _run(program: str, *arguments: str) -> tuple[float, float]:
    at, size = children.run("programs", program, *arguments).split()
    return float(at), float(size)
