"""The whole window under load, each in a process of its own; each writes its numbers as JSON."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import random
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from station.adapters.orchestrator import ApiKey, SseFeed
from station.app.line import Line
from station.core.device import DeviceReport, DeviceState
from station.core.events import DeviceReported
from station.core.mac import Mac
from station.core.settings import Profile, Settings
from station.models.devices import DevicesModel
from station.ports.journal import Fact
from station.views.application import make_application
from station.views.event_loop import EventLoop
from station.views.garbage import collected_here
from tests.benchmarks.feed import BOARDS, event
from tests.benchmarks.programs import resident
from tests.fakes.journal import FakeFacts
from tests.faults.operator import TARGET
from tests.views.rig import Rig, board

STREAMED = 144_000
"""One each tenth of a second for four hours: what 200 boards may tell in half a shift."""
WARM = STREAMED // 5
ROWS = 10_000
A_SECOND = 500
TOLD = 3_000
TIMES = 7
_QUIET = 0.02
_PROGRESS = (DeviceState.PROVISIONING, DeviceState.VERIFYING)


class Paints(QObject):
    """Tells when the table of the boards has been painted."""

    def __init__(self, rig: Rig) -> None:
        super().__init__()
        self.table = rig.work.provision.boards.table
        self._painted = asyncio.Event()
        self.on_paint: Callable[[], None] = lambda: None
        self.table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look once the paint that comes now is done."""
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._done)
        return super().eventFilter(watched, event)

    def _done(self) -> None:
        self._painted.set()
        self.on_paint()

    async def all(self, rig: Rig) -> None:
        """Wait until nothing waits to be shown, and for the paint after that."""
        while not rig.work.is_drawn:  # noqa: ASYNC110 - the window's own timers decide
            await asyncio.sleep(0.001)
        self._painted.clear()
        self.table.viewport().update()
        await self._painted.wait()


class _Disk(FakeFacts):
    """Takes facts as a disk does, on which they cost no memory."""

    async def record(self, fact: Fact) -> None:
        """Let it go."""


class _Wired(Rig):
    """The window on a real stream."""

    url = ""

    async def _make_line(self, profile: Profile, settings: Settings) -> Line:
        self.feed = SseFeed(self.url, key=ApiKey())  # type: ignore[assignment]
        self.facts = _Disk()
        return await super()._make_line(profile, settings)


async def serve() -> None:
    """Stream the same events to whoever connects, one a chunk, and end."""
    chunks = [event(number, "sess_1") for number in range(STREAMED)]
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head)
        for chunk in chunks:
            writer.write(chunk)
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


def _held(rig: Rig) -> tuple[float, int, int, int]:
    """Give MiB, tasks, file handles and running timers."""
    gc.collect()
    timers = sum(timer.isActive() for timer in rig.window.findChildren(QTimer))
    return resident(), len(asyncio.all_tasks()), len(os.listdir("/proc/self/fd")), timers  # noqa: PTH208


async def stream(url: str) -> object:
    """Take the stream until all is painted; gives events a second, and what is held early and late."""
    _Wired.url = url
    rig = await _Wired.make()
    paints = Paints(rig)
    last = Mac.parse(f"AA:BB:CC:00:00:{BOARDS - 1:02X}")

    async def told(count: int) -> None:
        """Wait until so many events are folded: the last board has told its last one of them."""
        tries = (count - 1) // (BOARDS * 4)
        while True:
            fleet = rig.line.watch.fleet
            device = fleet.devices.get(last) if fleet is not None else None
            if device is not None and (device.retry_count or 0) >= tries and device.state.is_final:
                return
            await asyncio.sleep(0.01)

    begun = time.perf_counter()
    await rig.line.provisioning.start(TARGET)
    await told(WARM)
    stopped = time.perf_counter()
    warm = _held(rig)
    begun += time.perf_counter() - stopped  # looking at the memory is no part of it
    await told(STREAMED)
    await paints.all(rig)
    spent = time.perf_counter() - begun
    late = _held(rig)
    await rig.aclose()
    return {"rate": STREAMED / spent, "warm": warm, "late": late}


async def appear(count: str) -> object:
    """Give the seconds from the first event until `count` new boards are painted."""
    rig = await Rig.make()
    session = await rig.start()
    paints = Paints(rig)
    begun = time.perf_counter()
    rig.pi.discover(session, *(board(number) for number in range(int(count))))
    model = rig.work.provision.boards.table.model()
    while model.rowCount() < int(count):  # noqa: ASYNC110 - the model's own frames decide
        await asyncio.sleep(0.001)
    await paints.all(rig)
    spent = time.perf_counter() - begun
    await rig.aclose()
    return spent


async def _with_rows(count: int) -> tuple[Rig, str]:
    rig = await Rig.make()
    session = await rig.start()
    for number in random.Random(0).sample(range(count), count):
        rig.pi.move(session, board(number), random.Random(number).choice(list(_PROGRESS)))
    while rig.work.provision.boards.table.model().rowCount() < count:  # noqa: ASYNC110
        await asyncio.sleep(_QUIET)
    await rig.quiet()
    return rig, session


async def pixels() -> object:
    """Give the milliseconds from each event of boards that are in sight to the end of its paint."""
    rig, session = await _with_rows(ROWS)
    paints = Paints(rig)
    model = paints.table.model()
    told: list[float] = []
    shown: list[float] = []
    spent: list[float] = []

    def flushed(*_: object) -> None:
        shown.extend(told)
        told.clear()

    def painted() -> None:
        now = time.perf_counter()
        spent.extend((now - at) * 1000 for at in shown)
        shown.clear()

    model.dataChanged.connect(flushed)
    model.layoutChanged.connect(flushed)
    paints.on_paint = painted
    visible = [model.at(row).device.mac for row in range(10)]  # type: ignore[attr-defined]
    gc.collect()  # what the making of ten thousand rows left is no part of it
    begun = time.perf_counter()
    for number in range(TOLD):
        due = begun + number / A_SECOND
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        told.append(time.perf_counter())
        mac = visible[number % len(visible)]
        turn, at = number // len(visible), rig.clock.now() + timedelta(milliseconds=number + 1)
        report = DeviceReport(
            mac, state=_PROGRESS[turn % 2], retry_count=1 + turn // 2, session_id=session, at=at
        )
        rig.feed.send(DeviceReported(report, session, at))
    await paints.all(rig)
    await rig.aclose()
    return spent


async def order() -> object:
    """Give pairs of seconds: a changed sort or filter, and Python's sort of the same keys."""
    rig, _ = await _with_rows(ROWS)
    model = rig.work.provision.boards.table.model()
    assert isinstance(model, DevicesModel)
    found: dict[str, list[tuple[float, float]]] = {"sort": [], "filter": []}
    column = model.columns[model.column_of("mac")]
    place = model.column_of("mac")
    orders = (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder)
    for turn in range(TIMES):
        keys = [column.sort_key(row) for row in model.everything()]
        random.Random(turn).shuffle(keys)
        begun = time.perf_counter()
        sorted(keys)
        bare = time.perf_counter() - begun
        model.sort(-1)  # reversing an order would be nearly free
        begun = time.perf_counter()
        model.sort(place, orders[turn % 2])
        found["sort"].append((time.perf_counter() - begun, bare))
        begun = time.perf_counter()
        model.set_states(frozenset({_PROGRESS[turn % 2]}))
        found["filter"].append((time.perf_counter() - begun, bare))
        model.set_states(None)
    await rig.aclose()
    return found


def _in_window(work: Callable[[], Awaitable[object]]) -> object:
    application = make_application(sys.argv)
    with EventLoop(application) as loop, collected_here(application):  # as `cli.window` runs it
        return loop.run_until_complete(work())


def main(program: str, folder: str, *given: str) -> None:
    """Run one of them."""
    if program == "serve":
        asyncio.run(serve())
        return
    work = {"stream": stream, "appear": appear, "pixels": pixels, "order": order}[program]
    found = _in_window(lambda: work(*given))  # type: ignore[operator]
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
