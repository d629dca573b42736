"""``python -m tests.scanning --scans 1000``: the proof at full length; exit code 1 where one is lost."""

from __future__ import annotations

import argparse
import sys
import time

from tests.scanning.campaign import run
from tests.support.xvfb import VirtualDisplay


def main() -> int:
    """Run and tell."""
    parser = argparse.ArgumentParser(prog="tests.scanning", description=__doc__)
    parser.add_argument("--scans", type=int, default=1000)
    parser.add_argument("--delay-ms", type=int, default=5, help="between two keys")
    given = parser.parse_args()
    begun = time.monotonic()
    with VirtualDisplay() as display:
        verdict = run(display, given.scans, delay_ms=given.delay_ms)
    sys.stdout.write(f"{verdict}; {time.monotonic() - begun:.0f} s\n")
    for line in (*verdict.wrong, *verdict.leaks):
        sys.stdout.write(f"{line}\n")
    return 0 if verdict.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
