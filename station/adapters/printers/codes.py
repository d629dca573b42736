"""Bar codes as rows of modules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import zxingcpp

from station.adapters.printers.layout import Symbology

_FORMATS: Final = {
    Symbology.DATA_MATRIX: zxingcpp.BarcodeFormat.DataMatrix,
    Symbology.QR: zxingcpp.BarcodeFormat.QRCode,
    Symbology.CODE_128: zxingcpp.BarcodeFormat.Code128,
}
_QUIET: Final = {Symbology.DATA_MATRIX: 1, Symbology.QR: 4, Symbology.CODE_128: 10}
"""Modules of white that each symbology's standard asks for on a side."""


@dataclass(frozen=True, slots=True)
class Modules:
    """A code's dark modules, row by row; a linear code has one row of any height."""

    rows: tuple[tuple[bool, ...], ...]
    quiet: int
    is_linear: bool

    @property
    def columns(self) -> int:
        """How many modules stand side by side."""
        return len(self.rows[0])


def encode(symbology: Symbology, text: str) -> Modules | None:
    """Encode `text`; None when this symbology cannot hold it (too long, wrong characters)."""
    try:
        code = zxingcpp.create_barcode(text, _FORMATS[symbology], force_square=True)
        image: Any = code.to_image(scale=1, add_quiet_zones=False)  # its stubs hide that it is a buffer
    except ValueError:
        return None
    pixels: list[list[int]] = memoryview(image).tolist()  # type: ignore[assignment]
    rows = tuple(tuple(value == 0 for value in row) for row in pixels)
    is_linear = symbology is Symbology.CODE_128
    return Modules(rows[:1] if is_linear else rows, _QUIET[symbology], is_linear)
