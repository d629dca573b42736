"""Background work that has an owner."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class Tasks:
    """Strong references to named tasks; a crash is reported, shutdown is awaited."""

    def __init__(self, report: Callable[[str], None]) -> None:
        """Keep ``report``, which is told in one line of a task that crashed."""
        self._report = report
        self._tasks: set[asyncio.Task[None]] = set()

    def spawn(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Start some work under a name."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def cancel(self, prefix: str) -> None:
        """Cancel the tasks whose name begins so, except the one that asks for it."""
        current = asyncio.current_task()
        for task in self._tasks:
            if task is not current and task.get_name().startswith(prefix):
                task.cancel()

    async def close(self) -> None:
        """Cancel everything and wait until it is over."""
        waiting = list(self._tasks)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._report(f"{task.get_name()} crashed: {type(error).__name__}: {error}")
