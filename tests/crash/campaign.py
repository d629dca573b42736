"""Many worlds, two at a time, until enough stations have been killed."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.crash import headless, window
from tests.crash.verdict import Verdict, judge
from tests.crash.world import World

KILLS_A_WORLD = 9


def run(
    kills: int, *, seed: int, windows: int = 1, jobs: int = 2, told: Callable[[str], None] = lambda _: None
) -> Verdict:
    """Kill at least `kills` stations, the first `windows` worlds with the window; gives all counts."""
    total = Verdict()
    numbers = iter(range(10**6))
    with ThreadPoolExecutor(jobs) as threads:
        while (missing := kills - total.kills.total()) > 0:
            batch = [next(numbers) for _ in range(max(1, round(missing / KILLS_A_WORLD)))]
            for verdict in threads.map(lambda number: _world(seed, number, number < windows), batch):
                total.add(verdict)
                told("\n".join([str(total), *(f"WRONG: {wrong}" for wrong in verdict.wrong)]))
    return total


def _world(seed: int, number: int, has_window: bool) -> Verdict:
    rng = random.Random(f"{seed}/{number}")
    with tempfile.TemporaryDirectory(prefix="station-crash-") as folder:
        boards, pace = (10, 0.3) if has_window else (18, 0.25)
        chosen, dpi = rng.randrange(10**6), rng.choice((203, 300, 600))
        status = rng.choice(("answers", "answers", "silent", "no"))
        with World(Path(folder), boards=boards, pace=pace, seed=chosen, dpi=dpi, status=status) as world:
            kind, live = ("window", window.live) if has_window else ("headless", headless.live)
            killed = live(world, KILLS_A_WORLD, rng)
            verdict = judge(world)
    verdict.kills = Counter({kind: killed})
    verdict.wrong = [f"seed {seed}, world {number} ({kind}): {wrong}" for wrong in verdict.wrong]
    return verdict
