from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from station.adapters.printers import Renderer, ensure_gui
from station.adapters.printers.layout import dots_per_mm
from station.adapters.printers.template import parse_template
from station.core.label import SmallCode
from station.core.mac import Mac
from tests.adapters.printers.reading import codes_in, ink, rows_of
from tests.adapters.printers.sample import HOSTILE, LABEL, SHIPPED, renderer

pytestmark = pytest.mark.usefixtures("qapp")
RESOLUTIONS = (203, 300, 600)


def one_element(element: str, width: float = 40, height: float = 20) -> Renderer:
    source = f"width = {width}\nheight = {height}\n[[element]]\n{element}\n"
    return Renderer(parse_template(source, name="test.toml", folder=Path()))


@pytest.mark.parametrize("dpi", RESOLUTIONS)
@pytest.mark.parametrize("template", SHIPPED)
def test_the_code_on_every_shipped_label_reads_as_the_bare_mac(template: str, dpi: int) -> None:
    image = renderer(template).image(LABEL, dpi)
    assert set(codes_in(rows_of(image))) == {"A4CF120B5E01"}


@pytest.mark.parametrize("dpi", RESOLUTIONS)
@pytest.mark.parametrize("template", SHIPPED)
def test_no_code_of_a_shipped_label_is_too_small_for_a_scanner(template: str, dpi: int) -> None:
    assert renderer(template).small_codes(LABEL, dpi) == []


# The Data Matrix has 16 modules, and one of white on each side.
@pytest.mark.parametrize(
    ("side", "dpi", "dots"),
    [
        (4.5, 203, None), (4.4, 203, 1), (1.0, 203, 0), (4.7, 300, None), (4.4, 300, 2), (4.7, 600, None),
        (4.4, 600, 5),
    ],
)  # fmt: skip
def test_a_code_that_scanners_may_not_read_is_told_by_its_element_and_size(
    side: float, dpi: int, dots: int | None
) -> None:
    box = f"x = 1\ny = 1\nwidth = {side}\nheight = {side}"
    drawn = one_element(f'kind = "datamatrix"\ntext = "{{mac_bare}}"\n{box}')
    expected = [] if dots is None else [SmallCode(1, dots, dots / dots_per_mm(dpi))]
    assert drawn.small_codes(LABEL, dpi) == expected


def test_a_code_that_no_symbology_holds_is_told_and_one_that_says_nothing_is_not() -> None:
    drawn = one_element('kind = "code128"\ntext = "{container_id}"\nx = 1\ny = 1\nwidth = 30\nheight = 9')
    assert drawn.small_codes(replace(LABEL, container_id="W" * 900), 203) == [SmallCode(1, 0, 0.0)]
    nothing = one_element('kind = "qr"\ntext = "{operator}"\nx = 1\ny = 1\nwidth = 1\nheight = 1')
    assert nothing.small_codes(replace(LABEL, operator=""), 203) == []


@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_a_label_has_its_size_in_the_printers_dots_one_bit_each(dpi: int) -> None:
    image = renderer().image(LABEL, dpi)
    assert (image.width(), image.height()) == (round(57 * dots_per_mm(dpi)), round(32 * dots_per_mm(dpi)))
    assert image.depth() == 1


@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_a_codes_modules_are_all_the_same_whole_number_of_dots(dpi: int) -> None:
    rows = rows_of(
        one_element(
            'kind = "datamatrix"\ntext = "{mac_bare}"\nx = 5\ny = 5\nwidth = 12.6\nheight = 12.6'
        ).image(LABEL, dpi)
    )
    black = [(x, y) for y, row in enumerate(rows) for x, dot in enumerate(row) if dot]
    left, top = min(x for x, _ in black), min(y for _, y in black)
    size, odd = divmod(max(y for _, y in black) + 1 - top, 16)
    assert odd == 0
    for y in range(16):
        for x in range(16):
            module = {rows[top + y * size + j][left + x * size + i] for j in range(size) for i in range(size)}
            assert len(module) == 1


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("template", SHIPPED)
def test_no_text_runs_off_its_box_or_spoils_the_code(template: str, text: str) -> None:
    hostile = replace(
        LABEL, container_id=text, ssid=text, session_id=text, station=text, operator=text, firmware=text
    )
    rows = rows_of(renderer(template).image(hostile, 203))
    margin = 8  # dots: the shipped templates keep 1 mm clear
    width, height = len(rows[0]), len(rows)
    assert ink(rows, 0, 0, width, margin) == 0
    assert ink(rows, 0, height - margin, width, height) == 0
    assert ink(rows, 0, 0, margin, height) == 0
    assert ink(rows, width - margin, 0, width, height) == 0
    assert set(codes_in(rows)) == {"A4CF120B5E01"}


def test_a_board_without_a_container_id_goes_by_its_mac() -> None:
    named = replace(LABEL, container_id=str(LABEL.mac))
    assert renderer().image(replace(LABEL, container_id=" "), 203) == renderer().image(named, 203)


def test_a_reprint_is_seen_to_be_one() -> None:
    first, again = (rows_of(renderer().image(replace(LABEL, copy=n), 203)) for n in (0, 1))
    mark = (int(44.9 * 8) + 1, int(26.6 * 8) + 1, int(54.9 * 8), int(30.6 * 8))
    assert ink(first, *mark) == 0
    assert ink(again, *mark) > 0.5 * (mark[2] - mark[0]) * (mark[3] - mark[1])


def test_the_time_is_printed_in_the_renderers_zone() -> None:
    template = renderer().template
    india = Renderer(template, zone=timezone(timedelta(hours=5, minutes=30)))
    same_digits = replace(LABEL, verified_at=LABEL.verified_at and LABEL.verified_at + timedelta(hours=5.5))
    assert india.image(LABEL, 203) == renderer().image(same_digits, 203)
    assert india.image(LABEL, 203) != renderer().image(LABEL, 203)


def test_an_element_whose_fields_are_all_empty_is_left_out() -> None:
    drawn = one_element('kind = "text"\ntext = "By {operator}"\nx = 1\ny = 1\nwidth = 30\nheight = 5')
    rows = rows_of(drawn.image(replace(LABEL, operator=""), 203))
    assert ink(rows, 0, 0, len(rows[0]), len(rows)) == 0


def test_a_text_shrinks_before_it_is_cut_and_stays_in_its_box() -> None:
    drawn = one_element('kind = "text"\ntext = "{ssid}"\nx = 5\ny = 5\nwidth = 20\nheight = 6\nleast = 3')
    for text in ("W", "WWWWWWWWWW", "W" * 33):
        rows = rows_of(drawn.image(replace(LABEL, ssid=text), 203))
        assert ink(rows, 40, 40, 200, 88) == ink(rows, 0, 0, len(rows[0]), len(rows)) > 0


@pytest.mark.parametrize(
    ("kind", "text", "width", "height"),
    [
        pytest.param("qr", "{mac_bare}", 15, 15, id="qr"),
        pytest.param("code128", "{mac_bare}", 38, 10, id="code 128"),
        pytest.param("datamatrix", "{container_id}", 15, 15, id="data matrix"),
    ],
)
@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_each_kind_of_code_can_be_read(kind: str, text: str, width: int, height: int, dpi: int) -> None:
    drawn = one_element(f'kind = "{kind}"\ntext = "{text}"\nx = 1\ny = 1\nwidth = {width}\nheight = {height}')
    expected = "CT-0001" if "container" in text else "A4CF120B5E01"
    assert codes_in(rows_of(drawn.image(LABEL, dpi))) == [expected]


@pytest.mark.parametrize("kind", ["datamatrix", "qr", "code128"])
def test_a_code_that_cannot_hold_its_text_says_so_instead_of_lying(kind: str) -> None:
    drawn = one_element(f'kind = "{kind}"\ntext = "{{container_id}}"\nx = 1\ny = 1\nwidth = 12\nheight = 12')
    rows = rows_of(drawn.image(replace(LABEL, container_id="😀" * 900), 203))
    assert codes_in(rows) == []
    assert ink(rows, 0, 0, len(rows[0]), len(rows)) > 0


async def test_labels_can_be_drawn_on_several_threads_at_once() -> None:
    labels = [replace(LABEL, mac=Mac(0xA4CF12000000 + n), container_id=f"CT-{n}") for n in range(16)]
    drawer = renderer()
    images = await asyncio.gather(*(asyncio.to_thread(drawer.image, label, 203) for label in labels))
    assert [codes_in(rows_of(image)) for image in images] == [[label.mac.bare] for label in labels]


def test_the_running_application_is_used_for_drawing(qapp: QGuiApplication) -> None:
    assert ensure_gui() is qapp
