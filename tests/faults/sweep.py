"""Many runs in several processes, and failures made smaller."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import sys
import time
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.faults.found import written
from tests.faults.run import Outcome, run
from tests.faults.script import Scenario

_BATCH = 25
_TRIES = 3
"""How often a smaller scenario is tried before it counts as harmless: timing is chance."""


@dataclass
class Found:
    """The sum of many runs."""

    runs: int = 0
    seconds: float = 0.0
    connections: int = 0
    lost: int = 0
    doubts: int = 0
    commands: int = 0
    failures: list[Outcome] = field(default_factory=list)

    def add(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            self.runs += 1
            self.connections += outcome.connections
            self.lost += outcome.lost
            self.doubts += outcome.doubts
            self.commands += outcome.commands
            if outcome.complaints:
                self.failures.append(outcome)


def sweep(seed: int, runs: int, *, workers: int = 4) -> Found:
    """Run the scenarios of `runs` seeds, beginning with `seed`."""
    found, begun = Found(), time.monotonic()
    batches = [range(first, min(first + _BATCH, seed + runs)) for first in range(seed, seed + runs, _BATCH)]
    if len(batches) == 1:
        found.add(batch(batches[0]))
    else:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            for outcomes in pool.map(batch, batches):
                found.add(outcomes)
    found.seconds = time.monotonic() - begun
    return found


def batch(seeds: Sequence[int]) -> list[Outcome]:
    """Run some scenarios one after the other, in one event loop."""
    with _by_themselves():
        return asyncio.run(_batch([Scenario.random(seed) for seed in seeds]))


@contextmanager
def _by_themselves() -> Iterator[None]:
    """Keep what the Pi's server says of broken wires, and the station of what it gets over, from the log."""
    server, ours = logging.getLogger("uvicorn"), logging.getLogger("station")
    level, propagates = server.level, ours.propagate
    server.setLevel(logging.CRITICAL)
    ours.propagate = False
    try:
        yield
    finally:
        server.setLevel(level)
        ours.propagate = propagates


async def _batch(scenarios: Sequence[Scenario]) -> list[Outcome]:
    return [await watched(scenario) for scenario in scenarios]


async def watched(scenario: Scenario) -> Outcome:
    """Run one scenario; a warning, a finaliser's error and an error in the log count as complaints."""
    strays: list[str] = []
    former = sys.unraisablehook
    handler = _Errors(strays)
    logging.getLogger("station").addHandler(handler)
    sys.unraisablehook = lambda stray: strays.append(f"unraisable: {stray.exc_value!r} in {stray.object!r}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            outcome = await run(scenario)
    except Exception as error:  # noqa: BLE001 - one run's crash must not end the others
        outcome = Outcome(scenario, [f"the run crashed: {error!r}"])
    finally:
        sys.unraisablehook = former
        logging.getLogger("station").removeHandler(handler)
    outcome.complaints += strays
    return outcome


class _Errors(logging.Handler):
    def __init__(self, strays: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._strays = strays

    def emit(self, record: logging.LogRecord) -> None:
        self._strays.append(f"logged: {record.getMessage()} {record.exc_info}")


def shrunk(failure: Outcome) -> str:
    """Make a failure's scenario as small as it gets, and give it as a line for `found.jsonl`."""
    smallest = failure.scenario
    while (smaller := _smaller(smallest)) is not None:
        smallest = smaller
    return f"{written('; '.join(failure.complaints), smallest)}\n"


def _smaller(scenario: Scenario) -> Scenario | None:
    for candidate in scenario.smaller():
        if any(asyncio.run(watched(candidate)).complaints for _ in range(_TRIES)):
            return candidate
    return None


def report(found: Found) -> str:
    """Give the summary as text."""
    lines = [
        f"{found.runs} runs in {found.seconds:.0f} s: {found.commands} commands over {found.connections}"
        f" connections, {found.lost} answers lost, {found.doubts} doubts left to a person,"
        f" {len(found.failures)} failures"
    ]
    lines += [
        f"seed {failure.scenario.seed}: {complaint}"
        for failure in found.failures
        for complaint in failure.complaints
    ]
    return "\n".join(lines) + "\n"
