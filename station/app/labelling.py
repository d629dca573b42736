"""One label for each verification: journal, print, journal.

The journal decides whether a label is due, so that nothing the stream repeats and
no restart prints a second one. What surely did not reach the printer waits and is
tried again; what may have reached it is `UNKNOWN`, and only a person decides.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace

from station.app.container_wait import ContainerWait
from station.app.diary import Diary
from station.app.notices import Level, Notice, Topic
from station.app.signal import Signal
from station.app.sure_book import SureBook
from station.app.tasks import Tasks
from station.core.device import Device, DeviceState
from station.core.errors import JournalTrouble, PrinterTrouble
from station.core.fleet import Change
from station.core.label import LabelContent, LabelState, WithoutContainer
from station.core.mac import Mac
from station.core.session import Session
from station.ports.clock import Clock
from station.ports.designs import LabelDesigns
from station.ports.journal import LabelBook, LabelRecord
from station.ports.printer import Printer

_log = logging.getLogger("station.labelling")

RETRY_SECONDS = 10.0
FINISH_SECONDS = 5.0
"""How long a label that is being sent may take when the station closes."""

Enricher = Callable[[Device], LabelContent]
"""Makes a label's content from a board: container, target, station."""


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
    ) -> None:
        self._book = book
        self._sure = SureBook(book)
        self._printer = printer
        self._diary = diary
        self._clock = clock
        self._content = content
        self._is_ours = is_ours
        self._automatic = automatic
        self.designs = designs
        self._may_print = asyncio.Event()
        self._may_print.set()
        self._tasks = Tasks("labelling")
        self._notes = Tasks("notes of labels")
        self._first_notes: dict[int, asyncio.Task[None]] = {}
        self._waiting = ContainerWait(book, self._tasks, without_container, container_of)
        self._waiting.released.subscribe(self._take_up)
        self._waiting.failed.subscribe(lambda failed: self._journal_failed(*failed))
        self._due: asyncio.Queue[LabelContent] = asyncio.Queue()
        self._queue: asyncio.Queue[LabelRecord] = asyncio.Queue()
        self._printing = asyncio.Lock()
        self._again = asyncio.Event()
        self._open_work = 0
        self._quiet = asyncio.Event()
        self._quiet.set()
        self.changed = Signal[LabelRecord]()
        self.paused_changed = Signal[bool]()
        self.notices = Signal[Notice]()

    @property
    def printer(self) -> Printer:
        """The printer in use."""
        return self._printer

    @property
    def pending(self) -> int:
        """How many labels are due and not settled by the printer yet."""
        return self._open_work

    @property
    def paused(self) -> bool:
        """Whether labels are kept back by a person."""
        return not self._may_print.is_set()

    async def pause(self) -> None:
        """Print nothing until `unpause`; boards go on being provisioned, and their labels queue up.

        A pause ends with the program: nobody shall look for labels that an earlier shift kept back.
        """
        await self._set_paused(True)

    async def unpause(self) -> None:
        """Print what has queued up, in order."""
        await self._set_paused(False)

    async def _set_paused(self, paused: bool) -> None:
        if paused != self.paused:
            (self._may_print.clear if paused else self._may_print.set)()
            self.paused_changed.emit(paused)
            await self._diary.note("label", "paused" if paused else "unpaused")

    async def open(self) -> None:
        """Take up what an earlier run left: interrupted labels are told, queued ones printed."""
        for record in await self._book.settle_interrupted():
            self._unknown(record)
            await self._note(record, record.state.value)
        for record in await self._sure.queued():
            self._enqueue(record)
        await self._waiting.open()
        self._tasks.start(self._intend_for_ever(), "intents")
        self._tasks.start(self._print_for_ever(), "printer")

    async def aclose(self) -> None:
        """Write down every label that is due, let the one that is being sent come out, then stop."""
        try:
            async with asyncio.timeout(FINISH_SECONDS):
                await self.written()
                async with self._printing:
                    pass
        except TimeoutError:
            _log.warning("closing while the printer still takes a label")
        await self._tasks.aclose()
        await self._notes.finish()

    def observe(self, change: Change) -> None:
        """See what changed on the Pi; each newly verified board gets its label."""
        for device_change in change.devices:
            device = device_change.after
            if device is None or not device_change.entered(DeviceState.VERIFIED):
                continue
            if not self._automatic:
                continue
            if not self._is_ours(device):
                self.notices.emit(Notice(Level.INFO, Topic.LABEL_NOT_OURS, mac=device.mac))
                continue
            self._begin()
            self._due.put_nowait(self._content(device))

    async def print_missing(self, devices: Sequence[Device]) -> int:
        """Print for verified boards that have no label of their session; gives how many."""
        made = 0
        for device in devices:
            record = await self._intend(self._content(device))
            if record is not None:
                made += 1
                self._take_up(record)
        return made

    def look_for_containers(self) -> None:
        """Print the waiting labels whose boards are in a container by now."""
        self._waiting.look()

    async def release(self, label_id: int, container_id: str = "") -> None:
        """Print a waiting label now, with this container or with the MAC alone."""
        await self._waiting.release(label_id, container_id)

    async def reprint(self, mac: Mac, reason: str) -> LabelRecord | None:
        """Print a board's label once more, marked; None when it never had one."""
        earlier = await self._book.labels(mac=mac)
        if not earlier:
            return None
        if earlier[-1].state is LabelState.WAITING:  # it was never printed: that is its first copy
            await self.release(earlier[-1].id)
            return earlier[-1]
        latest = earlier[-1].content
        record = await self._book.intend(replace(latest, copy=1), reason=reason)
        if record is not None:
            await self._note(record, "reprint", reason=reason)
            self._told(record)
            self._enqueue(record)
        return record

    async def print_test(self, content: LabelContent) -> LabelState:
        """Print a label that belongs to no board, now, past queue and pause; raises `PrinterTrouble`.

        Gives `SENT` or `CONFIRMED`, which tells whether the printer says what became of it. The
        journal notes that it was printed; it is in no list of labels.
        """
        async with self._printing:
            state = await self._printer.print_label(content)
        await self._diary.note("label", f"test {state.value}", printer=self._printer.name)
        return state

    async def records(self) -> Sequence[LabelRecord]:
        """List every label of this station, oldest first."""
        return await self._book.labels(own=True)

    async def answer(self, label_id: int, *, in_hand: bool) -> None:
        """Settle an `UNKNOWN` label by what a person sees."""
        state = LabelState.CONFIRMED if in_hand else LabelState.FAILED
        done = await self._book.advance(label_id, state, detail="a person looked")
        await self._note(done, state.value, how="a person looked")
        self._told(done)

    async def latest(self, mac: Mac) -> LabelRecord | None:
        """Give a board's newest label; None when it never had one."""
        known = await self._book.labels(mac=mac)
        return known[-1] if known else None

    async def prove(self, record: LabelRecord) -> LabelRecord:
        """Settle a label that was sent, or is in doubt, by the scan of it."""
        done = await self._book.advance(record.id, LabelState.CONFIRMED, detail="scanned")
        await self._note(done, "confirmed", how="scanned")
        self._told(done)
        return done

    def retry_now(self) -> None:
        """Try the printer again without waiting."""
        self._again.set()

    async def written(self) -> None:
        """Wait until every label that is due so far stands in the journal."""
        await self._due.join()

    async def drain(self, seconds: float) -> bool:
        """Wait until every due label is settled, at most `seconds`; says whether it is."""
        try:
            async with asyncio.timeout(seconds):
                await self._quiet.wait()
        except TimeoutError:
            return False
        return True

    # -- intents -----------------------------------------------------------

    async def _intend_for_ever(self) -> None:
        while True:
            content = await self._due.get()
            try:
                record = await self._intend(content)
            except JournalTrouble as error:
                # Without a journal nothing is printed: it could be the second time.
                self._journal_failed(content.mac, error)
                self._due.put_nowait(content)
                self._due.task_done()
                await self._nap()
                continue
            if record is not None:
                self._take_up(record)
            self._due.task_done()
            self._end()

    async def _intend(self, content: LabelContent) -> LabelRecord | None:
        return await self._sure.intend(content, waits=self._waiting.waits(content))

    def _take_up(self, record: LabelRecord) -> None:
        """Tell of a new label, and print it or let it wait."""
        self._told(record)
        if record.state is not LabelState.WAITING:
            self._enqueue(record)
        # After that: the journal writes in order, and the diary shall not hold the printing up.
        note = self._notes.start(self._note(record, record.state.value), f"label {record.id}")
        self._first_notes[record.id] = note
        if record.state is not LabelState.WAITING:
            return
        if self._waiting.policy is WithoutContainer.ASK:
            mac = record.content.mac
            self.notices.emit(Notice(Level.WARNING, Topic.LABEL_WANTS_CONTAINER, mac=mac))
        self._waiting.keep(record)

    # -- printing ----------------------------------------------------------

    async def _print_for_ever(self) -> None:
        while True:
            record = await self._queue.get()
            await self._may_print.wait()
            while not await self._print_once(record):
                await self._nap()
                await self._may_print.wait()
            self._end()

    async def _print_once(self, record: LabelRecord) -> bool:
        """Send one label; False when it surely did not print and has to wait."""
        try:
            async with self._printing:
                return await self._send(record)
        except JournalTrouble as error:
            self._journal_failed(record.content.mac, error)
            return False

    async def _send(self, record: LabelRecord) -> bool:
        name = self._printer.name
        self._told(await self._sure.begin(record, name))
        try:
            state = await self._printer.print_label(record.content)
        except PrinterTrouble as error:
            return await self._not_printed(record, error)
        done = await self._settled(record, state)
        await self._note_next(done, state.value)
        self._told(done)
        return True

    async def _not_printed(self, record: LabelRecord, error: PrinterTrouble) -> bool:
        detail = f"{error.why} {error.remedy}"
        if error.sent is None:
            unknown = await self._settled(record, LabelState.UNKNOWN, detail)
            await self._note_next(unknown, LabelState.UNKNOWN.value)
            self._unknown(unknown, error)
            return True
        self._told(await self._settled(record, LabelState.QUEUED, detail))
        self.notices.emit(Notice(Level.ERROR, Topic.LABEL_WAITS, mac=record.content.mac, error=error))
        return False

    async def _settled(self, record: LabelRecord, state: LabelState, detail: str = "") -> LabelRecord:
        """Write what became of a label that went to the printer, as often as it takes.

        It is not printed again meanwhile, and no other label is: the journal would miss it.
        """
        while True:
            try:
                return await self._book.advance(record.id, state, printer=self._printer.name, detail=detail)
            except JournalTrouble as error:
                self._journal_failed(record.content.mac, error)
                await self._nap()

    def _enqueue(self, record: LabelRecord) -> None:
        self._begin()
        self._queue.put_nowait(record)

    def _unknown(self, record: LabelRecord, error: PrinterTrouble | None = None) -> None:
        self._told(record)
        notice = Notice(Level.WARNING, Topic.LABEL_UNKNOWN, mac=record.content.mac, error=error)
        self.notices.emit(notice)

    def _journal_failed(self, mac: Mac, error: JournalTrouble) -> None:
        self.notices.emit(Notice(Level.ERROR, Topic.JOURNAL_FAILED, mac=mac, error=error))

    def _told(self, record: LabelRecord) -> None:
        self.changed.emit(record)

    async def _note_next(self, record: LabelRecord, outcome: str, **detail: str) -> None:
        """Note what became of a label, after the note that it was due."""
        first = self._first_notes.pop(record.id, None)
        if first is not None:
            await asyncio.wait({first})
        await self._note(record, outcome, **detail)

    async def _note(self, record: LabelRecord, outcome: str, **detail: str) -> None:
        content = record.content
        await self._diary.note(
            "label",
            outcome,
            mac=content.mac,
            session_id=content.session_id,
            container_id=content.container_id,
            correlation_id=f"label-{record.id}",
            copy=str(content.copy),
            printer=record.printer,
            **detail,
        )

    async def _nap(self) -> None:
        """Wait a while, or until somebody says that the printer is back."""
        self._again.clear()
        nap = self._tasks.start(self._clock.sleep(RETRY_SECONDS), "pause")
        told = self._tasks.start(self._again.wait(), "printer is back")
        try:
            await asyncio.wait({nap, told}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            nap.cancel()
            told.cancel()

    def _begin(self) -> None:
        self._open_work += 1
        self._quiet.clear()

    def _end(self) -> None:
        self._open_work -= 1
        if self._open_work == 0:
            self._quiet.set()


def label_of(device: Device, session: Session | None, container_id: str, station: str) -> LabelContent:
    """Make a first label's content from what is known about a verified board."""
    return LabelContent(
        mac=device.mac,
        container_id=device.container_id or container_id,
        session_id=device.session_id or (session.id if session else ""),
        ssid=(session.target_ssid or "") if session else "",
        firmware=device.firmware or "",
        verified_at=device.verified_at or device.since,
        station=station,
    )
