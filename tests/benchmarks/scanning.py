"""Scans: from the last key to the wire, how many a second, and the camera against zxing-cpp alone."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import qasync
import zxingcpp
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtWidgets import QApplication, QLineEdit

from station.adapters import multimedia
from station.adapters.clock import SystemClock
from station.adapters.journal import open_journal
from station.adapters.orchestrator import ApiKey, HttpOrchestrator
from station.adapters.scanners.decoding import decode, formats, texts
from station.adapters.scanners.keyboard_wedge import KeyboardWedge
from station.app.diary import Diary
from station.app.enrolment import Enrolment, ScanResult
from station.core.mac import Mac
from station.ports.scanner import Scan
from tests.adapters.scanners.codes import degraded, scene
from tests.benchmarks.figures import Figure

GAP_MS = 55
SCANS = 30
BURST = 300
KEY_MS = 5
"""Between two keys of a quick scanner."""
CODE = "A0B765010203"


class _Pi:
    """Takes every request, and notes when its first byte came."""

    def __init__(self) -> None:
        self.came: asyncio.Queue[float] = asyncio.Queue()

    async def serve(self) -> asyncio.Server:
        return await asyncio.start_server(self._answer, "127.0.0.1", 0)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while not reader.at_eof():
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:
                break
            self.came.put_nowait(time.perf_counter())
            lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")]
            size = int(lengths[0].split(b":")[1])
            body = (await reader.readexactly(size)).decode()
            answer = f'{{"success":true,"data":{body}}}'.encode()
            writer.write(b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n")
            writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(answer), answer))
        writer.close()


async def _wedge_figures(folder: Path) -> Sequence[Figure]:
    pi, clock = _Pi(), SystemClock()
    server = await pi.serve()
    port = server.sockets[0].getsockname()[1]
    journal = await open_journal(folder / "journal.sqlite", now=clock.now)
    orchestrator = HttpOrchestrator(f"http://127.0.0.1:{port}", key=ApiKey(), clock=clock)
    enrolment = Enrolment(orchestrator, journal.outbox, Diary(journal.facts, clock, "bench"), clock)
    await enrolment.open()
    scans: list[asyncio.Task[object]] = []

    def take(scan: Scan) -> None:
        scans.append(asyncio.ensure_future(enrolment.scan(scan)))

    window = QLineEdit()
    window.show()
    wedge = KeyboardWedge(take, clock, gap_ms=GAP_MS)
    app = QApplication.instance()
    assert app is not None
    wedge.install(app)
    with_enter = [await _one(window, pi, number, end=True) for number in range(SCANS)]
    without = [await _one(window, pi, SCANS + number, end=False) for number in range(SCANS)]
    await asyncio.gather(*scans)
    scans.clear()
    begun = time.perf_counter()
    for number in range(BURST):
        _type(window, Mac(0xA0B766000000 + number).bare, end=True)
        await asyncio.sleep(0)
    results = await asyncio.gather(*scans)
    rate = BURST / (time.perf_counter() - begun)
    lost = BURST - sum(getattr(outcome, "result", None) is ScanResult.ADDED for outcome in results)
    if lost:
        raise RuntimeError(f"{lost} of {BURST} scans were lost")
    wedge.remove()
    window.deleteLater()
    await enrolment.aclose()
    await orchestrator.aclose()
    await journal.aclose()
    server.close()
    pace = 1000 / ((len(CODE) + 1) * KEY_MS)
    gap = [float(GAP_MS)] * SCANS
    return [
        Figure("last key (Enter) to the request", "the gap", "ms", with_enter, gap, "<= 0.5"),
        Figure("last key (no suffix) to the request", "the gap", "ms", without, gap, "<= 1.5"),
        Figure("scans kept on disk, none lost", "a scanner at 5 ms a key", "scans/s", [rate], [pace], ">= 1"),
    ]


def _type(window: QLineEdit, text: str, *, end: bool) -> None:
    """Press keys as the system delivers them, at the window."""
    handle = window.windowHandle()
    keys = [(ord(char), char) for char in text] + ([(int(Qt.Key.Key_Return), "\r")] if end else [])
    for key, char in keys:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char)
            QCoreApplication.sendEvent(handle, event)


async def _one(window: QLineEdit, pi: _Pi, number: int, *, end: bool) -> float:
    """Give the milliseconds from the last key to the first byte at the Pi."""
    _type(window, Mac(0xA0B765000000 + number).bare, end=end)
    last = time.perf_counter()
    return (await pi.came.get() - last) * 1000


def _camera_figures() -> Sequence[Figure]:
    kinds = [(kind, damage) for kind, damage in degraded()]
    images = [scene(CODE, kind, damage) for kind, damage in kinds]
    colour = [image.convertToFormat(QImage.Format.Format_RGB32) for image in images]
    frames = [QVideoFrame(image) for image in images]
    pairs: list[tuple[float, float]] = []
    read: list[tuple[float, float]] = []
    for _ in range(3):
        begun = time.perf_counter()
        ours = [texts(decode(frame)) for frame in frames]
        between = time.perf_counter()
        alone = [zxingcpp.read_barcodes(image, formats=formats()) for image in images]
        done = time.perf_counter()
        pairs.append((len(frames) / (between - begun), len(frames) / (done - between)))
        right = sum(any(text.endswith(CODE) for text in found) for found in ours)
        read.append((float(right), float(sum(any(c.text == CODE for c in found) for found in alone))))
    begun = time.perf_counter()
    for image in colour:
        decode(QVideoFrame(image))
    between = time.perf_counter()
    for image in colour:
        zxingcpp.read_barcodes(image, formats=formats())
    done = time.perf_counter()
    coloured, bare_coloured = [len(colour) / (between - begun)], [len(colour) / (done - between)]
    fast, bare = zip(*pairs, strict=True)
    seen, seen_alone = zip(*read, strict=True)
    return [
        Figure("camera frames at 1080p, grey", "zxing-cpp alone", "frames/s", fast, bare, ">= 0.8"),
        Figure("the same, colour", "zxing-cpp alone", "frames/s", coloured, bare_coloured, ">= 0.8"),
        Figure(f"read of {len(frames)} degraded codes", "zxing-cpp alone", "codes", seen, seen_alone, ">= 1"),
    ]


def measure() -> Sequence[Figure]:
    """Measure the wedge through to a socket, then the camera."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    app.setQuitOnLastWindowClosed(False)
    multimedia.load()
    with tempfile.TemporaryDirectory() as folder, qasync.QEventLoop(app) as loop:
        wedge: Sequence[Figure] = loop.run_until_complete(_wedge_figures(Path(folder)))
    return [*wedge, *_camera_figures()]
