"""``python -m station`` and the console script ``station``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; gives the process's exit code."""
    from station.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
