"""Watching only while it is seen: a page that is not shown costs the Pi nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from station.views.ticker import Ticker


class Attention(QObject):
    """Calls `begin` when `widget` comes into sight, and `end` when it goes out of it.

    In sight is a widget that is shown in a window that is not minimised. Each `begin` has its
    `end`; `close` makes the last one.
    """

    def __init__(
        self, widget: QWidget, ticker: Ticker, begin: Callable[[], None], end: Callable[[], None]
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._ticker = ticker
        self._begin = begin
        self._end = end
        self.is_paid = False
        widget.installEventFilter(self)
        ticker.seen_changed.connect(self._look)
        self._look()

    def close(self) -> None:
        """Look away for good."""
        self._widget.removeEventFilter(self)
        self._ticker.seen_changed.disconnect(self._look)
        self._become(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the widget comes or goes."""
        if event.type() == QEvent.Type.Show:
            self._become(self._ticker.is_seen)
        elif event.type() == QEvent.Type.Hide:
            self._become(False)
        return False

    def _look(self) -> None:
        self._become(self._ticker.is_seen and self._widget.isVisible())

    def _become(self, paid: bool) -> None:
        if paid != self.is_paid:
            self.is_paid = paid
            (self._begin if paid else self._end)()
