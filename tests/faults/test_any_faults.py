"""Whatever the wire does: once it is healthy, the station shows the truth, and all was done once."""

from __future__ import annotations

import json
import os

import pytest

from tests.faults.found import load, read, written
from tests.faults.script import Scenario
from tests.faults.sweep import Found, batch, report, watched

RUNS = int(os.environ.get("FAULT_RUNS", "2000"))
SEED = int(os.environ.get("FAULT_SEED", "100000"))
A_TEST = 50
"""Runs of one test, so that several can go on at once."""

FOUND = load()
"""What failed once, by what was wrong; most need the machine's timing, too."""


@pytest.mark.parametrize("what", FOUND)
async def test_what_was_found_once_stays_mended(what: str) -> None:
    outcome = await watched(FOUND[what])
    assert outcome.complaints == []


@pytest.mark.parametrize("seed", range(50))
def test_a_scenario_that_is_written_out_reads_as_the_same(seed: int) -> None:
    scenario = Scenario.random(seed)
    assert read(json.loads(written("something was wrong", scenario))) == scenario


@pytest.mark.parametrize("first", range(SEED, SEED + RUNS, A_TEST))
def test_whatever_the_wire_does_the_truth_comes_back_and_all_was_done_once(first: int) -> None:
    seeds = range(first, min(first + A_TEST, SEED + RUNS))
    found = Found()
    found.add(batch(seeds))
    assert found.runs == len(seeds)
    assert found.lost > len(seeds) // 50, "the harness loses answers"
    assert not found.failures, report(found)
