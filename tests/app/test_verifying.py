"""A scanned label finds its board, proves its print, and says whether everything agrees."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from station.app.notices import Topic
from station.app.verifying import Proof
from station.core.device import DeviceState
from station.core.label import LabelState
from station.core.mac import Mac
from station.ports.orchestrator import StartRequest
from station.ports.scanner import Scan
from tests.app.pi import A, B, Pi, PiFeed, saw
from tests.app.station import Station
from tests.fakes.clock import FakeClock, settle


class Bench(Station):
    def __init__(self, pi: Pi, feed: PiFeed, clock: FakeClock) -> None:
        super().__init__(pi, feed, clock)
        self.proofs: list[Proof] = []
        self.line.verifying.proved.subscribe(self.proofs.append)

    async def scan(self, text: str, *, source: str = "wedge", container: str = "") -> None:
        scan = Scan(text, source, self.clock.now())
        await self.line.enrolment.scan(scan, container_id=container)
        await settle()
        await self.clock.advance(3)

    async def finish(self, mac: Mac, *, container: str = "", board_says: str = "") -> None:
        """Scan, provision and verify a board; its label is printed."""
        await self.scan(mac.bare, container=container)
        if self.line.watch.session is None:
            await self.line.provisioning.start(StartRequest("Factory", "hunter2"))
            await settle()
        self.feed.stream.say(saw(mac, DeviceState.VERIFIED, 5, container_id=board_says or None))
        await settle()
        await self.clock.advance(5)

    async def states(self) -> list[LabelState]:
        return [record.state for record in await self.book.labels()]


@pytest.fixture
async def bench(pi: Pi, feed: PiFeed, clock: FakeClock) -> AsyncIterator[Bench]:
    bench = Bench(pi, feed, clock)
    await bench.open()
    yield bench
    bench.disk.mend()
    await bench.line.aclose()


async def test_a_board_on_its_way_has_nothing_to_prove(bench: Bench) -> None:
    await bench.scan(A.bare)
    await bench.scan(A.bare)
    assert bench.proofs == []


async def test_scanning_its_label_proves_the_print_and_says_when_it_was_made(bench: Bench) -> None:
    await bench.finish(A)
    (sent,) = await bench.book.labels()
    await bench.scan(A.bare)
    (proof,) = bench.proofs
    assert (proof.mac, proof.proved, proof.printed_at) == (A, True, sent.at)
    assert await bench.states() == [LabelState.CONFIRMED]
    fact = next(fact for fact in bench.facts.written if (fact.kind, fact.outcome) == ("label", "confirmed"))
    assert (fact.mac, fact.detail["how"]) == (A, "scanned")


async def test_a_doubtful_label_is_settled_by_its_scan(bench: Bench) -> None:
    bench.printer.lose(comes_out=True)
    await bench.finish(A)
    assert await bench.states() == [LabelState.UNKNOWN]
    await bench.scan(f"]d1{A.bare}\r")
    assert await bench.states() == [LabelState.CONFIRMED]


async def test_a_label_that_was_proved_before_is_told_and_left_alone(bench: Bench) -> None:
    await bench.finish(A)
    await bench.scan(A.bare)
    await bench.scan(A.bare)
    assert [proof.proved for proof in bench.proofs] == [True, False]
    assert bench.book.history.count((1, LabelState.CONFIRMED)) == 1


@pytest.mark.parametrize(
    ("text", "source"),
    [(str(A), "wedge"), (f"MAC:{A.bare}", "wedge"), (f"XX2412{A.bare}", "serial"), (A.bare, "typed")],
)
async def test_another_code_of_the_board_proves_no_print(bench: Bench, text: str, source: str) -> None:
    await bench.finish(A)
    await bench.scan(text, source=source)
    assert [proof.proved for proof in bench.proofs] == [False]
    assert await bench.states() == [LabelState.SENT]


async def test_label_container_and_board_agree_or_are_named(bench: Bench) -> None:
    await bench.finish(A, container="CT-1", board_says="CT-1")
    await bench.finish(B, container="CT-2", board_says="CT-3")
    await bench.scan(A.bare)
    await bench.scan(B.bare)
    agreed, apart = bench.proofs
    assert (agreed.agrees, agreed.containers) == (True, ("CT-1",))
    assert (apart.agrees, apart.containers) == (False, ("CT-3", "CT-2"))


async def test_a_label_that_names_no_container_does_not_agree_once_the_board_is_in_one(bench: Bench) -> None:
    await bench.finish(A)
    await bench.scan(A.bare, container="CT-1")
    (proof,) = bench.proofs
    assert (proof.agrees, proof.lacks_container, proof.containers) == (False, True, ("CT-1",))


async def test_a_journal_that_fails_is_told_and_proves_nothing(bench: Bench) -> None:
    await bench.finish(A)
    bench.disk.fill_up()
    await bench.scan(A.bare)
    assert bench.proofs == []
    assert Topic.JOURNAL_FAILED in bench.topics()
