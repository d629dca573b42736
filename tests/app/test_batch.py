from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest

from station.app.batch import SETTLE_SECONDS, Batch, Exit, Order
from station.core.csv_devices import DeviceLine
from station.core.device import DeviceReport, DeviceState
from station.core.events import DeviceReported
from station.core.mac import Mac
from station.core.session import SessionState
from station.ports.orchestrator import StartRequest
from tests.app.pi import AWAY, A, B, Pi, PiFeed, refused, saw, session_is
from tests.app.station import Station
from tests.fakes.clock import FakeClock, settle

S = DeviceState


class Run:
    """One headless run for boards A and B, and what it said."""

    def __init__(self, station: Station, **order: Any) -> None:
        self.station = station
        self.said: list[Mapping[str, object]] = []
        devices = tuple(DeviceLine(number, mac, "CT-1") for number, mac in enumerate((A, B), start=1))
        request = StartRequest("Factory", "hunter2")
        wanted = Order(
            request, **{"devices": devices, "expect": 2, "timeout": 30.0, "label_seconds": 0.1, **order}
        )
        self._batch = Batch(station.line, station.clock, wanted, self.said.append)
        self._boards: dict[Mac, DeviceReport] = {}
        self._task: asyncio.Task[Exit] | None = None

    async def begin(self) -> None:
        self._task = asyncio.ensure_future(self._batch.run())
        await settle()

    async def hears(self, *events: DeviceReported) -> None:
        """The Pi knows and tells it."""
        self._boards.update({event.report.mac: event.report for event in events})
        self.station.pi.runs(*self._boards.values(), session_id="new-1")
        self.station.feed.stream.say(*events)
        await settle()
        await self.station.clock.advance(SETTLE_SECONDS)

    async def exit(self) -> Exit:
        assert self._task is not None
        for _ in range(10):  # the last label and the last look take a moment
            await self.station.clock.advance(60)
        return await asyncio.wait_for(self._task, 10)

    def of(self, event: str) -> list[Mapping[str, object]]:
        return [report for report in self.said if report["event"] == event]

    @property
    def summary(self) -> Mapping[str, object]:
        assert self.said[-1]["event"] == "summary"
        return self.said[-1]


@pytest.fixture
async def station(pi: Pi, feed: PiFeed, clock: FakeClock) -> AsyncIterator[Station]:
    station = Station(pi, feed, clock)
    yield station
    await station.line.aclose()


def states(reports: list[Mapping[str, object]], mac: Mac) -> list[object]:
    return [report["state"] for report in reports if report["mac"] == str(mac)]


async def test_a_run_enrols_provisions_labels_and_closes_its_session(station: Station) -> None:
    run = Run(station)
    await run.begin()
    await run.hears(saw(A, S.DISCOVERED, 1), saw(B, S.DISCOVERED, 1))
    assert station.pi.times("provision_all") == 1
    await run.hears(saw(A, S.PROVISIONING, 2), saw(B, S.PROVISIONING, 2))
    await run.hears(saw(A, S.VERIFIED, 3), saw(B, S.VERIFIED, 3))
    assert await run.exit() is Exit.ALL_VERIFIED
    assert states(run.of("device"), A) == ["discovered", "provisioning", "verified"]
    assert states(run.of("label"), A) == ["sent"]
    assert {report["container_id"] for report in run.of("device")} == {"CT-1"}
    assert [run.summary[key] for key in ("verified", "failed", "missing", "labels")] == [2, 0, 0, 2]
    assert station.pi.sessions["new-1"].session.state is SessionState.CLOSED


async def test_a_board_that_fails_is_tried_again_as_often_as_ordered(station: Station) -> None:
    run = Run(station, retries=1)
    await run.begin()
    await run.hears(saw(A, S.VERIFIED, 2), saw(B, S.FAILED, 2))
    assert station.pi.times("retry") == 1
    await run.hears(saw(B, S.PROVISIONING, 3, retry_count=1))
    await run.hears(saw(B, S.FAILED, 4, retry_count=1, error_message="no answer"))
    assert await run.exit() is Exit.SOME_FAILED
    assert station.pi.times("retry") == 1
    assert run.of("device")[-1]["error"] == "no answer"
    assert [run.summary[key] for key in ("verified", "failed", "missing")] == [1, 1, 0]


async def test_a_label_that_does_not_come_out_is_told_once_and_stays_in_the_queue(station: Station) -> None:
    station.printer.refuse()
    run = Run(station)
    await run.begin()
    await run.hears(saw(A, S.VERIFIED, 2), saw(B, S.VERIFIED, 2))
    assert await run.exit() is Exit.ALL_VERIFIED
    assert states(run.of("label"), A) == ["failed"]
    assert {report["journal"] for report in run.of("label")} == {"queued"}
    assert len(run.of("error")) == 1
    assert (run.summary["labels"], run.summary["labels_queued"]) == (0, 2)
    assert "labels_without_container" not in run.summary
    assert station.line.labelling.pending == 2


async def test_a_refused_key_ends_the_run_and_leaves_the_session(station: Station) -> None:
    run = Run(station)
    await run.begin()
    station.pi.trouble["provision_all"] = refused("UNAUTHORIZED", 401)
    await run.hears(saw(A, S.DISCOVERED, 1))
    assert await run.exit() is Exit.REFUSED
    assert [report["code"] for report in run.of("error")] == ["UNAUTHORIZED"]
    assert station.pi.sessions["new-1"].session.state is SessionState.ACTIVE


async def test_a_pi_that_is_away_at_the_end_of_the_time_is_told_as_that(station: Station) -> None:
    run = Run(station, timeout=0.2)
    await run.begin()
    station.pi.away()
    station.feed.trouble = AWAY
    station.feed.stream.cut()
    await settle()
    assert await run.exit() is Exit.UNREACHABLE
    assert run.of("error")[-1]["code"] == "UNREACHABLE"
    assert run.summary["missing"] == 2


async def test_a_session_that_somebody_closes_ends_the_run_with_words(station: Station) -> None:
    run = Run(station)
    await run.begin()
    await run.hears(saw(A, S.VERIFIED, 2))
    station.pi.runs(session_id="new-1", state=SessionState.CLOSED)
    station.feed.stream.say(session_is(SessionState.CLOSED, "new-1", 3))
    assert await run.exit() is Exit.SOME_FAILED
    assert "ended before the boards were done" in str(run.of("error")[-1]["message"])
    assert {"event": "session", "id": "new-1", "state": "closed"} in run.said
