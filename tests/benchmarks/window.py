"""The window against a bare PySide6 window with an empty table: start and memory."""

from __future__ import annotations

import time
from collections.abc import Sequence

from tests.benchmarks import children, floor
from tests.benchmarks.figures import Figure

PAIRS = 5
BOARDS = 10_000


def measure() -> Sequence[Figure]:
    """Measure whole processes, ours and the bare one in turn."""
    starts = [(_start("station"), _start("bare")) for _ in range(PAIRS + 1)][1:]
    needed = floor.needs()
    own = [(_start("station")[0], _start("floor", needed, module="floor")[0]) for _ in range(PAIRS)]
    typed = [(_start("typed")[0], _start("bare")[0]) for _ in range(PAIRS)]
    sizes = [(_size("boards", str(BOARDS)), _size("boards", "0")) for _ in range(3)]
    usable, bare = [ours[0] for ours, _ in starts], [theirs[0] for _, theirs in starts]
    kept = [ours[1] for ours, _ in starts]
    ours, least = zip(*own, strict=True)
    scanned, again = zip(*typed, strict=True)
    full, empty = zip(*sizes, strict=True)
    return [
        Figure("process start to a usable window", "bare window", "s", usable, bare, "<= 1.5"),
        Figure("the same", "bare window that loads its libraries", "s", ours, least, "-"),
        Figure("the same, the scan typed by its keys", "bare window", "s", scanned, again, "-"),
        Figure("process start to the first scan on disk", "bare window", "s", kept, bare, "-"),
        Figure(f"memory with {BOARDS:,} boards", "the same window, empty", "MiB", full, empty, "-"),
    ]


def _start(program: str, *arguments: str, module: str = "programs") -> list[float]:
    """Give the seconds from spawning to each time that the program tells; the first is its first paint."""
    begun = time.perf_counter()
    return [at - begun for at, _ in _run(module, program, *arguments)]


def _size(program: str, *arguments: str) -> float:
    """Give the resident memory in MiB when the window stands."""
    return _run("programs", program, *arguments)[-1][1]


def _run(module: str, program: str, *arguments: str) -> list[tuple[float, float]]:
    lines = children.run(module, program, *arguments).splitlines()
    return [(float(at), float(size)) for at, size in map(str.split, lines)]
