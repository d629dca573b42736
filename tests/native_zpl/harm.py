"""What a camera makes of a label: smaller, turned, out of focus, noisy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

PIXELS_A_MM: Final = (3.0, 4.5, 6.0, 8.0, 10.0)
BLURS: Final = (1.0, 1.6, 2.2)
NOISES: Final = (0.0, 0.1, 0.2)
SEEDS: Final = range(3)


@dataclass(frozen=True, slots=True)
class Harm:
    """`pixels` a mm, `blur` in pixels that run together, `noise` as its share, `angle` in degrees."""

    pixels: float
    blur: float
    noise: float
    angle: float
    seed: int

    def done_to(self, picture: QImage, dots: float) -> QImage:
        """Give the harmed picture of a label that has `dots` a mm."""
        white = QImage(
            int(picture.width() / dots * self.pixels * 1.2) + 20,
            int(picture.height() / dots * self.pixels * 1.5) + 40,
            QImage.Format.Format_RGB32,
        )
        white.fill(QColor(225, 225, 225))
        scaled = picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
            round(picture.width() / dots * self.pixels),
            round(picture.height() / dots * self.pixels),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter = QPainter(white)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(white.width() / 2, white.height() / 2)
        painter.rotate(self.angle)
        painter.drawImage(
            QRectF(-scaled.width() / 2, -scaled.height() / 2, scaled.width(), scaled.height()), scaled
        )
        painter.end()
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = Qt.AspectRatioMode.IgnoreAspectRatio
        if self.blur > 1:
            small = (round(white.width() / self.blur), round(white.height() / self.blur))
            white = white.scaled(*small, ratio, smooth).scaled(white.size(), ratio, smooth)
        grain = Random(self.seed).randbytes(white.width() * white.height())
        noise = QImage(grain, white.width(), white.height(), white.width(), QImage.Format.Format_Grayscale8)
        painter = QPainter(white)
        painter.setOpacity(self.noise)
        painter.drawImage(0, 0, noise)
        painter.end()
        return white.convertToFormat(QImage.Format.Format_Grayscale8)


def harms() -> Iterator[Harm]:
    """Give every combination; the same in each run."""
    for pixels, blur, noise, seed in product(PIXELS_A_MM, BLURS, NOISES, SEEDS):
        angle = Random(f"{pixels} {blur} {noise} {seed}").uniform(-8, 8)
        yield Harm(pixels, blur, noise, angle, seed)
