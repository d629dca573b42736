"""Qt's event loop as asyncio's."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QTimer
from qasync import QEventLoop

_THREADS: Final = 10
"""What waits for disks, printers and sockets at the same time, at most."""


class EventLoop(QEventLoop):  # type: ignore[misc]  # made while it is imported
    """Runs what is due at once in turns, as asyncio's own loop does.

    qasync starts and kills a timer of Qt's for each callback, which costs more than most
    of them; here one timer serves a turn. What a turn makes due comes in the next one,
    after Qt's own events.
    """

    def __init__(self, application: QCoreApplication, *, set_running_loop: bool = True) -> None:
        self._due: deque[asyncio.Handle] = deque()
        self._turn = QTimer()
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._take_turn)
        super().__init__(application, set_running_loop=set_running_loop)
        # qasync's own starts ten threads with the first piece of work; this one as many as are needed.
        self.set_default_executor(ThreadPoolExecutor(_THREADS, thread_name_prefix="work"))

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """Run a callback in the next turn."""
        handle = asyncio.Handle(callback, args, self, context)
        if not self._due:
            self._turn.start()
        self._due.append(handle)
        return handle

    def close(self) -> None:
        """End; what is still due is dropped, as asyncio's own loop does."""
        self._turn.stop()
        self._due.clear()
        super().close()

    def _take_turn(self) -> None:
        for _ in range(len(self._due)):
            if not self._due:  # a loop within a callback has gone on with them
                return
            handle = self._due.popleft()
            if self._due and not self._turn.isActive():
                self._turn.start()
            if not handle.cancelled():
                handle._run()
        if not self._due:
            self._turn.stop()
