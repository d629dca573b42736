from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QImage

from station.adapters.printers import Renderer, ZplTcpPrinter, zpl_status
from station.adapters.printers.answering import AnsweringPrinters
from station.adapters.printers.template import parse_template
from station.adapters.printers.zpl_line import Deadlines
from station.adapters.printers.zpl_tcp import Asking
from station.core.errors import PrinterTrouble
from station.core.label import LabelState
from station.core.mac import Mac
from tests.adapters.printers.reading import codes_in, read_zpl
from tests.adapters.printers.sample import LABEL, renderer
from tests.adapters.printers.sink import (
    HEALTHY,
    PAPER_OUT,
    RESET,
    Manner,
    answering,
    close_at_once,
    drop_at_once,
    drop_in_mid_label,
    going_after_a_label,
    listening,
    never_close,
    stop_reading,
    swallow,
)

pytestmark = pytest.mark.usefixtures("qapp")
QUICK = Deadlines(
    connect=1.0, send=0.2, bytes_a_second=1e9, status=0.1, stay=0.1, farewell=0.1, follow=0.3, ask_every=0.01
)
ON_ITS_WAY = HEALTHY.replace("00000000", "00000001")
TOO_HOT = HEALTHY.replace("000,0,0,0\x03", "000,0,0,1\x03")
SILENCE = ""
TROUBLES = [
    (PAPER_OUT, "The printer is out of labels."),
    (HEALTHY.replace("000,0,0,0,0,2", "000,0,1,0,0,2"), "The print head is open."),
    (HEALTHY.replace("000,0,0,0,0,2", "000,0,0,1,0,2"), "The printer is out of ribbon."),
    (HEALTHY.replace("030,0,0", "030,0,1"), "The printer is paused."),
    (HEALTHY.replace("1245,000,0", "1245,012,1"), "The printer's memory is full."),
    (TOO_HOT, "The print head is too hot."),
]


def printer(
    port: int,
    *,
    dpi: int = 203,
    asking: Asking = Asking.LEARN,
    answered: AnsweringPrinters | None = None,
    again: float = QUICK.ask_plain_again,
) -> ZplTcpPrinter:
    deadlines = replace(QUICK, ask_plain_again=again)
    return ZplTcpPrinter(
        "127.0.0.1", port, renderer(), dpi=dpi, asking=asking, answered=answered, deadlines=deadlines
    )


TOO_LARGE, KEPT_HERE = 100, 12
"""Sides of noise, in mm at 600 dpi, that no socket's buffers hold, and that the printer's alone do not."""


def noise(folder: Path, side: int) -> Renderer:
    """Make a square label that cannot be compressed; `side` in mm."""
    size = 2048
    file = folder / "noise.png"
    picture = QImage(Random(0).randbytes(size * size // 8), size, size, QImage.Format.Format_Mono)
    picture.setColorTable([0xFF000000, 0xFFFFFFFF])
    assert picture.save(str(file))
    area = f"width={side}\nheight={side}\n"
    source = f'{area}[[element]]\nkind="image"\nfile="noise.png"\nx=0\ny=0\n{area}'
    return Renderer(parse_template(source, name="noise.toml", folder=folder))


async def test_the_bytes_that_arrive_are_the_ones_that_were_shown() -> None:
    async with listening(swallow) as sink:
        zebra = printer(sink.port)
        assert await zebra.print_label(LABEL) is LabelState.SENT
    assert sink.labels == [zebra.bytes_of(LABEL)]
    assert codes_in(read_zpl(sink.labels[0]).rows) == ["A4CF120B5E01"]


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


@pytest.mark.parametrize("host", ["no-such-printer.invalid", "printer..local", "p" * 70])
async def test_a_name_that_does_not_resolve_means_that_surely_nothing_was_printed(host: str) -> None:
    zebra = ZplTcpPrinter(host, 9100, renderer(), deadlines=QUICK)
    with pytest.raises(PrinterTrouble) as caught:
        await zebra.print_label(LABEL)
    assert caught.value.sent is False


async def test_a_connection_that_breaks_within_the_label_leaves_it_unknown() -> None:
    async with listening(drop_in_mid_label) as sink:
        with pytest.raises(PrinterTrouble) as caught:
            await printer(sink.port, dpi=600).print_label(LABEL)
    assert caught.value.sent is None
    assert "came out" in caught.value.remedy


@pytest.mark.parametrize("manner", [drop_at_once, close_at_once])
async def test_a_printer_that_takes_no_connection_for_long_surely_printed_nothing(manner: Manner) -> None:
    async with listening(manner) as sink:
        target = printer(sink.port)
        for _ in range(2):
            with pytest.raises(PrinterTrouble, match="closes the connection at once") as caught:
                await target.print_label(LABEL)
            assert caught.value.sent is False
        assert (await target.availability()).ok is False


async def test_after_a_label_in_doubt_the_printer_is_asked_before_the_next() -> None:
    async with listening(swallow) as sink:
        target = printer(sink.port)
        await target.print_label(LABEL)
        sink._manner = drop_in_mid_label
        with pytest.raises(PrinterTrouble) as caught:
            await target.print_label(LABEL)
        assert caught.value.sent is None
        sink._manner = drop_at_once
        with pytest.raises(PrinterTrouble) as caught:
            await target.print_label(LABEL)
        assert caught.value.sent is False


@pytest.mark.parametrize("side", [TOO_LARGE, KEPT_HERE])
async def test_a_printer_that_stops_reading_leaves_the_label_unknown(tmp_path: Path, side: int) -> None:
    async with listening(stop_reading) as sink:
        zebra = ZplTcpPrinter("127.0.0.1", sink.port, noise(tmp_path, side), dpi=600, deadlines=QUICK)
        with pytest.raises(PrinterTrouble, match="stopped taking") as caught:
            await zebra.print_label(LABEL)
    assert caught.value.sent is None


async def test_the_printer_can_be_used_again_after_trouble() -> None:
    async with listening(drop_in_mid_label) as sink:
        zebra = printer(sink.port, dpi=600)
        for _ in range(2):
            with pytest.raises(PrinterTrouble):
                await zebra.print_label(LABEL)
        assert len(sink.labels) == 2


# -- a printer that tells its state, and one that does not -------------------


async def test_a_label_is_confirmed_by_the_printers_own_word_that_it_is_out() -> None:
    async with listening(answering(HEALTHY, ON_ITS_WAY, ON_ITS_WAY, HEALTHY)) as sink:
        assert await printer(sink.port).print_label(LABEL) is LabelState.CONFIRMED
        assert [data[:3] for data in sink.received] == [b"~HS", b"^XA", b"~HS", b"~HS", b"~HS"]
        assert sink.most_open == 1


async def test_a_printer_that_is_well_and_does_not_get_done_has_been_sent_the_label() -> None:
    async with listening(answering(HEALTHY, ON_ITS_WAY)) as sink:
        assert await printer(sink.port).print_label(LABEL) is LabelState.SENT


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda row: row[1])
async def test_trouble_before_the_label_keeps_it_back_and_it_goes_on_when_the_trouble_is_over(
    trouble: tuple[str, str],
) -> None:
    answer, why = trouble
    async with listening(answering(answer, answer, HEALTHY)) as sink:
        zebra = printer(sink.port)
        found = await zebra.availability()
        assert (found.ok, found.why) == (False, why)
        with pytest.raises(PrinterTrouble) as caught:
            await zebra.print_label(LABEL)
        assert (caught.value.sent, caught.value.why) == (False, why)
        assert sink.labels == []
        assert await zebra.print_label(LABEL) is LabelState.CONFIRMED
        assert len(sink.labels) == 1


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda row: row[1])
async def test_trouble_after_the_label_leaves_it_unknown(trouble: tuple[str, str]) -> None:
    answer, why = trouble
    async with listening(answering(HEALTHY, answer)) as sink:
        with pytest.raises(PrinterTrouble) as caught:
            await printer(sink.port).print_label(LABEL)
        assert (caught.value.sent, caught.value.why) == (None, why)
        assert "came out" in caught.value.remedy
        assert len(sink.labels) == 1


async def test_heat_that_passes_does_not_put_a_label_in_doubt() -> None:
    async with listening(answering(HEALTHY, TOO_HOT, HEALTHY)) as sink:
        assert await printer(sink.port).print_label(LABEL) is LabelState.CONFIRMED


async def test_a_printer_that_fell_silent_gets_no_label_until_it_answers_again() -> None:
    async with listening(answering(HEALTHY, SILENCE, SILENCE, HEALTHY)) as sink:
        zebra = printer(sink.port)
        assert (await zebra.availability()).ok is True
        found = await zebra.availability()
        assert found.ok is False
        assert "needs attention" in found.why
        with pytest.raises(PrinterTrouble, match="needs attention") as caught:
            await zebra.print_label(LABEL)
        assert caught.value.sent is False
        assert "paper, ribbon, head" in caught.value.remedy
        assert sink.labels == []
        assert await zebra.print_label(LABEL) is LabelState.CONFIRMED


async def test_a_printer_that_fell_silent_stays_one_that_answers_for_the_next_program(tmp_path: Path) -> None:
    known = tmp_path / "answering-printers.txt"
    async with listening(answering(HEALTHY, HEALTHY, SILENCE)) as sink:
        await printer(sink.port, answered=AnsweringPrinters(known)).print_label(LABEL)
        again = printer(sink.port, answered=AnsweringPrinters(known))
        with pytest.raises(PrinterTrouble, match="needs attention"):
            await again.print_label(LABEL)
        assert len(sink.labels) == 1
    assert known.read_text() == f"127.0.0.1:{sink.port}\n"


async def test_silence_after_the_label_leaves_it_unknown() -> None:
    async with listening(answering(HEALTHY, SILENCE)) as sink:
        with pytest.raises(PrinterTrouble, match="needs attention") as caught:
            await printer(sink.port).print_label(LABEL)
        assert caught.value.sent is None
        assert len(sink.labels) == 1


async def test_a_printer_that_is_away_after_the_label_leaves_it_unknown() -> None:
    async with listening(going_after_a_label) as sink:
        with pytest.raises(PrinterTrouble, match="needs attention") as caught:
            await printer(sink.port).print_label(LABEL)
    assert caught.value.sent is None


class Refused(ZplTcpPrinter):
    """Tells when its question has found no connection."""

    def __init__(self, port: int) -> None:
        super().__init__("127.0.0.1", port, renderer(), deadlines=replace(QUICK, follow=30.0))
        self.refused = asyncio.Event()

    async def _ask(self) -> zpl_status.HostStatus | None:
        try:
            return await super()._ask()
        except PrinterTrouble:
            self.refused.set()
            raise


async def test_a_printer_that_was_away_after_the_label_and_is_back_confirms_nothing() -> None:
    async with listening(going_after_a_label) as sink:
        zebra = Refused(sink.port)
        printing = asyncio.ensure_future(zebra.print_label(LABEL))
        await zebra.refused.wait()
        await sink.switch_on()
        assert await printing is LabelState.SENT
        assert len(sink.labels) == 1


@pytest.mark.parametrize("answer", [SILENCE, RESET], ids=["fell silent", "cut the line"])
async def test_a_printer_that_gave_no_word_in_between_confirms_nothing(answer: str) -> None:
    async with listening(answering(HEALTHY, answer, HEALTHY)) as sink:
        assert await printer(sink.port).print_label(LABEL) is LabelState.SENT
        assert [data[:3] for data in sink.received] == [b"~HS", b"^XA", b"~HS", b"~HS"]


async def test_a_plain_socket_is_asked_once_then_gets_its_labels_without_waiting() -> None:
    async with listening(swallow) as sink:
        zebra = printer(sink.port)
        for _ in range(3):
            assert await zebra.print_label(LABEL) is LabelState.SENT
        found = await zebra.availability()
    assert [data[:3] for data in sink.received if data] == [b"~HS", b"^XA", b"^XA", b"^XA"]
    assert found.ok is None
    assert "does not tell its state" in found.why


async def test_a_plain_socket_that_begins_to_answer_is_learnt_after_a_while() -> None:
    async with listening(answering(SILENCE, HEALTHY)) as sink:
        zebra = printer(sink.port, again=0.0)
        assert await zebra.print_label(LABEL) is LabelState.SENT
        assert await zebra.print_label(LABEL) is LabelState.CONFIRMED


async def test_a_wrong_answer_is_taken_for_silence() -> None:
    async with listening(answering("HTTP/1.0 400 Bad Request\r\n\r\n")) as sink:
        assert (await printer(sink.port).availability()).ok is None
        assert await printer(sink.port).print_label(LABEL) is LabelState.SENT


async def test_a_printer_said_to_answer_is_held_to_it_from_the_first_label_on() -> None:
    async with listening(swallow) as sink:
        with pytest.raises(PrinterTrouble, match="needs attention") as caught:
            await printer(sink.port, asking=Asking.ALWAYS).print_label(LABEL)
        assert caught.value.sent is False
        assert sink.labels == []


async def test_a_printer_that_is_not_to_be_asked_gets_no_byte_but_labels() -> None:
    async with listening(answering(HEALTHY)) as sink:
        zebra = printer(sink.port, asking=Asking.NEVER)
        assert (await zebra.availability()).ok is None
        assert b"".join(sink.received) == b""
        assert await zebra.print_label(LABEL) is LabelState.SENT
        assert sink.received[1:] == [zebra.bytes_of(LABEL)]


async def test_a_memory_that_cannot_be_written_does_not_stop_a_label(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with listening(answering(HEALTHY)) as sink:
        zebra = printer(sink.port, answered=AnsweringPrinters(tmp_path / "gone" / "known.txt"))
        assert await zebra.print_label(LABEL) is LabelState.CONFIRMED
    assert "cannot be written" in caplog.text
    caplog.clear()


@pytest.mark.parametrize(("answer", "why"), TROUBLES)
def test_each_flag_of_the_status_has_its_words(answer: str, why: str) -> None:
    status = zpl_status.parse(answer.encode("ascii"))
    assert status is not None
    assert status.availability.why == why
    assert status.availability.remedy


@pytest.mark.parametrize("answer", ["", "\x02", "\x02\x03" * 3, HEALTHY[:40], HEALTHY.replace(",", ";")])
def test_half_an_answer_is_none(answer: str) -> None:
    assert zpl_status.parse(answer.encode("ascii")) is None
