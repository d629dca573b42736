from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QImage

from station.adapters.printers import Renderer, ZplTcpPrinter, zpl_status
from station.adapters.printers.template import parse_template
from station.adapters.printers.zpl_tcp import Deadlines
from station.core.errors import PrinterTrouble
from station.core.label import LabelState
from station.core.mac import Mac
from tests.adapters.printers.reading import codes_in, read_zpl
from tests.adapters.printers.sample import LABEL, renderer
from tests.adapters.printers.sink import (
    HEALTHY,
    PAPER_OUT,
    answering,
    drop_in_mid_label,
    listening,
    never_close,
    stop_reading,
    swallow,
)

pytestmark = pytest.mark.usefixtures("qapp")
QUICK = Deadlines(connect=1.0, send=0.2, bytes_a_second=1e9, status=0.1, farewell=0.1)


def printer(
    port: int, *, dpi: int = 203, ask_status: bool = False, quick: Deadlines = QUICK
) -> ZplTcpPrinter:
    return ZplTcpPrinter("127.0.0.1", port, renderer(), dpi=dpi, ask_status=ask_status, deadlines=quick)


def noise(folder: Path) -> Renderer:
    """Make a label too large for the system's own socket buffers: it cannot be compressed."""
    size = 2048
    file = folder / "noise.png"
    picture = QImage(Random(0).randbytes(size * size // 8), size, size, QImage.Format.Format_Mono)
    picture.setColorTable([0xFF000000, 0xFFFFFFFF])
    assert picture.save(str(file))
    source = (
        'width=100\nheight=100\n[[element]]\nkind="image"\nfile="noise.png"\nx=0\ny=0\nwidth=100\nheight=100'
    )
    return Renderer(parse_template(source, name="noise.toml", folder=folder))


async def test_the_bytes_that_arrive_are_the_ones_that_were_shown() -> None:
    async with listening(swallow) as sink:
        zebra = printer(sink.port)
        assert await zebra.print_label(LABEL) is LabelState.SENT
    assert sink.received == [zebra.bytes_of(LABEL)]
    assert codes_in(read_zpl(sink.received[0]).rows) == ["A4CF120B5E01"]


async def test_connections_follow_one_another_and_never_overlap() -> None:
    async with listening(swallow) as sink:
        zebra = printer(sink.port)
        labels = [replace(LABEL, mac=Mac(0xA4CF12000000 + n)) for n in range(8)]
        await asyncio.gather(*map(zebra.print_label, labels), zebra.availability())
    assert len(sink.labels) == 8
    assert sink.most_open == 1


async def test_a_sink_that_never_closes_does_not_hold_the_queue_up() -> None:
    async with listening(never_close) as sink:
        zebra = printer(sink.port)
        assert await zebra.print_label(LABEL) is LabelState.SENT
        assert await zebra.print_label(LABEL) is LabelState.SENT
        assert len(sink.labels) == 2


async def test_nobody_listening_means_that_surely_nothing_was_printed() -> None:
    async with listening(swallow) as sink:
        pass
    with pytest.raises(PrinterTrouble) as caught:
        await printer(sink.port).print_label(LABEL)
    assert caught.value.sent is False
    assert "switched on" in caught.value.remedy
    assert (await printer(sink.port).availability()).ok is False


async def test_a_name_that_does_not_resolve_means_that_surely_nothing_was_printed() -> None:
    zebra = ZplTcpPrinter("no-such-printer.invalid", 9100, renderer(), deadlines=QUICK)
    with pytest.raises(PrinterTrouble) as caught:
        await zebra.print_label(LABEL)
    assert caught.value.sent is False


async def test_a_connection_that_breaks_within_the_label_leaves_it_unknown() -> None:
    async with listening(drop_in_mid_label) as sink:
        with pytest.raises(PrinterTrouble) as caught:
            await printer(sink.port, dpi=600).print_label(LABEL)
    assert caught.value.sent is None
    assert "came out" in caught.value.remedy


async def test_a_printer_that_stops_reading_leaves_the_label_unknown(tmp_path: Path) -> None:
    async with listening(stop_reading) as sink:
        zebra = ZplTcpPrinter("127.0.0.1", sink.port, noise(tmp_path), dpi=600, deadlines=QUICK)
        with pytest.raises(PrinterTrouble) as caught:
            await zebra.print_label(LABEL)
    assert caught.value.sent is None


async def test_the_printer_can_be_used_again_after_trouble() -> None:
    async with listening(drop_in_mid_label) as sink:
        zebra = printer(sink.port, dpi=600)
        for _ in range(2):
            with pytest.raises(PrinterTrouble):
                await zebra.print_label(LABEL)
        assert len(sink.received) == 2


async def test_a_silent_printer_needs_attention_but_is_not_away() -> None:
    async with listening(stop_reading) as sink:
        found = await printer(sink.port, ask_status=True).availability()
    assert found.ok is None
    assert "Look at the printer" in found.remedy


async def test_a_wrong_answer_is_taken_for_silence() -> None:
    async with listening(answering("HTTP/1.0 400 Bad Request\r\n\r\n")) as sink:
        assert (await printer(sink.port, ask_status=True).availability()).ok is None


async def test_a_healthy_printer_is_available() -> None:
    async with listening(answering(HEALTHY)) as sink:
        assert (await printer(sink.port, ask_status=True).availability()).ok is True


async def test_a_printer_that_is_not_to_be_asked_gets_no_byte_but_labels() -> None:
    async with listening(answering(HEALTHY)) as sink:
        assert (await printer(sink.port).availability()).ok is True
    assert b"".join(sink.received) == b""


async def test_a_printer_out_of_paper_is_told_apart_and_gets_no_label_when_asked_first() -> None:
    async with listening(answering(PAPER_OUT)) as sink:
        zebra = printer(sink.port, ask_status=True)
        found = await zebra.availability()
        assert (found.ok, found.why) == (False, "The printer is out of labels.")
        with pytest.raises(PrinterTrouble, match="out of labels") as caught:
            await zebra.print_label(LABEL)
        assert caught.value.sent is False
        assert sink.labels == []


async def test_paper_that_ran_out_under_the_label_leaves_it_unknown() -> None:
    async with listening(answering(HEALTHY, PAPER_OUT)) as sink:
        with pytest.raises(PrinterTrouble, match="out of labels") as caught:
            await printer(sink.port, ask_status=True).print_label(LABEL)
        assert caught.value.sent is None
        assert len(sink.labels) == 1


async def test_silence_before_and_after_does_not_stop_a_label() -> None:
    async with listening(never_close) as sink:
        assert await printer(sink.port, ask_status=True).print_label(LABEL) is LabelState.SENT
        assert len(sink.labels) == 1


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (HEALTHY.replace("000,0,0,0,0,2", "000,0,1,0,0,2"), "The print head is open."),
        (HEALTHY.replace("000,0,0,0,0,2", "000,0,0,1,0,2"), "The printer is out of ribbon."),
        (HEALTHY.replace("030,0,0", "030,0,1"), "The printer is paused."),
        (HEALTHY.replace("1245,000,0", "1245,012,1"), "The printer's memory is full."),
        (HEALTHY.replace("000,0,0,0\x03", "000,0,0,1\x03"), "The print head is too hot."),
    ],
)
def test_each_flag_of_the_status_has_its_words(answer: str, why: str) -> None:
    status = zpl_status.parse(answer.encode("ascii"))
    assert status is not None
    assert status.availability.why == why
    assert status.availability.remedy


@pytest.mark.parametrize("answer", ["", "\x02", "\x02\x03" * 3, HEALTHY[:40], HEALTHY.replace(",", ";")])
def test_half_an_answer_is_none(answer: str) -> None:
    assert zpl_status.parse(answer.encode("ascii")) is None
