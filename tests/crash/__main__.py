"""``python -m tests.crash --kills 1000``: the proof at length."""

from __future__ import annotations

import argparse
import sys
import time

from tests.crash.campaign import run


def main() -> int:
    """Kill, compare, and say what came out; 1 when anything was lost or doubled."""
    parser = argparse.ArgumentParser(prog="tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--windows", type=int, default=4, help="worlds that are worked with the window")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    begun = time.monotonic()
    total = run(given.kills, seed=given.seed, windows=given.windows, jobs=given.jobs, told=_say)
    _say(f"{total}; seed {given.seed}, {time.monotonic() - begun:.0f} s")
    return 1 if total.wrong else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
