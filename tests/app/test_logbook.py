from __future__ import annotations

import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from station.app.logbook import Logbook, LogChange
from station.app.looking import STEADY_SECONDS
from station.app.reconnect import FeedState
from station.core.errors import NotOurProtocol, StationError
from station.core.logs import LogLine
from tests.app.pi import AWAY, URL, refused
from tests.fakes.clock import FakeClock, settle
from tests.fakes.logs import FakeLogs


class Bench:
    """A logbook, its source, and every change that it told."""

    def __init__(self, clock: FakeClock, most: int = 100) -> None:
        self.clock = clock
        self.source = FakeLogs()
        self.book = Logbook(self.source, clock, random.Random(1), most=most)
        self.changes: list[LogChange] = []
        self.book.changed.subscribe(self.changes.append)

    @property
    def said(self) -> str:
        return " ".join(line.message for line in self.book.lines)

    @property
    def state(self) -> FeedState | None:
        return self.book.now.state if self.book.now else None

    async def cut(self) -> None:
        """Break the stream after it was steady, and let it be opened again."""
        await self.clock.advance(STEADY_SECONDS)
        self.source.cut(AWAY)
        await settle()
        await self.clock.advance(1)


@pytest.fixture
async def bench(clock: FakeClock) -> AsyncIterator[Bench]:
    bench = Bench(clock)
    yield bench
    await bench.book.aclose()


async def test_while_nobody_looks_nothing_is_asked(bench: Bench) -> None:
    bench.source.write("a")
    await bench.clock.advance(600)
    assert (bench.source.opened, bench.source.asked, bench.said) == (0, 0, "")


async def test_the_page_comes_first_and_the_stream_after_it(bench: Bench) -> None:
    bench.source.write("a", "b")
    bench.book.watch()
    await settle()
    bench.source.write("c")
    await settle()
    assert bench.said == "a b c"
    assert bench.state is FeedState.LIVE


async def test_what_stands_in_the_page_and_comes_on_the_stream_is_one_line(bench: Bench) -> None:
    bench.source.write("a", "b", number=False)
    bench.book.watch()
    for line in tuple(bench.source.lines):
        bench.source.repeat(line)  # nobody listens yet
    await settle()
    assert bench.said == "a b"


async def test_the_same_words_twice_are_two_lines(bench: Bench) -> None:
    bench.book.watch()
    await settle()
    bench.source.write("tick", "tick")
    bench.source.write("tock", "tock", number=False)
    await settle()
    assert bench.said == "tick tick tock tock"


async def test_a_line_that_is_sent_again_with_its_id_is_not_new(bench: Bench) -> None:
    bench.book.watch()
    await settle()
    bench.source.write("a", "b")
    for line in tuple(bench.source.lines):
        bench.source.repeat(line)
    await settle()
    assert bench.said == "a b"


async def test_ids_that_start_over_after_a_restart_hide_no_line(bench: Bench) -> None:
    bench.book.watch()
    await settle()
    bench.source.write("before")
    await settle()
    bench.source.repeat(LogLine(message="after", id="1"))
    await settle()
    assert bench.said == "before after"


@pytest.mark.parametrize("number", [True, False])
async def test_what_was_written_while_the_stream_was_down_is_there_after_it(
    bench: Bench, number: bool
) -> None:
    bench.book.watch()
    await settle()
    bench.source.write("a", "b", number=number)
    await bench.clock.advance(STEADY_SECONDS)
    bench.source.cut(AWAY)
    await settle()
    bench.source.write("c", number=number)
    await bench.clock.advance(1)
    bench.source.write("d", number=number)
    await settle()
    assert bench.said == "a b c d"
    assert bench.source.opened == 2


@pytest.mark.parametrize(
    "trouble", [refused("NOT_FOUND", 405), NotOurProtocol(URL, "a web page"), AWAY], ids=str
)
@pytest.mark.parametrize("number", [True, False])
async def test_without_a_stream_the_page_is_asked_for_again_and_again(
    bench: Bench, trouble: StationError, number: bool
) -> None:
    bench.source.refuse(*[trouble] * 50)
    bench.book.watch()
    for message in "abcdef":
        bench.source.write(message, number=number)
        await bench.clock.advance(9)
    assert bench.said == "a b c d e f"
    assert bench.state is FeedState.POLLING


async def test_a_pi_without_a_page_has_its_stream_all_the_same(bench: Bench) -> None:
    bench.source.page_trouble = refused("NOT_FOUND", 405)
    bench.book.watch()
    await settle()
    bench.source.write("a")
    await settle()
    assert (bench.said, bench.state) == ("a", FeedState.LIVE)


@pytest.mark.parametrize("early", range(6))
async def test_a_backlog_that_a_pi_without_a_page_says_again_is_not_doubled(bench: Bench, early: int) -> None:
    bench.source.page_trouble = refused("NOT_FOUND", 405)
    start = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
    # The second has no more digits: "tick" is said twice in it, and again in the next.
    log = [LogLine(start + timedelta(seconds=n), "info", "api", word) for n, word in ((0, "a"), (1, "tick"))]
    log += [log[-1], LogLine(start + timedelta(seconds=2), "info", "api", "tick")]
    bench.book.watch()
    await settle()
    for line in log:
        bench.source.repeat(line)
    await bench.clock.advance(STEADY_SECONDS)
    bench.source.cut(AWAY)
    await settle()
    log.append(LogLine(start + timedelta(seconds=3), "info", "api", "b"))
    bench.source.backlog = log[:early]  # comes before it is known that there is no page
    await bench.clock.advance(1)
    for line in log[early:]:
        bench.source.repeat(line)
    await settle()
    assert bench.said == "a tick tick tick b"


async def test_the_oldest_lines_go_when_there_are_too_many(clock: FakeClock) -> None:
    bench = Bench(clock, most=3)
    bench.book.watch()
    await settle()
    bench.source.write(*"abcde")
    await settle()
    assert bench.said == "c d e"
    assert sum(len(change.added) - change.dropped for change in bench.changes) == 3
    await bench.book.aclose()


async def test_paused_the_lines_stand_still_and_none_is_lost(bench: Bench) -> None:
    bench.book.watch()
    await settle()
    bench.source.write("a")
    await settle()
    bench.book.pause()
    bench.source.write("b", "c")
    await settle()
    assert (bench.said, bench.book.held) == ("a", 2)
    await bench.cut()
    assert (bench.said, bench.book.held) == ("a", 2)
    bench.book.resume()
    assert (bench.said, bench.book.held) == ("a b c", 0)
    assert bench.changes[-1].dropped == 0


async def test_what_was_cleared_does_not_come_back(bench: Bench) -> None:
    bench.book.watch()
    await settle()
    bench.source.write("a", "b", number=False)
    await settle()
    bench.book.clear()
    assert bench.changes[-1] == LogChange(dropped=2)
    await bench.cut()
    bench.source.write("c", number=False)
    await settle()
    assert bench.said == "c"


async def test_a_hundred_thousand_lines_are_held_in_bounded_memory(clock: FakeClock) -> None:
    bench = Bench(clock, most=50)
    bench.book.changed = type(bench.book.changed)()
    bench.book.watch()
    await settle()
    for number in range(2000):
        bench.source.write(*(f"{number}-{part}" for part in range(50)))
        await settle(2)
    await settle()
    assert len(bench.book.lines) == 50
    assert len(bench.book._ids) <= 100
    await bench.book.aclose()


async def test_when_nobody_looks_any_more_the_stream_ends_and_the_lines_stay(bench: Bench) -> None:
    bench.book.watch()
    await settle()
    bench.source.write("a")
    await settle()
    bench.book.unwatch()
    await settle()
    assert (bench.source.connections, bench.book.now, bench.said) == (0, None, "a")
    assert bench.clock.next_wake is None
