"""From the verified event to the printer's first byte; what a label costs and weighs."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles

from station.adapters.clock import SystemClock
from station.adapters.journal import open_journal
from station.adapters.printers import ZplTcpPrinter, ensure_gui
from station.app.diary import Diary
from station.app.label_content import label_of
from station.app.labelling import Labelling
from station.core.device import Device, DeviceState
from station.core.fleet import Change, DeviceChange
from station.core.mac import Mac
from tests.adapters.printers.sample import LABEL, SHIPPED, renderer
from tests.adapters.printers.sink import HEALTHY, Reader, Sink, Writer, listening
from tests.benchmarks.figures import Figure

LABELS = 150
PAIRS = 5
FSYNCS = 2
"""On disk before the first byte: that the label is due, and that it is being sent."""
PRINTER_A_SECOND = 4.0
"""What a fast label printer puts out: 57 x 32 mm at 6 inches a second, with its pauses."""


def _fsyncs(folder: Path) -> float:
    begun = time.perf_counter()
    with (folder / "bare").open("ab", buffering=0) as file:
        for _ in range(FSYNCS):
            file.write(bytes(4096))
            os.fsync(file.fileno())
    return (time.perf_counter() - begun) * 1000


async def _to_first_byte() -> Sequence[Figure]:
    arrived = asyncio.Queue[float]()

    async def note(_sink: Sink, reader: Reader, writer: Writer) -> None:
        first = await reader.read(1)
        if first == b"~":
            await reader.readline()
            writer.write(HEALTHY.encode("ascii"))
            return
        arrived.put_nowait(time.perf_counter())
        await reader.read()

    ours, bare = [], []
    with tempfile.TemporaryDirectory() as name:
        folder, clock = Path(name), SystemClock()
        journal = await open_journal(folder / "journal.db", now=clock.now)
        async with listening(note) as sink:
            labelling = Labelling(
                journal.labels,
                ZplTcpPrinter("127.0.0.1", sink.port, renderer()),
                Diary(journal.facts, clock, "bench"),
                clock,
                content=lambda device: label_of(device, None, "CT-1", "bench"),
                is_ours=lambda _: True,
            )
            await labelling.printer.availability()  # as the window asks a printer when it opens
            await labelling.open()
            for number in range(LABELS):
                mac = Mac(0xA4CF12000000 + number)
                after = Device(mac, DeviceState.VERIFIED, session_id="s-1", since=datetime.now(UTC))
                begun = time.perf_counter()
                labelling.observe(Change((DeviceChange(mac, None, after),)))
                ours.append((await arrived.get() - begun) * 1000)
                await labelling.drain(10.0)
                bare.append(_fsyncs(folder))
            await labelling.aclose()
        await journal.aclose()
    cuts = [(quantiles(values, n=100)[49], quantiles(values, n=100)[98]) for values in (ours, bare)]
    return [
        Figure(
            f"verified to first byte, {name}", f"{FSYNCS} x write + fsync", "ms", [one], [other], "<= 50 ms"
        )
        for name, one, other in zip(("p50", "p99"), *cuts, strict=True)
    ]


def _rendered(dpi: int) -> Figure:
    printer = ZplTcpPrinter("127.0.0.1", 9, renderer(), dpi=dpi)
    printer.bytes_of(LABEL)
    rates = []
    for _ in range(PAIRS):
        begun = time.perf_counter()
        for _ in range(10):
            printer.bytes_of(LABEL)
        rates.append(10 / (time.perf_counter() - begun))
    return Figure(
        f"labels rendered, {dpi} dpi", "a fast printer", "labels/s", rates, [PRINTER_A_SECOND] * PAIRS, ">= 2"
    )


def _weight(template: str, dpi: int) -> Figure:
    drawn = renderer(template)
    image = drawn.image(LABEL, dpi)
    plain = (image.width() + 7) // 8 * image.height() * 2  # ^GF in plain hex digits
    packed = len(ZplTcpPrinter("127.0.0.1", 9, drawn, dpi=dpi).bytes_of(LABEL))
    return Figure(f"ZPL of {template}, {dpi} dpi", "uncompressed hex", "bytes", [packed], [plain], "<= 0.25")


def measure() -> Sequence[Figure]:
    """Measure the way to the printer, the renderer, and the ZPL of every shipped template."""
    gui = ensure_gui()
    figures = list(asyncio.run(_to_first_byte()))
    figures += [_rendered(dpi) for dpi in (203, 300, 600)]
    figures += [_weight(template, dpi) for template in SHIPPED for dpi in (203, 600)]
    del gui
    return figures
