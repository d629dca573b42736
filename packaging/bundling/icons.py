"""The program's icon in the shapes that the systems want, drawn from the one SVG."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE: Final = Path("resources/icons/station.svg")
"""Inside the source tree."""

SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
"""Pixels of the hicolor theme's folders on Linux."""

_ICO: Final = (16, 24, 32, 48, 64, 256)
_ICNS: Final = (
    (b"icp4", 16),
    (b"icp5", 32),
    (b"icp6", 64),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
)


def png(source: Path, size: int) -> bytes:
    """Draw an SVG as a square PNG. Raises `ValueError` for a file that is none."""
    renderer = QSvgRenderer(str(source))
    if not renderer.isValid():
        raise ValueError(f"{source} is no SVG.")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def ico(source: Path) -> bytes:
    """Draw an SVG as a Windows icon: a directory, then PNG pictures (Windows Vista and later)."""
    pictures = [(size, png(source, size)) for size in _ICO]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, data in pictures:
        edge = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + b"".join(data for _, data in pictures)


def icns(source: Path) -> bytes:
    """Draw an SVG as a macOS icon: each picture behind its kind and its length."""
    parts = [(kind, png(source, size)) for kind, size in _ICNS]
    body = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
