"""What every printer promises: files, a Zebra behind a socket, and the fake."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from station.adapters.printers import PdfPrinter, ZplTcpPrinter
from station.core.errors import PrinterTrouble
from station.core.label import LabelState
from station.core.mac import Mac
from station.ports.printer import Printer
from tests.adapters.printers.sample import LABEL, renderer
from tests.adapters.printers.sink import HEALTHY, answering, listening
from tests.fakes.printer import FakePrinter

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Bench:
    """A printer, a way to count what came out, and the same printer out of order."""

    printer: Printer
    came_out: Callable[[], int]
    broken: Printer


@pytest.fixture(params=["fake", "pdf", "zpl over tcp"])
async def bench(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Bench]:
    if request.param == "fake":
        printer, broken = FakePrinter(), FakePrinter("fake:broken")
        broken.refuse()
        yield Bench(printer, lambda: len(printer.printed), broken)
    elif request.param == "pdf":
        (tmp_path / "file").write_text("no folder")
        folder = tmp_path / "labels"
        yield Bench(
            PdfPrinter(folder, renderer()),
            lambda: len(list(folder.glob("*.pdf"))),
            PdfPrinter(tmp_path / "file", renderer()),
        )
    else:
        async with listening(answering(HEALTHY)) as away:
            pass
        async with listening(answering(HEALTHY)) as sink:
            yield Bench(
                ZplTcpPrinter("127.0.0.1", sink.port, renderer()),
                lambda: len(sink.labels),
                ZplTcpPrinter("127.0.0.1", away.port, renderer()),
            )


async def test_a_label_that_went_well_is_sent_or_confirmed(bench: Bench) -> None:
    assert (await bench.printer.print_label(LABEL)).is_settled
    assert bench.came_out() == 1


async def test_each_call_prints_one_label_even_when_they_are_made_at_once(bench: Bench) -> None:
    labels = [replace(LABEL, mac=Mac(0xA4CF12000000 + n)) for n in range(5)]
    states = await asyncio.gather(*map(bench.printer.print_label, labels))
    assert set(states) <= {LabelState.SENT, LabelState.CONFIRMED}
    assert bench.came_out() == 5


async def test_a_printer_in_order_is_available(bench: Bench) -> None:
    assert (await bench.printer.availability()).ok is True
    assert bench.came_out() == 0


async def test_a_printer_out_of_order_says_why_and_what_to_do(bench: Bench) -> None:
    found = await bench.broken.availability()
    assert found.ok is False
    assert found.why
    assert found.remedy


async def test_trouble_carries_the_printers_name_words_and_whether_something_was_sent(bench: Bench) -> None:
    with pytest.raises(PrinterTrouble) as caught:
        await bench.broken.print_label(LABEL)
    trouble = caught.value
    assert (trouble.printer, trouble.sent) == (bench.broken.name, False)
    assert trouble.why
    assert trouble.remedy


async def test_the_name_is_an_address(bench: Bench) -> None:
    assert ":" in bench.printer.name


async def test_a_fake_that_loses_a_label_leaves_open_whether_it_came_out() -> None:
    for comes_out in (False, True):
        printer = FakePrinter()
        printer.lose(comes_out=comes_out)
        with pytest.raises(PrinterTrouble) as caught:
            await printer.print_label(LABEL)
        assert caught.value.sent is None
        assert (await printer.availability()).ok is None
        assert len(printer.printed) == comes_out


async def test_a_fake_that_is_held_prints_when_it_is_let_go() -> None:
    printer = FakePrinter()
    printer.hold(True)
    task = asyncio.create_task(printer.print_label(LABEL))
    await asyncio.sleep(0)
    assert (printer.attempts, printer.printed) == (1, [])
    printer.hold(False)
    assert await task is LabelState.SENT
    assert printer.printed == [LABEL]
