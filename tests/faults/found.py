"""Scenarios that found something once, written out: what they do outlives how scenarios are drawn.

`found.jsonl` has one a line; ``python -m tests.faults`` writes a new failure, made smaller, in this form.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.faults.plan import Fault, Kind, Plan, Way, Wiring
from tests.faults.script import Act, Scenario, Step

_FILE = Path(__file__).with_suffix(".jsonl")


def load() -> dict[str, Scenario]:
    """Give the scenarios by what was wrong in the station."""
    rows = map(json.loads, _FILE.read_text(encoding="utf-8").splitlines())
    return {row["what"]: read(row) for row in rows}


def written(what: str, scenario: Scenario) -> str:
    """Write a scenario as one line; connections that go well are an empty object."""
    return json.dumps(
        {
            "what": what,
            "seed": scenario.seed,
            "boards": scenario.boards,
            "fail_rate": scenario.fail_rate,
            "steps": [[step.act.name, step.pause, step.board, step.waits] for step in scenario.steps],
            "wirings": [_written(wiring) for wiring in scenario.plan],
        }
    )


def read(row: dict[str, Any]) -> Scenario:
    """Read what `written` wrote."""
    steps = tuple(Step(Act[act], pause, board, waits) for act, pause, board, waits in row["steps"])
    plan = Plan(tuple(map(_wiring, row["wirings"])))
    return Scenario(row["seed"], row["boards"], row["fail_rate"], steps, plan)


def _written(wiring: Wiring) -> dict[str, Any]:
    whole = {
        "faults": [[fault.kind.name, fault.way.name, fault.at, fault.amount] for fault in wiring.faults],
        "refused": wiring.refused,
        "loses": list(wiring.loses),
    }
    return {name: value for name, value in whole.items() if value}


def _wiring(row: dict[str, Any]) -> Wiring:
    faults = (Fault(Kind[kind], Way[way], at, amount) for kind, way, at, amount in row.get("faults", ()))
    return Wiring(tuple(faults), row.get("refused", False), tuple(row.get("loses", ())))
