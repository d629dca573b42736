"""Copies of labels: of which label, and what a person's answer about a doubtful one does."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from station.app.diary import Diary
from station.app.label_content import label_of
from station.app.labelling import Labelling
from station.core.device import Device, DeviceState
from station.core.errors import JournalTrouble
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.core.settings import WithoutContainer
from tests.app.pi import A
from tests.fakes.clock import FakeClock, settle
from tests.fakes.journal import Disk, FakeFacts, FakeLabelBook
from tests.fakes.printer import FakePrinter

L = LabelState
OLD = LabelContent(A, container_id="CT-1", session_id="s-1")
NEW = LabelContent(A, session_id="s-2")


class Bench:
    """A board with a doubtful label of an old session, and one of a new session that waits."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.disk = Disk()
        self.book = FakeLabelBook(clock.now, self.disk)
        self.facts = FakeFacts()
        self.printer = FakePrinter()
        self.containers: dict[Mac, str] = {}
        self.labelling = self._made()

    def _made(self) -> Labelling:
        return Labelling(
            self.book,
            self.printer,
            Diary(self.facts, self.clock, "st-1"),
            self.clock,
            content=lambda device: label_of(device, None, "", "st-1"),
            is_ours=lambda _: True,
            without_container=WithoutContainer.WAIT,
            container_of=lambda mac: self.containers.get(mac, ""),
        )

    async def open(self) -> None:
        await self.book.intend(OLD)
        await self.book.advance(1, L.SENDING)
        await self.book.intend(NEW, waits=True)
        await self.labelling.open()
        await settle()

    async def restart(self) -> None:
        await self.labelling.aclose()
        self.labelling = self._made()
        await self.labelling.open()
        await settle()

    def printed(self) -> list[tuple[str, str, str]]:
        return [(one.session_id, one.container_id, one.mark) for one in self.printer.printed]

    async def states(self) -> list[LabelState]:
        return [record.state for record in await self.book.labels()]


@pytest.fixture
async def bench(clock: FakeClock) -> AsyncIterator[Bench]:
    bench = Bench(clock)
    await bench.open()
    assert await bench.states() == [L.UNKNOWN, L.WAITING]
    yield bench
    bench.disk.mend()
    await bench.labelling.aclose()


async def test_a_doubtful_label_that_is_not_there_is_printed_again_and_no_other(bench: Bench) -> None:
    copy = await bench.labelling.reprint_instead(A, 1, "it did not come")
    await settle()
    assert copy is not None
    assert bench.printed() == [("s-1", "CT-1", "R1")]
    assert await bench.states() == [L.FAILED, L.WAITING, L.SENT]
    outcomes = [(fact.outcome, fact.correlation_id) for fact in bench.facts.written]
    assert ("failed", "label-1") in outcomes
    assert ("reprint", "label-3") in outcomes


async def test_the_station_dies_before_or_after_an_answer_and_never_within_it(bench: Bench) -> None:
    bench.disk.fill_up()
    with pytest.raises(JournalTrouble):
        await bench.labelling.reprint_instead(A, 1, "it did not come")
    bench.disk.mend()
    assert await bench.states() == [L.UNKNOWN, L.WAITING]
    await bench.labelling.pause()
    await bench.labelling.reprint_instead(A, 1, "it did not come")
    assert await bench.states() == [L.FAILED, L.WAITING, L.QUEUED]
    await bench.restart()
    assert bench.printed() == [("s-1", "CT-1", "R1")]


async def test_a_copy_that_is_due_already_is_not_doubled_by_the_answer(bench: Bench) -> None:
    await bench.labelling.pause()
    await bench.labelling.reprint(A, "torn", 1)
    await bench.labelling.reprint_instead(A, 1, "it did not come")
    assert await bench.states() == [L.FAILED, L.WAITING, L.QUEUED]


async def test_there_is_no_answer_about_a_label_that_does_not_exist(bench: Bench) -> None:
    assert await bench.labelling.reprint_instead(A, 99, "it did not come") is None
    assert await bench.states() == [L.UNKNOWN, L.WAITING]


async def test_the_label_that_is_named_is_printed_again_as_it_was(bench: Bench) -> None:
    bench.containers[A] = "CT-9"
    await bench.labelling.reprint(A, "torn", 1)
    await settle()
    assert bench.printed() == [("s-1", "CT-1", "R1")]
    assert (await bench.states())[1] is L.WAITING


async def test_a_verified_board_whose_labels_all_failed_is_one_that_misses_its_label(bench: Bench) -> None:
    await bench.labelling.answer(1, in_hand=False)
    board = Device(A, DeviceState.VERIFIED, session_id="s-1")
    assert await bench.labelling.print_missing([board]) == 1
    await settle()
    assert bench.printed() == [("s-1", "CT-1", "R1")]
    assert await bench.labelling.print_missing([board]) == 0
