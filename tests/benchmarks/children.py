"""Run a benchmark's program as a process of its own, as the installed station runs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile


def run(module: str, *arguments: str, patience: float = 300) -> str:
    """Give what ``tests.benchmarks.MODULE`` writes when started with a fresh folder and `arguments`.

    Bytecode is kept, as an installed program's is, whatever this machine is set to. Raises
    RuntimeError when the program fails.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", f"tests.benchmarks.{module}", arguments[0], folder, *arguments[1:]],
            stdout=subprocess.PIPE, env=environment, timeout=patience, check=False, text=True,
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{module} {' '.join(arguments)} ended with {done.returncode}")
    return done.stdout
