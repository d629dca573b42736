"""Chips that choose among rows, and the field that searches them, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QWidget

from station.views.tables import Field
from station.views.widgets import QuietButton

LEAST_SEARCH: Final = 140
"""Pixels; a search that has less goes below the chips."""


class FilterBar(QWidget):
    """One chip for each of `keys`, the first one chosen, and `search` beside or below them."""

    chosen = Signal(str)

    def __init__(self, keys: Sequence[str], search: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._group = QButtonGroup(self)
        self._chips: dict[str, QuietButton] = {}
        row = QHBoxLayout()
        row.setSpacing(4)
        for key in keys:
            chip = QuietButton(name=f"Show {key}", role="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(chip)
            self._chips[key] = chip
            row.addWidget(chip)
        self._chips[keys[0]].setChecked(True)
        row.addStretch(1)
        self._row = row
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self._lines.addLayout(row)
        self._lines.addWidget(search, 1)
        search.setMinimumWidth(64)

    @property
    def is_wrapped(self) -> bool:
        """True while the search stands below the chips."""
        return self._lines.direction() == QBoxLayout.Direction.TopToBottom

    def tell(self, key: str, text: str) -> None:
        """Write on a chip."""
        chip = self._chips[key]
        if chip.text() != text:
            chip.setText(text)

    def event(self, event: QEvent) -> bool:
        """Look again when a chip has become wider or narrower."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def minimumSizeHint(self) -> QSize:
        """Ask for the chips' width only: the search goes below them where it has no room."""
        return QSize(self._row.minimumSize().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the search where it has room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.width() - self._row.minimumSize().width() - self._lines.spacing()
        below = left < LEAST_SEARCH
        if below != self.is_wrapped:
            way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
            self._lines.setDirection(way)
