from __future__ import annotations

from station.app.diary import Diary
from station.app.notices import Notice
from station.core.errors import RecordRefused
from tests.fakes.clock import FakeClock
from tests.fakes.journal import Disk, FakeFacts


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
