"""The real line on real sockets: everything of the station but the screen, the disk and the printer."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from station.adapters.orchestrator import (
    ApiKey,
    HttpHouse,
    HttpLogs,
    HttpOrchestrator,
    RetryPolicy,
    SseFeed,
    WebsocketMonitor,
)
from station.app.diary import Diary
from station.app.enrolment import Enrolment
from station.app.house import Household
from station.app.label_content import label_of
from station.app.labelling import Labelling
from station.app.line import Line
from station.app.logbook import Logbook
from station.app.monitor import Monitor
from station.app.notices import Notice
from station.app.provisioning import Provisioning
from station.app.watch import Watch
from station.core.device import Device
from station.core.label import LabelContent
from station.core.settings import Profile
from station.ports.clock import Clock
from tests.fakes.journal import FakeFacts, FakeLabelBook, FakeOutbox
from tests.fakes.printer import FakePrinter
from tests.faults.clock import ScaledClock

PACE = 100.0
"""Seconds of the station's waits in one real second."""
PATIENCE = 0.4
"""Real seconds until an answer counts as lost, and a silent stream as dead."""
POLICY = RetryPolicy(timeout=PATIENCE, connect_timeout=PATIENCE, waits=(1.0, 2.0, 4.0))


@dataclass
class Disk:
    """What survives a station's crash."""

    facts: FakeFacts = field(default_factory=FakeFacts)
    labels: FakeLabelBook = field(default_factory=lambda: FakeLabelBook(ScaledClock(1).now))
    outbox: FakeOutbox = field(default_factory=FakeOutbox)


class Station:
    """A line at `url`, wired as `station.compose` does it, with short waits."""

    def __init__(
        self,
        url: str,
        *,
        seed: int = 1,
        disk: Disk | None = None,
        name: str = "st-1",
        clock: Clock | None = None,
    ) -> None:
        self._clock = clock or ScaledClock(PACE)
        self.disk = disk or Disk()
        self.printer = FakePrinter()
        self.notices: list[Notice] = []
        self._url, self._seed, self._name = url, seed, name
        self.ours: set[str] = set()

    async def open(self) -> None:
        """Wire it up and connect."""
        clock, key = self._clock, ApiKey()
        orchestrator = HttpOrchestrator(self._url, key=key, clock=clock, policy=POLICY)
        house = HttpHouse(self._url, key=key, clock=clock, policy=POLICY)
        feed = SseFeed(self._url, key=key, connect_timeout=PATIENCE, silence=PATIENCE)
        diary = Diary(self.disk.facts, clock, self._name)
        watch = Watch(orchestrator, feed, clock, random.Random(self._seed))
        enrolment = Enrolment(orchestrator, self.disk.outbox, diary, clock)
        self.ours.update(await diary.sessions_of_ours())
        provisioning = Provisioning(orchestrator, watch, enrolment, diary)
        provisioning.worked.subscribe(self.ours.add)
        labelling = Labelling(
            self.disk.labels, self.printer, diary, clock, content=self._content, is_ours=self.is_ours
        )

        async def no_other_key() -> None:
            pass

        self.line = Line(
            Profile("test", self._url),
            orchestrator,
            watch,
            enrolment,
            provisioning,
            labelling,
            diary,
            reload_key=no_other_key,
            monitor=Monitor(WebsocketMonitor(self._url, key=key, connect_timeout=PATIENCE), house, clock),
            logbook=Logbook(
                HttpLogs(self._url, key=key, clock=clock, policy=POLICY, silence=PATIENCE), clock
            ),
            house=Household(house, clock),
        )
        self.line.notices.subscribe(self.notices.append)
        await self.line.open()

    def _content(self, device: Device) -> LabelContent:
        listing = self.line.enrolment.listings.get(device.mac)
        return label_of(
            device, self.line.watch.session, listing.entry.container_id if listing else "", self._name
        )

    def is_ours(self, device: Device) -> bool:
        session = self.line.watch.session
        return (session is not None and session.id in self.ours) or self.line.enrolment.scanned_here(
            device.mac
        )


@asynccontextmanager
async def station(
    url: str,
    *,
    seed: int = 1,
    disk: Disk | None = None,
    name: str = "st-1",
    clock: Clock | None = None,
) -> AsyncIterator[Station]:
    """A station for the length of a ``with``."""
    opened = Station(url, seed=seed, disk=disk, name=name, clock=clock)
    await opened.open()
    try:
        yield opened
    finally:
        await opened.line.aclose()


class Truth:
    """What is true on the Pi, asked for past the proxy."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def session(self, session_id: str) -> dict[str, Any]:
        """Give the session's data with its devices; empty when the Pi does not know it."""
        answer = await self._client.get(
            f"/api/v1/provisioning/batch/{session_id}", params={"include_devices": "true"}
        )
        data: dict[str, Any] = answer.json().get("data", {})
        return data

    async def allowlist(self) -> dict[str, str]:
        """Give each board of the allowlist with its container."""
        entries = (await self._client.get("/api/v1/provisioning/allowlist")).json()["data"]["entries"]
        return {entry["mac"]: entry.get("container_id", "") for entry in entries}

    async def recoverable(self) -> list[str]:
        """Give the sessions that can be resumed."""
        sessions = (await self._client.get("/api/v1/provisioning/sessions/recoverable")).json()["data"]
        return [session["id"] for session in sessions["sessions"]]

    async def boards(self) -> list[str]:
        """Give the MACs on the bench."""
        return [board["mac"] for board in (await self._client.get("/simulator/boards")).json()["boards"]]

    async def posts(self) -> list[tuple[str, int]]:
        """Give path and status of every POST that the Pi has answered."""
        requests = (await self._client.get("/simulator/requests")).json()["requests"]
        return [(r["path"], r["status"]) for r in requests if r["method"] == "POST"]

    async def switch_off_and_on(self) -> None:
        """Take the Pi's power away for a moment."""
        await self._client.post("/api/system/reset")


@asynccontextmanager
async def truth(url: str) -> AsyncIterator[Truth]:
    """The Pi's truth for the length of a ``with``."""
    async with httpx.AsyncClient(base_url=url, verify=False, trust_env=False, timeout=30) as client:  # noqa: S501
        yield Truth(client)
