"""Asks the printer how it is, now and then, while somebody could read the answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from station.app.labelling import Labelling
from station.app.tasks import Tasks
from station.ports.availability import Availability
from station.views.ticker import Ticker

LOOK_MS = 30_000


class PrinterWatch(QObject):
    """Gives the printer's state to `show`, None while it is asked.

    It is asked gently: every 30 s while the window can be seen and no label is on its way, or
    a person keeps them back, and at once when the window comes back. Call `close` before the line goes away.
    """

    def __init__(
        self,
        labelling: Labelling,
        show: Callable[[Availability | None], None],
        ticker: Ticker,
        tasks: Tasks,
    ) -> None:
        super().__init__()
        self._labelling = labelling
        self._show = show
        self._ticker = ticker
        self._tasks = tasks
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look_again)
        ticker.seen_changed.connect(self._seen)
        self.look()
        if ticker.is_seen:
            self._timer.start()

    def close(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._ticker.seen_changed.disconnect(self._seen)

    def look(self) -> None:
        """Ask now, because a person wants to know."""
        self._show(None)
        self._tasks.start(self._ask(), "printer")

    def _seen(self) -> None:
        if self._ticker.is_seen:
            self._timer.start()
            self._look_again()
        else:
            self._timer.stop()

    def _look_again(self) -> None:
        in_use = self._labelling.pending and not self._labelling.paused
        if not in_use and not self._asking:
            self._tasks.start(self._ask(), "printer")

    async def _ask(self) -> None:
        self._asking = True
        try:
            self._show(await self._labelling.printer.availability())
        finally:
            self._asking = False
