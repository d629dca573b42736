"""The one clock of the window: it runs only while something on the screen ages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

Now = Callable[[], datetime]


def wall_clock() -> datetime:
    """Give the workstation's time, aware."""
    return datetime.now().astimezone()


class Ticker(QObject):
    """Emits `tick` each second while somebody wants it and the window can be seen.

    `seen_changed` tells that the window has come into sight or gone out of it.
    """

    tick = Signal()
    seen_changed = Signal()

    def __init__(self, parent: QObject | None = None, now: Now = wall_clock) -> None:
        super().__init__(parent)
        self.now = now
        self._wanted: set[str] = set()
        self._seen = False
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)

    @property
    def is_running(self) -> bool:
        """True while it ticks."""
        return self._timer.isActive()

    @property
    def is_seen(self) -> bool:
        """True while the window can be seen."""
        return self._seen

    def want(self, who: str, wanted: bool) -> None:
        """Say whether `who` shows an age or a countdown."""
        if wanted:
            self._wanted.add(who)
        else:
            self._wanted.discard(who)
        self._decide()

    def set_seen(self, seen: bool) -> None:
        """Say whether the window can be seen; when it comes back everything is drawn anew."""
        if seen == self._seen:
            return
        self._seen = seen
        self._decide()
        if seen and self._wanted:
            self.tick.emit()
        self.seen_changed.emit()

    def _decide(self) -> None:
        if self._seen and self._wanted:
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()
