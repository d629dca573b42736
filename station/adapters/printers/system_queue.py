"""A queue of the operating system: CUPS, or the Windows spooler."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from station.adapters.printers.layout import dots_per_mm
from station.adapters.printers.render import Renderer
from station.core.errors import PrinterTrouble
from station.core.label import LabelContent, LabelState
from station.ports.availability import READY, Availability

_CHOOSE = "Choose one of the system's printers in the settings, or add this one to the system."
_LOOK = "Look at the printer and at the system's list of print jobs."


class SystemPrinter:
    """Prints through the system queue `queue`; the queue's driver scales nothing.

    A spooler's word is weak evidence: a label is `SENT` once the queue has taken it.
    """

    def __init__(self, queue: str, renderer: Renderer) -> None:
        self._queue = queue
        self._renderer = renderer
        self._one_at_a_time = asyncio.Lock()

    @property
    def name(self) -> str:
        """The address as in the settings."""
        return f"system:{self._queue}"

    async def availability(self) -> Availability:
        """Say what the system knows of the queue."""
        return await asyncio.to_thread(self._state)

    async def print_label(self, content: LabelContent) -> LabelState:
        """Hand the label to the queue; `SENT`. Raises `PrinterTrouble`."""
        async with self._one_at_a_time:
            await asyncio.to_thread(self._print, content)
        return LabelState.SENT

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
        return READY

    def _print(self, content: LabelContent) -> None:
        now = self._state()
        if now.ok is False:
            raise PrinterTrouble(self.name, now.why, now.remedy, sent=False)
        printer = QPrinter(QPrinterInfo.printerInfo(self._queue), QPrinter.PrinterMode.HighResolution)
        template = self._renderer.template
        size = QPageSize(
            QSizeF(template.width, template.height),
            QPageSize.Unit.Millimeter,
            "label",
            QPageSize.SizeMatchPolicy.ExactMatch,
        )
        printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        printer.setFullPage(True)
        printer.setCopyCount(1)
        printer.setDocName(f"Label {content.mac}")
        painter = QPainter()
        if not painter.begin(printer):
            raise PrinterTrouble(self.name, "The queue does not take the label.", _LOOK, sent=False)
        try:
            self._renderer.paint(painter, content, dots_per_mm(printer.resolution()))
        finally:
            finished = painter.end()
        if not finished or printer.printerState() in (
            QPrinter.PrinterState.Error,
            QPrinter.PrinterState.Aborted,
        ):
            raise PrinterTrouble(self.name, "The queue gave the label up.", _LOOK, sent=None)
