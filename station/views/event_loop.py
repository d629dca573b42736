"""Qt's event loop as asyncio's."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from heapq import heapify, heappop, heappush
from math import ceil
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from qasync import QEventLoop

_THREADS: Final = 10
"""What waits for disks, printers and sockets at the same time, at most."""
_LONGEST_MS: Final = 3_600_000
"""However far away the next moment is, it is looked at after this time: Qt counts in few bits."""
_FEW: Final = 100
"""So many cancelled timers may stay; more of them than of others go."""


class EventLoop(QEventLoop):  # type: ignore[misc]  # made while it is imported
    """Runs what is due at once in turns, as asyncio's own loop does.

    qasync starts and kills a timer of Qt's for each callback, which costs more than most
    of them; here one timer serves a turn. What a turn makes due comes in the next one,
    after Qt's own events. One more serves everything that is due later, and what was cancelled
    goes: each read of a stream sets a time-out of its own, which qasync's would let run to its end.
    """

    def __init__(self, application: QCoreApplication, *, set_running_loop: bool = True) -> None:
        self._due: deque[asyncio.Handle] = deque()
        self._turn = QTimer()
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._take_turn)
        self._later: list[asyncio.TimerHandle] = []
        self._cancelled = 0
        self._alarm = QTimer()
        self._alarm.setSingleShot(True)
        self._alarm.setTimerType(Qt.TimerType.PreciseTimer)
        self._alarm.timeout.connect(self._ring)
        super().__init__(application, set_running_loop=set_running_loop)
        # qasync's own starts ten threads with the first piece of work; this one as many as are needed.
        self.set_default_executor(ThreadPoolExecutor(_THREADS, thread_name_prefix="work"))

    @property
    def timers(self) -> int:
        """How many callbacks wait for their time, cancelled ones that have not gone yet among them."""
        return len(self._later)

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """Run a callback in the next turn."""
        handle = asyncio.Handle(callback, args, self, context)
        if not self._due:
            self._turn.start()
        self._due.append(handle)
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Run a callback in so many seconds."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Run a callback at a moment of `time`, never before."""
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        handle._scheduled = True  # type: ignore[attr-defined]  # by this asyncio tells of its cancelling
        heappush(self._later, handle)
        if self._later[0] is handle:
            self._set_alarm()
        return handle

    def close(self) -> None:
        """End; what is still due is dropped, as asyncio's own loop does, and what comes after it, too."""
        if self.is_closed():
            return
        for timer in (self._turn, self._alarm):
            timer.stop()
            timer.timeout.disconnect()
        self._due.clear()
        self._later.clear()
        super().close()

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """Let cancelled timers go once they are the most; asyncio calls it just before one is."""
        if not handle._scheduled:  # type: ignore[attr-defined]
            return
        self._cancelled += 1
        if self._cancelled > max(_FEW, len(self._later) // 2):
            self._later = [other for other in self._later if not other.cancelled() and other is not handle]
            heapify(self._later)
            self._cancelled = 0

    def _set_alarm(self) -> None:
        left = max(0, ceil((self._later[0].when() - self.time()) * 1000))
        self._alarm.start(min(left, _LONGEST_MS))

    def _ring(self) -> None:
        now = self.time()
        while self._later and (self._later[0].cancelled() or self._later[0].when() <= now):
            handle = heappop(self._later)
            handle._scheduled = False  # type: ignore[attr-defined]
            if handle.cancelled():
                self._cancelled -= 1
                continue
            if self._later:
                self._set_alarm()  # for a loop within the callback
            handle._run()
        if self._later:
            self._set_alarm()

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
