"""``python -m station`` and the console script ``station``."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the command line; gives the process's exit code."""
    if sys.platform == "linux":
        from station.adapters.utf8_locale import use_utf8

        use_utf8(os.environ)
    from station.cli import run

    # A windowed program on Windows has no standard streams; who writes to them need not know.
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - NUL is no path
        sys.stdout = sys.stdout or nowhere
        sys.stderr = sys.stderr or nowhere
        return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
