from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from station.adapters.printers import FileDesigns, Renderer, ZplTcpPrinter, find_template, load_template
from station.core.errors import BadSettings
from tests.adapters.printers.reading import read_zpl, rows_of
from tests.adapters.printers.sample import LABEL, SHIPPED, TEMPLATES

NAME = "container-57x32"


class Bench:
    def __init__(self, folder: Path) -> None:
        self.own = folder / "own"
        self.renderer = Renderer(load_template(TEMPLATES / f"{NAME}.toml"))
        self.printer = ZplTcpPrinter("127.0.0.1", 9, self.renderer)
        self.designs = FileDesigns(TEMPLATES, self.own, self.renderer, NAME, self.printer)


@pytest.fixture
def bench(tmp_path: Path, qapp: object) -> Bench:
    return Bench(tmp_path)


def drawn(png: bytes) -> QImage:
    image = QImage()
    assert image.loadFromData(png)
    return image


def test_the_preview_has_exactly_the_dots_that_the_printer_is_sent(bench: Bench) -> None:
    sent = read_zpl(bench.printer.bytes_of(LABEL)).rows
    shown = rows_of(drawn(bench.designs.preview(LABEL, NAME)))
    assert [list(row) for row in shown] == [list(row[: len(shown[0])]) for row in sent]


def test_ones_own_template_is_listed_and_printed_and_the_shipped_one_stays(bench: Bench) -> None:
    source = bench.designs.source(NAME).replace("width = 57.0", "width = 60.0")
    bench.designs.save("mine", source)
    assert list(bench.designs.names()) == sorted([*SHIPPED, "mine"])
    bench.designs.use("mine")
    assert (bench.designs.current, bench.renderer.template.width) == ("mine", 60.0)
    assert "width = 57.0" in (TEMPLATES / f"{NAME}.toml").read_text(encoding="utf-8")


def test_a_shipped_template_that_is_edited_becomes_ones_own(bench: Bench) -> None:
    bench.designs.save(NAME, bench.designs.source(NAME).replace("width = 57.0", "width = 58.0"))
    assert "width = 58.0" in bench.designs.source(NAME)
    assert (bench.own / f"{NAME}.toml").is_file()


def test_a_mistake_is_named_by_line_and_key_and_changes_nothing(bench: Bench) -> None:
    wrong = bench.designs.source(NAME).replace("{mac}", "{max}")
    for attempt in (
        lambda: bench.designs.preview(LABEL, NAME, wrong),
        lambda: bench.designs.save(NAME, wrong),
    ):
        with pytest.raises(BadSettings, match=r"line \d+.*text.*\{max\}"):
            attempt()
    assert not bench.own.exists()


@pytest.mark.parametrize("name", ["", "../x", "a/b", "CON.", ".x", "ä", "x" * 41, "^XA"])
def test_a_name_that_is_no_file_name_is_refused(bench: Bench, name: str) -> None:
    with pytest.raises(BadSettings, match="no name for a template"):
        bench.designs.save(name, bench.designs.source(NAME))


def test_a_template_that_is_gone_is_named(bench: Bench) -> None:
    with pytest.raises(BadSettings, match=r"gone\.toml"):
        bench.designs.use("gone")
    assert bench.designs.current == NAME


def test_a_template_is_looked_for_in_ones_own_folder_before_the_shipped_ones(tmp_path: Path) -> None:
    assert find_template(NAME, TEMPLATES, tmp_path, where="here") == TEMPLATES / f"{NAME}.toml"
    (tmp_path / f"{NAME}.toml").touch()
    assert find_template(NAME, TEMPLATES, tmp_path, where="here") == tmp_path / f"{NAME}.toml"


@pytest.mark.parametrize("name", ["gone", "../labels/container-57x32"])
def test_a_template_that_is_in_neither_folder_is_named_with_those_that_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadSettings, match=f"here.*no template '{name}'.*{NAME}"):
        find_template(name, TEMPLATES, tmp_path, where="here")
