"""A table as the station shows it: read-only rows, plain text, a state cell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

from station.core.mac import Mac
from station.models.roles import Role
from station.models.table import RowTableModel
from station.views.icons import Icons
from station.views.state_delegate import PlainDelegate, StateDelegate
from station.views.theme import colour, fixed_font
from station.views.widgets import restyle

ROW_HEIGHT = 34


class Table(QTableView):
    """Shows one of the station's models.

    `widths` names the columns that are shown, left to right, each with its width in
    figures; 0 takes what is left, at least `least_rest` pixels. Columns in `spare` give way,
    the first first, while there is not enough room. `empty` is said where there is no row. The
    state column gets shape and colour.
    """

    def __init__(
        self,
        model: RowTableModel[Any, Any],
        icons: Icons,
        widths: Sequence[tuple[str, int]],
        *,
        name: str,
        spare: Sequence[str] = (),
        least_rest: int = 120,
        empty: str = "",
    ) -> None:
        super().__init__()
        self._rows = model
        self._spare = tuple(spare)
        self._least_rest = least_rest
        self._empty = empty
        self._mac_delegate = _MacDelegate(self)
        self._state_delegate = StateDelegate(icons, self)
        self._plain_delegate = PlainDelegate(self)
        self._widths = dict(widths)
        self.setModel(model)
        self.setAccessibleName(name)
        self._behave()
        self._arrange([key for key, _ in widths])

    def selected_rows(self) -> list[Any]:
        """Give the row objects that are selected, top to bottom."""
        chosen = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(Role.ROW) for index in chosen]

    def selected_macs(self) -> list[Mac]:
        """Give the boards that are selected, top to bottom."""
        chosen = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [mac for index in chosen if (mac := index.data(Role.MAC)) is not None]

    def select(self, key: object) -> None:
        """Select a key's row and scroll to it; nothing where it is not shown."""
        row = self._rows.row_of(key)
        if row is not None:
            self.selectRow(row)
            self.scrollTo(self._rows.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def set_stale(self, stale: bool) -> None:
        """Draw everything grey, because it may not be true any more."""
        if bool(self.property("stale")) != stale:
            restyle(self, stale=stale)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say what to do where there is nothing to draw."""
        super().paintEvent(event)
        if self._empty and not self._rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(colour("muted"))
            area = self.viewport().rect().adjusted(12, 8, -12, -8)
            painter.drawText(
                area, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self._empty
            )
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns give way where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(30)
        header.sectionClicked.connect(self._sort_by)

    def _arrange(self, shown: list[str]) -> None:
        header = self.horizontalHeader()
        for number, column in enumerate(self._rows.columns):
            self.setColumnHidden(number, column.key not in shown)
            delegate = {
                "state": self._state_delegate,
                "status": self._state_delegate,
                "mac": self._mac_delegate,
            }
            self.setItemDelegateForColumn(number, delegate.get(column.key, self._plain_delegate))
        for place, key in enumerate(shown):
            number = self._rows.column_of(key)
            header.moveSection(header.visualIndex(number), place)
            if not self._widths[key]:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _fit(self) -> None:
        """Give each column its width, in the font that the style sheet has given by now."""
        self.ensurePolished()
        digit = self.fontMetrics().horizontalAdvance("0")
        fixed = QFontMetrics(fixed_font(self.font().pointSizeF())).horizontalAdvance("0")
        need = {key: (fixed if key == "mac" else digit) * n + 16 for key, n in self._widths.items() if n}
        room = self.viewport().width() - self._least_rest
        for key, width in need.items():
            self.setColumnWidth(self._rows.column_of(key), width)
        for key in self._spare:
            away = sum(need.values()) > room
            self.setColumnHidden(self._rows.column_of(key), away)
            if away:
                need.pop(key)

    def _sort_by(self, column: int) -> None:
        """Go through ascending, descending, and the model's own order."""
        header = self.horizontalHeader()
        before, order = self._rows.sorted_by
        if before != column:
            self._rows.sort(column, Qt.SortOrder.AscendingOrder)
        elif order == Qt.SortOrder.AscendingOrder:
            self._rows.sort(column, Qt.SortOrder.DescendingOrder)
        else:
            self._rows.sort(-1)
        now, order = self._rows.sorted_by
        header.setSortIndicatorShown(now >= 0)
        if now >= 0:
            header.setSortIndicator(now, order)


class _MacDelegate(PlainDelegate):
    """Draws MACs in figures of equal width."""

    def initStyleOption(self, option: Any, index: Any) -> None:
        super().initStyleOption(option, index)
        option.font = _fixed_font(option.font.pointSizeF())


@lru_cache(maxsize=16)  # to look for it takes as long as to draw a cell with it
def _fixed_font(points: float) -> QFont:
    return fixed_font(points)


CODE_HINTS = Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText
"""Of a field whose text is mostly scanned: an input method shall leave letters alone."""


class Field(QLineEdit):
    """A line of text whose keys stay the station's: Ctrl+Z belongs to the window while there
    is nothing here to undo."""

    def __init__(self, placeholder: str = "", *, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        """Let the window have its keys."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return True
        return super().event(event)


def search_field(name: str, placeholder: str) -> Field:
    """Make a field that narrows a table."""
    field = Field(placeholder, name=name)
    field.setClearButtonEnabled(True)
    return field
