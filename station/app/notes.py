"""Facts that nobody waits for: written one after the other."""

from __future__ import annotations

from collections import deque

from station.app.diary import Diary
from station.app.tasks import Tasks
from station.ports.journal import Fact


class Notes:
    """Writes facts in the order in which they came; a burst of them is one task."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self._waiting: deque[Fact] = deque()
        self._is_writing = False
        self._tasks = Tasks("notes")

    def add(self, fact: Fact) -> None:
        """Write a fact soon; what goes wrong is told by the diary."""
        self._waiting.append(fact)
        if not self._is_writing:
            self._is_writing = True
            self._tasks.start(self._write(), "write")

    async def finish(self) -> None:
        """Wait until all are written."""
        await self._tasks.finish()

    async def _write(self) -> None:
        try:
            while self._waiting:
                await self._diary.write(self._waiting.popleft())
        finally:
            self._is_writing = False
