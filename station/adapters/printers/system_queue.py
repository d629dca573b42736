"""A queue of the operating system: CUPS, or the Windows spooler."""

from __future__ import annotations

import asyncio
import tempfile
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from station.adapters.printers import pdf_picture, zpl, zpl_preview
from station.adapters.printers.jobs import Job, Jobs, JobState, system_jobs
from station.adapters.printers.render import Renderer
from station.core.errors import PrinterTrouble
from station.core.label import LabelContent, LabelState
from station.ports.availability import READY, Availability

_CHOOSE = "Choose one of the system's printers in the settings, or add this one to the system."
_LOOK = "Look at the printer and at the system's list of print jobs."
_ACCEPT = "Let it take jobs again in the system's printers (cupsaccept)."
_IN_HAND = "See whether the label came out before printing it again."


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a job is followed and how often it is asked about, in seconds."""

    follow: float = 20.0
    ask_every: float = 0.1


_DEFAULT_PATIENCE: Final = Patience()


class SystemPrinter:
    """Prints through the system queue `queue`; the queue's driver scales nothing.

    The job is followed as far as `jobs` tells: a label is `CONFIRMED` only when CUPS
    calls its job completed, and the queue's backend can know that the label is out.
    Windows' spooler proves no more than `SENT`, and so does a job that is still worked
    on. One that has not begun in time is taken back, so that the label may be tried
    again without coming out twice.

    `zpl_dpi` is for a raw queue with a ZPL printer behind it: the label goes as ZPL in
    that many dots an inch, past every driver.
    """

    def __init__(
        self,
        queue: str,
        renderer: Renderer,
        *,
        zpl_dpi: int = 0,
        name: str = "",
        patience: Patience = _DEFAULT_PATIENCE,
        jobs: Jobs | None = None,
    ) -> None:
        self._queue = queue
        self._zpl_dpi = zpl_dpi
        self._name = name or f"system:{queue}"
        self._renderer = renderer
        self._patience = patience
        self._jobs = system_jobs() if jobs is None else jobs
        self._one_at_a_time = asyncio.Lock()

    @property
    def name(self) -> str:
        """The address as in the settings."""
        return self._name

    async def availability(self) -> Availability:
        """Say what the system knows of the queue."""
        return await asyncio.to_thread(self._state)

    async def print_label(self, content: LabelContent) -> LabelState:
        """Hand the label to the queue and follow it; `SENT` or `CONFIRMED`. Raises `PrinterTrouble`."""
        name = f"Label {content.mac} {uuid.uuid4().hex[:12]}"
        async with self._one_at_a_time:
            await asyncio.to_thread(self._print, content, name)
            return await self._follow(name)

    def picture_with(self, renderer: Renderer, content: LabelContent) -> QImage:
        """Read the picture back out of what the queue would be given if `renderer` drew the label.

        For a driver's queue that is the PDF that Qt makes for it: on CUPS the document of
        the job, on Windows one of the same drawing.
        """
        if self._zpl_dpi:
            return zpl_preview.picture_of(self._zpl_with(renderer, content))
        with tempfile.TemporaryDirectory(prefix="station-preview-") as folder:
            file = Path(folder) / "label.pdf"
            printer = self._document(renderer, "preview")
            dpi = printer.resolution()
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(file))
            printer.setResolution(dpi)
            painter = QPainter(printer)
            try:
                renderer.page(painter, content, dpi)
            finally:
                painter.end()
            return pdf_picture.picture_of(file.read_bytes())

    def resolution(self) -> int:
        """Give the dots an inch that the queue's driver, or the ZPL printer behind it, is drawn for."""
        return self._zpl_dpi or self._document(self._renderer, "resolution").resolution()

    def _zpl_with(self, renderer: Renderer, content: LabelContent) -> bytes:
        return zpl.label(renderer.image(content, self._zpl_dpi), zpl.PrintSettings())

    def _document(self, renderer: Renderer, name: str) -> QPrinter:
        """Begin a document for the queue, of exactly the label's size."""
        printer = QPrinter(QPrinterInfo.printerInfo(self._queue), QPrinter.PrinterMode.HighResolution)
        template = renderer.template
        size = QPageSize(
            QSizeF(template.width, template.height),
            QPageSize.Unit.Millimeter,
            "label",
            QPageSize.SizeMatchPolicy.ExactMatch,
        )
        printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        printer.setFullPage(True)
        printer.setCopyCount(1)
        printer.setDocName(name)
        return printer

    async def _follow(self, name: str) -> LabelState:
        until = time.monotonic() + self._patience.follow
        job = await self._found(name)
        if job is None and not self._jobs.forgets:  # it took none, says nothing, or keeps no list
            why = "The system's list of print jobs does not have the label."
            raise PrinterTrouble(self.name, why, f"{_LOOK} {_IN_HAND}", sent=None)
        while job is not None and time.monotonic() < until:
            match job.state:
                case JobState.COMPLETED:
                    return await asyncio.to_thread(self._jobs.completed, self._queue, name)
                case JobState.ABORTED | JobState.CANCELED:
                    why = f"The system gave the label up: {job.why or job.state.name.lower()}."
                    raise PrinterTrouble(self.name, why, f"{_LOOK} {_IN_HAND}", sent=None)
            await asyncio.sleep(self._patience.ask_every)
            now = await self._found(name)
            if now is None and self._jobs.forgets:
                return LabelState.SENT
            job = now or job
        if job is not None and job.state is not JobState.PROCESSING:
            await self._take_back(job)
        return LabelState.SENT

    async def _found(self, name: str) -> Job | None:
        return await asyncio.to_thread(self._jobs.find, self._queue, name)

    async def _take_back(self, job: Job) -> None:
        """Raise what keeps the job waiting; ``sent=False`` where it was never begun and is gone now."""
        gone = await asyncio.to_thread(self._jobs.cancel, self._queue, job.number)
        why = f"The system's queue does not go on: {job.why or job.state.name.lower()}."
        if gone and job.is_untouched:
            raise PrinterTrouble(self.name, why, _LOOK, sent=False)
        raise PrinterTrouble(self.name, why, f"{_LOOK} {_IN_HAND}", sent=None)

    def _state(self) -> Availability:
        info = QPrinterInfo.printerInfo(self._queue)
        if info.isNull():
            there = ", ".join(QPrinterInfo.availablePrinterNames()) or "none"
            why = f"The system has no printer {self._queue!r}; it has: {there}."
            return Availability(ok=False, why=why, remedy=_CHOOSE)
        match info.state():
            case QPrinter.PrinterState.Error:
                return Availability(
                    ok=False, why="The system reports an error of this printer.", remedy=_LOOK
                )
            case QPrinter.PrinterState.Aborted:
                return Availability(ok=False, why="The queue is stopped.", remedy=_LOOK)
        if self._jobs.accepts(self._queue) is False:
            return Availability(ok=False, why="The queue takes no jobs now.", remedy=_ACCEPT)
        return READY

    def _print(self, content: LabelContent, name: str) -> None:
        now = self._state()
        if now.ok is False:
            raise PrinterTrouble(self.name, now.why, now.remedy, sent=False)
        if self._zpl_dpi:
            if not self._jobs.print_raw(self._queue, name, self._zpl_with(self._renderer, content)):
                raise PrinterTrouble(self.name, "The queue does not take the label.", _LOOK, sent=None)
            return
        printer = self._document(self._renderer, name)
        painter = QPainter()
        if not painter.begin(printer):
            raise PrinterTrouble(self.name, "The queue does not take the label.", _LOOK, sent=False)
        try:
            self._renderer.page(painter, content, printer.resolution())
        finally:
            finished = painter.end()
        if not finished or printer.printerState() in (
            QPrinter.PrinterState.Error,
            QPrinter.PrinterState.Aborted,
        ):
            raise PrinterTrouble(self.name, "The queue gave the label up.", _LOOK, sent=None)
