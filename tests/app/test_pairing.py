"""A board and its container in either order; half pairs wait, are corrected, and are dropped."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from station.app.diary import Diary
from station.app.enrolment import Enrolment, ScanOutcome, ScanResult, ScanWarning
from station.app.notices import Notice, Topic
from station.app.pairing import HALF_SECONDS, Half, Pairing
from station.core.mac import Mac
from station.core.scan import Rules
from station.ports.scanner import Scan
from tests.app.pi import A, B, Pi
from tests.fakes.clock import FakeClock, settle
from tests.fakes.journal import FakeFacts, FakeOutbox


class Bench:
    def __init__(self, pi: Pi, clock: FakeClock) -> None:
        self.pi, self.clock = pi, clock
        rules = Rules.of(r"CT-\d+")
        self.enrolment = Enrolment(pi, FakeOutbox(), Diary(FakeFacts(), clock, "st-1"), clock, rules=rules)
        self.pairing = Pairing(self.enrolment, clock, rules)
        self.outcomes: list[ScanOutcome] = []
        self.halves: list[Half | None] = []
        self.notices: list[Notice] = []
        self.enrolment.outcomes.subscribe(self.outcomes.append)
        self.pairing.changed.subscribe(self.halves.append)
        self.pairing.notices.subscribe(self.notices.append)

    async def scan(self, *codes: Mac | str) -> None:
        for code in codes:
            text = code.bare if isinstance(code, Mac) else code
            await self.pairing.scan(Scan(text, "wedge", self.clock.now()))
            await self.clock.advance(1)

    @property
    def containers(self) -> dict[Mac, str]:
        return {mac: entry.container_id for mac, entry in self.pi.allowed.items()}


@pytest.fixture
async def bench(pi: Pi, clock: FakeClock) -> AsyncIterator[Bench]:
    bench = Bench(pi, clock)
    await bench.enrolment.open()
    yield bench
    await bench.pairing.aclose()
    await bench.enrolment.aclose()


@pytest.mark.parametrize("order", [(A, "CTß1"), ("CTß1", A)])
async def test_a_container_that_a_wrong_keyboard_spoilt_is_repaired_and_said(
    bench: Bench, order: tuple[Mac | str, ...]
) -> None:
    await bench.scan(*order)
    assert bench.containers == {A: "CT-1"}
    assert [notice.topic for notice in bench.notices] == [Topic.CONTAINER_REPAIRED]
    assert bench.notices[0].data == {"container": "CT-1", "text": "CTß1", "fault": "LAYOUT", "country": "de"}


async def test_a_container_that_cannot_be_repaired_with_certainty_is_refused_with_the_fault(
    bench: Bench,
) -> None:
    await bench.scan(A, "CTß1ß")
    assert bench.pi.allowed == {}
    assert bench.outcomes[-1].result is ScanResult.REFUSED


@pytest.mark.parametrize("order", [(A, "CT-1"), ("CT-1", A)])
async def test_a_pair_goes_to_the_pi_together_whichever_came_first(
    bench: Bench, order: tuple[Mac | str, ...]
) -> None:
    await bench.scan(order[0])
    assert (bench.pi.allowed, bench.outcomes) == ({}, [])
    await bench.scan(order[1])
    assert bench.containers == {A: "CT-1"}
    assert bench.outcomes[-1].container_id == "CT-1"


async def test_the_half_that_waits_is_told_and_goes_with_the_other(bench: Bench) -> None:
    await bench.scan(A)
    await bench.scan("CT-1")
    assert [half.mac for half in bench.halves if half is not None] == [A]
    assert [half is None for half in bench.halves] == [False, True]


async def test_another_board_or_container_corrects_the_half_that_waits(bench: Bench) -> None:
    await bench.scan(A, B, "CT-2")
    assert bench.containers == {B: "CT-2"}
    await bench.scan("CT-3", "CT-4", A)
    assert bench.containers == {B: "CT-2", A: "CT-4"}


async def test_a_refused_code_is_refused_again_when_a_half_came_between(bench: Bench) -> None:
    for code in ("KARTON-4711", A, "KARTON-4711"):
        text = code.bare if isinstance(code, Mac) else code
        await bench.pairing.scan(Scan(text, "wedge", bench.clock.now()))
    assert [outcome.result for outcome in bench.outcomes] == [ScanResult.REFUSED] * 2


async def test_a_board_that_is_scanned_twice_still_waits(bench: Bench) -> None:
    await bench.scan(A, A, "CT-1")
    assert bench.containers == {A: "CT-1"}


async def test_a_half_that_nobody_completes_is_dropped_and_said(bench: Bench) -> None:
    await bench.scan(A)
    await bench.clock.advance(HALF_SECONDS)
    assert bench.pairing.half is None
    assert [(notice.topic, notice.mac) for notice in bench.notices] == [(Topic.PAIR_DROPPED, A)]
    await bench.scan("CT-1")
    assert bench.pi.allowed == {}


async def test_a_corrected_half_has_its_whole_time_again(bench: Bench) -> None:
    await bench.scan(A)
    await bench.clock.advance(HALF_SECONDS - 10)
    await bench.scan(B)
    await bench.clock.advance(HALF_SECONDS - 10)
    assert bench.pairing.half is not None


async def test_a_half_can_be_left(bench: Bench) -> None:
    await bench.scan(A)
    assert bench.pairing.undo()
    await bench.scan("CT-1")
    assert bench.pi.allowed == {}
    await bench.clock.advance(HALF_SECONDS)
    assert [notice.topic for notice in bench.notices if notice.mac == A] == [Topic.HALF_UNDONE]


async def test_scanning_a_pair_again_moves_the_board_at_once(bench: Bench) -> None:
    await bench.scan(A, "CT-1", A, "CT-2")
    await settle()
    assert bench.containers == {A: "CT-2"}
    assert bench.outcomes[-2].result is ScanResult.ALREADY_LISTED or len(bench.outcomes) == 2


async def test_a_listed_board_says_so_and_can_be_moved(bench: Bench) -> None:
    await bench.scan(A, "CT-1")
    await bench.clock.advance(10)
    await bench.scan(A)
    assert bench.outcomes[-1].result is ScanResult.ALREADY_LISTED
    assert bench.pairing.half is not None
    assert bench.pairing.half.listed
    await bench.clock.advance(HALF_SECONDS)
    assert bench.notices == []


async def test_a_container_that_is_used_warns_and_names_the_other_board(bench: Bench) -> None:
    await bench.scan(A, "CT-1", B, "CT-1")
    assert bench.outcomes[-1].warnings == (ScanWarning.CONTAINER_USED,)
    assert bench.outcomes[-1].used_by == A
    assert bench.containers == {A: "CT-1", B: "CT-1"}


async def test_what_is_neither_is_refused_and_the_half_goes_on_waiting(bench: Bench) -> None:
    await bench.scan(A, "OPERATOR-0042", "CT-1")
    assert bench.outcomes[0].result is ScanResult.REFUSED
    assert bench.containers == {A: "CT-1"}


async def test_a_code_that_is_read_twice_at_once_shifts_no_pair(bench: Bench) -> None:
    """A trigger that is held: container, board or both come again within two seconds."""
    await bench.scan(A, "CT-1", "CT-1")
    assert bench.pairing.half is None
    await bench.clock.advance(3)
    await bench.scan("CT-2", B, B)
    assert bench.pairing.half is None
    assert bench.containers == {A: "CT-1", B: "CT-2"}


async def test_a_board_that_is_moved_says_from_where(bench: Bench) -> None:
    await bench.scan(A, "CT-1")
    await bench.clock.advance(3)
    await bench.scan(A, "CT-2")
    moved = bench.outcomes[-1]
    assert (moved.container_id, moved.moved_from) == ("CT-2", "CT-1")
    assert ScanWarning.MOVED in moved.warnings


@pytest.mark.parametrize("half", [B, "CT-2"])
async def test_undo_takes_back_the_half_that_waits_and_nothing_else(bench: Bench, half: Mac | str) -> None:
    await bench.scan(A, "CT-1")
    await bench.clock.advance(3)
    await bench.scan(half)
    assert bench.pairing.undo()
    assert bench.pairing.half is None
    assert bench.containers == {A: "CT-1"}
    assert bench.notices[-1].topic is Topic.HALF_UNDONE
    assert not bench.pairing.undo()
    await bench.scan(half)  # at once, and it counts
    assert bench.pairing.half is not None
