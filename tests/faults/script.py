"""What an operator does, drawn from a seed, and how the Pi is built."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from enum import Enum

from tests.faults.plan import Plan


class Act(Enum):
    """One thing that is done at the station, or to the wire or the Pi."""

    SCAN = "scan"
    UNDO = "undo"
    START = "start"
    PROVISION_ALL = "provision-all"
    PROVISION = "provision"
    RETRY = "retry"
    RETRY_FAILED = "retry failed"
    STOP = "stop"
    RESUME = "resume"
    REFRESH = "refresh"
    RECONNECT = "reconnect"
    RESTART_PI = "switch the Pi off and on"
    CUT_WIRE = "cut the wire"
    PLUG_WIRE = "plug the wire in"


@dataclass(frozen=True, slots=True)
class Step:
    """An act after a pause in real seconds, on the board of that number; `waits` for its end."""

    act: Act
    pause: float = 0.0
    board: int = 0
    waits: bool = True


@dataclass(frozen=True, slots=True)
class Scenario:
    """Everything that decides a run, but for the machine's own timing."""

    seed: int
    boards: int
    fail_rate: float
    steps: tuple[Step, ...]
    plan: Plan

    @classmethod
    def random(cls, seed: int) -> Scenario:
        """Draw a scenario: it begins as a day does, with scans and a start."""
        draw = random.Random(seed)
        boards = draw.randint(1, 4)
        begin = [Step(Act.SCAN, 0.0, number) for number in range(boards) if draw.random() < 0.8]
        begin.insert(draw.randint(0, len(begin)), Step(Act.START))
        acts, weights = zip(*_OFTEN.items(), strict=True)
        steps = [
            Step(
                draw.choices(acts, weights)[0],
                draw.choice((0.0, 0.0, 0.002, 0.01, 0.03)),
                draw.randrange(boards),
                draw.random() < 0.6,
            )
            for _ in range(draw.randint(3, 14))
        ]
        rate = draw.choice((0.0, 0.0, 0.3, 0.7))
        return cls(seed, boards, rate, (*begin, *steps), Plan.random(draw))

    def smaller(self) -> list[Scenario]:
        """Give every scenario that lacks one step or one wiring of this one."""
        steps, wirings = self.steps, self.plan.wirings
        fewer_steps = [replace(self, steps=steps[:i] + steps[i + 1 :]) for i in range(len(steps))]
        fewer_wirings = [
            replace(self, plan=Plan(wirings[:i] + wirings[i + 1 :])) for i in reversed(range(len(wirings)))
        ]
        return fewer_wirings + fewer_steps


_OFTEN = {
    Act.SCAN: 4,
    Act.UNDO: 1,
    Act.START: 2,
    Act.PROVISION_ALL: 6,
    Act.PROVISION: 2,
    Act.RETRY: 3,
    Act.RETRY_FAILED: 3,
    Act.STOP: 1,
    Act.RESUME: 2,
    Act.REFRESH: 2,
    Act.RECONNECT: 1,
    Act.RESTART_PI: 1,
    Act.CUT_WIRE: 1,
    Act.PLUG_WIRE: 1,
}
