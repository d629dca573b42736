"""Many changes, one flush a frame."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

FRAME_MS = 8
"""Half a frame of the screen: what changes is painted within a whole one."""
MOST_MS = 33
"""Under a flood of changes the screen still follows thirty times a second."""
SHARE = 10
"""Flushing takes at most one part in so many of the time, while `most_ms` allows it."""


class Flusher(QObject):
    """Calls `flush` at most once a frame after somebody said that something changed.

    The first change starts the timer; while nothing changes no timer runs. After a flush
    that took long the next one waits `SHARE` times as long, at most `most_ms`. `now` counts seconds.
    """

    def __init__(
        self,
        flush: Callable[[], None],
        parent: QObject | None = None,
        *,
        interval_ms: int = FRAME_MS,
        most_ms: int = MOST_MS,
        now: Callable[[], float] = perf_counter,
    ) -> None:
        super().__init__(parent)
        self._flush = flush
        self._now = now
        self._least_ms = interval_ms
        self._most_ms = most_ms
        self._waits = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._due)

    @property
    def is_waiting(self) -> bool:
        """True from a change until its flush."""
        return self._waits

    @property
    def interval_ms(self) -> int:
        """How long the next touch will wait."""
        return self._timer.interval()

    def touch(self) -> None:
        """Say that something changed."""
        if not self._waits:  # known here: to ask Qt's timer costs more than all the rest
            self._waits = True
            self._timer.start()

    def flush_now(self) -> None:
        """Flush what waits without waiting for the frame; nothing waits, nothing happens."""
        if self._waits:
            self.stop()
            self._flush()

    def stop(self) -> None:
        """Forget what waits."""
        self._waits = False
        self._timer.stop()

    def _due(self) -> None:
        self._waits = False
        begun = self._now()
        self._flush()
        cost_ms = (self._now() - begun) * 1000
        wait_ms = round(min(self._most_ms, max(self._least_ms, SHARE * cost_ms)))
        self._timer.setInterval(wait_ms)
