"""The commands of a line, on a Pi and a journal that the tests are."""

from __future__ import annotations

import random

from station.app.diary import Diary
from station.app.enrolment import Enrolment
from station.app.notices import Notice, Topic
from station.app.provisioning import Provisioning
from station.app.watch import Watch
from station.core.device import DeviceReport
from station.core.mac import Mac
from tests.app.pi import Pi, PiFeed
from tests.fakes.clock import FakeClock, settle
from tests.fakes.journal import FakeFacts, FakeOutbox


class Bench:
    """The commands of a line, with everything around them."""

    def __init__(self, pi: Pi, feed: PiFeed, clock: FakeClock) -> None:
        self.pi, self.feed = pi, feed
        self.facts = FakeFacts()
        diary = Diary(self.facts, clock, "st-1")
        self.watch = Watch(pi, feed, clock, random.Random(1))
        self.enrolment = Enrolment(pi, FakeOutbox(), diary, clock)
        self.commands = Provisioning(pi, self.watch, self.enrolment, diary)
        self.notices: list[Notice] = []
        self.commands.notices.subscribe(self.notices.append)

    async def aclose(self) -> None:
        await self.watch.aclose()
        await self.enrolment.aclose()

    async def follow(self, *boards: DeviceReport) -> None:
        self.pi.runs(*boards)
        await self.watch.follow("s-1")
        await settle()

    def topics(self) -> list[Topic]:
        return [notice.topic for notice in self.notices]

    def facts_of(self, kind: str) -> list[tuple[str, str]]:
        return [(fact.outcome, fact.session_id) for fact in self.facts.written if fact.kind == kind]

    def requested(self) -> set[Mac]:
        return set(self.commands.requested)
