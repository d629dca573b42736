from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta

import pytest

from station.app.diary import Diary
from station.app.label_content import label_of
from station.app.labelling import Labelling
from station.app.notices import Notice, Topic
from station.app.open_work import RETRY_SECONDS
from station.core.device import Device, DeviceState
from station.core.errors import JournalTrouble, LabelRefused, PrinterTrouble, RecordRefused
from station.core.fleet import Change, DeviceChange
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.core.session import Session
from station.ports.availability import Availability
from station.ports.journal import LabelRecord
from tests.app.pi import A, B, C
from tests.fakes.clock import FakeClock, settle
from tests.fakes.journal import Disk, FakeFacts, FakeLabelBook
from tests.fakes.printer import FakePrinter

L = LabelState
NONE = timedelta()


def verified(mac: Mac, session: str = "s-1") -> Change:
    before = Device(mac, DeviceState.VERIFYING, session_id=session)
    return Change((DeviceChange(mac, before, Device(mac, DeviceState.VERIFIED, session_id=session)),))


class SlowBook(FakeLabelBook):
    """Writes an intent only once `slow` is set, as a busy disk does; raises for a board that `stumbles`."""

    slow: asyncio.Event | None = None
    stumbles: Mapping[Mac, Exception] = {}

    async def intend(
        self, content: LabelContent, *, reason: str = "", waits: bool = False
    ) -> LabelRecord | None:
        if self.slow is not None:
            await self.slow.wait()
        if content.mac in self.stumbles:
            raise self.stumbles[content.mac]
        return await super().intend(content, reason=reason, waits=waits)


class Bench:
    """A labelling with everything around it."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.disk = Disk()
        self.book = SlowBook(clock.now, self.disk)
        self.facts = FakeFacts()
        self.printer = FakePrinter()
        self.notices: list[Notice] = []
        self.changed: list[LabelRecord] = []
        self.ours = True
        self.skew = NONE
        self.labelling = self._made()

    def _made(self, *, automatic: bool = True) -> Labelling:
        labelling = Labelling(
            self.book,
            self.printer,
            Diary(self.facts, self.clock, "st-1"),
            self.clock,
            content=lambda device: label_of(device, None, "C-7", "st-1"),
            is_ours=lambda _: self.ours,
            automatic=automatic,
            skew=lambda: self.skew,
        )
        labelling.notices.subscribe(self.notices.append)
        labelling.changed.subscribe(self.changed.append)
        return labelling

    async def restart(self, *, automatic: bool = True) -> None:
        await self.labelling.aclose()
        self.labelling = self._made(automatic=automatic)
        await self.labelling.open()
        await settle()

    async def verify(self, *macs: Mac, session: str = "s-1") -> None:
        for mac in macs:
            self.labelling.observe(verified(mac, session))
        await settle()

    def printed(self) -> list[Mac]:
        return [content.mac for content in self.printer.printed]

    def topics(self) -> list[Topic]:
        return [notice.topic for notice in self.notices]

    def noted(self) -> list[tuple[Mac | None, str]]:
        assert {fact.kind for fact in self.facts.written} <= {"label"}
        return [(fact.mac, fact.outcome) for fact in self.facts.written]

    async def states(self) -> list[LabelState]:
        return [record.state for record in await self.book.labels()]


@pytest.fixture
async def bench(clock: FakeClock) -> AsyncIterator[Bench]:
    bench = Bench(clock)
    await bench.labelling.open()
    yield bench
    bench.printer.hold(False)
    bench.disk.mend()
    await bench.labelling.aclose()


async def test_a_verified_board_gets_its_label_and_every_step_is_written_down(bench: Bench) -> None:
    await bench.verify(A)
    (label,) = bench.printer.printed
    assert (label.mac, label.container_id, label.session_id, label.station) == (A, "C-7", "s-1", "st-1")
    assert bench.book.history == [(1, L.QUEUED), (1, L.SENDING), (1, L.SENT)]
    assert [record.state for record in bench.changed] == [L.QUEUED, L.SENDING, L.SENT]
    assert bench.noted() == [(A, "queued"), (A, "sent")]
    assert {fact.correlation_id for fact in bench.facts.written} == {"label-1"}
    assert bench.labelling.pending == 0


async def test_the_intent_and_the_sending_are_on_disk_before_a_byte_goes_out(bench: Bench) -> None:
    bench.printer.hold(True)
    await bench.verify(A)
    assert bench.book.history == [(1, L.QUEUED), (1, L.SENDING)]
    assert bench.printer.attempts == 1
    assert bench.labelling.pending == 1


async def test_a_board_has_one_label_a_session_however_often_it_is_seen_verified(bench: Bench) -> None:
    await bench.verify(A, A, B, A)
    await bench.verify(A)
    await bench.restart()
    await bench.verify(B, A)
    assert bench.printed() == [A, B]
    await bench.verify(A, session="s-2")
    assert bench.printed() == [A, B, A]


async def test_only_a_board_that_becomes_verified_gets_a_label(bench: Bench) -> None:
    there = Device(A, DeviceState.VERIFIED)
    failed = Device(B, DeviceState.FAILED)
    bench.labelling.observe(Change((DeviceChange(A, there, there), DeviceChange(B, None, failed))))
    bench.labelling.observe(Change((DeviceChange(A, there, None),)))
    await settle()
    assert bench.printer.attempts == 0


async def test_labels_come_out_one_at_a_time_in_the_order_of_verification(bench: Bench) -> None:
    bench.printer.hold(True)
    await bench.verify(C, A, B)
    assert bench.printer.attempts == 1
    bench.printer.hold(False)
    await settle()
    assert bench.printed() == [C, A, B]


# -- a printer that refuses, or leaves it open -----------------------------


async def test_a_printer_that_refuses_keeps_the_label_waiting_and_prints_it_later_once(bench: Bench) -> None:
    bench.printer.refuse("Connection refused.")
    await bench.verify(A)
    assert await bench.states() == [L.QUEUED]
    assert bench.topics() == [Topic.LABEL_WAITS]
    await bench.clock.advance(3 * RETRY_SECONDS)
    assert await bench.states() == [L.QUEUED]
    bench.printer.mend()
    await bench.clock.advance(RETRY_SECONDS)
    assert (bench.printed(), await bench.states()) == ([A], [L.SENT])
    await bench.clock.advance(3600)
    assert bench.printed() == [A]


async def test_a_night_without_paper_is_one_line_when_it_begins_and_one_when_it_ends(bench: Bench) -> None:
    bench.printer.refuse("The printer is out of labels.")
    await bench.verify(A)
    await bench.clock.advance(12 * 3600)
    bench.printer.mend()
    await bench.clock.advance(RETRY_SECONDS)
    tries = [(1, L.SENDING), (1, L.QUEUED), (1, L.SENDING), (1, L.SENT)]
    assert bench.book.history == [(1, L.QUEUED), *tries]
    assert bench.topics() == [Topic.LABEL_WAITS]


async def test_another_trouble_of_a_printer_that_refuses_is_told(bench: Bench) -> None:
    bench.printer.refuse("The print head is open.")
    await bench.verify(A)
    bench.printer.refuse("The printer is out of ribbon.", "Put a new ribbon in.")
    await bench.clock.advance(2 * RETRY_SECONDS)
    told = [notice.error.why for notice in bench.notices if isinstance(notice.error, PrinterTrouble)]
    assert told == ["The print head is open.", "The printer is out of ribbon."]
    assert bench.changed[-1].detail == "The printer is out of ribbon. Put a new ribbon in."
    assert (bench.changed[-1].state, bench.printed()) == (L.QUEUED, [])


async def test_a_printer_that_cannot_even_be_asked_is_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stumble() -> Availability:
        raise ValueError("a dot too many")

    bench.printer.refuse()
    await bench.verify(A)
    monkeypatch.setattr(bench.printer, "availability", stumble)
    bench.printer.mend()
    await bench.clock.advance(RETRY_SECONDS)
    assert bench.printed() == [A]


async def test_a_printer_that_says_it_is_well_and_refuses_is_tried_again(bench: Bench) -> None:
    bench.printer.refuse(says_so=False)
    await bench.verify(A)
    await bench.clock.advance(2 * RETRY_SECONDS)
    assert bench.printer.attempts == 3


@pytest.mark.parametrize("answers", [0, 1], ids=["that it is due", "that it is being sent"])
async def test_a_label_whose_line_was_written_and_its_answer_lost_comes_out_once(
    bench: Bench, answers: int
) -> None:
    def lose(record: LabelRecord) -> None:
        if record.state is L.QUEUED:
            bench.disk.lose_an_answer()

    if answers:
        bench.labelling.changed.subscribe(lose)
    else:
        bench.disk.lose_an_answer()
    await bench.verify(A, A)
    assert bench.printed() == []
    await bench.clock.advance(RETRY_SECONDS)
    await settle()
    assert bench.printed() == [A]
    assert bench.book.history == [(1, L.QUEUED), (1, L.SENDING), (1, L.SENT)]
    assert bench.labelling.pending == 0


async def test_somebody_who_mended_the_printer_need_not_wait(bench: Bench) -> None:
    bench.printer.refuse()
    await bench.verify(A, B)
    bench.printer.mend()
    bench.labelling.retry_now()
    await settle()
    assert bench.printed() == [A, B]


@pytest.mark.parametrize("comes_out", [True, False])
async def test_a_label_that_may_have_come_out_is_told_and_never_sent_again(
    bench: Bench, comes_out: bool
) -> None:
    bench.printer.lose(comes_out=comes_out)
    await bench.verify(A)
    bench.printer.mend()
    bench.labelling.retry_now()
    await bench.clock.advance(3600)
    await bench.restart()
    await bench.verify(A)
    assert bench.printer.attempts == 1
    assert await bench.states() == [L.UNKNOWN]
    assert bench.topics() == [Topic.LABEL_UNKNOWN]


async def test_a_printer_that_raises_what_nobody_foresaw_stops_no_other_label(bench: Bench) -> None:
    bench.printer.stumble(ValueError("a dot too many"))
    await bench.verify(A)
    bench.printer.mend()
    await bench.verify(B)
    assert bench.printed() == [B]
    assert await bench.states() == [L.UNKNOWN, L.SENT]
    assert bench.topics() == [Topic.LABEL_UNKNOWN]


async def test_a_doubtful_label_does_not_hold_up_the_next(bench: Bench) -> None:
    bench.printer.lose(comes_out=False)
    await bench.verify(A)
    bench.printer.mend()
    await bench.verify(B)
    assert bench.printed() == [B]


@pytest.mark.parametrize(("in_hand", "state"), [(True, L.CONFIRMED), (False, L.FAILED)])
async def test_a_person_settles_a_doubtful_label(bench: Bench, in_hand: bool, state: LabelState) -> None:
    bench.printer.lose(comes_out=in_hand)
    await bench.verify(A)
    await bench.labelling.answer(1, in_hand=in_hand)
    assert await bench.states() == [state]
    assert bench.changed[-1].state is state
    assert bench.noted() == [(A, "queued"), (A, "unknown"), (A, state.value)]
    assert bench.facts.written[-1].detail["how"] == "a person looked"


# -- crashes ---------------------------------------------------------------


async def test_a_label_that_was_on_its_way_when_the_station_died_is_unknown_and_told(bench: Bench) -> None:
    content = LabelContent(A, session_id="s-1")
    await bench.book.intend(content)
    await bench.book.advance(1, L.SENDING)
    await bench.restart()
    assert await bench.states() == [L.UNKNOWN]
    assert [(notice.topic, notice.mac) for notice in bench.notices] == [(Topic.LABEL_UNKNOWN, A)]
    assert bench.noted() == [(A, "unknown")]
    assert bench.printer.attempts == 0


async def test_a_label_that_was_only_due_is_printed_after_a_restart(bench: Bench) -> None:
    await bench.book.intend(LabelContent(A, session_id="s-1"))
    await bench.restart()
    assert bench.printed() == [A]


async def test_closing_lets_the_label_that_is_being_sent_come_out_and_no_other(bench: Bench) -> None:
    bench.printer.hold(True)
    await bench.verify(A, B)
    closing = asyncio.create_task(bench.labelling.aclose())
    await settle()
    assert not closing.done()
    bench.printer.hold(False)
    await closing
    assert bench.printed() == [A]
    assert await bench.states() == [L.SENT, L.QUEUED]
    assert bench.noted() == [(A, "queued"), (B, "queued"), (A, "sent")]


# -- the journal -----------------------------------------------------------


async def test_closing_writes_down_every_label_that_is_due(bench: Bench) -> None:
    bench.book.slow = asyncio.Event()
    for mac in (A, B):
        bench.labelling.observe(verified(mac))
    closing = asyncio.ensure_future(bench.labelling.aclose())
    await settle()
    bench.book.slow.set()
    await closing
    assert [record.content.mac for record in await bench.book.labels()] == [A, B]


async def test_without_a_journal_nothing_is_printed_and_nothing_is_forgotten(bench: Bench) -> None:
    bench.disk.fill_up()
    await bench.verify(A, B)
    await bench.clock.advance(60)
    assert bench.printer.attempts == 0
    assert set(bench.topics()) == {Topic.JOURNAL_FAILED}
    assert bench.labelling.pending == 2
    bench.disk.mend()
    await bench.clock.advance(RETRY_SECONDS)
    assert sorted(bench.printed()) == [A, B]


async def test_a_label_whose_sending_cannot_be_written_is_not_sent(bench: Bench) -> None:
    bench.printer.refuse()
    await bench.verify(A)
    bench.printer.mend()
    bench.disk.fill_up()
    await bench.clock.advance(RETRY_SECONDS)
    assert bench.printer.attempts == 1
    bench.disk.mend()
    await bench.clock.advance(RETRY_SECONDS)
    assert bench.printed() == [A]


@pytest.mark.parametrize("refuses", [False, True])
async def test_an_outcome_that_cannot_be_written_is_written_later_and_the_label_not_sent_again(
    bench: Bench, refuses: bool
) -> None:
    bench.printer.hold(True)
    await bench.verify(A, B)
    if refuses:
        bench.printer.lose(comes_out=True)
    bench.disk.fill_up()
    bench.printer.hold(False)
    await bench.clock.advance(60)
    assert (bench.printer.attempts, bench.printed()) == (1, [A])
    assert set(bench.topics()) == {Topic.JOURNAL_FAILED}
    bench.printer.mend()
    bench.disk.mend()
    await bench.clock.advance(RETRY_SECONDS)
    assert bench.printed() == [A, B]
    assert await bench.states() == [L.UNKNOWN if refuses else L.SENT, L.SENT]


@pytest.mark.parametrize("refuses", [False, True], ids=["printed", "not printed"])
async def test_an_outcome_that_the_journal_refuses_holds_up_no_other_label(
    bench: Bench, refuses: bool
) -> None:
    """Another program settled the label while it was being sent."""
    bench.printer.hold(True)
    await bench.verify(A, B)
    if refuses:
        bench.printer.refuse()
    await bench.book.advance(1, L.CONFIRMED)
    bench.printer.hold(False)
    await settle()
    bench.printer.mend()
    await bench.clock.advance(RETRY_SECONDS)
    assert bench.printed() == ([B] if refuses else [A, B])
    assert await bench.states() == [L.CONFIRMED, L.SENT]
    assert [notice.error for notice in bench.notices if isinstance(notice.error, LabelRefused)]
    assert L.CONFIRMED in [record.state for record in bench.changed]
    assert bench.labelling.pending == 0


async def test_a_label_that_may_not_be_sent_any_more_holds_up_no_other(bench: Bench) -> None:
    await bench.labelling.pause()
    await bench.verify(A, B)
    await bench.book.advance(1, L.SENDING)
    await bench.book.advance(1, L.UNKNOWN)
    await bench.labelling.unpause()
    await settle()
    assert bench.printed() == [B]
    assert await bench.states() == [L.UNKNOWN, L.SENT]
    assert [type(notice.error) for notice in bench.notices] == [LabelRefused]
    assert bench.changed[-1].state is L.SENT
    assert (1, L.UNKNOWN) in [(record.id, record.state) for record in bench.changed]
    assert bench.labelling.pending == 0


@pytest.mark.parametrize(
    "error", [RecordRefused("memory", "Too long.", "Shorten it."), ValueError("nobody thought of that")]
)
async def test_an_intent_that_the_journal_never_takes_is_told_and_holds_up_no_other(
    bench: Bench, error: Exception
) -> None:
    bench.book.stumbles = {A: error}
    await bench.verify(A, B)
    assert bench.printed() == [B]
    assert [(notice.mac, isinstance(notice.error, RecordRefused)) for notice in bench.notices] == [(A, True)]
    assert bench.labelling.pending == 0
    await bench.clock.advance(RETRY_SECONDS)
    assert len(bench.notices) == 1
    bench.book.stumbles = {}
    assert await bench.labelling.print_missing([Device(A, DeviceState.VERIFIED, session_id="s-1")]) == 1


# -- whose labels ----------------------------------------------------------


async def test_what_another_stations_session_verified_is_told_and_not_printed(bench: Bench) -> None:
    bench.ours = False
    await bench.verify(A)
    assert [(notice.topic, notice.mac) for notice in bench.notices] == [(Topic.LABEL_NOT_OURS, A)]
    assert (bench.printer.attempts, await bench.states()) == (0, [])


async def test_missing_labels_are_printed_on_request_and_once(bench: Bench) -> None:
    await bench.restart(automatic=False)
    boards = [Device(mac, DeviceState.VERIFIED, session_id="s-1") for mac in (A, B)]
    await bench.verify(A)
    assert bench.printer.attempts == 0
    assert await bench.labelling.print_missing(boards) == 2
    assert await bench.labelling.print_missing(boards) == 0
    await settle()
    assert bench.printed() == [A, B]


async def test_a_reprint_gets_the_next_mark_and_its_reason(bench: Bench) -> None:
    await bench.verify(A)
    for reason in ("torn", "lost"):
        assert await bench.labelling.reprint(A, reason) is not None
        await settle()
    assert [content.mark for content in bench.printer.printed] == ["", "R1", "R2"]
    assert [record.reason for record in await bench.book.labels()] == ["", "torn", "lost"]
    reprints = [fact for fact in bench.facts.written if fact.outcome == "reprint"]
    assert [fact.detail["reason"] for fact in reprints] == ["torn", "lost"]


async def test_a_label_that_is_still_due_is_not_queued_a_second_time(bench: Bench) -> None:
    bench.printer.refuse()
    await bench.verify(A)
    for _ in range(3):
        record = await bench.labelling.reprint(A, "it does not come")
        assert record is not None
        assert record.content.copy == 0
    bench.printer.mend()
    await bench.clock.advance(RETRY_SECONDS)
    assert bench.printed() == [A]


async def test_a_board_that_never_had_a_label_has_none_to_reprint(bench: Bench) -> None:
    assert await bench.labelling.reprint(A, "torn") is None
    assert bench.printer.attempts == 0


async def test_a_reprint_that_the_journal_refuses_is_the_callers_to_tell(bench: Bench) -> None:
    await bench.verify(A)
    bench.disk.fill_up()
    with pytest.raises(JournalTrouble):
        await bench.labelling.reprint(A, "torn")


async def test_drain_tells_whether_every_due_label_is_settled(bench: Bench) -> None:
    assert await bench.labelling.drain(60)
    bench.printer.refuse()
    await bench.verify(A)
    assert not await bench.labelling.drain(0)
    bench.printer.mend()
    bench.labelling.retry_now()
    assert await bench.labelling.drain(60)
    assert bench.printed() == [A]


def test_a_label_says_what_the_board_says_before_what_the_station_assumes() -> None:
    at = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
    session = Session("s-1", target_ssid="Factory")
    bare = label_of(Device(A, since=at), session, "C-7", "st-1")
    assert (bare.container_id, bare.session_id, bare.ssid, bare.verified_at) == ("C-7", "s-1", "Factory", at)
    told = Device(A, container_id="C-9", session_id="s-9", firmware="1.2.3", verified_at=at)
    full = label_of(told, session, "C-7", "st-1")
    assert (full.container_id, full.session_id, full.firmware) == ("C-9", "s-9", "1.2.3")


def seen_verified(mac: Mac, at: datetime | None, before: Device | None = None) -> Change:
    after = Device(mac, DeviceState.VERIFIED, session_id="s-1", verified_at=at)
    return Change((DeviceChange(mac, before, after),))


async def test_a_board_that_was_verified_before_the_journal_began_is_not_printed_by_itself(
    bench: Bench, clock: FakeClock
) -> None:
    long_ago = clock.now() - timedelta(minutes=10)
    boards = Change((*seen_verified(A, long_ago).devices, *seen_verified(B, long_ago).devices))
    bench.labelling.observe(boards)
    await settle()
    assert bench.printed() == []
    assert [(notice.topic, notice.data["n"]) for notice in bench.notices] == [(Topic.LABELS_NOT_KNOWN, 2)]
    assert await bench.labelling.print_missing([board.after for board in boards.devices if board.after]) == 2
    await settle()
    assert bench.printed() == [A, B]


async def test_after_a_restart_the_boards_that_were_verified_meanwhile_are_printed(
    bench: Bench, clock: FakeClock
) -> None:
    await clock.advance(600)
    verified_at = clock.now()
    await clock.advance(60)
    await bench.restart()
    bench.labelling.observe(seen_verified(A, verified_at))
    bench.labelling.observe(seen_verified(B, None))
    watched = Device(C, DeviceState.VERIFYING)
    bench.labelling.observe(seen_verified(C, verified_at - timedelta(days=9), before=watched))
    await settle()
    assert bench.printed() == [A, B, C]


@pytest.mark.parametrize(("hours_fast", "minutes", "printed"), [(-1, 30, [A]), (1, -30, [])])
async def test_the_clock_of_the_pi_is_set_right_before_times_are_compared(
    bench: Bench, clock: FakeClock, hours_fast: int, minutes: int, printed: list[Mac]
) -> None:
    bench.skew = timedelta(hours=hours_fast)
    bench.labelling.observe(seen_verified(A, clock.now() + timedelta(minutes=minutes) + bench.skew))
    await settle()
    assert bench.printed() == printed
