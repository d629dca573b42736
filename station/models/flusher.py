"""Many changes, one flush a frame."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

FRAME_MS = 8
"""Half a frame of the screen: what changes is painted within a whole one."""


class Flusher(QObject):
    """Calls `flush` at most once a frame after somebody said that something changed.

    The first change starts the timer; while nothing changes no timer runs.
    """

    def __init__(
        self, flush: Callable[[], None], parent: QObject | None = None, *, interval_ms: int = FRAME_MS
    ) -> None:
        super().__init__(parent)
        self._flush = flush
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._due)

    @property
    def is_waiting(self) -> bool:
        """True from a change until its flush."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Say that something changed."""
        if not self._timer.isActive():
            self._timer.start()

    def flush_now(self) -> None:
        """Flush what waits without waiting for the frame; nothing waits, nothing happens."""
        if self._timer.isActive():
            self._timer.stop()
            self._flush()

    def stop(self) -> None:
        """Forget what waits."""
        self._timer.stop()

    def _due(self) -> None:
        self._flush()
