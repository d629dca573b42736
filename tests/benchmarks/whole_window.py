"""The whole window under load: events to pixels, growth over hours of events, and what idling costs."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import quantiles
from typing import Any

from tests.benchmarks import children, feed
from tests.benchmarks.figures import Figure
from tests.benchmarks.programs import IDLE_BOARDS, IDLE_SECONDS, SIZE_BOARDS
from tests.benchmarks.window_programs import ROWS, STREAMED

FRAME_MS = 1000 / 60
PAIRS = 3
_PROGRAM = "window_programs"


def measure() -> Sequence[Figure]:
    """Measure with the window in a process of its own."""
    return [*_size(), *_stream(), _pixels(), *_appear(), *_order(), _idle()]


def _run(program: str, *given: str, patience: float = 300) -> Any:
    return json.loads(children.run(_PROGRAM, program, *given, patience=patience))


@contextmanager
def _server(*command: str) -> Iterator[str]:
    """Run a server; gives the first line that it writes."""
    process = subprocess.Popen([sys.executable, "-m", *command], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.communicate()


def _stream() -> Iterator[Figure]:
    with _server(f"tests.benchmarks.{_PROGRAM}", "serve", "") as port:
        url = f"http://127.0.0.1:{port}"
        pairs = [(_run("stream", url), asyncio.run(feed.bare(url, STREAMED))) for _ in range(PAIRS)]
    found, bare = [one for one, _ in pairs], [rate for _, rate in pairs]
    rates = [one["rate"] for one in found]
    yield Figure("events socket to painted", "httpx-sse + json.loads", "events/s", rates, bare, ">= 0.5")
    names = (
        ("memory", "MiB", "<= 1.02"),
        ("tasks", "", "<= 1"),
        ("files", "", "<= 1"),
        ("timers", "", "<= 1"),
    )
    for place, (name, unit, aim) in enumerate(names):
        late, warm = [one["late"][place] for one in found], [one["warm"][place] for one in found]
        yield Figure(f"{STREAMED:,} events painted: {name}", "after a fifth of them", unit, late, warm, aim)


def _pixels() -> Figure:
    worst = [quantiles(_run("pixels"), n=100)[98] for _ in range(PAIRS)]
    what = f"an event to its pixels, {ROWS:,} rows, p99"
    return Figure(what, "one frame", "ms", worst, [FRAME_MS] * PAIRS, "<= 1")


def _appear() -> Iterator[Figure]:
    for count, limit in ((200, 0.1), (10_000, 1.5)):
        spent = [_run("appear", str(count)) for _ in range(PAIRS)]
        yield Figure(f"{count:,} boards appear, painted", "limit", "s", spent, [limit] * PAIRS, "<= 1")


def _order() -> Iterator[Figure]:
    for name, pairs in _run("order").items():
        ours, bare = zip(*[(1000 * one, 1000 * other) for one, other in pairs], strict=True)
        yield Figure(f"{name} changed, {ROWS:,} rows", "sort of the keys", "ms", ours, bare, "<= 3")


def _idle() -> Figure:
    with simulated_pi(IDLE_BOARDS) as url:
        share = float(children.run("programs", "idle", url, patience=IDLE_SECONDS + 120))
    return Figure(f"idle, {IDLE_BOARDS:,} boards, monitor on", "limit", "% of a core", [share], [2.0], "<= 1")


def _size() -> Iterator[Figure]:
    """Compare the program, once its journal is made, with what its libraries take without it."""
    sizes = []
    for _ in range(PAIRS):
        with simulated_pi(SIZE_BOARDS) as url:
            sizes.append(float(children.run("programs", "size", url)))
    what = f"memory of the program, {SIZE_BOARDS:,} boards"
    bare, loaded = ([_bare(program) for _ in range(PAIRS)] for program in ("bare", "libraries"))
    yield Figure(what, "bare window", "MiB", sizes, bare, "<= 1.5")
    yield Figure("the same", "bare window, libraries loaded", "MiB", sizes, loaded, "-")


def _bare(program: str) -> float:
    return float(children.run("programs", program).split()[1])


@contextmanager
def simulated_pi(boards: int) -> Iterator[str]:
    """Run a simulated Pi with so many boards; gives its address."""
    with _server("station.simulator", "--devices", str(boards), "--pace", "0.02") as told:
        yield json.loads(told)["url"]
