"""One label, two ways to send it, and what an independent decoder reads of either."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import zxingcpp
from PySide6.QtGui import QImage

from station.adapters.printers import Renderer, load_fonts, zpl
from station.adapters.printers.layout import dots_per_mm
from station.adapters.printers.template import parse_template
from tests.adapters.printers.other_renderer import draw
from tests.adapters.printers.sample import LABEL, RESOURCES
from tests.native_zpl.harm import harms
from tests.native_zpl.writing import native

_SOURCE: Final = """
width = 100.0
height = 50.0
fonts = ["DejaVu Sans"]
[[element]]
kind = "text"
text = "{container_id}"
x = 3.0
y = 2.0
width = 60.0
height = 8.0
least = 3.0
[[element]]
kind = "text"
text = "{mac}"
x = 3.0
y = 11.0
width = 60.0
height = 4.0
[[element]]
kind = "line"
x = 3.0
y = 16.0
width = 60.0
height = 0.5
[[element]]
kind = "datamatrix"
text = "{mac_bare}"
x = 4.0
y = 20.0
width = 12.0
height = 12.0
[[element]]
kind = "qr"
text = "{mac_bare}"
x = 24.0
y = 18.0
width = 16.0
height = 16.0
[[element]]
kind = "code128"
text = "{mac_bare}"
x = 3.0
y = 38.0
width = 60.0
height = 9.0
"""
SYMBOLOGIES: Final = ("DataMatrix", "QRCode", "Code128")
_TEMPLATE: Final = parse_template(_SOURCE, name="comparison.toml", folder=Path())


@dataclass(frozen=True, slots=True)
class Way:
    """A way to send the label; `data` gives its bytes for a resolution."""

    name: str
    data: Callable[[int], bytes]

    @staticmethod
    def size(dpi: int) -> tuple[int, int]:
        """Give the label's size in dots."""
        return _TEMPLATE.dots(dpi)


@dataclass(frozen=True, slots=True)
class Result:
    """Read codes of `tried` pictures, by symbology; `size` is in bytes."""

    way: str
    dpi: int
    size: int
    tried: int
    read: Counter[str]


def _graphic(dpi: int) -> bytes:
    load_fonts(RESOURCES / "fonts")
    return zpl.label(Renderer(_TEMPLATE).image(LABEL, dpi), zpl.PrintSettings())


WAYS: Final = (Way("one graphic", _graphic), Way("native", lambda dpi: native(_TEMPLATE, LABEL, dpi)))


def read(picture: QImage) -> set[str]:
    """Give the symbologies in which the board's MAC is read."""
    whole_words = picture.width() // 4 * 4  # Qt fills a row up to four bytes
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8).copy(0, 0, whole_words, picture.height())
    rows = memoryview(bytes(grey.constBits())).cast("B", (grey.height(), grey.width()))
    found = zxingcpp.read_barcodes(rows)
    return {str(code.format).split(".")[-1].replace(" ", "") for code in found if code.text == LABEL.mac.bare}


def compare(way: Way, dpi: int, folder: Path) -> Result:
    """Send the label one way, draw it by the other maker's renderer, harm it and read it."""
    data = way.data(dpi)
    picture = draw(data, way.size(dpi), dpi, folder)
    counts: Counter[str] = Counter()
    tried = 0
    for harm in harms():
        tried += 1
        counts.update(read(harm.done_to(picture, dots_per_mm(dpi))))
    return Result(way.name, dpi, len(data), tried, counts)
