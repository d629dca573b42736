"""What is shown while the Pi is out of reach: grey rows, and the words that say how old they are."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from station.app.reconnect import FeedStatus
from station.app.watch import Watch
from station.views.async_ui import Bonds
from station.views.link_words import age
from station.views.tables import Table
from station.views.ticker import Ticker
from station.views.translation import translate


class StaleNote(QLabel):
    """Hidden while the Pi answers; else it greys `table` and counts the age of what it shows.

    `who` names the note to the ticker. Call `close_bonds` before the line goes away.
    """

    def __init__(self, watch: Watch, table: Table, ticker: Ticker, who: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "stale")
        self._watch = watch
        self._table = table
        self._ticker = ticker
        self._who = who
        self._good: datetime | None = None
        self._bonds = Bonds(watch.status.subscribe(self._linked))
        ticker.tick.connect(self._show_age)
        self.hide()
        self._linked(watch.now)

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self._bonds.close()
        self._ticker.want(self._who, False)
        self._ticker.tick.disconnect(self._show_age)

    @property
    def is_stale(self) -> bool:
        """True while what the table shows may not be true any more."""
        return self._good is not None and bool(self._table.property("stale"))

    def refresh(self) -> None:
        """Look again whether there is anything to be stale."""
        model = self._table.model()
        stale = self._good is not None and (model.rowCount() > 0 or bool(getattr(model, "total", 0)))
        self._table.set_stale(stale)
        self.setVisible(stale)
        self._ticker.want(self._who, stale)
        self._show_age()

    def _linked(self, status: FeedStatus) -> None:
        if status.state.is_reachable:
            self._good = None
        elif self._good is None:
            # A loss is noticed late: what is shown is as old as the last thing that was heard.
            self._good = self._watch.last_heard or status.since
        self.refresh()

    def _show_age(self) -> None:
        if self._good is not None:
            seconds = (self._ticker.now() - self._good).total_seconds()
            text = translate("StaleNote", "Not live: as of {time}, {age} ago")
            self.setText(text.format(time=f"{self._good.astimezone():%H:%M:%S}", age=age(seconds)))
