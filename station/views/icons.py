"""The station's own drawings, in the colour that is asked for."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from station.views.theme import Mark, colour

_log = logging.getLogger("station.views")


class Icons:
    """Draws ``resources/icons/NAME.svg``; each drawing is made once."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "icons"
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour_name: str, size: int, ratio: float = 1.0) -> QPixmap:
        """Draw an icon, `size` device-independent pixels square.

        A drawing that is not there is empty, and logged: the program may have lost its folder.
        """
        key = (name, colour_name, size, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def icon(self, name: str, colour_name: str = "text", *, disabled: str = "stale") -> QIcon:
        """Give an icon for a button, paler where it is disabled; it is drawn when it is shown."""
        return QIcon(_Drawing(self, name, colour_name, disabled))

    def mark(self, mark: Mark, size: int, ratio: float = 1.0) -> QPixmap:
        """Draw a state's shape in its colour."""
        return self.pixmap(mark.icon, mark.colour, size, ratio)

    def _draw(self, name: str, colour_name: str, size: int, ratio: float) -> QPixmap:
        try:
            source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        except OSError as error:  # the program's folder went away beneath it: it has to go on, and to close
            _log.warning("no icon %s: %s", name, error)
            source = ""
        tinted = source.replace("currentColor", colour(colour_name).name())
        renderer = QSvgRenderer(QByteArray(tinted.encode()))
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        if not renderer.isValid():
            return pixmap
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap


class _Drawing(QIconEngine):
    """Draws an icon in just the sizes in which it is seen."""

    def __init__(self, icons: Icons, name: str, colour_name: str, disabled: str) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._colour = colour_name
        self._disabled = disabled

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw it; `size` counts the screen's own pixels."""
        colour_name = self._disabled if mode is QIcon.Mode.Disabled else self._colour
        return self._icons.pixmap(self._name, colour_name, min(size.width(), size.height()))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it into a rectangle."""
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.pixmap(rect.size() * ratio, mode, state))

    def clone(self) -> QIconEngine:
        """Give another one."""
        return _Drawing(self._icons, self._name, self._colour, self._disabled)
