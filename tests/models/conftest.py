"""What the models show: a line's parts on stand-ins, and a spy on what views are told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from station.app.diary import Diary
from station.app.enrolment import Enrolment
from station.app.provisioning import Provisioning
from station.app.watch import Watch
from station.core.mac import Mac
from station.ports.orchestrator import StartRequest
from station.ports.scanner import Scan
from tests.fakes.clock import FakeClock, settle
from tests.fakes.feed import FakeFeed
from tests.fakes.journal import FakeFacts, FakeOutbox
from tests.fakes.orchestrator import FakeOrchestrator

BOARDS = tuple(Mac.parse(f"A0B7650000{number:02X}") for number in range(8))


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """Have Qt check every step of a model; a broken rule ends the process."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)


@dataclass
class Told:
    """Writes down what a model tells its views."""

    model: QAbstractItemModel
    log: list[tuple[Any, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        model = self.model
        model.dataChanged.connect(self._changed)
        model.rowsInserted.connect(lambda _, first, last: self.log.append(("insert", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: self.log.append(("remove", first, last)))
        model.rowsMoved.connect(lambda _, first, last, __, to: self.log.append(("move", first, last, to)))
        model.layoutChanged.connect(lambda: self.log.append(("layout",)))
        model.modelReset.connect(lambda: self.log.append(("reset",)))

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        assert first.column() == 0
        assert last.column() == self.model.columnCount() - 1
        self.log.append(("change", first.row(), last.row()))

    def take(self) -> list[tuple[Any, ...]]:
        log, self.log = self.log, []
        return log


@dataclass
class Pi:
    """The parts of a line that models look at, and the Pi behind them."""

    orchestrator: FakeOrchestrator
    watch: Watch
    enrolment: Enrolment
    provisioning: Provisioning
    clock: FakeClock
    session_id: str = ""

    async def start(self) -> None:
        session = await self.provisioning.start(StartRequest("Factory", "secret password"))
        assert session is not None
        self.session_id = session.id
        await settle()

    async def scan(self, mac: Mac, container_id: str = "") -> None:
        await self.clock.advance(3)
        await self.enrolment.scan(Scan(mac.bare, "wedge", self.clock.now()), container_id=container_id)
        await settle()


@pytest.fixture
async def pi(qapp: QApplication) -> AsyncIterator[Pi]:
    clock, feed = FakeClock(), FakeFeed()
    orchestrator = FakeOrchestrator(feed=feed, now=clock.now)
    diary = Diary(FakeFacts(), clock, "line-3")
    watch = Watch(orchestrator, feed, clock, Random(1))
    enrolment = Enrolment(orchestrator, FakeOutbox(), diary, clock)
    provisioning = Provisioning(orchestrator, watch, enrolment, diary)
    await enrolment.open()
    yield Pi(orchestrator, watch, enrolment, provisioning, clock)
    await watch.aclose()
    await enrolment.aclose()
