"""The icon as pictures, for Windows and for macOS."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bundling.icons import SIZES, SOURCE, icns, ico, png
from bundling.names import ROOT

ICON = ROOT / SOURCE


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_has_the_size_and_shows_something(size: int) -> None:
    image = QImage.fromData(png(ICON, size), "PNG")  # type: ignore[arg-type]

    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(size // 2, size // 2).alpha() == 255
    assert image.pixelColor(0, 0).alpha() == 0, "round corners"


def test_a_windows_icon_holds_whole_pictures() -> None:
    data = ico(ICON)

    _, kind, count = struct.unpack_from("<HHH", data)
    assert kind == 1
    for number in range(count):
        edge, _, _, _, _, bits, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        image = QImage.fromData(data[at : at + length], "PNG")  # type: ignore[arg-type]
        assert (image.width() % 256, bits) == (edge, 32)
    assert at + length == len(data)


def test_a_mac_icon_holds_whole_pictures() -> None:
    data = icns(ICON)

    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4) == (len(data),)
    at, sizes = 8, []
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at + 4)
        sizes.append(QImage.fromData(data[at + 8 : at + length], "PNG").width())  # type: ignore[arg-type]
        at += length
    assert sizes == [16, 32, 64, 128, 256, 512, 1024]


@pytest.mark.qt_log_ignore("Cannot read file")
def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "icon.svg").write_text("no picture")

    with pytest.raises(ValueError, match=r"icon\.svg"):
        png(tmp_path / "icon.svg", 16)
