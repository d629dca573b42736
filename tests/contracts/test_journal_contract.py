"""What every journal promises: on a file, on a server, and as the fake that stands in for both."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from station.adapters.journal import open_journal
from station.core.errors import JournalTrouble
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.ports.journal import Fact, Facts, LabelBook, LabelRecord, Outbox, Wish
from tests.fakes.clock import FakeClock
from tests.fakes.journal import FakeFacts, FakeLabelBook, FakeOutbox

MAC = Mac.parse("A4:CF:12:00:00:01")
OTHER = Mac.parse("A4:CF:12:00:00:02")
INDIA = timezone(timedelta(hours=5, minutes=30))
NOON = datetime(2026, 1, 11, 12, 0, 0, 123456, tzinfo=INDIA)
LABEL = LabelContent(
    mac=MAC,
    container_id="CT-0001",
    session_id="s-1",
    ssid="Factory",
    firmware="1.4",
    verified_at=NOON,
    station="Line 2",
    operator="Ana",
)
HUGE = "".join(hashlib.sha256(str(part).encode()).hexdigest() for part in range(320))
"""20,480 characters that PostgreSQL cannot press into the 2,704 bytes of an index's row."""
ODD = "a\0b\ud800c"
"""A NUL, which PostgreSQL refuses, and half a character, which UTF-8 does not have."""


@dataclass(frozen=True)
class Books:
    facts: Facts
    labels: LabelBook
    outbox: Outbox


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(params=["fake", "sqlite file", "postgresql"])
async def books(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> AsyncIterator[Books]:
    if request.param == "fake":
        yield Books(FakeFacts(), FakeLabelBook(clock.now), FakeOutbox())
        return
    where: str | Path = tmp_path / "journal.db"
    if request.param == "postgresql":
        where = request.getfixturevalue("postgresql").new_journal()
    journal = await open_journal(where, now=clock.now)
    await journal.enter("Line 2", "bench-2, /data")
    yield Books(journal.facts, journal.labels, journal.outbox)
    await journal.aclose()


async def intended(books: Books, content: LabelContent = LABEL, reason: str = "") -> LabelRecord:
    record = await books.labels.intend(content, reason=reason)
    assert record is not None
    return record


class TestFacts:
    async def test_a_fact_is_read_as_it_was_written_with_its_offset(self, books: Books) -> None:
        fact = Fact(
            "device",
            NOON,
            "verified",
            MAC,
            "s-1",
            "CT-0001",
            "Line 2",
            "Ana",
            "c-1",
            {"firmware": "1.4", "note": "Ünïcode 😀\n=1+1"},
        )
        await books.facts.record(fact)
        assert await books.facts.facts() == [fact]
        (read,) = await books.facts.facts()
        assert read.at.utcoffset() == INDIA.utcoffset(None)

    async def test_facts_come_oldest_first_and_a_limit_keeps_the_newest(self, books: Books) -> None:
        for number in range(5):
            await books.facts.record(Fact("scan", NOON + timedelta(minutes=number), str(number)))
        assert [fact.outcome for fact in await books.facts.facts()] == ["0", "1", "2", "3", "4"]
        assert [fact.outcome for fact in await books.facts.facts(limit=2)] == ["3", "4"]
        assert await books.facts.facts(limit=0) == []

    async def test_names_that_no_index_takes_are_kept_whole_and_found_again(self, books: Books) -> None:
        fact = Fact("scan", NOON, "added", MAC, session_id=HUGE, container_id=HUGE[::-1], correlation_id=HUGE)
        await books.facts.record(fact)
        await books.facts.record(Fact("scan", NOON, "added", OTHER, session_id=HUGE[:-1]))
        assert await books.facts.facts(session_id=HUGE) == [fact]
        assert await books.facts.facts(container_id=HUGE[::-1]) == [fact]

    async def test_a_fact_stands_once_it_was_written_whatever_its_texts_became(self, books: Books) -> None:
        fact = Fact("scan", NOON, "a\0b", MAC, ODD, HUGE, "Line 2", ODD, ODD, {"read": ODD})
        assert not await books.facts.stands(fact)
        await books.facts.record(fact)
        assert await books.facts.stands(fact)
        assert not await books.facts.stands(replace(fact, mac=None))
        assert not await books.facts.stands(replace(fact, at=NOON + timedelta(microseconds=1)))
        assert not await books.facts.stands(replace(fact, detail={"read": "another"}))

    async def test_since_compares_moments_and_not_wall_clocks(self, books: Books) -> None:
        await books.facts.record(Fact("scan", datetime(2026, 1, 11, 6, 29, tzinfo=UTC), "before"))
        await books.facts.record(Fact("scan", datetime(2026, 1, 11, 6, 31, tzinfo=UTC), "after"))
        found = await books.facts.facts(since=NOON)  # 06:30 in UTC
        assert [fact.outcome for fact in found] == ["after"]

    async def test_every_filter_given_must_hold(self, books: Books) -> None:
        await books.facts.record(Fact("scan", NOON, "a", mac=MAC, session_id="s-1"))
        await books.facts.record(Fact("device", NOON, "b", mac=MAC, session_id="s-1"))
        await books.facts.record(Fact("device", NOON, "c", mac=OTHER, session_id="s-1"))
        await books.facts.record(Fact("device", NOON, "d", mac=MAC, session_id="s-2"))
        found = await books.facts.facts(kinds=["device", "label"], mac=MAC, session_id="s-1")
        assert [fact.outcome for fact in found] == ["b"]

    async def test_a_container_and_a_span_of_time_are_filters(self, books: Books) -> None:
        for minute, container in enumerate(("CT-1", "CT-2", "CT-2", "CT-2")):
            at = NOON + timedelta(minutes=minute)
            await books.facts.record(Fact("label", at, str(minute), container_id=container))
        last = NOON + timedelta(minutes=3)
        found = await books.facts.facts(container_id="CT-2", since=NOON, until=last)
        assert [fact.outcome for fact in found] == ["1", "2"]

    async def test_a_station_finds_its_own(self, books: Books) -> None:
        own = Fact("session", NOON, "started", session_id="s-1", station="Line 2")
        await books.facts.record(own)
        assert await books.facts.facts(own=True) == [own]

    async def test_a_time_without_an_offset_is_a_mistake_of_the_program(self, books: Books) -> None:
        with pytest.raises(ValueError, match="no offset"):
            await books.facts.record(Fact("scan", datetime(2026, 1, 11)))


class TestLabelBook:
    async def test_the_journal_says_when_it_began(self, books: Books, clock: FakeClock) -> None:
        began = clock.now()
        await clock.advance(60)
        assert await books.labels.begun() == began

    async def test_an_intended_label_is_queued_with_all_that_it_says(
        self, books: Books, clock: FakeClock
    ) -> None:
        record = await intended(books)
        assert (record.content, record.state, record.at) == (LABEL, LabelState.QUEUED, clock.now())
        assert await books.labels.labels() == [record]

    async def test_a_verification_that_is_replayed_gets_no_second_label(self, books: Books) -> None:
        await intended(books)
        assert await books.labels.intend(LABEL) is None
        assert len(await books.labels.labels()) == 1

    async def test_a_hundred_replays_at_once_get_one_label(self, books: Books) -> None:
        answers = await asyncio.gather(*(books.labels.intend(LABEL) for _ in range(100)))
        assert sum(answer is not None for answer in answers) == 1

    async def test_another_session_or_another_board_has_a_label_of_its_own(self, books: Books) -> None:
        await intended(books)
        await intended(books, LabelContent(MAC, session_id="s-2"))
        await intended(books, LabelContent(OTHER, session_id="s-1"))

    async def test_reprints_are_numbered_one_after_the_other(self, books: Books) -> None:
        await intended(books)
        assert (await intended(books, reason="smudged")).content.mark == "R1"
        assert (await intended(books, reason="lost")).content.mark == "R2"
        last = await intended(books, LabelContent(MAC, session_id="s-1", copy=1))
        assert last.content.mark == "R3"

    async def test_a_reprint_keeps_the_persons_reason(self, books: Books) -> None:
        assert (await intended(books, reason="smudged")).reason == "smudged"

    async def test_a_reprint_of_a_label_from_elsewhere_is_r1_and_leaves_the_first_print_free(
        self, books: Books
    ) -> None:
        assert (await intended(books, reason="came from station 7")).content.mark == "R1"
        assert (await intended(books)).content.mark == ""

    async def test_a_doubtful_label_fails_and_its_copy_is_due_at_once(self, books: Books) -> None:
        record = await intended(books)
        await books.labels.advance(record.id, LabelState.SENDING, printer="pdf:labels")
        await books.labels.advance(record.id, LabelState.UNKNOWN)
        failed, copy = await books.labels.again(record.id, LABEL, reason="lost", detail="looked")
        assert (failed.id, failed.state, failed.detail) == (record.id, LabelState.FAILED, "looked")
        assert failed.printer == "pdf:labels"
        assert copy.content == replace(LABEL, copy=1)
        assert (copy.state, copy.reason) == (LabelState.QUEUED, "lost")
        assert await books.labels.labels(own=True) == [failed, copy]

    async def test_a_label_that_is_not_in_doubt_is_not_settled_by_a_copy(self, books: Books) -> None:
        record = await intended(books)
        for label_id in (record.id, 99):
            with pytest.raises(JournalTrouble):
                await books.labels.again(label_id, LABEL, reason="lost")
        assert await books.labels.labels() == [record]

    async def test_a_label_advances_and_remembers_printer_and_detail(
        self, books: Books, clock: FakeClock
    ) -> None:
        record = await intended(books)
        clock_before = clock.now()
        await clock.advance(3)
        await books.labels.advance(record.id, LabelState.SENDING, printer="pdf:labels")
        sent = await books.labels.advance(record.id, LabelState.SENT, detail="7 kB")
        assert (sent.state, sent.printer, sent.detail) == (LabelState.SENT, "pdf:labels", "7 kB")
        assert sent.at - clock_before == timedelta(seconds=3)
        assert await books.labels.labels() == [sent]

    @pytest.mark.parametrize(
        "path",
        [
            pytest.param([LabelState.SENDING, LabelState.SENT], id="sent"),
            pytest.param([LabelState.SENDING, LabelState.CONFIRMED], id="confirmed"),
            pytest.param([LabelState.SENDING, LabelState.UNKNOWN], id="unknown"),
            pytest.param([LabelState.SENDING], id="already being sent"),
        ],
    )
    async def test_a_label_that_may_be_on_paper_is_never_sent_again(
        self, books: Books, path: list[LabelState]
    ) -> None:
        record = await intended(books)
        for state in path:
            await books.labels.advance(record.id, state)
        with pytest.raises(JournalTrouble, match="cannot become sending"):
            await books.labels.advance(record.id, LabelState.SENDING)

    async def test_a_label_that_surely_failed_may_be_sent_again(self, books: Books) -> None:
        record = await intended(books)
        for state in (LabelState.SENDING, LabelState.FAILED, LabelState.SENDING, LabelState.QUEUED):
            assert (await books.labels.advance(record.id, state)).state is state

    async def test_the_state_it_already_has_is_left_as_it_was(self, books: Books, clock: FakeClock) -> None:
        record = await intended(books)
        await books.labels.advance(record.id, LabelState.SENDING)
        first = await books.labels.advance(record.id, LabelState.CONFIRMED, detail="scanned")
        await clock.advance(5)
        assert await books.labels.advance(record.id, LabelState.CONFIRMED) == first

    async def test_a_label_is_found_by_its_session_whatever_its_text_became(self, books: Books) -> None:
        records = [await intended(books, replace(LABEL, session_id=odd)) for odd in (ODD, HUGE)]
        assert [await books.labels.labels(mac=MAC, session_id=odd) for odd in (ODD, HUGE)] == [
            [record] for record in records
        ]

    async def test_once_holds_for_a_session_whose_name_no_index_takes(self, books: Books) -> None:
        huge = replace(LABEL, session_id=HUGE, container_id=HUGE)
        first = await intended(books, huge)
        assert await books.labels.intend(huge) is None
        assert first.content.container_id == HUGE
        assert (await intended(books, replace(huge, session_id=HUGE[:-1]))).id != first.id
        assert (await intended(books, first.content, reason="torn")).content.copy == 1

    async def test_a_label_that_does_not_exist_is_refused(self, books: Books) -> None:
        with pytest.raises(JournalTrouble, match="no label 7"):
            await books.labels.advance(7, LabelState.SENDING)

    async def test_labels_are_listed_by_state_and_by_board(self, books: Books) -> None:
        first = await intended(books)
        second = await intended(books, LabelContent(OTHER, session_id="s-1"))
        second = await books.labels.advance(second.id, LabelState.FAILED)
        assert await books.labels.labels(states=[LabelState.QUEUED]) == [first]
        assert await books.labels.labels(states=[LabelState.QUEUED, LabelState.FAILED]) == [first, second]
        assert await books.labels.labels(mac=OTHER) == [second]
        assert await books.labels.labels(states=[LabelState.QUEUED], mac=OTHER) == []
        assert await books.labels.labels(mac=MAC, session_id="s-1") == [first]
        assert await books.labels.labels(mac=MAC, session_id="s-2") == []
        assert await books.labels.labels(own=True) == [first, second]

    async def test_labels_are_read_page_by_page_from_the_newest(self, books: Books) -> None:
        ids = [(await intended(books, replace(LABEL, session_id=f"s-{n}"))).id for n in range(5)]

        async def page(before: int | None = None) -> list[int]:
            return [record.id for record in await books.labels.labels(own=True, before=before, limit=2)]

        assert await page() == ids[3:]
        assert await page(ids[3]) == ids[1:3]
        assert await page(ids[1]) == ids[:1]
        assert await page(ids[0]) == []

    @pytest.mark.parametrize(
        "text",
        ["ct-77", " Ct-77% ", "a4-cf-12-00-00-02", "cf1200.0002", "torn_", "NIGHT", "zpl-tcp://P", "SCANNED"],
    )
    async def test_labels_are_searched_for_what_they_say(self, books: Books, text: str) -> None:
        await intended(books, replace(LABEL, session_id="s-9"))
        wanted = replace(LABEL, mac=OTHER, container_id="CT-77%", session_id="night-1")
        record = await intended(books, wanted, reason="torn_off")
        await books.labels.advance(record.id, LabelState.SENDING, printer="zpl-tcp://p")
        record = await books.labels.advance(record.id, LabelState.CONFIRMED, detail="scanned")
        assert await books.labels.labels(matching=text) == [record]
        assert await books.labels.labels(matching=text, before=record.id) == []

    @pytest.mark.parametrize("text", ["%", "_", "A4:CF:12:00:00:03", "x", "\0", "/"])
    async def test_a_search_takes_nothing_for_a_pattern(self, books: Books, text: str) -> None:
        await intended(books)
        assert await books.labels.labels(matching=text) == []
        assert len(await books.labels.labels(matching=" ")) == 1

    async def test_only_labels_caught_in_the_sending_become_unknown(self, books: Books) -> None:
        caught = await intended(books)
        await books.labels.advance(caught.id, LabelState.SENDING, printer="zpl-tcp://p")
        waiting = await intended(books, LabelContent(OTHER, session_id="s-1"))
        (settled,) = await books.labels.settle_interrupted()
        assert (settled.id, settled.state, settled.printer) == (caught.id, LabelState.UNKNOWN, "zpl-tcp://p")
        assert await books.labels.labels() == [settled, waiting]
        assert await books.labels.settle_interrupted() == []


class TestOutbox:
    async def test_a_wish_waits_as_it_was_put(self, books: Books) -> None:
        item = await books.outbox.put(Wish.ALLOW, MAC, container_id="CT-1", description="top", at=NOON)
        assert (item.wish, item.mac, item.container_id, item.description, item.at) == (
            Wish.ALLOW,
            MAC,
            "CT-1",
            "top",
            NOON,
        )
        assert await books.outbox.waiting() == [item]

    async def test_wishes_wait_in_the_order_in_which_they_were_put(self, books: Books) -> None:
        wishes = [(Wish.ALLOW, MAC), (Wish.DISALLOW, MAC), (Wish.ALLOW, OTHER), (Wish.ALLOW, MAC)]
        for wish, mac in wishes:
            await books.outbox.put(wish, mac, at=NOON)
        assert [(item.wish, item.mac) for item in await books.outbox.waiting()] == wishes

    async def test_a_settled_wish_waits_no_more(self, books: Books) -> None:
        first = await books.outbox.put(Wish.ALLOW, MAC, at=NOON)
        second = await books.outbox.put(Wish.ALLOW, OTHER, at=NOON)
        await books.outbox.settle(first.id, "done")
        await books.outbox.settle(first.id, "VALIDATION_FAILED")
        assert await books.outbox.waiting() == [second]

    async def test_an_answer_that_no_index_takes_settles_a_wish(self, books: Books) -> None:
        item = await books.outbox.put(Wish.ALLOW, MAC, container_id=HUGE, description=HUGE, at=NOON)
        assert await books.outbox.waiting() == [item]
        await books.outbox.settle(item.id, HUGE)
        assert await books.outbox.waiting() == []

    async def test_settling_what_was_never_put_is_refused(self, books: Books) -> None:
        with pytest.raises(JournalTrouble, match="no waiting change 3"):
            await books.outbox.settle(3, "done")


async def test_a_label_that_waits_for_its_container_is_queued_with_it(books: Books) -> None:
    waiting = await books.labels.intend(replace(LABEL, container_id=""), waits=True)
    assert waiting is not None
    assert waiting.state is LabelState.WAITING
    assert await books.labels.intend(LABEL) is None
    with pytest.raises(JournalTrouble):
        await books.labels.advance(waiting.id, LabelState.SENDING)
    queued = await books.labels.release(waiting.id, "CT-7")
    assert (queued.state, queued.content.container_id) == (LabelState.QUEUED, "CT-7")
    assert await books.labels.labels(states=(LabelState.WAITING,)) == []


async def test_a_label_that_waits_no_more_keeps_its_container(books: Books) -> None:
    record = await intended(books)
    assert await books.labels.release(record.id, "CT-9") == record
    with pytest.raises(JournalTrouble):
        await books.labels.release(999, "CT-9")
