"""One run: a scenario in, complaints out."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from station.simulator import SimulatorConfig, running
from tests.faults import check
from tests.faults.bench import Station, Truth, station, truth
from tests.faults.operator import Operator
from tests.faults.proxy import proxied
from tests.faults.script import Scenario

PI_PACE = 0.0015
"""Real seconds in which a simulated second passes on the Pi."""
HANG = 30.0
"""A run that has not converged by then never will; a healthy one takes a tenth of a second."""


@dataclass
class Outcome:
    """What a run did, and what was wrong with it."""

    scenario: Scenario
    complaints: list[str] = field(default_factory=list)
    connections: int = 0
    lost: int = 0
    doubts: int = 0
    commands: int = 0


def simulated(scenario: Scenario) -> SimulatorConfig:
    """Give the Pi of a scenario."""
    return SimulatorConfig(
        devices=scenario.boards,
        seed=scenario.seed,
        fail_rate=scenario.fail_rate,
        pace=PI_PACE,
        heartbeat_seconds=0.1,
        requests_per_second=0,
    )


async def run(scenario: Scenario) -> Outcome:
    """Play the scenario, heal the wire, wait until all is true again, close, look for leaks."""
    loop = asyncio.get_running_loop()
    outcome = Outcome(scenario)
    loop.set_exception_handler(lambda _, context: outcome.complaints.append(f"unhandled: {context}"))
    before, files, timers = asyncio.all_tasks(), check.open_files(), check.live_timers()
    async with (
        running(simulated(scenario)) as pi_url,
        truth(pi_url) as pi,
        proxied(pi_url, scenario.plan) as proxy,
    ):
        boards = await pi.boards()
        served = asyncio.all_tasks()
        async with station(proxy.url, seed=scenario.seed) as opened:
            operator = Operator(opened, proxy, pi, boards)
            await operator.play(scenario.steps)
            await proxy.heal()
            await operator.rest()
            outcome.complaints += await _until_true(opened, pi, operator)
            outcome.complaints += operator.bugs
        outcome.doubts, outcome.commands = operator.doubts, sum(operator.asked.values())
        outcome.connections, outcome.lost = proxy.connections, proxy.lost
        left = {task for task in asyncio.all_tasks() - served if _is_the_stations(task)}
        outcome.complaints += [f"a task is left: {task}" for task in left]
    outcome.complaints += await _leaks(before, files, timers)
    return outcome


async def _until_true(opened: Station, pi: Truth, operator: Operator) -> list[str]:
    """Wait until nothing is left to complain about; gives what is wrong for good."""
    complaints = ["never looked"]
    try:
        async with asyncio.timeout(HANG):
            while complaints:
                await asyncio.sleep(0.01)
                await operator.settle_session()
                complaints = (
                    await check.fleet(opened, pi)
                    or await check.allowlist(opened, pi, operator)
                    or await check.labels(opened, pi)
                )
    except TimeoutError:
        return complaints
    started = [
        f.session_id for f in opened.disk.facts.written if (f.kind, f.outcome) == ("session", "started")
    ]
    return [
        *await check.commands(opened, pi, operator),
        *await check.labels_of_all(opened, pi, sorted(set(started))),
    ]


def _is_the_stations(task: asyncio.Task[object]) -> bool:
    return task.get_name().partition(":")[0] in ("watch", "enrolment", "labelling", "line", "notes")


async def _leaks(before: set[asyncio.Task[object]], files: frozenset[int], timers: int) -> list[str]:
    """Wait until the last socket is closed; gives what stays."""
    complaints = ["never looked"]
    try:
        async with asyncio.timeout(HANG):
            while complaints:
                await asyncio.sleep(0)
                complaints = [f"a task is left: {task}" for task in asyncio.all_tasks() - before]
                now = check.open_files()
                if len(now) > len(files):
                    left = sorted(check.named(file) for file in now - files)
                    complaints.append(f"{len(now) - len(files)} files are left open, of {left}")
                if check.live_timers() > timers + 1:  # our own time limit is one
                    complaints.append(f"{check.live_timers() - timers - 1} timers are left")
    except TimeoutError:
        return complaints
    return []
