from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from station.adapters.printers import PdfPrinter, ZplTcpPrinter, printer_from
from station.core.errors import BadSettings
from tests.adapters.printers.reading import read_zpl
from tests.adapters.printers.sample import LABEL, renderer

pytestmark = pytest.mark.usefixtures("qapp")


async def test_a_relative_pdf_folder_lies_in_the_data_folder(tmp_path: Path) -> None:
    printer = printer_from("pdf:labels/today", renderer(), tmp_path)
    assert isinstance(printer, PdfPrinter)
    assert printer.name == "pdf:labels/today"
    await printer.print_label(LABEL)
    assert len(list((tmp_path / "labels" / "today").iterdir())) == 1


async def test_an_absolute_pdf_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    await printer_from(f"pdf:{tmp_path / 'there'}", renderer(), Path("nowhere")).print_label(LABEL)
    assert (tmp_path / "there").is_dir()


@pytest.mark.parametrize(
    "address", ["zpl-tcp://10.1.2.3", "zpl-tcp://printer.local:9100", "ZPL-TCP://[fe80::1]:6101/"]
)
def test_a_zebra_is_named_by_host_and_port(address: str, tmp_path: Path) -> None:
    printer = printer_from(address, renderer(), tmp_path)
    assert isinstance(printer, ZplTcpPrinter)
    assert printer.name == address


def test_a_zebras_options_reach_its_labels(tmp_path: Path) -> None:
    printer = printer_from("zpl-tcp://10.1.2.3?dpi=300&darkness=5&speed=2&status=yes", renderer(), tmp_path)
    assert isinstance(printer, ZplTcpPrinter)
    sent = printer.bytes_of(replace(LABEL))
    assert b"~SD05" in sent
    assert b"^PR2" in sent
    assert len(read_zpl(sent).rows) == 378


async def test_a_queue_that_the_system_lacks_is_not_available(tmp_path: Path) -> None:
    printer = printer_from("system:No Such Queue", renderer(), tmp_path)
    assert printer.name == "system:No Such Queue"
    found = await printer.availability()
    assert found.ok is False
    assert "'No Such Queue'" in found.why
    assert "Choose one" in found.remedy


@pytest.mark.parametrize(
    "address",
    [
        "", "pdf", "pdf:", "pdf: ", "system:", "lpr://host", "zpl-tcp:", "zpl-tcp://", "zpl-tcp://:9100",
        "zpl-tcp://host:port", "zpl-tcp://host:99999", "zpl-tcp://host/queue", "zpl-tcp://a@host", "zpl-tcp://[::1",
        "zpl-tcp://host?dpi=200", "zpl-tcp://host?dpi", "zpl-tcp://host?darkness=31", "zpl-tcp://host?speed=-1",
        "zpl-tcp://host?status=maybe", "zpl-tcp://host?colour=1", "zpl-tcp://host:9100#x",
    ],
)  # fmt: skip
def test_a_bad_address_is_refused_with_what_is_allowed(address: str, tmp_path: Path) -> None:
    with pytest.raises(BadSettings) as caught:
        printer_from(address, renderer(), tmp_path, where="station.toml, key printer")
    assert caught.value.where == "station.toml, key printer"
    assert "pdf:FOLDER" in caught.value.allowed
