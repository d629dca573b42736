from __future__ import annotations

import pytest

from station.app.diary import Diary
from station.app.notices import Notice
from station.app.open_work import RETRY_SECONDS
from station.app.unwritten import KEPT
from station.core.errors import RecordRefused
from station.ports.journal import Fact
from tests.fakes.clock import FakeClock
from tests.fakes.journal import Disk, FakeFacts, FakeShelf


async def test_what_the_pi_echoes_reaches_the_journal_without_secrets(clock: FakeClock) -> None:
    facts = FakeFacts()
    diary = Diary(facts, clock, "st-1", clean=lambda text: text.replace("hunter2", "***"))
    await diary.note("device", "failed", why="psk=hunter2 refused")
    assert [fact.detail["why"] for fact in facts.written] == ["psk=*** refused"]


async def test_a_session_is_unfinished_until_its_end_was_seen(clock: FakeClock) -> None:
    diary = Diary(FakeFacts(), clock, "st-1")
    assert await diary.unfinished_session("http://a") is None
    await diary.note("session", "started", session_id="s-1")
    await diary.note("session", "stopped", session_id="s-1")
    assert await diary.unfinished_session("http://a") == "s-1"
    await diary.note("session", "joined", session_id="theirs")
    assert await diary.unfinished_session("http://a") == "s-1"
    await diary.note("session", "ended", session_id="s-1")
    assert await diary.unfinished_session("http://a") is None


async def test_another_pis_sessions_are_left_to_it(clock: FakeClock) -> None:
    diary = Diary(FakeFacts(), clock, "st-1")
    await diary.note("session", "started", session_id="s-a", pi="http://a")
    await diary.note("session", "started", session_id="s-b", pi="http://b")
    assert await diary.unfinished_session("http://a") == "s-a"
    assert await diary.unfinished_session("http://b") == "s-b"


async def test_what_the_journal_did_not_take_is_written_in_order_and_with_its_time_once_it_is_back(
    clock: FakeClock,
) -> None:
    disk = Disk()
    facts = FakeFacts(disk)
    diary = Diary(facts, clock, "st-1")
    told: list[object] = []
    diary.notices.subscribe(told.append)
    begun = clock.now()
    disk.fill_up()
    await diary.note("device", "verified")
    await clock.advance(60)
    await diary.note("session", "stopped")
    assert (facts.written, len(told)) == ([], 2)
    disk.mend()
    await diary.note("session", "ended")
    assert [fact.outcome for fact in facts.written] == ["verified", "stopped", "ended"]
    assert facts.written[0].at == begun
    assert len(told) == 2


async def test_a_fact_that_was_written_and_its_answer_lost_is_not_written_twice(clock: FakeClock) -> None:
    disk = Disk()
    facts = FakeFacts(disk)
    diary = Diary(facts, clock, "st-1")
    disk.lose_an_answer()
    await diary.note("device", "verified")
    await diary.note("session", "ended")
    assert [fact.outcome for fact in facts.written] == ["verified", "ended"]


async def test_a_fact_that_the_journal_never_takes_is_told_once_and_holds_no_other_back(
    clock: FakeClock,
) -> None:
    disk = Disk()
    facts = FakeFacts(disk)
    diary = Diary(facts, clock, "st-1")
    told: list[Notice] = []
    diary.notices.subscribe(told.append)
    disk.refuse("odd")
    for outcome in ("added", "odd", "verified", "ended"):
        await diary.note("device", outcome)
    assert [fact.outcome for fact in facts.written] == ["added", "verified", "ended"]
    assert [type(notice.error) for notice in told] == [RecordRefused]


async def test_what_the_journal_did_not_take_is_written_by_itself_after_a_while(clock: FakeClock) -> None:
    disk = Disk()
    facts = FakeFacts(disk)
    diary = Diary(facts, clock, "st-1")
    told: list[Notice] = []
    diary.notices.subscribe(told.append)
    disk.fill_up()
    await diary.note("device", "verified")
    await diary.note("session", "ended")
    await clock.advance(3 * RETRY_SECONDS)
    disk.mend()
    await clock.advance(RETRY_SECONDS)
    assert [fact.outcome for fact in facts.written] == ["verified", "ended"]
    assert len(told) == 2
    assert clock.next_wake is None
    await diary.aclose()


async def test_what_was_not_taken_is_tried_once_more_at_the_end(clock: FakeClock) -> None:
    disk, shelf = Disk(), FakeShelf()
    facts = FakeFacts(disk)
    diary = Diary(facts, clock, "st-1", shelf=shelf)
    disk.fill_up()
    await diary.note("device", "verified")
    disk.mend()
    await diary.aclose()
    assert [fact.outcome for fact in facts.written] == ["verified"]
    assert shelf.kept == []


async def test_what_is_not_taken_at_the_end_either_is_written_once_by_the_next_run(clock: FakeClock) -> None:
    disk, shelf = Disk(), FakeShelf()
    facts = FakeFacts(disk)
    diary = Diary(facts, clock, "st-1", shelf=shelf)
    disk.lose_an_answer()
    await diary.note("device", "verified")
    disk.fill_up()
    await diary.note("session", "ended")
    begun = clock.now()
    await diary.aclose()
    assert [fact.outcome for fact in shelf.kept] == ["verified", "ended"]

    still_full = Diary(facts, clock, "st-1", shelf=shelf)
    await still_full.open()
    await still_full.note("device", "failed")
    await still_full.aclose()
    assert [fact.outcome for fact in shelf.kept] == ["verified", "ended", "failed"]

    disk.mend()
    await clock.advance(3600)
    later = Diary(facts, clock, "st-1", shelf=shelf)
    await later.open()
    assert [fact.outcome for fact in facts.written] == ["verified", "ended", "failed"]
    assert facts.written[1].at == begun
    assert shelf.kept == []
    await later.aclose()


async def test_a_closing_station_asks_a_journal_that_takes_nothing_only_once_more(clock: FakeClock) -> None:
    class Counting(FakeFacts):
        asked = 0

        async def record(self, fact: Fact) -> None:
            self.asked += 1
            await super().record(fact)

    disk, shelf = Disk(), FakeShelf()
    facts = Counting(disk)
    diary = Diary(facts, clock, "st-1", shelf=shelf)
    diary.closing()
    await diary.note("device", "taken")
    disk.fill_up()
    for outcome in ("first", "second", "third"):
        await diary.note("device", outcome)
    assert facts.asked == 2
    await diary.aclose()
    assert [fact.outcome for fact in shelf.kept] == ["first", "second", "third"]


async def test_what_the_shelf_holds_is_not_forgotten_before_it_is_written(clock: FakeClock) -> None:
    disk, shelf = Disk(), FakeShelf()
    facts = FakeFacts(disk)
    await shelf.keep([Diary(facts, clock, "st-1").fact("session", "ended")])
    disk.fill_up()
    diary = Diary(facts, clock, "st-1", shelf=shelf)
    await diary.open()
    assert [fact.outcome for fact in shelf.kept] == ["ended"]
    disk.mend()
    await diary.note("device", "verified")
    assert [fact.outcome for fact in facts.written] == ["ended", "verified"]
    assert shelf.kept == []


async def test_too_many_facts_make_room_the_oldest_first_and_the_log_has_it(
    clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    disk, shelf = Disk(), FakeShelf()
    diary = Diary(FakeFacts(disk), clock, "st-1", shelf=shelf)
    disk.fill_up()
    for number in range(KEPT + 1):
        await diary.note("scan", str(number))
    await diary.aclose()
    assert [fact.outcome for fact in shelf.kept] == [str(number) for number in range(1, KEPT + 1)]
    (record,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert "lost" in record.getMessage()


@pytest.mark.parametrize("shelf", [None, "broken"])
async def test_what_is_lost_at_the_end_is_said_whole(
    clock: FakeClock, shelf: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    disk = Disk()
    disk.fill_up()
    diary = Diary(FakeFacts(disk), clock, "st-1", shelf=FakeShelf(disk) if shelf else None)
    await diary.note("device", "verified", container_id="C-77")
    await diary.aclose()
    (record,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert "lost" in record.getMessage()
    assert "C-77" in record.getMessage()
