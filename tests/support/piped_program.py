"""A module that runs as a program on a virtual display, and answers commands through its pipes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue
from threading import Thread
from typing import IO, Any

from tests.support.xvfb import VirtualDisplay


class PipedProgram:
    """Takes a command a line and answers JSON a line; `patience` in seconds is for one answer."""

    def __init__(self, process: subprocess.Popen[str], patience: float) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._patience = patience
        self._in: IO[str] = process.stdin
        self._heard: Queue[str] = Queue()
        self._reader = Thread(target=self._read, args=(process.stdout,))
        self._reader.start()

    def send(self, command: str) -> None:
        """Give a command."""
        self._in.write(command + "\n")
        self._in.flush()

    def hear(self) -> dict[str, Any]:
        """Give the next answer."""
        line = self._heard.get(timeout=self._patience)
        if not line:
            raise RuntimeError("the program has ended")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        """End the program, which closes by itself when nobody speaks to it any more."""
        self._in.close()
        self._reader.join(self._patience)
        if self._process.wait(self._patience):
            raise RuntimeError(f"the program ended with {self._process.returncode}")

    def _read(self, out: IO[str]) -> None:
        for line in out:
            self._heard.put(line)
        self._heard.put("")


@contextmanager
def piped(module: str, display: VirtualDisplay, patience: float) -> Iterator[PipedProgram]:
    """Run a module as a program until the end of the block."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-m", module],
        env=display.environment, stdin=pipe, stdout=pipe, text=True, bufsize=1,
    ) as process:  # fmt: skip
        program = PipedProgram(process, patience)
        try:
            yield program
        finally:
            program.close()
