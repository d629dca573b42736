from __future__ import annotations

from collections.abc import Callable

import pytest

from station.app.diary import Diary
from station.app.notices import Notice
from station.app.open_work import RETRY_SECONDS
from station.app.unwritten import KEPT
from station.core.errors import RecordRefused
from station.ports.journal import Fact
from tests.fakes.clock import FakeClock
from tests.fakes.journal import Disk, FakeFacts, FakeShelf


class CountedFacts(FakeFacts):
    asked = 0

    async def record(self, fact: Fact) -> None:
        self.asked += 1
        await super().record(fact)


class Books:
    """A journal on a disk and a shelf beside it, and the diaries that write to them."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.disk, self.shelf = Disk(), FakeShelf()
        self.facts = CountedFacts(self.disk)
        self.told: list[Notice] = []

    def diary(self, *, clean: Callable[[str], str] = str) -> Diary:
        """Make the diary of a run."""
        diary = Diary(self.facts, self._clock, "st-1", clean=clean, shelf=self.shelf)
        diary.notices.subscribe(self.told.append)
        return diary

    @property
    def written(self) -> list[str]:
        """The outcomes that stand in the journal, in order."""
        return [fact.outcome for fact in self.facts.written]

    @property
    def kept(self) -> list[str]:
        """The outcomes that lie on the shelf, in order."""
        return [fact.outcome for fact in self.shelf.kept]


@pytest.fixture
def books(clock: FakeClock) -> Books:
    return Books(clock)


@pytest.fixture
def diary(books: Books) -> Diary:
    return books.diary()


async def test_what_the_pi_echoes_reaches_the_journal_without_secrets(books: Books) -> None:
    diary = books.diary(clean=lambda text: text.replace("hunter2", "***"))
    await diary.note("device", "failed", why="psk=hunter2 refused")
    assert [fact.detail["why"] for fact in books.facts.written] == ["psk=*** refused"]


async def test_a_session_is_unfinished_until_its_end_was_seen(diary: Diary) -> None:
    assert await diary.unfinished_session("http://a") is None
    await diary.note("session", "started", session_id="s-1")
    await diary.note("session", "stopped", session_id="s-1")
    assert await diary.unfinished_session("http://a") == "s-1"
    await diary.note("session", "joined", session_id="theirs")
    assert await diary.unfinished_session("http://a") == "s-1"
    await diary.note("session", "ended", session_id="s-1")
    assert await diary.unfinished_session("http://a") is None


async def test_another_pis_sessions_are_left_to_it(diary: Diary) -> None:
    await diary.note("session", "started", session_id="s-a", pi="http://a")
    await diary.note("session", "started", session_id="s-b", pi="http://b")
    assert await diary.unfinished_session("http://a") == "s-a"
    assert await diary.unfinished_session("http://b") == "s-b"


async def test_what_the_journal_did_not_take_is_written_in_order_and_with_its_time_once_it_is_back(
    books: Books, diary: Diary, clock: FakeClock
) -> None:
    begun = clock.now()
    books.disk.fill_up()
    await diary.note("device", "verified")
    await clock.advance(60)
    await diary.note("session", "stopped")
    assert (books.written, len(books.told)) == ([], 2)
    books.disk.mend()
    await diary.note("session", "ended")
    assert books.written == ["verified", "stopped", "ended"]
    assert books.facts.written[0].at == begun
    assert len(books.told) == 2


async def test_a_fact_that_was_written_and_its_answer_lost_is_not_written_twice(
    books: Books, diary: Diary
) -> None:
    books.disk.lose_an_answer()
    await diary.note("device", "verified")
    await diary.note("session", "ended")
    assert books.written == ["verified", "ended"]


async def test_a_fact_that_the_journal_never_takes_is_told_once_and_holds_no_other_back(
    books: Books, diary: Diary
) -> None:
    books.disk.refuse("odd")
    for outcome in ("added", "odd", "verified", "ended"):
        await diary.note("device", outcome)
    assert books.written == ["added", "verified", "ended"]
    assert [type(notice.error) for notice in books.told] == [RecordRefused]


async def test_what_the_journal_did_not_take_is_written_by_itself_after_a_while(
    books: Books, diary: Diary, clock: FakeClock
) -> None:
    books.disk.fill_up()
    await diary.note("device", "verified")
    await diary.note("session", "ended")
    await clock.advance(3 * RETRY_SECONDS)
    books.disk.mend()
    await clock.advance(RETRY_SECONDS)
    assert books.written == ["verified", "ended"]
    assert len(books.told) == 2
    assert clock.next_wake is None
    await diary.aclose()


async def test_what_was_not_taken_is_tried_once_more_at_the_end(books: Books, diary: Diary) -> None:
    books.disk.fill_up()
    await diary.note("device", "verified")
    books.disk.mend()
    await diary.aclose()
    assert (books.written, books.kept) == (["verified"], [])


async def test_what_is_not_taken_at_the_end_either_is_written_once_by_the_next_run(
    books: Books, diary: Diary, clock: FakeClock
) -> None:
    books.disk.lose_an_answer()
    await diary.note("device", "verified")
    books.disk.fill_up()
    await diary.note("session", "ended")
    begun = clock.now()
    await diary.aclose()
    assert books.kept == ["verified", "ended"]

    still_full = books.diary()
    await still_full.open()
    await still_full.note("device", "failed")
    await still_full.aclose()
    assert books.kept == ["verified", "ended", "failed"]

    books.disk.mend()
    await clock.advance(3600)
    later = books.diary()
    await later.open()
    assert (books.written, books.kept) == (["verified", "ended", "failed"], [])
    assert books.facts.written[1].at == begun
    await later.aclose()


async def test_a_closing_station_asks_a_journal_that_takes_nothing_only_once_more(
    books: Books, diary: Diary
) -> None:
    diary.closing()
    await diary.note("device", "taken")
    books.disk.fill_up()
    for outcome in ("first", "second", "third"):
        await diary.note("device", outcome)
    assert books.facts.asked == 2
    await diary.aclose()
    assert books.kept == ["first", "second", "third"]


async def test_what_the_shelf_holds_is_not_forgotten_before_it_is_written(books: Books, diary: Diary) -> None:
    await books.shelf.keep([diary.fact("session", "ended")])
    books.disk.fill_up()
    await diary.open()
    assert books.kept == ["ended"]
    books.disk.mend()
    await diary.note("device", "verified")
    assert (books.written, books.kept) == (["ended", "verified"], [])


async def test_too_many_facts_make_room_the_oldest_first_and_the_log_has_it(
    books: Books, diary: Diary, caplog: pytest.LogCaptureFixture
) -> None:
    books.disk.fill_up()
    for number in range(KEPT + 1):
        await diary.note("scan", str(number))
    await diary.aclose()
    assert books.kept == [str(number) for number in range(1, KEPT + 1)]
    assert "lost" in the_error(caplog)


@pytest.mark.parametrize("shelf", [None, "broken"])
async def test_what_is_lost_at_the_end_is_said_whole(
    clock: FakeClock, shelf: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    disk = Disk()
    disk.fill_up()
    diary = Diary(FakeFacts(disk), clock, "st-1", shelf=FakeShelf(disk) if shelf else None)
    await diary.note("device", "verified", container_id="C-77")
    await diary.aclose()
    assert "lost" in the_error(caplog)
    assert "C-77" in the_error(caplog)


def the_error(caplog: pytest.LogCaptureFixture) -> str:
    (record,) = [record for record in caplog.records if record.levelname == "ERROR"]
    return record.getMessage()
