"""A label's layout: boxes in millimetres with what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in mm, from the label's top left corner."""

    x: float
    y: float
    width: float
    height: float


class Align(Enum):
    """Where a text stands in its box."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Cut(Enum):
    """Where a text that cannot shrink any more is cut."""

    MIDDLE = "middle"
    END = "end"


class Symbology(Enum):
    """The kinds of codes."""

    DATA_MATRIX = "datamatrix"
    QR = "qr"
    CODE_128 = "code128"


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text, as tall as its box, shrunk to `least` mm, then cut.

    `text` holds ``{fields}``. `inverted` is white on black, hugging nothing: the
    whole box is black.
    """

    box: Box
    text: str
    least: float
    bold: bool = False
    align: Align = Align.LEFT
    cut: Cut = Cut.END
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A bar code of `text`, in whole dots a module, centred in its box."""

    box: Box
    symbology: Symbology
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A black box; a line when it is thin."""

    box: Box


@dataclass(frozen=True, slots=True)
class Picture:
    """An image, shrunk into its box and turned to black and white; `data` is its file as it was read."""

    box: Box
    data: bytes


Element = Text | Code | Line | Picture


@dataclass(frozen=True, slots=True)
class Template:
    """A label of `width` x `height` mm; `fonts` are families, the first one present is taken."""

    name: str
    width: float
    height: float
    fonts: tuple[str, ...]
    elements: tuple[Element, ...]

    def dots(self, dpi: int) -> tuple[int, int]:
        """Give the label's size in a printer's dots."""
        per_mm = dots_per_mm(dpi)
        return round(self.width * per_mm), round(self.height * per_mm)


def dots_per_mm(dpi: int) -> float:
    """Give a print head's dots in a millimetre.

    A "203 dpi" head has 8 exactly. "300" and "600" are taken by their name (11.8 and
    23.6) and not as the 12 and 24 that some sheets round to: a label that comes out
    1.6 % small is whole, one that comes out large is cut.
    """
    return 8.0 if dpi == 203 else dpi / MM_PER_INCH
