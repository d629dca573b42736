"""The window on a real X display, scanned into by typed keys, killed and started again."""

from __future__ import annotations

import random
import subprocess
import time

from tests.crash.killer import Killer
from tests.crash.world import World
from tests.support.xvfb import VirtualDisplay

_TITLE = "Provisioning Station"
_PATIENCE = 120.0


def live(world: World, kills: int, rng: random.Random) -> int:
    """Kill up to `kills` windows, then work one until all is labelled; gives how many were killed."""
    killed = 0
    with VirtualDisplay() as display:
        for _ in range(kills):
            if _is_done(world):
                break
            with world.station(display=display.name) as process, Killer(process, rng) as killer:
                world.paper.begun = lambda killer=killer: killer.saw("label")  # type: ignore[misc]
                _work(world, display, process, killer)
                process.wait()
            killed += killer.has_killed
        world.paper.begun = lambda: None
        with world.station(display=display.name) as process:
            _work(world, display, process, None)
            assert process.poll() is None, world.said
            process.kill()  # nothing is on its way any more
    return killed


def _is_done(world: World) -> bool:
    ended = "SELECT count(*) FROM labels WHERE state IN ('sent', 'confirmed', 'unknown')"
    (row,) = world.rows(ended) or [(0,)]
    return bool(row[0] == len(world.boards))


def _work(
    world: World, display: VirtualDisplay, process: subprocess.Popen[str], killer: Killer | None
) -> None:
    """Do what an operator does, until everything is labelled or the window is gone."""
    end = time.monotonic() + _PATIENCE
    try:
        _focus(display, process, end)
        while process.poll() is None and (left := _to_scan(world)):
            assert time.monotonic() < end, f"{left} were not acknowledged"
            for mac in left:
                display.scan(mac)
                time.sleep(0.05)  # a hand is slower
                if killer:
                    killer.saw("line")
            time.sleep(0.1)
        while process.poll() is None and not _is_done(world):
            assert time.monotonic() < end, f"the window did not get done; {world.states()}"
            if not world.rows("SELECT 1 FROM facts WHERE kind = 'session' LIMIT 1"):
                display.key("F6")
            display.key("F9")
            time.sleep(0.1)
    except RuntimeError:  # xdotool, when the window died under it
        if process.poll() is None:
            raise


def _to_scan(world: World) -> list[str]:
    """Give the boards without a good sound: their scans are made again, as a person would."""
    told = world.acknowledged()
    return [mac for mac in world.boards if mac not in told]


def _focus(display: VirtualDisplay, process: subprocess.Popen[str], end: float) -> None:
    look = ["xdotool", "search", "--onlyvisible", "--name", _TITLE]
    while process.poll() is None:
        found = subprocess.run(look, env=display.environment, capture_output=True, check=False)
        if found.returncode == 0:
            display.focus(_TITLE)
            return
        assert time.monotonic() < end, "no window came"
        time.sleep(0.05)
