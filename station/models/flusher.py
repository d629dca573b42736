"""Many changes, one flush a frame."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

FRAME_MS = 8
"""Half a frame of the screen: what changes is painted within a whole one."""
MOST_MS = 33
"""However dear a flush is, the screen follows thirty times a second."""
SHARE = 10
"""Flushing takes at most one part in so many of the time, while `most_ms` allows it."""
FLOOD_A_MS = 8
"""More changes a millisecond are a flood, once it has lasted for `FLOOD_FLUSHES`: nobody can read them."""
FLOOD_FLUSHES = 3
FLOOD_MS = 100
"""What is flooded follows ten times a second."""


class Flusher(QObject):
    """Calls `flush` at most once a frame after somebody said that something changed.

    The first change starts the timer; while nothing changes no timer runs. After a flush
    that took long there is none for `SHARE` times as long, at most `most_ms`; under a flood for
    `FLOOD_MS` at least. A flood that pauses for so long is over. `now` counts seconds.
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
        self._changes = 0
        self._flooded = 0
        self._rests_until = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._due)

    @property
    def is_waiting(self) -> bool:
        """True from a change until its flush."""
        return self._waits

    @property
    def interval_ms(self) -> int:
        """How long a touch waits now."""
        return max(self._least_ms, round((self._rests_until - self._now()) * 1000))

    def touch(self, changes: int = 1) -> None:
        """Say that something changed, or so many things at once."""
        self._changes += changes
        if not self._waits:  # known here: to ask Qt's timer costs more than all the rest
            self._waits = True
            if self._now() - self._rests_until > FLOOD_MS / 1000:
                self._flooded = 0
            self._timer.start(self.interval_ms)

    def flush_now(self) -> None:
        """Flush what waits without waiting for the frame; nothing waits, nothing happens."""
        if self._waits:
            self.stop()
            self._flush()

    def stop(self) -> None:
        """Forget what waits."""
        self._waits = False
        self._changes = 0
        self._timer.stop()

    def _due(self) -> None:
        self._waits = False
        is_flooded = self._changes > FLOOD_A_MS * self._timer.interval()
        self._flooded = self._flooded + 1 if is_flooded else 0
        self._changes = 0
        begun = self._now()
        self._flush()
        ended = self._now()
        rest_ms = min(self._most_ms, SHARE * (ended - begun) * 1000)
        if self._flooded >= FLOOD_FLUSHES:
            rest_ms = max(rest_ms, FLOOD_MS)
        self._rests_until = ended + rest_ms / 1000
