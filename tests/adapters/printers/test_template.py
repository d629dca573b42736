from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from station.adapters.printers import Renderer
from station.adapters.printers.layout import Align, Box, Cut, Text
from station.adapters.printers.template import load_template, parse_template
from station.core.errors import BadSettings
from tests.adapters.printers.reading import rows_of
from tests.adapters.printers.sample import LABEL, SHIPPED, TEMPLATES

GOOD = """\
width = 57
height = 32

[[element]]
kind = "line"
x = 1
y = 1
width = 10
height = 0.3

[[element]]
kind = "text"
text = "Made for {ssid}"
x = 1
y = 2
width = 50
height = 4
bold = true
align = "right"
cut = "middle"
"""


def parsed(source: str) -> object:
    return parse_template(source, name="mine.toml", folder=Path("nowhere"))


@pytest.mark.parametrize("name", SHIPPED)
def test_each_shipped_template_is_read(name: str) -> None:
    template = load_template(TEMPLATES / f"{name}.toml")
    width, height = name.rpartition("-")[2].split("x")
    assert (template.width, template.height) == (float(width), float(height))


def test_a_template_is_read_into_millimetres() -> None:
    template = parse_template(GOOD, name="mine.toml", folder=Path())
    assert template.name == "mine.toml"
    assert template.elements[1] == Text(
        Box(1, 2, 50, 4), "Made for {ssid}", least=2.0, bold=True, align=Align.RIGHT, cut=Cut.MIDDLE
    )


@pytest.mark.parametrize(
    ("old", "new", "where", "why"),
    [
        ("{ssid}", "{pasword}", "mine.toml, line 13, element 2, key text", "no field {pasword}"),
        ("{ssid}", "{mac.value}", "mine.toml, line 13, element 2, key text", "no field {mac.value}"),
        ("{ssid}", "{mac!r:>99}", "mine.toml, line 13, element 2, key text", "no field"),
        ("{ssid}", "{ssid", "mine.toml, line 13, element 2, key text", "expected '}'"),
        ('"line"', '"lime"', "mine.toml, line 5, element 1, key kind", "no kind 'lime'"),
        ("width = 50", "width = 57", "mine.toml, line 16, element 2, key width", "right edge"),
        ("height = 4", "height = 31", "mine.toml, line 17, element 2, key height", "lower edge"),
        ("bold = true", "bolt = true", "mine.toml, line 18, element 2, key bolt", "no such key"),
        ("bold = true", 'bold = "yes"', "mine.toml, line 18, element 2, key bold", "'yes' is not allowed"),
        ('"right"', '"rihgt"', "mine.toml, line 19, element 2, key align", "'rihgt' is not allowed"),
        ("x = 1\ny = 2\n", "y = 2\n", "mine.toml, line 11, element 2, key x", "missing"),
        ("width = 57", "width = true", "mine.toml, line 1, key width", "True is not allowed"),
        ("height = 32", "height = nan", "mine.toml, line 2, key height", "nan is not allowed"),
        ("width = 57", "width = 57\nelement = 3", "mine.toml", "This is not TOML"),
        ('"line"', '"line', "mine.toml", "line 5"),
    ],
)
def test_a_mistake_is_named_by_file_line_element_and_key(old: str, new: str, where: str, why: str) -> None:
    with pytest.raises(BadSettings) as caught:
        parsed(GOOD.replace(old, new, 1))
    assert caught.value.where == where
    assert why in caught.value.why


IMAGE = 'width=57\nheight=32\n[[element]]\nkind="image"\nfile="logo.png"\nx=1\ny=1\nwidth=9\nheight=9\n'


def test_an_image_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(BadSettings, match=r"element 1, key file.*no file logo\.png"):
        parsed(IMAGE)


def test_an_image_that_is_none_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("no image")
    with pytest.raises(BadSettings, match=r"element 1, key file.*logo\.png is no image"):
        parse_template(IMAGE, name="mine.toml", folder=tmp_path)


def test_an_image_that_is_cut_off_is_a_mistake(tmp_path: Path, qapp: object) -> None:
    file = drawn_image(tmp_path)
    file.write_bytes(file.read_bytes()[:-40])
    with pytest.raises(BadSettings, match=r"element 1, key file.*logo\.png is no image"):
        parse_template(IMAGE, name="mine.toml", folder=tmp_path)


def test_a_template_that_was_read_prints_its_image_though_the_file_is_gone(
    tmp_path: Path, qapp: object
) -> None:
    file = drawn_image(tmp_path)
    renderer = Renderer(parse_template(IMAGE, name="mine.toml", folder=tmp_path))
    before = rows_of(renderer.image(LABEL, 203))
    file.unlink()
    assert rows_of(renderer.image(LABEL, 203)) == before
    assert any(True in row for row in before)


def drawn_image(folder: Path) -> Path:
    picture = QImage(90, 90, QImage.Format.Format_RGB32)
    picture.fill(0)
    file = folder / "logo.png"
    assert picture.save(str(file))
    return file


def test_a_template_that_is_no_text_or_not_there_is_a_mistake_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadSettings, match=r"^a\.toml: The template is not in UTF-8\. Save it"):
        load_template(tmp_path / "a.toml")
    with pytest.raises(BadSettings, match=r"^missing\.toml: There is no such template\. Choose another"):
        load_template(tmp_path / "missing.toml")
    with pytest.raises(BadSettings, match=r"The template cannot be read: [A-Za-z ]+\.$"):
        load_template(tmp_path)


def test_a_template_without_an_element_would_be_a_blank_label(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match=r"key element.*the label would be blank"):
        parse_template("width=57\nheight=32\n", name="blank.toml", folder=tmp_path)
