"""Whatever the wire does: once it is healthy, the station shows the truth, and all was done once."""

from __future__ import annotations

import os

import pytest

from tests.faults.script import Scenario
from tests.faults.sweep import report, sweep, watched

RUNS = int(os.environ.get("FAULT_RUNS", "2000"))
SEED = int(os.environ.get("FAULT_SEED", "100000"))
WORKERS = 2 * (os.cpu_count() or 2) + 1
"""A run waits for half of its time."""

FOUND = {
    "a lost answer was taken for a retry that was done": 289,
    "a lost start claimed the session that was running": 101,
    "a second cancellation left the feed running": 289,
    "a board off the allowlist kept its container": 16,
    "a scan taken back after a lost answer stayed on the Pi": 57,
    "a repetition that was refused hid a first try that was done": 3765,
    "the verdicts of the session before were never seen": 3593,
    "an interrupted session was taken for the one that runs": 100796,
    "a replayed event brought an old container back": 20,
    "an interrupted session that ran again was not followed": 3370,
}
"""Seeds that failed once, by what was wrong; most need the machine's timing, too."""


@pytest.mark.parametrize("what", FOUND)
async def test_what_was_found_once_stays_mended(what: str) -> None:
    outcome = await watched(Scenario.random(FOUND[what]))
    assert outcome.complaints == []


def test_whatever_the_wire_does_the_truth_comes_back_and_all_was_done_once() -> None:
    found = sweep(SEED, RUNS, workers=WORKERS)
    assert found.runs == RUNS
    assert found.lost > RUNS // 50, "the harness loses answers"
    assert not found.failures, report(found)
