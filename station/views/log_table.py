"""The table of the log: it follows the end while nobody reads elsewhere, and else stands still."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from station.models.logs import LogsModel, plain_text
from station.views.icons import Icons
from station.views.tables import Table

LINE_HEIGHT = 26


class LogTable(Table):
    """Shows a `LogsModel`. `following` says whether new lines pull the view to the end.

    Whoever scrolls away from the end stops the following, and takes it up again by going back
    there. While it does not follow, the lines in view stay where they are, also
    when old ones fall off the beginning.
    """

    following_changed = Signal(bool)

    def __init__(self, model: LogsModel, icons: Icons) -> None:
        super().__init__(
            model,
            icons,
            [("time", 10), ("state", 13), ("component", 14), ("message", 0), ("fields", 24)],
            name="Log",
            spare=("fields", "component"),
            least_rest=300,
        )
        self._following = True
        self._mine = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().setMinimumSectionSize(LINE_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(LINE_HEIGHT)
        self.horizontalHeader().setSectionsClickable(False)
        model.rowsAboutToBeRemoved.connect(self._leaving)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._keep_up)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._keep_up)
        self._fallen = 0

    @property
    def following(self) -> bool:
        """True while the view goes along with the end."""
        return self._following

    def follow(self, wanted: bool) -> None:
        """Go along with the end, or stand still."""
        if wanted != self._following:
            self._following = wanted
            self.following_changed.emit(wanted)
        self._keep_up()

    def copy(self) -> int:
        """Put the selected lines, else all that are shown, on the clipboard; gives how many."""
        rows = self.selected_rows() or self._rows.rows()
        QGuiApplication.clipboard().setText("\n".join(plain_text(row) for row in rows))
        return len(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy whole lines, not a cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _leaving(self, _: QModelIndex, first: int, last: int) -> None:
        top = self.rowAt(0)
        if first == 0 and top > last:
            self._fallen = last + 1

    def _keep_up(self) -> None:
        bar = self.verticalScrollBar()
        self._mine = True
        try:
            if self._following:
                self.scrollToBottom()
            elif self._fallen:
                bar.setValue(bar.value() - self._fallen * LINE_HEIGHT)
        finally:
            self._fallen = 0
            self._mine = False

    def _scrolled(self, value: int) -> None:
        if self._mine:
            return
        at_end = value >= self.verticalScrollBar().maximum()
        if at_end != self._following:
            self._following = at_end
            self.following_changed.emit(at_end)
