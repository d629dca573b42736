from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from station.adapters.printers import zpl
from tests.adapters.printers.reading import codes_in, read_zpl, rows_of
from tests.adapters.printers.sample import HOSTILE, LABEL, SHIPPED, renderer

pytestmark = pytest.mark.usefixtures("qapp")
PLAIN = zpl.PrintSettings()
COMMANDS = (
    "^XA", "^CI", "^JZ", "^PO", "^PM", "^LR", "^FW", "^PW", "^LL", "^LH", "^LS", "^LT",
    "^FO", "^GF", "^FS", "^PQ", "^XZ",
)  # fmt: skip


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("template", SHIPPED)
def test_the_graphic_is_dot_for_dot_what_was_rendered(template: str, dpi: int) -> None:
    image = renderer(template).image(LABEL, dpi)
    graphic = read_zpl(zpl.label(image, PLAIN))
    assert [row[: image.width()] for row in graphic.rows] == rows_of(image)
    assert not any(any(row[image.width() :]) for row in graphic.rows)
    assert set(codes_in(graphic.rows)) == {"A4CF120B5E01"}


@given(st.integers(1, 40), st.lists(st.binary(min_size=5, max_size=5), min_size=1, max_size=12))
def test_any_picture_survives_the_compression(width: int, data: list[bytes]) -> None:
    image = QImage(width, len(data), QImage.Format.Format_Mono)
    image.setColorTable([0xFF000000, 0xFFFFFFFF])
    for y, row in enumerate(data):
        for x in range(width):
            image.setPixel(x, y, row[x // 8] >> (7 - x % 8) & 1)
    graphic = read_zpl(zpl.label(image, PLAIN))
    assert [row[:width] for row in graphic.rows] == rows_of(image)


@pytest.mark.parametrize("width", [1, 7, 8, 9, 152, 160, 1672, 1680, 3320, 3400])
@pytest.mark.parametrize("colour", ["white", "black"])
def test_long_runs_of_one_digit_are_counted_right(width: int, colour: str) -> None:
    image = QImage(width, 3, QImage.Format.Format_Mono)
    image.setColorTable([0xFF000000, 0xFFFFFFFF])
    image.fill(0 if colour == "black" else 1)
    image.setPixel(width - 1, 1, 0)
    graphic = read_zpl(zpl.label(image, PLAIN))
    assert [row[:width] for row in graphic.rows] == rows_of(image)


def test_the_graphic_is_much_smaller_than_its_dots() -> None:
    data = zpl.label(renderer().image(LABEL, 203), PLAIN)
    assert len(data) < 456 * 256 / 4 * 0.4  # two hex digits for each eight dots, uncompressed


def test_every_label_brings_its_full_settings() -> None:
    image = renderer().image(LABEL, 203)
    data = zpl.label(image, zpl.PrintSettings(darkness=8, speed=3))
    graphic = read_zpl(data)
    assert graphic.commands == ("~SD", *COMMANDS[:3], "^PR", *COMMANDS[3:])
    for setting in (b"~SD08", b"^PR3", b"^PW456", b"^LL256", b"^LH0,0", b"^CI28", b"^JZN", b"^PQ1,0,1,Y"):
        assert setting in data


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_becomes_a_command(text: str) -> None:
    hostile = replace(
        LABEL, container_id=text, ssid=text, session_id=text, station=text, operator=text, firmware=text
    )
    assert read_zpl(zpl.label(renderer().image(hostile, 203), PLAIN)).commands == COMMANDS


@given(st.text())
def test_a_native_field_holds_no_command_and_can_be_read_back(text: str) -> None:
    written = zpl.field(text)
    inner = re.fullmatch(r"\^FH_\^FD([ -~]*)\^FS", written)
    assert inner is not None
    assert not set(inner[1]) & set("^~\\")
    raw = re.sub(rb"_([0-9A-F]{2})", lambda found: bytes.fromhex(found[1].decode()), inner[1].encode())
    assert raw.decode("utf-8") == text


def test_a_native_field_replaces_what_cannot_be_written() -> None:
    assert zpl.field("a\ud800_^") == "^FH_^FDa_EF_BF_BD_5F_5E^FS"
