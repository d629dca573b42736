"""What each library costs to import when the station starts, and what only comes after the first paint."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from typing import Final

SHOWN: Final = 20
_LINE: Final = re.compile(r"import time:\s*(\d+) \|\s*(\d+) \|\s*(\S+)")


def report() -> str:
    """Give the heaviest packages of one start of the window, each with its own modules only."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "tests.benchmarks.programs", "station", folder],
            capture_output=True, text=True, env=environment, check=True,
        )  # fmt: skip
    spent: dict[str, int] = {}
    for own, _, module in _LINE.findall(done.stderr):
        package = ".".join(module.split(".")[:2]) if module.startswith("station.") else module.split(".")[0]
        spent[package] = spent.get(package, 0) + int(own)
    heaviest = sorted(spent.items(), key=lambda item: -item[1])[:SHOWN]
    rows = "".join(f"{package:<24}{micro / 1000:8.1f} ms\n" for package, micro in heaviest)
    return f"import of the heaviest packages at start, {sum(spent.values()) / 1000:.0f} ms in all\n{rows}"
