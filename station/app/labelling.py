"""One label for each verification: journal, print, journal.

The journal decides whether a label is due, so that nothing the stream repeats and
no restart prints a second one. What surely did not reach the printer waits and is
tried again; what may have reached it is `UNKNOWN`, and only a person decides.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import timedelta

from station.app.container_wait import ContainerWait
from station.app.diary import Diary
from station.app.journal_age import JournalAge
from station.app.label_content import Enricher
from station.app.label_news import LabelNews
from station.app.label_pages import LabelPages
from station.app.notices import Level, Notice, Topic
from station.app.open_work import OpenWork, Pause
from station.app.print_queue import PrintQueue
from station.app.reprints import Reprints
from station.app.signal import Signal
from station.app.sure_book import SureBook
from station.app.tasks import Tasks
from station.core.device import Device, DeviceState
from station.core.errors import JournalTrouble, RecordRefused
from station.core.fleet import Change
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.core.settings import WithoutContainer
from station.ports.clock import Clock
from station.ports.designs import LabelDesigns
from station.ports.journal import LabelBook, LabelRecord
from station.ports.printer import Printer

_log = logging.getLogger("station.labelling")

FINISH_SECONDS = 5.0
"""How long a label that is being sent may take when the station closes."""


class Labelling:
    """Prints the labels of one line, one at a time.

    `is_ours` says whether this station prints for a board it saw verified; what
    another station's session verified is told, and printed only on request.
    A board that is in no container is printed, waits or is asked about by
    `without_container`; one that waits is printed once `container_of` knows more.
    Signals: `changed` (a label's new state), `paused_changed`, `notices`.
    """

    def __init__(
        self,
        book: LabelBook,
        printer: Printer,
        diary: Diary,
        clock: Clock,
        *,
        content: Enricher,
        is_ours: Callable[[Device], bool],
        automatic: bool = True,
        without_container: WithoutContainer = WithoutContainer.PRINT,
        container_of: Callable[[Mac], str] = lambda _: "",
        designs: LabelDesigns | None = None,
        skew: Callable[[], timedelta | None] = lambda: None,
    ) -> None:
        self._book = book
        self._sure = SureBook(book)
        self._age = JournalAge(book, skew)
        self._diary = diary
        self._content = content
        self._is_ours = is_ours
        self._automatic = automatic
        self.designs = designs
        self._tasks = Tasks("labelling")
        self._news = LabelNews(diary)
        self._waiting = ContainerWait(book, self._tasks, without_container, container_of)
        self._waiting.released.subscribe(self._take_up)
        self._waiting.failed.subscribe(lambda failed: self._news.journal_failed(*failed))
        self._due: asyncio.Queue[LabelContent] = asyncio.Queue()
        self._work = OpenWork()
        self._pause = Pause(clock, self._tasks)
        self._queue = PrintQueue(book, self._sure, printer, self._news, self._work, self._pause)
        self._reprints = Reprints(book, self._news, self._waiting, container_of, self._queue.put)
        self.changed = self._news.changed
        self.notices = self._news.notices
        self.paused_changed = Signal[bool]()

    @property
    def printer(self) -> Printer:
        """The printer in use."""
        return self._queue.printer

    @property
    def pending(self) -> int:
        """How many labels are due and not settled by the printer yet."""
        return self._work.count

    @property
    def paused(self) -> bool:
        """Whether labels are kept back by a person."""
        return self._queue.held

    async def pause(self) -> None:
        """Print nothing until `unpause`; boards go on being provisioned, and their labels queue up.

        A pause ends with the program: nobody shall look for labels that an earlier shift kept back.
        """
        await self._set_paused(True)

    def stay_paused(self) -> None:
        """Print nothing from the start: a person had paused it, and only the settings changed."""
        self._queue.hold(True)

    async def unpause(self) -> None:
        """Print what has queued up, in order."""
        await self._set_paused(False)

    async def _set_paused(self, paused: bool) -> None:
        if paused != self.paused:
            self._queue.hold(paused)
            self.paused_changed.emit(paused)
            await self._diary.note("label", "paused" if paused else "unpaused")

    async def open(self, only: Mac | None = None) -> None:
        """Take up what an earlier run left: interrupted labels are told, queued ones (`only` its) printed."""
        await self._age.open()
        for record in await self._book.settle_interrupted():
            self._news.unknown(record)
            await self._news.note(record, record.state.value)
        for record in await self._sure.queued():
            if only in (None, record.content.mac):
                self._queue.put(record)
        await self._waiting.open(only)
        self._tasks.start(self._intend_for_ever(), "intents")
        self._tasks.start(self._queue.print_for_ever(), "printer")

    async def aclose(self) -> None:
        """Write down every label that is due, let the one that is being sent come out, then stop."""
        try:
            async with asyncio.timeout(FINISH_SECONDS):
                await self.written()
                await self._queue.idle()
        except TimeoutError:
            _log.warning("closing while the printer still takes a label")
        await self._tasks.aclose()
        await self._news.finish()

    def observe(self, change: Change) -> None:
        """See what changed on the Pi; each newly verified board gets its label.

        Not by itself one that was verified before this journal began: it may have its label.
        """
        not_known = 0
        for device_change in change.devices:
            device = device_change.after
            if device is None or device.state is not DeviceState.VERIFIED:  # at once: most are none
                continue
            if not device_change.entered(DeviceState.VERIFIED) or not self._automatic:
                continue
            if not self._is_ours(device):
                self.notices.emit(Notice(Level.INFO, Topic.LABEL_NOT_OURS, mac=device.mac))
                continue
            if self._age.is_younger(device_change):
                not_known += 1
                continue
            self._work.begin()
            self._due.put_nowait(self._content(device))
        if not_known:
            self.notices.emit(Notice(Level.WARNING, Topic.LABELS_NOT_KNOWN, data={"n": not_known}))

    async def print_missing(self, devices: Sequence[Device], reason: str = "none came out") -> int:
        """Print for verified boards that have no label of their session; gives how many.

        One whose labels all surely failed gets a marked copy, for that `reason`.
        """
        made = 0
        for device in devices:
            content = self._content(device)
            if (record := await self._intend(content)) is not None:
                self._take_up(record)
                made += 1
            elif failed := await self._reprints.all_failed(content.mac, content.session_id):
                await self._reprints.reprint(content.mac, reason, failed.id)
                made += 1
        return made

    def look_for_containers(self) -> None:
        """Print the waiting labels whose boards are in a container by now."""
        self._waiting.look()

    async def release(self, label_id: int, container_id: str = "") -> None:
        """Print a waiting label now, with this container or with the MAC alone."""
        await self._waiting.release(label_id, container_id)

    async def reprint(self, mac: Mac, reason: str, label_id: int | None = None) -> LabelRecord | None:
        """Print a board's label once more, marked: `label_id`, else the newest; None when it never had one.

        Gives one that waits at another station as it is, `WAITING`: that one prints it. One that
        is still in the queue, or at the printer, is given as it is too: another would be a second.
        """
        return await self._reprints.reprint(mac, reason, label_id)

    async def reprint_instead(self, mac: Mac, label_id: int, reason: str) -> LabelRecord | None:
        """Print an `UNKNOWN` label once more, which a person looked for and does not have: it is `FAILED`.

        Both is written at once. Gives the copy, None where the board has no such label.
        """
        return await self._reprints.instead(mac, label_id, reason)

    async def print_test(self, content: LabelContent) -> LabelState:
        """Print a label that belongs to no board, now, past queue and pause; raises `PrinterTrouble`.

        Gives `SENT` or `CONFIRMED`, which tells whether the printer says what became of it. The
        journal notes that it was printed; it is in no list of labels.
        """
        state = await self._queue.print_now(content)
        await self._diary.note("label", f"test {state.value}", printer=self.printer.name)
        return state

    def pages(self) -> LabelPages:
        """Begin to read this station's labels."""
        return LabelPages(self._book)

    async def answer(self, label_id: int, *, in_hand: bool) -> None:
        """Settle an `UNKNOWN` label by what a person sees."""
        await self._reprints.answer(label_id, in_hand=in_hand)

    async def latest(self, mac: Mac) -> LabelRecord | None:
        """Give a board's newest label; None when it never had one."""
        return await self._reprints.latest(mac)

    async def prove(self, record: LabelRecord) -> LabelRecord:
        """Settle a label that was sent, or is in doubt, by the scan of it."""
        return await self._reprints.prove(record)

    def retry_now(self) -> None:
        """Try the printer again without waiting."""
        self._pause.end()

    async def written(self) -> None:
        """Wait until every label that is due so far stands in the journal."""
        await self._due.join()

    async def drain(self, seconds: float) -> bool:
        """Wait until every due label is settled, at most `seconds`; says whether it is."""
        return await self._work.drained(seconds)

    # -- intents -----------------------------------------------------------

    async def _intend_for_ever(self) -> None:
        while True:
            content = await self._due.get()
            try:
                record = await self._intend(content)
                if record is not None:
                    self._take_up(record)
            except RecordRefused as error:
                _log.error("the journal never takes %r: %s", content, error)
                self._news.journal_failed(content.mac, error)
            except JournalTrouble as error:
                # Without a journal nothing is printed: it could be the second time.
                self._news.journal_failed(content.mac, error)
                self._due.put_nowait(content)
                self._due.task_done()
                await self._pause.nap()
                continue
            except Exception as error:  # noqa: BLE001 - other labels wait behind it
                _log.error("the label of %s ended in an error", content.mac, exc_info=error)
                self._news.journal_failed(content.mac, _unforeseen(error))
            self._due.task_done()
            self._work.end()

    async def _intend(self, content: LabelContent) -> LabelRecord | None:
        return await self._sure.intend(content, waits=self._waiting.waits(content))

    def _take_up(self, record: LabelRecord) -> None:
        """Print a new label or let it wait, and tell of it."""
        if record.state is not LabelState.WAITING:
            self._queue.put(record)
        self.changed.emit(record)
        # After that: the journal writes in order, and the diary shall not hold the printing up.
        self._news.note_soon(record, record.state.value)
        if record.state is not LabelState.WAITING:
            return
        if self._waiting.policy is WithoutContainer.ASK:
            mac = record.content.mac
            self.notices.emit(Notice(Level.WARNING, Topic.LABEL_WANTS_CONTAINER, mac=mac))
        self._waiting.keep(record)


def _unforeseen(error: Exception) -> RecordRefused:
    return RecordRefused(
        "",
        f"Writing a label down ended in an error that nobody foresaw: {type(error).__name__}.",
        "Press Print missing labels on the page Labels; the log tells more.",
    )
