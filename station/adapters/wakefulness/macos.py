"""Wakefulness on macOS: the system's own caffeinate, for as long as it or we live."""

from __future__ import annotations

import logging
import os
import subprocess
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

_log = logging.getLogger("station.wakefulness")

CAFFEINATE = ("/usr/bin/caffeinate", "-d", "-i")
"""Neither the display (-d) nor the idle system (-i) sleeps."""


class MacWakefulness:
    """Implements `station.ports.wakefulness.Wakefulness`."""

    def __init__(self, command: Sequence[str] = CAFFEINATE) -> None:
        self._command = command

    @asynccontextmanager
    async def awake(self) -> AsyncIterator[None]:
        """Let caffeinate run; it ends with this process (-w) if that should die."""
        process = self._begun()
        try:
            yield
        finally:
            if process is not None:
                process.terminate()
                process.wait()

    def _begun(self) -> subprocess.Popen[bytes] | None:
        try:
            command = [*self._command, "-w", str(os.getpid())]
            return subprocess.Popen(command)  # noqa: S603 - the system's own program
        except OSError as error:
            _log.info("the screen cannot be kept on: %s", error)
            return None
