"""What the table pages have in common: a title, a search, tools, and words when empty."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from station.models.table import RowTableModel
from station.views.tables import Field, Table
from station.views.translation import translate
from station.views.widgets import plain_label


class TablePage(QWidget):
    """A titled table with a row of tools; `empty` is said where there is nothing, other words where
    the search hides everything."""

    def __init__(
        self, title: str, model: RowTableModel[Any, Any], table: Table, search: Field | None, empty: str
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._model = model
        self.table = table
        self.search = search
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        for text in (
            empty,
            translate("TablePage", "Nothing matches the search. Clear it to see everything."),
        ):
            words = plain_label(text, role="empty", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._stack.addWidget(words)
        head = QHBoxLayout()
        head.addWidget(plain_label(title, role="title"), 1)
        if search is not None:
            search.setMaximumWidth(280)
            head.addWidget(search, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 10)
        self.body.setSpacing(10)
        self.body.addLayout(head)
        self.beside = QHBoxLayout()
        self.beside.addWidget(self._stack, 1)
        self.body.addLayout(self.beside, 1)
        self.body.addLayout(self.tools)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._count)
        self._count()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the table; a focus proxy would make Tab skip the search above it."""
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    def _count(self) -> None:
        searched = self.search is not None and bool(self.search.text().strip())
        hidden = searched and self._model.total > 0  # while the last rows go, they are counted still
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 2 if hidden else 1)
