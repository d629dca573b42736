from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from station.adapters.printers import PdfPrinter
from station.adapters.printers.file_names import safe_part
from station.core.errors import PrinterTrouble
from station.core.label import LabelState
from tests.adapters.printers.reading import codes_in, rows_of
from tests.adapters.printers.sample import HOSTILE, LABEL, SHIPPED, renderer

pytestmark = pytest.mark.usefixtures("qapp")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def said(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


async def printed(folder: Path, template: str = "container-57x32") -> Path:
    printer = PdfPrinter(folder, renderer(template), zone=UTC)
    assert await printer.print_label(LABEL) is LabelState.CONFIRMED
    (name,) = names(folder)
    return folder / name


async def test_the_files_name_says_when_which_container_and_which_board(tmp_path: Path) -> None:
    assert (await printed(tmp_path)).name == "2026-01-11T12-00-00_CT-0001_A4CF120B5E01.pdf"


async def test_no_file_is_overwritten_and_a_reprint_is_marked(tmp_path: Path) -> None:
    printer = PdfPrinter(tmp_path, renderer(), zone=UTC)
    await asyncio.gather(*(printer.print_label(LABEL) for _ in range(3)))
    await printer.print_label(replace(LABEL, copy=1))
    stem = "2026-01-11T12-00-00_CT-0001_A4CF120B5E01"
    assert names(tmp_path) == [f"{stem}-2.pdf", f"{stem}-3.pdf", f"{stem}.pdf", f"{stem}_R1.pdf"]


@pytest.mark.parametrize("links", [True, False], ids=["", "where a file has one name"])
async def test_stations_that_share_a_folder_overwrite_nothing_of_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    if not links:

        def refused(*_: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(Path, "hardlink_to", refused)
    count = 20
    labels = [replace(LABEL, container_id=f"CT-{n}") for n in range(count)]
    stations = [PdfPrinter(tmp_path, renderer(), zone=UTC) for _ in range(4)]
    await asyncio.gather(*(one.print_label(label) for label in labels for one in stations))
    found = names(tmp_path)
    assert len(found) == len(stations) * count
    assert {(tmp_path / name).read_bytes()[:5] for name in found} == {b"%PDF-"}


async def test_a_name_that_was_kept_free_for_a_label_is_given_back_when_it_does_not_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PrinterTrouble) as caught:
        await PdfPrinter(tmp_path, renderer(), zone=UTC).print_label(LABEL)
    assert caught.value.sent is False
    assert names(tmp_path) == []


async def test_a_label_that_is_there_is_confirmed_though_its_first_name_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "unlink", refused)
    assert await PdfPrinter(tmp_path, renderer(), zone=UTC).print_label(LABEL) is LabelState.CONFIRMED
    assert [name for name in names(tmp_path) if name.endswith(".pdf")] == [
        "2026-01-11T12-00-00_CT-0001_A4CF120B5E01.pdf"
    ]


@pytest.mark.parametrize("template", SHIPPED)
async def test_the_page_is_exactly_the_label(tmp_path: Path, template: str) -> None:
    path = await printed(tmp_path, template)
    found = re.search(r"Pages: +1\n.*Page size: +([\d.]+) x ([\d.]+) pts", said("pdfinfo", path), re.DOTALL)
    assert found is not None
    layout = renderer(template).template
    assert float(found[1]) / 72 * 25.4 == pytest.approx(layout.width, abs=0.01)
    assert float(found[2]) / 72 * 25.4 == pytest.approx(layout.height, abs=0.01)


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("template", SHIPPED)
async def test_another_programs_rendering_can_be_scanned(tmp_path: Path, template: str, dpi: int) -> None:
    path = await printed(tmp_path, template)
    said("pdftoppm", "-r", str(dpi), "-png", "-singlefile", path, tmp_path / "page")
    assert codes_in(rows_of(QImage(str(tmp_path / "page.png")))) == ["A4CF120B5E01"]


async def test_the_texts_can_be_searched(tmp_path: Path) -> None:
    text = said("pdftotext", await printed(tmp_path), "-")
    for expected in ("CT-0001", "A4:CF:12:0B:5E:01", "Factory-IoT", "Verified 2026-01-11 12:00", "Line 2"):
        assert expected in text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_no_container_id_leaves_the_folder_or_makes_a_bad_name(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "labels"
    await PdfPrinter(folder, renderer(), zone=UTC).print_label(replace(LABEL, container_id=text))
    assert names(tmp_path) == ["labels"]
    (name,) = names(folder)
    assert re.fullmatch(r"2026-01-11T12-00-00_([A-Za-z0-9_-]{1,40}_)?A4CF120B5E01\.pdf", name)


@given(st.text())
def test_a_part_of_a_name_is_safe_on_every_system(text: str) -> None:
    part = safe_part(text)
    assert re.fullmatch(r"[A-Za-z0-9_-]{0,41}", part)
    assert not part.startswith("-")
    assert part.upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}


@pytest.mark.parametrize("name", ["con", "NUL", "Com1", "lpt9", "aux."])
def test_a_name_that_windows_reserves_is_changed(name: str) -> None:
    assert safe_part(name).endswith("_")


async def test_a_file_where_the_folder_is_due_is_trouble_and_surely_nothing_was_printed(
    tmp_path: Path,
) -> None:
    (tmp_path / "labels").write_text("a file")
    printer = PdfPrinter(tmp_path / "labels", renderer())
    with pytest.raises(PrinterTrouble) as caught:
        await printer.print_label(LABEL)
    assert caught.value.sent is False
    assert "folder" in caught.value.remedy
    found = await printer.availability()
    assert (found.ok, found.remedy) == (False, caught.value.remedy)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
async def test_a_disk_that_takes_no_more_is_trouble_and_leaves_no_half_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "labels"
    told = json.loads(said(sys.executable, "-m", "tests.adapters.printers.full_disk", folder))
    assert "cannot be written" in told["text"]
    assert told["sent"] is False
    assert names(folder) == []
