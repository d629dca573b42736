"""The station's own drawings, in the colour that is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from station.views.theme import Mark, colour


class Icons:
    """Draws ``resources/icons/NAME.svg``; each drawing is made once."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "icons"
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour_name: str, size: int, ratio: float = 1.0) -> QPixmap:
        """Draw an icon, `size` device-independent pixels square.

        Raises FileNotFoundError for a name without a drawing.
        """
        key = (name, colour_name, size, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def icon(self, name: str, colour_name: str = "text", *, disabled: str = "stale") -> QIcon:
        """Give an icon for a button, with a paler one for when it is disabled."""
        icon = QIcon()
        for size in (18, 24, 48):
            icon.addPixmap(self.pixmap(name, colour_name, size))
            icon.addPixmap(self.pixmap(name, disabled, size), QIcon.Mode.Disabled)
        return icon

    def mark(self, mark: Mark, size: int, ratio: float = 1.0) -> QPixmap:
        """Draw a state's shape in its colour."""
        return self.pixmap(mark.icon, mark.colour, size, ratio)

    def _draw(self, name: str, colour_name: str, size: int, ratio: float) -> QPixmap:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        tinted = source.replace("currentColor", colour(colour_name).name())
        renderer = QSvgRenderer(QByteArray(tinted.encode()))
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap
