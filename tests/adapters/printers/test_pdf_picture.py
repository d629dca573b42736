from __future__ import annotations

import re
import subprocess
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from station.adapters.printers import PdfPrinter
from station.adapters.printers.pdf import pdf_of
from station.adapters.printers.pdf_picture import picture_of
from tests.adapters.printers.reading import rows_of
from tests.adapters.printers.sample import LABEL, SHIPPED, renderer

pytestmark = pytest.mark.usefixtures("qapp")


def with_dots(document: bytes, change: bytes) -> bytes:
    """Put other dots into the file's picture: its first byte of them is `change`."""
    head, _, rest = document.partition(b"/Subtype /Image")
    begin = re.search(rb"stream\n", rest)
    assert begin is not None
    reader = zlib.decompressobj()
    dots = reader.decompress(rest[begin.end() :])
    packed = zlib.compress(change + dots[len(change) :])
    return head + b"/Subtype /Image" + rest[: begin.end()] + packed + reader.unused_data


@pytest.mark.parametrize("template", SHIPPED)
def test_the_preview_has_the_dots_that_another_program_finds_in_the_file(
    template: str, tmp_path: Path
) -> None:
    document = pdf_of(renderer(template), LABEL)
    (tmp_path / "label.pdf").write_bytes(document)
    command = ["pdfimages", "-png", str(tmp_path / "label.pdf"), str(tmp_path / "found")]
    subprocess.run(command, check=True)
    (found,) = tmp_path.glob("found*.png")
    assert rows_of(QImage(str(found))) == rows_of(picture_of(document))


def test_the_picture_stands_on_the_page_in_its_own_resolution(tmp_path: Path) -> None:
    (tmp_path / "label.pdf").write_bytes(pdf_of(renderer(), LABEL))
    listed = subprocess.run(
        ["pdfimages", "-list", str(tmp_path / "label.pdf")], check=True, capture_output=True, text=True
    )
    (row,) = [line.split() for line in listed.stdout.splitlines()[2:]]
    assert (row[5], row[7], row[12:14]) == ("gray", "1", ["600", "600"])


def test_the_printers_preview_is_the_picture_in_its_file(tmp_path: Path) -> None:
    drawn = renderer()
    preview = PdfPrinter(tmp_path, drawn).picture_with(drawn, LABEL)
    assert rows_of(preview) == rows_of(drawn.image(LABEL, 600))


def test_a_changed_byte_in_the_file_shows_in_the_preview() -> None:
    document = pdf_of(renderer(), LABEL)
    before, after = (rows_of(picture_of(with_dots(document, bytes([value])))) for value in (0xFF, 0xF7))
    assert [(y, x) for y, row in enumerate(after) for x, dot in enumerate(row) if dot != before[y][x]] == [
        (0, 4)
    ]


def test_a_damaged_picture_is_told_and_not_shown() -> None:
    document = bytearray(pdf_of(renderer(), LABEL))
    at = document.index(b"stream", document.index(b"/Subtype /Image")) + 100
    document[at] ^= 0xFF
    with pytest.raises(ValueError, match=r"damaged|cut off"):
        picture_of(bytes(document))


@pytest.mark.parametrize("document", [b"", b"%PDF-1.4\n%%EOF"])
def test_bytes_without_our_picture_have_no_preview(document: bytes) -> None:
    with pytest.raises(ValueError, match="no label of ours"):
        picture_of(document)
