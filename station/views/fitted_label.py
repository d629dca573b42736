"""One line to be read from afar: as large as it fits, and shortened only where even small it does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from station.views.widgets import ElidedLabel


class FittedLabel(ElidedLabel):
    """Shows its text in the first of `sizes` (points, the largest first) for which there is room."""

    def __init__(
        self,
        sizes: Sequence[int],
        *,
        role: str = "",
        mode: Qt.TextElideMode | None = None,
        bold: bool = False,
    ) -> None:
        self._sizes = tuple(sizes)
        self._style = "font-weight: bold; " if bold else ""
        self._size = 0
        super().__init__(role=role, mode=mode)

    def _fit(self) -> None:
        width = self.contentsRect().width()
        size = next((size for size in self._sizes if self._needs(size) <= width), self._sizes[-1])
        if size != self._size:
            self._size = size
            self.setStyleSheet(f"{self._style}font-size: {size}pt;")
            self.ensurePolished()
        super()._fit()

    def _needs(self, size: int) -> int:
        font = QFont(self.font())
        font.setPointSize(size)
        return QFontMetrics(font, self).horizontalAdvance(self.whole)
