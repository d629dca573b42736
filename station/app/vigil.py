"""Keeps the workstation awake while something happens on the line."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from station.app.tasks import Tasks
from station.ports.clock import Clock
from station.ports.wakefulness import Wakefulness

if TYPE_CHECKING:  # a window stands before there is a line
    from station.app.line import Line
    from station.core.fleet import Change

AWAKE_SECONDS = 900.0
"""How long after the last change the screen stays on: a forgotten session burns no screen overnight."""


class Vigil:
    """Stays awake from the first `stir` until `AWAKE_SECONDS` after the last one."""

    def __init__(self, wakefulness: Wakefulness, clock: Clock) -> None:
        self._wakefulness = wakefulness
        self._clock = clock
        self._tasks = Tasks("vigil")
        self._task: asyncio.Task[object] | None = None
        self._until = 0.0

    def follow(self, line: Line | None) -> None:
        """Stay awake for this line's boards and scans, too; it ends with the line."""
        if line is not None:
            line.watch.changed.subscribe(self._changed)
            line.enrolment.changed.subscribe(lambda _: self.stir())

    def _changed(self, change: Change) -> None:
        if change.devices:
            self.stir()

    def stir(self) -> None:
        """Something happened that a person may want to see; costs next to nothing."""
        self._until = self._clock.monotonic() + AWAKE_SECONDS
        if self._task is None:
            self._task = self._tasks.start(self._watch(), "awake")

    async def _watch(self) -> None:
        try:
            async with self._wakefulness.awake():
                while (left := self._until - self._clock.monotonic()) > 0:
                    await self._clock.sleep(left)
        finally:
            self._task = None

    async def aclose(self) -> None:
        """Let the workstation sleep again."""
        await self._tasks.aclose()
