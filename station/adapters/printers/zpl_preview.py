"""See what a label's bytes will print: the preview is drawn from them, not beside them."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QImage

_GRAPHIC: Final = re.compile(rb"\^GFA,\d+,\d+,(\d+),([^^]*)\^FS")
_SHOWN_WIDTH: Final = re.compile(rb"\^PW(\d+)")
_BLACK_AND_WHITE: Final = [0xFFFFFFFF, 0xFF000000]


def picture_of(data: bytes) -> QImage:
    """Decode the graphic in a label made by `zpl.label`, in the printer's dots.

    Raises ValueError for bytes that hold no such graphic.
    """
    graphic, width = _GRAPHIC.search(data), _SHOWN_WIDTH.search(data)
    if graphic is None or width is None:
        raise ValueError("these bytes hold no label of ours")
    row_bytes = int(graphic[1])
    rows = _unpacked(graphic[2].decode("ascii"), row_bytes * 2)
    dots = b"".join(bytes.fromhex(row) for row in rows)
    image = QImage(dots, int(width[1]), len(rows), row_bytes, QImage.Format.Format_Mono)
    image.setColorTable(_BLACK_AND_WHITE)
    return image.copy()  # the bytes go away with this function


def _unpacked(packed: str, digits: int) -> list[str]:
    """Undo Zebra's compression: hex digits, row by row."""
    rows: list[str] = []
    row, count = "", 0
    for sign in packed:
        match sign:
            case ":":
                row = rows[-1]
            case ",":
                row = row.ljust(digits, "0")
            case "!":
                row = row.ljust(digits, "F")
            case _ if "G" <= sign <= "Y":
                count += ord(sign) - ord("F")
            case _ if "g" <= sign <= "z":
                count += 20 * (ord(sign) - ord("f"))
            case _:
                row += sign * max(count, 1)
                count = 0
        if len(row) == digits:
            rows.append(row)
            row = ""
    return rows
