"""Setting a scanner up: what to set, and codes to try it with, on one page of paper."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Final

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QFont, QImage, QTextDocument

from station.core.scanner_check import TEST_CODES, TestCode
from station.ports.code_pictures import CodePictures
from station.views.translation import translate

MakeCodes = Callable[[], CodePictures]
_SIZES_MM: Final = {"code128": (62.0, 14.0), "qr": (22.0, 22.0), "datamatrix": (22.0, 22.0)}
_PIXELS_PER_MM: Final = 96 / 25.4
"""Of a document's own measure."""


def set_up_help() -> str:
    """Give what a technician sets in a scanner, as a text."""
    return "\n".join(
        (
            translate("ScannerTest", "Setting up a scanner (its manual has a bar code for each step)"),
            "",
            translate(
                "ScannerTest", "1. Interface: USB serial (CDC) where it can: no keyboard can spoil it."
            ),
            translate("ScannerTest", "   Else USB keyboard (HID, “keyboard wedge”): it types."),
            translate("ScannerTest", "2. Keyboard country: this computer's, as a rule USA; serial has none."),
            translate("ScannerTest", "3. Ending (suffix): Enter (CR). Tab or none work too. No prefix."),
            translate("ScannerTest", "4. Pause between keys: at most 10 ms; by Bluetooth allow 150 ms here."),
            translate("ScannerTest", "5. Alt mode (“ALT + keypad”, “universal”): off."),
            translate(
                "ScannerTest", "6. Caps Lock: “ignore”, if it has that; Caps Lock off at the computer."
            ),
            translate("ScannerTest", "7. Input method (IME) of the computer: off, or direct input."),
            translate("ScannerTest", "8. Kinds of code: Data Matrix, QR, Code 128; full ASCII for Code 39."),
            translate("ScannerTest", "9. Serial: 9600 8N1, or as serial_baud says; any ending works."),
        )
    )


def set_up_sheet(codes: CodePictures | None) -> QTextDocument:
    """Lay the help and its test codes out for one page; without `codes` it is text alone."""
    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Sans", 10))
    title, *lines = set_up_help().splitlines()
    body = "<br>".join(escape(line).replace("   ", "&nbsp;&nbsp;&nbsp;") for line in lines if line)
    html = f"<h3>{escape(title)}</h3><p>{body}</p>"
    if codes is not None:
        for number, code in enumerate(TEST_CODES):
            document.addResource(
                QTextDocument.ResourceType.ImageResource, QUrl(f"code:{number}"), _image(codes, code)
            )
        html += _table()
    document.setHtml(html)
    return document


def _table() -> str:
    say = translate(
        "ScannerTest",
        "Test: open the scanner test (Settings) and scan these. It tells of each whether it came as printed.",
    )
    cells = [_cell(number, code) for number, code in enumerate(TEST_CODES)]
    rows = "".join(f"<tr>{''.join(cells[at : at + 2])}</tr>" for at in range(0, len(cells), 2))
    return f'<p>{escape(say)}</p><table width="100%" cellpadding="5">{rows}</table>'


def _cell(number: int, code: TestCode) -> str:
    width, height = (round(size * _PIXELS_PER_MM) for size in _SIZES_MM[code.kind])
    picture = f'<img src="code:{number}" width="{width}" height="{height}">'
    return f'<td width="50%">{picture}<br>{escape(code.text)}</td>'


def _image(codes: CodePictures, code: TestCode) -> QImage:
    return QImage.fromData(QByteArray(codes.picture(code.kind, code.text, *_SIZES_MM[code.kind])))
