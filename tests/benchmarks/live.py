"""What the live side costs as it grows, and how soon it is back after a cut."""

from __future__ import annotations

import asyncio
import gc
import time
import tracemalloc
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from station.adapters.orchestrator.events import EventReader
from station.app.reconnect import FeedState
from station.core.device import DeviceReport, DeviceState
from station.core.events import DeviceReported
from station.core.fleet import Fleet
from station.core.mac import Mac
from station.simulator import SimulatorConfig, running
from tests.benchmarks.figures import Figure
from tests.faults.bench import station
from tests.faults.clock import ScaledClock
from tests.faults.operator import TARGET
from tests.faults.proxy import proxied

SESSION = "sess_bench"
EVENTS = 20_000
PAIRS = 7
CUTS = 15
_T0 = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
_STATES = (DeviceState.PROVISIONING, DeviceState.PROVISIONED, DeviceState.VERIFYING, DeviceState.VERIFIED)


def _events(boards: int, count: int, first: int = 0) -> Iterator[DeviceReported]:
    for number in range(first, first + count):
        board, turn = number % boards, number // boards
        at = _T0 + timedelta(milliseconds=number)
        report = DeviceReport(
            Mac(0xAC67B2000000 + board),
            state=_STATES[turn % 4],
            retry_count=turn // 4,
            session_id=SESSION,
            at=at,
        )
        yield DeviceReported(report, SESSION, at)


def _fold_rate(boards: int) -> float:
    """Give microseconds an event, in a fleet that has all its boards already."""
    fleet = Fleet(SESSION)
    for event in _events(boards, boards):
        fleet.apply(event)
    events = list(_events(boards, EVENTS, boards))
    gc.collect()
    begun = time.process_time()
    for event in events:
        fleet.apply(event)
    return (time.process_time() - begun) / EVENTS * 1e6


def _sizes() -> Figure:
    pairs = [(_fold_rate(10_000), _fold_rate(10)) for _ in range(PAIRS)]
    ours, rival = zip(*pairs, strict=True)
    return Figure("an event folded, 10,000 boards", "10 boards", "us", ours, rival, "<= 1.2")


def _memory() -> Figure:
    """Read and fold events, and compare what is held after 1,000,000 and after 10,000."""
    reader, fleet = EventReader(), Fleet(SESSION)
    tracemalloc.start()
    try:
        held: list[float] = []
        for upto in (10_000, 1_000_000):
            for number in range(upto - (990_000 if held else 10_000), upto):
                event = reader.read("message", _wire(number))
                fleet.apply(event)
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0] / 1024)
    finally:
        tracemalloc.stop()
    return Figure("memory after 1,000,000 events", "after 10,000", "KiB", held[1:], held[:1], "1.0")


def _wire(number: int) -> str:
    state = _STATES[number // 200 % 4].value
    seconds, micro = divmod(number, 1000)
    hours, seconds = divmod(seconds, 3600)
    return (
        f'{{"version":"1.0","type":"device.state_changed","session_id":"{SESSION}",'
        f'"timestamp":"2026-01-11T{12 + hours:02d}:{seconds // 60:02d}:{seconds % 60:02d}.{micro:03d}Z",'
        f'"payload":{{"device":{{"mac":"AA:BB:CC:00:00:{number % 200:02X}","state":"{state}",'
        f'"retry_count":{number // 800},"session_id":"{SESSION}"}}}}}}'
    )


class _Watched(ScaledClock):
    """A clock in no hurry that remembers the waits."""

    def __init__(self) -> None:
        super().__init__(1.0)
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await super().sleep(seconds)


async def _recovery() -> Figure:
    """Cut the stream again and again: from the cut to live, against the wait that the backoff chose."""
    config = SimulatorConfig(devices=1, pace=0.002, requests_per_second=0)
    found, alone = [], []
    clock = _Watched()
    async with running(config) as url, proxied(url) as proxy, station(proxy.url, clock=clock) as at:
        states: asyncio.Queue[FeedState] = asyncio.Queue()
        at.line.watch.status.subscribe(lambda status: states.put_nowait(status.state))
        await at.line.provisioning.start(TARGET)
        await _until_live(states)
        for _ in range(CUTS):
            begun = time.perf_counter()
            clock.waits.clear()
            await proxy.reset_all()
            await _until_live(states)
            found.append((time.perf_counter() - begun) * 1000)
            alone.append(clock.waits[0] * 1000)
            await at.line.watch.again()  # a new backoff: each cut is a first one
            await _until_live(states)
    return Figure("live again after a cut", "the backoff alone", "ms", found, alone, "near 1.0")


async def _until_live(states: asyncio.Queue[FeedState]) -> None:
    while await states.get() is not FeedState.LIVE:
        pass


def measure() -> Sequence[Figure]:
    """Measure growth in boards, growth in time, and recovery."""
    return [_sizes(), _memory(), asyncio.run(_recovery())]
