"""Draws counts as often as their cost allows: at once for a few boards, calmly for ten thousand."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

FRAME_MS = 16
MOST_MS = 500
SHARE = 10
"""Drawing takes at most one part in so many of the time."""


class Pace(QObject):
    """Calls `draw` some time after `touch`; while nothing is touched no timer runs.

    After a drawing that took long the next one waits `SHARE` times as long.
    """

    def __init__(self, draw: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._due)

    @property
    def interval_ms(self) -> int:
        """How long the next touch will wait."""
        return self._timer.interval()

    @property
    def is_waiting(self) -> bool:
        """True from a touch until its drawing."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Say that something changed."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Forget what waits."""
        self._timer.stop()

    def _due(self) -> None:
        begun = perf_counter()
        self._draw()
        cost_ms = (perf_counter() - begun) * 1000
        self._timer.setInterval(round(min(MOST_MS, max(FRAME_MS, SHARE * cost_ms))))
