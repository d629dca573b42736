"""Codes in a video frame, read on a thread of its own; only the newest frame counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Condition
from typing import Final

import zxingcpp
from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

PREVIEW_WIDTH: Final = 480
"""Of the picture that is shown; in pixels."""

_P = QVideoFrameFormat.PixelFormat
_GREY_FIRST: Final = frozenset(
    {_P.Format_NV12, _P.Format_NV21, _P.Format_YUV420P, _P.Format_YUV422P, _P.Format_YV12, _P.Format_Y8}
)
_FOUR_BYTES: Final = {
    _P.Format_BGRX8888: "BGRA",
    _P.Format_BGRA8888: "BGRA",
    _P.Format_RGBX8888: "RGBA",
    _P.Format_RGBA8888: "RGBA",
}

Outline = tuple[tuple[float, float], ...]
"""The four corners of a code, as fractions of the picture's width and height."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One code in a frame, behind its AIM identifier."""

    text: str
    outline: Outline


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded frame: small, for showing, with what was found in it."""

    image: QImage
    sightings: tuple[Sighting, ...]


def formats() -> zxingcpp.BarcodeFormats:
    """Give the kinds of code that are looked for.

    None of the library's objects is kept in a module: it complains of them at the program's end.
    """
    return zxingcpp.barcode_formats_from_str("DataMatrix,QRCode,Code128")


def decode(frame: QVideoFrame) -> Picture:
    """Read every code of a frame.

    The brightness plane of the usual camera formats is read where it lies, without
    any conversion; a frame that cannot be mapped shows nothing.
    """
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return Picture(QImage(), ())
    try:
        return _decode(frame)
    finally:
        frame.unmap()


def _decode(frame: QVideoFrame) -> Picture:
    width, height, stride = frame.width(), frame.height(), frame.bytesPerLine(0)
    kind = frame.pixelFormat()
    view: zxingcpp.ImageView | QImage
    if kind in _GREY_FIRST:
        view = zxingcpp.ImageView(frame.bits(0), width, height, zxingcpp.ImageFormat.Lum, stride)
        image = QImage(frame.bits(0), width, height, stride, QImage.Format.Format_Grayscale8)
    elif kind in _FOUR_BYTES:
        order = getattr(zxingcpp.ImageFormat, _FOUR_BYTES[kind])
        view = zxingcpp.ImageView(frame.bits(0), width, height, order, stride)
        is_rgb = _FOUR_BYTES[kind] == "RGBA"
        shown = QImage.Format.Format_RGBX8888 if is_rgb else QImage.Format.Format_RGB32
        image = QImage(frame.bits(0), width, height, stride, shown)
    elif kind == _P.Format_YUYV:
        view = zxingcpp.ImageView(frame.bits(0), width, height, zxingcpp.ImageFormat.Lum, stride, 2)
        image = QImage(frame.bits(0), width, height, stride, QImage.Format.Format_RGB16)
    else:
        image = frame.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        view = image
    found = zxingcpp.read_barcodes(view, formats=formats())
    return Picture(_small(image), tuple(_sighting(code, width, height) for code in found))


def _small(image: QImage) -> QImage:
    if image.format() == QImage.Format.Format_RGB16:  # packed: the brightness is every second byte
        grey, stride = bytes(image.constBits())[::2], image.bytesPerLine() // 2
        packed = QImage(grey, image.width(), image.height(), stride, QImage.Format.Format_Grayscale8)
        return packed.scaledToWidth(min(PREVIEW_WIDTH, image.width()))
    return image.scaledToWidth(min(PREVIEW_WIDTH, image.width()))


def _sighting(code: zxingcpp.Barcode, width: int, height: int) -> Sighting:
    place = code.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    outline = tuple((corner.x / width, corner.y / height) for corner in corners)
    return Sighting(f"{code.symbology_identifier}{code.text}", outline)


class Decoder(QThread):
    """Decodes what `offer` gives it; a frame that comes while one is read replaces the one that waits."""

    decoded = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._condition = Condition()
        self._next: QVideoFrame | None = None
        self._ends = False

    def offer(self, frame: QVideoFrame) -> None:
        """Give the newest frame; returns at once."""
        with self._condition:
            self._next = frame
            self._condition.notify()

    def finish(self) -> None:
        """End the thread and wait for it."""
        with self._condition:
            self._ends = True
            self._condition.notify()
        self.wait()

    def run(self) -> None:
        """Decode until the end."""
        while True:
            with self._condition:
                while self._next is None and not self._ends:
                    self._condition.wait()
                frame, self._next = self._next, None
                if self._ends or frame is None:
                    return
            self.decoded.emit(decode(frame))


def texts(picture: Picture) -> Sequence[str]:
    """Give the codes of a picture."""
    return [sighting.text for sighting in picture.sightings]
