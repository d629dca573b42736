"""When a station dies: at any time, or at a tender one."""

from __future__ import annotations

import random
import subprocess
import threading
import time
from types import TracebackType

LONGEST_LIFE = 3.5
"""Seconds, of one that dies at any time."""

LONGEST_WAIT = 15.0
"""Seconds; a tender moment that does not come by then, on a busy machine, is not waited for."""


class Killer:
    """Kills one station once: after a while, or shortly after a label began, or after it said something.

    A label takes some 30 ms, so a third of the deaths fall into one.
    """

    def __init__(self, process: subprocess.Popen[str], rng: random.Random) -> None:
        self._process = process
        self.moment = rng.choices(("time", "label", "line"), weights=(4, 4, 2))[0]
        self._to_come = rng.randint(1, 4)
        self._delay = rng.uniform(0.0, 0.045)
        self._at = threading.Event()
        self._called_off = threading.Event()
        self._life = rng.uniform(0.25, LONGEST_LIFE) if self.moment == "time" else LONGEST_WAIT
        self.has_killed = False
        self._thread = threading.Thread(target=self._wait_and_kill, name="killer")

    def __enter__(self) -> Killer:
        """Let the time run."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Spare a station that has come to its own end."""
        self._called_off.set()
        self._at.set()
        self._thread.join()

    def saw(self, moment: str) -> None:
        """Take note of a label's first byte (``label``) or a line of output (``line``)."""
        if moment == self.moment:
            self._to_come -= 1
            if self._to_come == 0:
                self._at.set()

    def _wait_and_kill(self) -> None:
        self._at.wait(self._life)
        if self.moment != "time" and not self._called_off.is_set():
            time.sleep(self._delay)
        if not self._called_off.is_set() and self._process.poll() is None:
            self._process.kill()
            self.has_killed = True
