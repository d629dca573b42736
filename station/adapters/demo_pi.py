"""The simulated Pi of the demo: the program itself, started once more as a simulator."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from pathlib import Path
from typing import Final

from station.core.errors import Unreachable

_START_SECONDS: Final = 30


class DemoPi:
    """A simulator process of our own on a free loopback port.

    It ends with us, even when we are killed: it watches its standard input.
    """

    def __init__(self, process: subprocess.Popen[str], url: str, boards: tuple[str, ...], key: str) -> None:
        self._process = process
        self.url = url
        self.boards = boards
        self.key = key

    @classmethod
    def start(cls, *, boards: int, pace: float, fail_rate: float, seed: int) -> DemoPi:
        """Start it and wait until it listens; blocks for about a second. Raises `Unreachable`."""
        key = secrets.token_urlsafe(16)
        command = [
            *_program(), "simulate", "--port", "0", "--exit-with-parent", "--devices", str(boards),
            "--pace", str(pace), "--fail-rate", str(fail_rate), "--seed", str(seed),
        ]  # fmt: skip
        process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "STATION_SIMULATOR_KEY": key},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        line = process.stdout.readline() if process.stdout else ""
        try:
            told = json.loads(line)
            return cls(process, told["url"], tuple(told["boards"]), key)
        except (ValueError, KeyError) as error:
            process.kill()
            process.communicate()
            raise Unreachable("the simulator", f"it did not start ({line.strip()[:80]!r})") from error

    def stop(self) -> None:
        """End it and wait for its end."""
        try:
            self._process.communicate(timeout=_START_SECONDS)  # closes its standard input
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()


def _program() -> list[str]:
    """Give the command that starts this program again; in a bundle it is the one for shells, which prints."""
    if getattr(sys, "frozen", False):
        windowed = Path(sys.executable)
        return [str(windowed.with_name(f"station{windowed.suffix}"))]
    return [sys.executable, "-m", Path(__file__).parents[1].name]
