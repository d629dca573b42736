"""``python -m bundling.again``: build once more, elsewhere; the same commit has to give the same bytes."""

from __future__ import annotations

import platform
import sys
import tempfile
from pathlib import Path

from bundling.__main__ import bundle
from bundling.names import ROOT
from bundling.stamp import read_stamp
from bundling.sums import FILE
from bundling.targets import target_of
from bundling.tools import ToolTrouble


def differing(first: str, again: str) -> list[str]:
    """Give the names whose sums differ, or that stand in one of two lists only."""
    return sorted({line.split()[1] for line in set(first.splitlines()) ^ set(again.splitlines())})


def main() -> str:
    """Build; gives what is wrong, empty for nothing. Raises `ToolTrouble`."""
    before = ROOT / "dist" / FILE
    if not before.is_file():
        return "there is nothing to compare with: make bundle first"
    target, stamp = target_of(sys.platform), read_stamp(ROOT)
    with tempfile.TemporaryDirectory(prefix="station-again-") as folder:
        sums = bundle(target, Path(folder) / "dist", Path(folder) / "build", stamp, platform.machine())
        others = differing(before.read_text(encoding="utf-8"), sums.read_text(encoding="utf-8"))
    return f"not the same bytes: {', '.join(others)}" if others else ""


if __name__ == "__main__":
    try:
        trouble = main()
    except (ToolTrouble, ValueError) as error:
        trouble = str(error)
    if trouble:
        sys.exit(f"make reproduce: {trouble}")
    print("make reproduce: the same bytes")  # noqa: T201
