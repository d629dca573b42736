"""One word to be read from three metres: as large as it fits, and never cut."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontMetrics

from station.views.widgets import ElidedLabel

_SIZES: Final = (30, 26, 22, 18, 15)
"""In points; the last is elided where even it does not fit."""


class BigWord(ElidedLabel):
    """Shows a word in the largest size for which there is room."""

    def __init__(self) -> None:
        self._size = 0
        super().__init__(role="huge")

    def _fit(self) -> None:
        size = next((size for size in _SIZES if self._needs(size) <= self.contentsRect().width()), _SIZES[-1])
        if size != self._size:
            self._size = size
            self.setStyleSheet(f"font-size: {size}pt;")
            self.ensurePolished()
        super()._fit()

    def _needs(self, size: int) -> int:
        font = QFont(self.font())
        font.setPointSize(size)
        return QFontMetrics(font, self).horizontalAdvance(self.whole)
