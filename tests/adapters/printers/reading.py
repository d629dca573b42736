"""Read what came out of a printer, with code that shares nothing with the printers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import zxingcpp
from PySide6.QtGui import QImage

Rows = Sequence[Sequence[bool]]
"""A picture, row by row; True is black."""


@dataclass(frozen=True)
class Graphic:
    """The graphic of a ZPL label with the commands that stand around it."""

    rows: Rows
    commands: tuple[str, ...]

    @property
    def width(self) -> int:
        return len(self.rows[0])


def read_zpl(data: bytes) -> Graphic:
    """Read a label of exactly one ``^GFA`` graphic, by Zebra's description of the format."""
    text = data.decode("ascii")
    ((total, also_total, row_bytes, packed),) = re.findall(r"\^GFA,(\d+),(\d+),(\d+),([^\^]*)\^FS", text)
    assert total == also_total
    width = int(row_bytes) * 2
    rows = _unpack(packed, width)
    assert len(rows) * int(row_bytes) == int(total)
    return Graphic(
        rows=[[bit == "1" for digit in row for bit in f"{int(digit, 16):04b}"] for row in rows],
        commands=tuple(re.findall(r"[\^~][A-Z0-9]{2}", text)),
    )


def _unpack(packed: str, width: int) -> list[str]:
    rows: list[str] = []
    row, count = "", 0
    for sign in packed:
        if "G" <= sign <= "Y":
            count += ord(sign) - ord("F")
        elif "g" <= sign <= "z":
            count += (ord(sign) - ord("f")) * 20
        elif sign == ",":
            row = row.ljust(width, "0")
        elif sign == "!":
            row = row.ljust(width, "F")
        elif sign == ":":
            assert row == ""
            row = rows[-1]
        else:
            row += sign * (count or 1)
            count = 0
        if len(row) == width:
            rows.append(row)
            row = ""
    assert (row, count) == ("", 0)
    return rows


def rows_of(image: QImage) -> Rows:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data, stride = bytes(grey.constBits()), grey.bytesPerLine()
    return [
        [value < 128 for value in data[start : start + grey.width()]]
        for start in range(0, stride * grey.height(), stride)
    ]


def codes_in(rows: Rows) -> list[str]:
    """Read every code in a picture, with a white border such as a label's edge has."""
    border = 8
    side = bytes([255]) * border
    lines = [side + bytes(0 if black else 255 for black in row) + side for row in rows]
    white = bytes([255]) * len(lines[0])
    picture = b"".join([white] * border + lines + [white] * border)
    shape = (len(lines) + 2 * border, len(white))
    return [code.text for code in zxingcpp.read_barcodes(memoryview(picture).cast("B", shape))]


def ink(rows: Rows, left: int, top: int, right: int, bottom: int) -> int:
    """Count the black dots in a part of a picture."""
    return sum(sum(row[left:right]) for row in rows[top:bottom])
