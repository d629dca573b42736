"""A whole line on fakes: one Pi, one journal, one printer."""

from __future__ import annotations

import asyncio
import random

from station.app.diary import Diary
from station.app.enrolment import Enrolment
from station.app.house import Household
from station.app.label_content import label_of
from station.app.labelling import Labelling
from station.app.line import Line
from station.app.logbook import Logbook
from station.app.monitor import Monitor
from station.app.notices import Notice, Topic
from station.app.provisioning import Provisioning
from station.app.watch import Watch
from station.core.settings import Profile
from station.ports.journal import Fact
from tests.app.pi import URL, Pi, PiFeed
from tests.fakes.clock import FakeClock, settle
from tests.fakes.house import FakeHouse
from tests.fakes.journal import Disk, FakeFacts, FakeLabelBook, FakeOutbox, FakeShelf
from tests.fakes.logs import FakeLogs
from tests.fakes.monitor import FakeMonitor
from tests.fakes.printer import FakePrinter


class SlowFacts(FakeFacts):
    """Records only while `idles` is set."""

    def __init__(self, disk: Disk) -> None:
        super().__init__(disk)
        self.idles = asyncio.Event()
        self.idles.set()

    async def record(self, fact: Fact) -> None:
        await self.idles.wait()
        await super().record(fact)


class Station:
    """A whole line on one Pi, one journal and one printer; it can be started again."""

    def __init__(self, pi: Pi, feed: PiFeed, clock: FakeClock) -> None:
        self.pi, self.feed, self.clock = pi, feed, clock
        self.disk = Disk()
        self.facts = SlowFacts(self.disk)
        self.shelf = FakeShelf()
        self.outbox = FakeOutbox(self.disk)
        self.book = FakeLabelBook(clock.now, self.disk)
        self.printer = FakePrinter()
        self.monitor, self.logs, self.house = FakeMonitor(), FakeLogs(), FakeHouse()
        self.key_was_read = 0
        self.notices: list[Notice] = []
        self.line = self._made()

    def _made(self) -> Line:
        diary = Diary(self.facts, self.clock, "st-1", "op-1", shelf=self.shelf)
        watch = Watch(self.pi, self.feed, self.clock, random.Random(1))
        enrolment = Enrolment(self.pi, self.outbox, diary, self.clock)
        labelling = Labelling(
            self.book,
            self.printer,
            diary,
            self.clock,
            content=lambda device: label_of(device, watch.session, "", "st-1"),
            is_ours=lambda _: True,
        )

        async def reload_key() -> None:
            self.key_was_read += 1

        line = Line(
            Profile("hall", URL),
            self.pi,
            watch,
            enrolment,
            Provisioning(self.pi, watch, enrolment, diary),
            labelling,
            diary,
            reload_key=reload_key,
            monitor=Monitor(self.monitor, self.house, self.clock),
            logbook=Logbook(self.logs, self.clock),
            house=Household(self.house, self.clock),
        )
        line.notices.subscribe(self.notices.append)
        return line

    async def open(self) -> Line:
        await self.line.open()
        await settle()
        return self.line

    async def restart(self) -> Line:
        await self.line.aclose()
        self.notices.clear()
        self.line = self._made()
        return await self.open()

    def topics(self) -> list[Topic]:
        return [notice.topic for notice in self.notices]

    def device_facts(self) -> list[Fact]:
        return [fact for fact in self.facts.written if fact.kind == "device"]
