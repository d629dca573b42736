"""A real CUPS: labels come out of a driver's queue and of a raw one, and jobs are followed to their end."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from station.adapters.printers import pdf_picture, printer_from
from station.adapters.printers.ipp import CupsJobs
from station.adapters.printers.jobs import Job, JobState
from station.adapters.printers.system_queue import Patience, SystemPrinter
from station.adapters.printers.winspool import Status, WindowsJobs
from station.core.errors import PrinterTrouble
from station.core.label import LabelState
from station.core.mac import Mac
from tests.adapters.printers.cups import Cups, running
from tests.adapters.printers.ipp_printer import speaking_ipp
from tests.adapters.printers.reading import codes_in, read_zpl, rows_of
from tests.adapters.printers.sample import LABEL, renderer
from tests.adapters.printers.sink import listening, swallow
from tests.adapters.printers.spooler import Listed, Spooler

SHORT = Patience(follow=0.6)


@pytest.fixture(scope="module")
def scheduler() -> Iterator[Cups]:
    folder = Path(tempfile.mkdtemp(prefix="station-cups-", dir="/tmp"))  # its users may all look in
    try:
        with running(folder) as cups:
            cups.add_pdf_queue("PDF")
            yield cups
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def cups(scheduler: Cups, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Cups:
    for name, value in scheduler.environment.items():
        monkeypatch.setenv(name, value)
    return scheduler


def drawn(file: Path, folder: Path) -> QImage:
    picture = folder / "label"
    subprocess.run(["pdftoppm", "-r", "300", "-png", "-singlefile", str(file), str(picture)], check=True)
    return QImage(f"{picture}.png")


async def test_a_label_comes_out_of_a_drivers_queue_and_is_confirmed(cups: Cups, tmp_path: Path) -> None:
    label = replace(LABEL, mac=Mac.parse("A4:CF:12:0B:5E:0C"))
    made = []
    try:
        assert await SystemPrinter("PDF", renderer()).print_label(label) is LabelState.CONFIRMED
        made = cups.files_of("A4_CF_12_0B_5E_0C")
        assert len(made) == 1
        assert codes_in(rows_of(drawn(made[0], tmp_path))) == ["A4CF120B5E0C"]
    finally:
        for file in made:
            file.unlink()


def test_a_queue_tells_in_which_dots_its_labels_are_drawn(cups: Cups, tmp_path: Path) -> None:
    printer = SystemPrinter("PDF", renderer())
    picture = printer.picture_with(renderer(), LABEL)
    assert picture.width() == renderer().template.dots(printer.resolution())[0]
    assert printer_from("system:ZPL?zpl=300", renderer(), tmp_path).resolution() == 300


async def test_a_raw_queue_passes_the_labels_very_bytes_on(cups: Cups, tmp_path: Path) -> None:
    async with listening(swallow) as sink:
        cups.add_raw_queue("ZPL", sink.port)
        printer = printer_from("system:ZPL?zpl=203", renderer(), tmp_path)
        assert await printer.print_label(LABEL) is LabelState.SENT, "a socket tells that bytes left, no more"
    (data,) = sink.received
    assert codes_in(read_zpl(data).rows) == ["A4CF120B5E01"]


async def test_the_preview_has_the_dots_of_the_document_that_the_queue_passes_on(cups: Cups) -> None:
    drawn = renderer()
    async with listening(swallow) as sink:
        cups.add_raw_queue("Passed", sink.port)
        printer = SystemPrinter("Passed", drawn)
        assert await printer.print_label(LABEL) is LabelState.SENT
    (document,) = sink.received
    assert document.startswith(b"%PDF")
    preview = printer.picture_with(drawn, LABEL)
    assert rows_of(preview) == rows_of(pdf_picture.picture_of(document))
    assert codes_in(rows_of(preview)) == ["A4CF120B5E01"]


async def test_the_preview_of_a_raw_queue_is_read_out_of_its_zpl(cups: Cups, tmp_path: Path) -> None:
    drawn = renderer()
    preview = printer_from("system:ZPL?zpl=203", drawn, tmp_path).picture_with(drawn, LABEL)
    assert rows_of(preview) == rows_of(drawn.image(LABEL, 203))


async def test_a_queue_that_is_stopped_is_given_no_label(cups: Cups) -> None:
    cups.add_raw_queue("Stopped", 9)
    cups.stop("Stopped")
    with pytest.raises(PrinterTrouble) as caught:
        await SystemPrinter("Stopped", renderer(), zpl_dpi=203).print_label(LABEL)
    assert caught.value.sent is False
    assert cups.jobs("Stopped") == 0


@pytest.mark.parametrize("zpl_dpi", [0, 203], ids=["driver", "raw"])
async def test_a_queue_that_takes_no_jobs_is_given_no_label_and_says_so(cups: Cups, zpl_dpi: int) -> None:
    cups.add_raw_queue("Rejects", 9)
    cups.reject("Rejects")
    printer = SystemPrinter("Rejects", renderer(), zpl_dpi=zpl_dpi)
    found = await printer.availability()
    assert (found.ok, found.why) == (False, "The queue takes no jobs now.")
    with pytest.raises(PrinterTrouble, match="takes no jobs") as caught:
        await printer.print_label(LABEL)
    assert caught.value.sent is False


class Blind(CupsJobs):
    """A list of jobs that never has the one that is looked for."""

    def find(self, queue: str, name: str) -> Job | None:
        return None


async def test_a_label_that_the_list_of_jobs_does_not_have_is_doubtful_and_not_sent(cups: Cups) -> None:
    cups.add_raw_queue("Unlisted", 9)
    with pytest.raises(PrinterTrouble, match="does not have the label") as caught:
        await SystemPrinter("Unlisted", renderer(), zpl_dpi=203, jobs=Blind()).print_label(LABEL)
    assert caught.value.sent is None
    cups.cancel("Unlisted")


async def test_a_job_that_is_held_is_taken_back_so_that_it_cannot_come_out_later(cups: Cups) -> None:
    cups.add_raw_queue("Held", 9)
    cups.hold("Held")
    with pytest.raises(PrinterTrouble, match="does not go on") as caught:
        await SystemPrinter("Held", renderer(), zpl_dpi=203, patience=SHORT).print_label(LABEL)
    assert caught.value.sent is False
    assert cups.jobs("Held") == 0


async def test_a_queue_that_is_gone_is_named_with_those_that_are_there(cups: Cups) -> None:
    with pytest.raises(PrinterTrouble, match="no printer 'Gone'") as caught:
        await SystemPrinter("Gone", renderer()).print_label(LABEL)
    assert caught.value.sent is False
    assert "PDF" in caught.value.why
    assert "Choose one" in caught.value.remedy


async def test_a_job_that_cups_still_works_on_is_sent_and_not_confirmed(cups: Cups) -> None:
    cups.add_raw_queue("Deaf", await a_free_port())
    printer = SystemPrinter("Deaf", renderer(), zpl_dpi=203, patience=SHORT)
    assert await printer.print_label(LABEL) is LabelState.SENT
    cups.cancel("Deaf")


@pytest.mark.parametrize(
    ("device", "proved"),
    [
        ("ipp://printer.example/ipp/print", LabelState.CONFIRMED),
        ("ipps://printer.example/ipp/print?version=1.1", LabelState.CONFIRMED),
        ("ipp://printer.example/ipp/print?waitjob=false", LabelState.SENT),
        ("ipp://printer.example/ipp/print?waitjob=0", LabelState.SENT),
        ("ipp://server.example/printers/ZPL", LabelState.SENT),
        ("socket://printer.example:9100", LabelState.SENT),
        ("lpd://printer.example/queue", LabelState.SENT),
        ("cups-pdf:/", LabelState.SENT),
    ],
)
async def test_a_completed_job_proves_no_more_than_its_backend_can_know(
    cups: Cups, device: str, proved: LabelState
) -> None:
    cups.add_queue("Proves", device)
    assert CupsJobs().completed("Proves", "a label without a file") is proved


async def test_a_completed_job_of_a_queue_that_tells_no_device_proves_nothing(cups: Cups) -> None:
    assert CupsJobs().completed("Gone", "anything") is LabelState.SENT


async def test_the_word_of_a_printer_that_speaks_ipp_confirms_its_label(cups: Cups) -> None:
    with speaking_ipp(JobState.PROCESSING, JobState.COMPLETED) as ipp:
        cups.add_queue("IPP", ipp.uri())
        printer = SystemPrinter("IPP", renderer(), zpl_dpi=203)
        assert await printer.print_label(LABEL) is LabelState.CONFIRMED
    assert len(ipp.requests) == 1
    assert b"^XA" in ipp.requests[0]


async def test_a_label_that_a_printer_gives_up_over_ipp_is_doubtful(cups: Cups) -> None:
    with speaking_ipp(JobState.PROCESSING, JobState.ABORTED) as ipp:
        cups.add_queue("Aborting", ipp.uri())
        with pytest.raises(PrinterTrouble, match="gave the label up") as caught:
            await SystemPrinter("Aborting", renderer(), zpl_dpi=203).print_label(LABEL)
    assert caught.value.sent is None


def test_a_completed_job_of_the_pdf_queue_whose_file_is_not_there_proves_nothing(cups: Cups) -> None:
    title = "Label of nobody we know"
    try:
        cups.print_as("stranger", "PDF", title)
        cups.wait_until_done("PDF")
        job = CupsJobs().find("PDF", title)
        assert job is not None
        assert job.state is JobState.COMPLETED
        assert CupsJobs().completed("PDF", title) is LabelState.SENT
    finally:
        cups.forget_strangers("of_nobody")


async def test_a_job_that_somebody_cancels_is_doubtful(cups: Cups) -> None:
    cups.add_raw_queue("Cancelled", await a_free_port())
    printing = asyncio.ensure_future(SystemPrinter("Cancelled", renderer(), zpl_dpi=203).print_label(LABEL))
    await asyncio.to_thread(cups.wait_for_a_job, "Cancelled")
    cups.cancel("Cancelled")
    with pytest.raises(PrinterTrouble, match="gave the label up") as caught:
        await printing
    assert caught.value.sent is None


async def a_free_port() -> int:
    async with listening(swallow) as sink:
        return sink.port  # nobody listens there any more


async def test_without_cups_a_job_is_not_found_and_nothing_breaks(
    cups: Cups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{await a_free_port()}")
    assert CupsJobs().find("PDF", "anything") is None
    assert not CupsJobs().cancel("PDF", 1)
    assert CupsJobs().completed("PDF", "anything") is LabelState.SENT


# -- the same, followed through the list of the Windows spooler, on a stand-in ---


class Spooled:
    """A queue whose jobs are in one of `states` at each look; then they leave the list, or `stay` in it."""

    def __init__(self, *states: Status, stay: bool = True) -> None:
        self.spooler = Spooler("Spooled")
        self._states = list(states)
        self._stay = stay
        self.spooler.looked = self._look

    def _look(self, jobs: list[Listed]) -> None:
        if self._states:
            jobs[:] = [Listed(1, self.spooler.raw[-1][0], self._states.pop(0))]
        elif not self._stay:
            jobs.clear()

    async def print(self, cups: Cups) -> LabelState:
        cups.add_raw_queue("Spooled", 9)  # for Qt, which asks the system whether there is such a queue
        jobs = WindowsJobs(self.spooler)
        return await SystemPrinter("Spooled", renderer(), zpl_dpi=203, patience=SHORT, jobs=jobs).print_label(
            LABEL
        )


S = Status


@pytest.mark.parametrize(
    "queue",
    [
        Spooled(S.SPOOLING, S.PRINTING, S.PRINTED),
        Spooled(S.PRINTING, stay=False),
        Spooled(stay=False),
        Spooled(S.PRINTING),
    ],
    ids=["printed", "gone from the list", "never seen", "still printing"],
)
async def test_windows_word_that_a_job_is_printed_confirms_nothing(cups: Cups, queue: Spooled) -> None:
    assert await queue.print(cups) is LabelState.SENT
    ((_, data),) = queue.spooler.raw
    assert codes_in(read_zpl(data).rows) == ["A4CF120B5E01"]


@pytest.mark.parametrize("status", [S.DELETED, S.DELETING | S.PRINTING, S.PRINTED | S.DELETED])
async def test_windows_word_that_a_job_was_deleted_leaves_it_doubtful(cups: Cups, status: Status) -> None:
    with pytest.raises(PrinterTrouble, match="gave the label up") as caught:
        await Spooled(status).print(cups)
    assert caught.value.sent is None


async def test_a_windows_job_that_waits_for_paper_is_taken_back_and_surely_not_printed(cups: Cups) -> None:
    queue = Spooled(S.PAPER_OUT)
    with pytest.raises(PrinterTrouble, match="out of paper") as caught:
        await queue.print(cups)
    assert caught.value.sent is False
    assert queue.spooler.queues["Spooled"] == []


async def test_a_windows_job_that_stopped_within_the_label_is_taken_back_and_doubtful(cups: Cups) -> None:
    with pytest.raises(PrinterTrouble, match="needs a person") as caught:
        await Spooled(S.PRINTING | S.USER_INTERVENTION).print(cups)
    assert caught.value.sent is None
