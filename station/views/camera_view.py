"""The camera's live picture with the codes outlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from station.views.theme import colour
from station.views.translation import translate

Outline = Sequence[tuple[float, float]]
"""Corners as fractions of the picture's width and height."""

HEIGHT = 150
LEAST_HEIGHT = 80


class CameraView(QWidget):
    """Hidden until there is a camera; shows its newest picture, or why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Camera picture")
        self.setFixedHeight(HEIGHT)
        self._image = QImage()
        self._outlines: tuple[Outline, ...] = ()
        self._trouble = ""
        self._wanted = False
        self._room = HEIGHT
        self.hide()

    @property
    def trouble(self) -> str:
        """Why there is no picture; empty while there is one."""
        return self._trouble

    @property
    def outlines(self) -> tuple[Outline, ...]:
        """The codes that are outlined now."""
        return self._outlines

    def show_picture(self, image: QImage, outlines: Sequence[Outline]) -> None:
        """Show a frame."""
        self._image, self._outlines, self._trouble = image, tuple(outlines), ""
        self.update()

    def show_state(self, *, wanted: bool, trouble: str) -> None:
        """Appear where a camera is `wanted`; say what is wrong with it."""
        self._wanted = wanted
        self._appear()
        self._trouble = trouble
        if trouble or not wanted:
            self._image, self._outlines = QImage(), ()
        self.setAccessibleDescription(trouble)
        self.update()

    def set_room(self, pixels: int) -> None:
        """Be as high as there is room, and hide where that is too little to see anything."""
        self._room = pixels
        self._appear()

    def _appear(self) -> None:
        self.setVisible(self._wanted and self._room >= LEAST_HEIGHT)
        self.setFixedHeight(max(LEAST_HEIGHT, min(HEIGHT, self._room)))

    def sizeHint(self) -> QSize:
        """Be as wide as a picture of this height."""
        return QSize(HEIGHT * 16 // 9, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, letterboxed, then the outlines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("strip"))
        if self._image.isNull():
            words = self._trouble or translate("CameraView", "The camera starts …")
            painter.setPen(colour("on_accent"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(12, 8, -12, -8), int(flags), words)
        else:
            area = self._area()
            painter.drawImage(area, self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("good"), 3))
            for outline in self._outlines:
                points = [
                    QPointF(area.x() + x * area.width(), area.y() + y * area.height()) for x, y in outline
                ]
                painter.drawPolygon(QPolygonF(points))
        painter.end()

    def _area(self) -> QRectF:
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        return QRectF(corner, size)
