"""``station provision``, killed and started again on the same data."""

from __future__ import annotations

import random
import subprocess

from tests.crash.killer import Killer
from tests.crash.world import SSID, World


def live(world: World, kills: int, rng: random.Random) -> int:
    """Kill up to `kills` stations, then let one finish the work; gives how many were killed.

    Raises AssertionError for a station that ends with an error of its own.
    """
    killed = 0
    for _ in range(kills):
        with _station(world) as process, Killer(process, rng) as killer:
            world.paper.begun = lambda killer=killer: killer.saw("label")  # type: ignore[misc]
            assert process.stdout is not None
            for _line in process.stdout:
                killer.saw("line")
            process.wait()
        world.paper.begun = lambda: None
        if not killer.has_killed:
            assert process.returncode == 0, world.said
            break
        killed += 1
    with _station(world) as process:
        out, _ = process.communicate(timeout=120)
    assert process.returncode == 0, f"{out[-2000:]}\n{world.said}"
    return killed


def _station(world: World) -> subprocess.Popen[str]:
    return world.station(
        *("provision", "--ssid", SSID, "--devices", str(world.devices), "--json"),
        *("--resume", "--keep-open", "--timeout", "100"),
    )
