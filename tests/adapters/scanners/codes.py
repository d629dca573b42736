"""Pictures of codes, good and bad, for the camera's tests and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import zxingcpp
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

FORMATS = {"Data Matrix": "DataMatrix", "QR": "QRCode", "Code 128": "Code128"}
HD = (1920, 1080)


def code_image(text: str, kind: str, scale: int = 8) -> QImage:
    """Draw a code, black on white with its quiet zone."""
    code = zxingcpp.create_barcode(text, zxingcpp.barcode_format_from_str(FORMATS[kind]))
    picture: Any = code.to_image(scale=scale)  # a buffer, which its stubs tell on some Pythons only
    drawn = memoryview(picture)
    assert drawn.shape is not None
    height, width = drawn.shape[:2]
    return QImage(bytes(drawn), width, height, width, QImage.Format.Format_Grayscale8).copy()


@dataclass(frozen=True)
class Damage:
    """What stands between a code and its reader."""

    angle: float = 0.0
    blur: int = 1
    dark: float = 1.0
    contrast: float = 1.0
    skew: float = 0.0
    inverted: bool = False
    size: float = 1.0


def scene(text: str, kind: str, damage: Damage = Damage(), size: tuple[int, int] = HD) -> QImage:
    """Give a frame with a damaged code in its middle."""
    width, height = size
    code = code_image(text, kind)
    if damage.inverted:
        code.invertPixels()
    frame = QImage(width, height, QImage.Format.Format_Grayscale8)
    frame.fill(QColor(70, 70, 70) if damage.inverted else QColor(190, 190, 190))
    painter = QPainter(frame)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(width / 2, height / 2)
    painter.rotate(damage.angle)
    share = (0.4 if kind == "Code 128" else 0.2) * damage.size
    half_w = share * width
    half_h = half_w * code.height() / code.width()
    lean = damage.skew * half_w
    corners = QPolygonF(
        [
            QPointF(-half_w + lean, -half_h), QPointF(half_w - lean, -half_h * (1 - damage.skew)),
            QPointF(half_w, half_h), QPointF(-half_w, half_h * (1 - damage.skew)),
        ]
    )  # fmt: skip
    square = QPolygonF(QRectF(0, 0, code.width(), code.height()))
    square.removeLast()
    leaning = QTransform()
    if not QTransform.quadToQuad(square, corners, leaning):
        raise ValueError(damage)
    painter.setTransform(leaning, True)
    painter.drawImage(0, 0, code)
    painter.end()
    if damage.blur > 1:
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.IgnoreAspectRatio
        small = frame.scaled(width // damage.blur, height // damage.blur, keep, smooth)
        frame = small.scaled(width, height, keep, smooth).convertToFormat(QImage.Format.Format_Grayscale8)
    if damage.dark < 1 or damage.contrast < 1:
        frame = _dimmed(frame, damage)
    return frame


def _dimmed(frame: QImage, damage: Damage) -> QImage:
    grey = 128 * (1 - damage.contrast)
    table = bytes(min(255, round((value * damage.contrast + grey) * damage.dark)) for value in range(256))
    dark = bytes(frame.constBits()).translate(table)
    return QImage(
        dark, frame.width(), frame.height(), frame.bytesPerLine(), QImage.Format.Format_Grayscale8
    ).copy()


def degraded(kinds: tuple[str, ...] = tuple(FORMATS)) -> Iterator[tuple[str, Damage]]:
    """Give the degraded set: every kind of code with every damage."""
    damages = [
        *(Damage(angle=angle) for angle in (0, 7, 30, 45, 90, 135, 180, 271)),
        *(Damage(blur=blur) for blur in (2, 3, 4, 5, 6, 8)),
        *(Damage(dark=dark) for dark in (0.5, 0.2, 0.1, 0.05)),
        *(Damage(contrast=contrast) for contrast in (0.5, 0.2, 0.1)),
        *(Damage(skew=skew) for skew in (0.05, 0.1, 0.2, 0.3)),
        *(Damage(size=size) for size in (0.5, 0.3, 0.2, 0.15)),
        Damage(inverted=True),
        Damage(inverted=True, angle=33),
        Damage(angle=20, blur=3, dark=0.4),
        Damage(angle=200, skew=0.15, contrast=0.4),
        Damage(skew=0.15, blur=3, dark=0.3, inverted=True),
    ]
    for kind in kinds:
        for damage in damages:
            yield kind, damage
