"""``python -m tests.faults --runs 10000``: search for a wire that the station does not get over."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.faults.sweep import report, shrunk, sweep


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print a summary and the seed of each failure; 1 when there was one."""
    parser = argparse.ArgumentParser(prog="tests.faults", description=__doc__)
    parser.add_argument("--runs", type=int, default=1, help="how many runs (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="the first run's seed (default: %(default)s)")
    parser.add_argument("--workers", type=int, default=4, help="processes (default: %(default)s)")
    parser.add_argument("--shrink", action="store_true", help="make the first failure smaller")
    given = parser.parse_args(arguments)
    found = sweep(given.seed, given.runs, workers=given.workers)
    sys.stdout.write(report(found))
    if given.shrink and found.failures:
        sys.stdout.write(shrunk(found.failures[0]))
    return 1 if found.failures else 0


if __name__ == "__main__":
    sys.exit(main())
