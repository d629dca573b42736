"""The way of a label from the journal to the printer and back: one at a time, in order."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, replace

from station.app.label_news import LabelNews
from station.app.notices import Level, Notice, Topic
from station.app.open_work import OpenWork, Pause
from station.app.sure_book import SureBook
from station.core.errors import JournalTrouble, PrinterTrouble, RecordRefused
from station.core.label import LabelContent, LabelState
from station.ports.availability import Availability
from station.ports.journal import LabelBook, LabelRecord
from station.ports.printer import Printer

_log = logging.getLogger("station.printing")

_IN_HAND = "See whether the label came out before printing it again."


@dataclass(frozen=True, slots=True)
class _Kept:
    """A label whose turn is not over; `trouble` is the printer's, None where it is the journal's."""

    record: LabelRecord
    trouble: PrinterTrouble | None = None


class PrintQueue:
    """Prints records that stand in the journal as due; run `print_for_ever` in a task.

    What surely did not reach the printer stays first in line and is tried again, once the
    printer says that it may go well: a night without paper is one line in the journal. What
    may have reached it is written down as `UNKNOWN`, and the next one's turn comes; so is
    one whose printer raises what it should not, for the others wait behind it.
    """

    def __init__(
        self, book: LabelBook, sure: SureBook, printer: Printer, news: LabelNews, work: OpenWork, pause: Pause
    ) -> None:
        self.printer = printer
        self._book = book
        self._sure = sure
        self._news = news
        self._work = work
        self._pause = pause
        self._queue: asyncio.Queue[LabelRecord] = asyncio.Queue()
        self._may_print = asyncio.Event()
        self._may_print.set()
        self._printing = asyncio.Lock()

    @property
    def held(self) -> bool:
        """Whether labels are kept back by a person."""
        return not self._may_print.is_set()

    def hold(self, on: bool) -> None:
        """Keep labels back, or let them go on; one that is being sent comes out."""
        (self._may_print.clear if on else self._may_print.set)()

    def put(self, record: LabelRecord) -> None:
        """Print a label when its turn comes."""
        self._work.begin()
        self._queue.put_nowait(record)

    async def print_now(self, content: LabelContent) -> LabelState:
        """Print past the queue, with nothing in the journal; raises `PrinterTrouble`."""
        async with self._printing:
            return await self.printer.print_label(content)

    async def idle(self) -> None:
        """Wait until no label is being sent."""
        async with self._printing:
            pass

    async def print_for_ever(self) -> None:
        """Print what comes; ends only by being cancelled."""
        while True:
            record = await self._queue.get()
            await self._may_print.wait()
            while (kept := await self._print_once(record)) is not None:
                await self._until_another_try(kept)
            self._work.end()

    async def _until_another_try(self, kept: _Kept) -> None:
        """Wait for a while, and on while the printer says that it would refuse once more."""
        trouble = kept.trouble
        while True:
            await self._pause.nap()
            await self._may_print.wait()
            if trouble is None or (now := await self._look()).ok is not False:
                return
            if (now.why, now.remedy) != (trouble.why, trouble.remedy):
                trouble = PrinterTrouble(self.printer.name, now.why, now.remedy, sent=False)
                self._tell_kept(replace(kept.record, detail=_detail(trouble)), trouble)

    async def _look(self) -> Availability:
        try:
            return await self.printer.availability()
        except Exception as error:  # noqa: BLE001 - a try tells more, and other labels wait behind it
            _log.error("asking the printer ended in an error that nobody foresaw", exc_info=error)
            return Availability(ok=None)

    async def _print_once(self, record: LabelRecord) -> _Kept | None:
        """Send one label; gives one that surely did not print and has to wait."""
        try:
            async with self._printing:
                return await self._send(record)
        except RecordRefused as error:  # however often it is tried: another program settled the label
            await self._let_go(record, error)
            return None
        except JournalTrouble as error:
            self._news.journal_failed(record.content.mac, error)
            return _Kept(record)

    async def _let_go(self, record: LabelRecord, error: RecordRefused) -> None:
        """Tell that the journal has another word on a label, and which."""
        self._news.journal_failed(record.content.mac, error)
        with suppress(JournalTrouble):
            known = await self._sure.known(record)
            if known is not None:
                self._news.changed.emit(known)

    async def _send(self, record: LabelRecord) -> _Kept | None:
        self._news.changed.emit(await self._sure.begin(record, self.printer.name))
        try:
            state = await self.printer.print_label(record.content)
        except PrinterTrouble as error:
            return await self._not_printed(record, error)
        except Exception as error:  # noqa: BLE001 - the label may be out, and others wait behind it
            _log.error("label %d ended in an error that nobody foresaw", record.id, exc_info=error)
            return await self._not_printed(record, self._unforeseen(error))
        done = await self._settled(record, state)
        await self._news.note(done, state.value)
        self._news.changed.emit(done)
        return None

    def _unforeseen(self, error: Exception) -> PrinterTrouble:
        why = f"The printing ended in an error that nobody foresaw: {type(error).__name__}."
        return PrinterTrouble(self.printer.name, why, _IN_HAND, sent=None)

    async def _not_printed(self, record: LabelRecord, error: PrinterTrouble) -> _Kept | None:
        if error.sent is None:
            unknown = await self._settled(record, LabelState.UNKNOWN, _detail(error))
            await self._news.note(unknown, LabelState.UNKNOWN.value)
            self._news.unknown(unknown, error)
            return None
        kept = await self._settled(record, LabelState.QUEUED, _detail(error))
        self._tell_kept(kept, error)
        return _Kept(kept, error)

    def _tell_kept(self, record: LabelRecord, error: PrinterTrouble) -> None:
        self._news.changed.emit(record)
        waits = Notice(Level.ERROR, Topic.LABEL_WAITS, mac=record.content.mac, error=error)
        self._news.notices.emit(waits)

    async def _settled(self, record: LabelRecord, state: LabelState, detail: str = "") -> LabelRecord:
        """Write what became of a label that went to the printer, as often as it takes.

        It is not printed again meanwhile, and no other label is: the journal would miss it. Raises
        `RecordRefused` where the journal knows better.
        """
        while True:
            try:
                return await self._book.advance(record.id, state, printer=self.printer.name, detail=detail)
            except RecordRefused:
                raise
            except JournalTrouble as error:
                self._news.journal_failed(record.content.mac, error)
                await self._pause.nap()


def _detail(error: PrinterTrouble) -> str:
    return f"{error.why} {error.remedy}"
