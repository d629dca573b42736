"""Labels that wait: for the board's container, and for a person who paused the printing."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from station.app.diary import Diary
from station.app.label_content import label_of
from station.app.labelling import Labelling
from station.app.notices import Notice, Topic
from station.core.device import Device, DeviceState
from station.core.fleet import Change, DeviceChange
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.core.settings import WithoutContainer
from tests.app.pi import A, B
from tests.fakes.clock import FakeClock, settle
from tests.fakes.journal import FakeFacts, FakeLabelBook
from tests.fakes.printer import FakePrinter


class Bench:
    """A labelling whose boards' containers are in `containers`."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.book = FakeLabelBook(clock.now)
        self.facts = FakeFacts()
        self.printer = FakePrinter()
        self.containers: dict[Mac, str] = {}
        self.notices: list[Notice] = []
        self.labelling = self._made(WithoutContainer.PRINT)

    def _made(self, policy: WithoutContainer) -> Labelling:
        labelling = Labelling(
            self.book,
            self.printer,
            Diary(self.facts, self.clock, "st-1"),
            self.clock,
            content=lambda device: label_of(device, None, self.containers.get(device.mac, ""), "st-1"),
            is_ours=lambda _: True,
            without_container=policy,
            container_of=lambda mac: self.containers.get(mac, ""),
        )
        labelling.notices.subscribe(self.notices.append)
        return labelling

    async def start(self, policy: WithoutContainer) -> None:
        await self.labelling.aclose()
        self.labelling = self._made(policy)
        await self.labelling.open()
        await settle()

    async def verify(self, mac: Mac) -> None:
        before = Device(mac, DeviceState.VERIFYING, session_id="s-1")
        after = Device(mac, DeviceState.VERIFIED, session_id="s-1")
        self.labelling.observe(Change((DeviceChange(mac, before, after),)))
        await settle()

    async def put_into(self, mac: Mac, container: str) -> None:
        self.containers[mac] = container
        self.labelling.look_for_containers()
        await settle()

    @property
    def printed(self) -> list[tuple[Mac, str]]:
        return [(content.mac, content.container_id) for content in self.printer.printed]

    async def states(self) -> list[LabelState]:
        return [record.state for record in await self.book.labels()]


@pytest.fixture
async def bench(clock: FakeClock) -> AsyncIterator[Bench]:
    bench = Bench(clock)
    yield bench
    await bench.labelling.aclose()


async def test_a_board_without_a_container_is_printed_with_its_mac_alone(bench: Bench) -> None:
    await bench.start(WithoutContainer.PRINT)
    await bench.verify(A)
    assert bench.printed == [(A, "")]


async def test_a_label_waits_until_the_boards_container_is_known_and_then_says_it(bench: Bench) -> None:
    await bench.start(WithoutContainer.WAIT)
    await bench.verify(A)
    assert (bench.printed, await bench.states()) == ([], [LabelState.WAITING])
    assert bench.notices == []
    await bench.put_into(B, "CT-2")
    assert bench.printed == []
    await bench.put_into(A, "CT-1")
    assert bench.printed == [(A, "CT-1")]
    await bench.verify(A)
    assert bench.printed == [(A, "CT-1")]


async def test_a_board_that_is_in_a_container_waits_for_nothing(bench: Bench) -> None:
    await bench.start(WithoutContainer.WAIT)
    bench.containers[A] = "CT-1"
    await bench.verify(A)
    assert bench.printed == [(A, "CT-1")]


async def test_the_operator_is_asked_for_the_container(bench: Bench) -> None:
    await bench.start(WithoutContainer.ASK)
    await bench.verify(A)
    assert [(notice.topic, notice.mac) for notice in bench.notices] == [(Topic.LABEL_WANTS_CONTAINER, A)]


async def test_a_waiting_label_outlives_the_station(bench: Bench) -> None:
    await bench.start(WithoutContainer.WAIT)
    await bench.verify(A)
    await bench.start(WithoutContainer.WAIT)
    assert bench.printed == []
    await bench.put_into(A, "CT-1")
    assert bench.printed == [(A, "CT-1")]


async def test_a_container_that_became_known_while_the_station_was_away_prints_at_its_start(
    bench: Bench,
) -> None:
    await bench.start(WithoutContainer.WAIT)
    await bench.verify(A)
    bench.containers[A] = "CT-1"
    await bench.start(WithoutContainer.WAIT)
    assert bench.printed == [(A, "CT-1")]


async def test_a_station_that_waits_no_more_prints_what_waited(bench: Bench) -> None:
    await bench.start(WithoutContainer.WAIT)
    await bench.verify(A)
    await bench.start(WithoutContainer.PRINT)
    assert bench.printed == [(A, "")]


async def test_a_person_may_print_it_without_a_container_once(bench: Bench) -> None:
    await bench.start(WithoutContainer.ASK)
    await bench.verify(A)
    (record,) = await bench.book.labels()
    await bench.labelling.release(record.id)
    await bench.labelling.release(record.id)
    await bench.put_into(A, "CT-1")
    assert bench.printed == [(A, "")]


async def test_a_reprint_of_a_waiting_label_is_its_first_print(bench: Bench) -> None:
    await bench.start(WithoutContainer.WAIT)
    await bench.verify(A)
    await bench.labelling.reprint(A, "it does not come")
    await settle()
    assert [content.mark for content in bench.printer.printed] == [""]


async def test_a_label_that_waits_at_another_station_stays_there_and_is_told_with_its_name(
    bench: Bench,
) -> None:
    await bench.start(WithoutContainer.WAIT)
    there = await bench.book.intend(LabelContent(A, session_id="s-1", station="line-2"), waits=True)
    told = await bench.labelling.reprint(A, "it does not come")
    await settle()
    assert told == there
    assert bench.printed == []
    assert bench.book.history == [(1, LabelState.WAITING)]


async def test_a_reprint_of_a_waiting_label_tells_that_it_is_printed_from_now_on(bench: Bench) -> None:
    await bench.start(WithoutContainer.WAIT)
    await bench.verify(A)
    told = await bench.labelling.reprint(A, "it does not come")
    assert told is not None
    assert told.state is LabelState.QUEUED


async def test_paused_labels_queue_up_and_come_out_in_order_afterwards(bench: Bench) -> None:
    await bench.start(WithoutContainer.PRINT)
    told: list[bool] = []
    bench.labelling.paused_changed.subscribe(told.append)
    await bench.labelling.pause()
    await bench.labelling.pause()
    await bench.verify(A)
    await bench.verify(B)
    assert (bench.printed, bench.labelling.pending) == ([], 2)
    await bench.labelling.unpause()
    await settle()
    assert [mac for mac, _ in bench.printed] == [A, B]
    assert told == [True, False]
    assert [fact.outcome for fact in bench.facts.written if fact.outcome.endswith("paused")] == [
        "paused",
        "unpaused",
    ]


async def test_a_label_that_waits_for_the_printer_is_kept_back_by_a_pause(bench: Bench) -> None:
    await bench.start(WithoutContainer.PRINT)
    bench.printer.refuse()
    await bench.verify(A)
    await bench.labelling.pause()
    bench.printer.mend()
    bench.labelling.retry_now()
    await settle()
    assert bench.printed == []
    await bench.labelling.unpause()
    await settle()
    assert bench.printed == [(A, "")]


async def test_a_pause_ends_with_the_program_and_the_queue_does_not(bench: Bench) -> None:
    await bench.start(WithoutContainer.PRINT)
    await bench.labelling.pause()
    await bench.verify(A)
    await bench.start(WithoutContainer.PRINT)
    assert bench.printed == [(A, "")]


async def test_a_reprint_names_the_container_that_the_board_is_in_by_now(bench: Bench) -> None:
    await bench.start(WithoutContainer.PRINT)
    bench.containers[A] = "CT-1"
    await bench.verify(A)
    bench.containers[A] = "CT-2"
    await bench.labelling.reprint(A, "moved")
    await settle()
    bench.containers.clear()
    await bench.labelling.reprint(A, "lost")
    await settle()
    assert [record.content.container_id for record in await bench.book.labels()] == ["CT-1", "CT-2", "CT-2"]
