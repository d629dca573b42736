"""How long the session still lasts, by the Pi's clock, and whether that is little."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from station.app.line import Line
from station.app.notices import Notice, Topic
from station.core.session import Session
from station.core.skew import remaining
from station.views.async_ui import Bonds
from station.views.ticker import Ticker

SOON = timedelta(minutes=2)
"""So little is shown as little, also where the Pi gives no warning."""

_LATER = timedelta(minutes=1)
"""An end that moves away by so much takes a warning back."""


class SessionClock(QObject):
    """Counts one line's session down, a second at a time; `told` says that there is news.

    Call `close_bonds` before the line goes away.
    """

    told = Signal()

    def __init__(self, line: Line, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._ticker = ticker
        self._warned = ""
        self._warned_end: datetime | None = None
        self._bonds = Bonds(line.notices.subscribe(self._noticed))
        ticker.tick.connect(self.told)

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self._bonds.close()
        self._ticker.want("session", False)
        self._ticker.tick.disconnect(self.told)

    @property
    def left(self) -> timedelta | None:
        """The time until the Pi closes the session; None without one, or where it is not known."""
        session = self._running()
        if session is None:
            return None
        return remaining(session.ends_at(), self._ticker.now(), self._line.orchestrator.skew)

    @property
    def is_warned(self) -> bool:
        """True once the Pi has warned of the end of this session, unless it has put the end off since."""
        session = self._running()
        if session is None or session.id != self._warned:
            return False
        ends = session.ends_at()
        return ends is None or self._warned_end is None or ends - self._warned_end < _LATER

    @property
    def ends_soon(self) -> bool:
        """True while a person should hurry."""
        left = self.left
        return self.is_warned or (left is not None and left < SOON)

    @property
    def text(self) -> str:
        """The time left as ``4:31`` or ``1:04:31``; a dash where it is not known."""
        left = self.left
        if left is None:
            return "–"
        minutes, seconds = divmod(int(left.total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    def refresh(self) -> None:
        """Run while there is a session; say that something may be new."""
        self._ticker.want("session", self._running() is not None)
        self.told.emit()

    def _running(self) -> Session | None:
        session = self._line.watch.session
        return None if session is None or session.is_over else session

    def _noticed(self, notice: Notice) -> None:
        session = self._running()
        if notice.topic is Topic.SESSION_ENDS_SOON and session is not None:
            self._warned, self._warned_end = session.id, session.ends_at()
            self.refresh()
