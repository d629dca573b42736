"""See what a PDF label shows: the preview is read out of the file's bytes, not drawn beside them."""

from __future__ import annotations

import re
import zlib
from typing import Final

from PySide6.QtGui import QImage

_PICTURE: Final = re.compile(
    rb"/Subtype /Image\s+/Width (\d+)\s+/Height (\d+)\s+/BitsPerComponent 1\s+/ColorSpace /DeviceGray\s+"
    rb"/Length [^/]*/Filter /FlateDecode\s*>>\s*stream\r?\n"
)
_DARK_AND_LIGHT: Final = [0xFF000000, 0xFFFFFFFF]


def picture_of(document: bytes) -> QImage:
    """Read the one picture of a label made by `Renderer.page`, in the page's dots.

    Raises ValueError for bytes that hold no such picture, or a damaged one.
    """
    found = _PICTURE.search(document)
    if found is None:
        raise ValueError("these bytes hold no label of ours")
    width, height = int(found[1]), int(found[2])
    row_bytes = (width + 7) // 8
    try:
        dots = zlib.decompressobj().decompress(document[found.end() :])
    except zlib.error as error:
        raise ValueError(f"the label's picture is damaged: {error}") from error
    if len(dots) < row_bytes * height:
        raise ValueError("the label's picture is cut off")
    image = QImage(dots, width, height, row_bytes, QImage.Format.Format_Mono)
    image.setColorTable(_DARK_AND_LIGHT)
    return image.copy()  # the bytes go away with this function
