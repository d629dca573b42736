"""The whole window on its display, under load, with every key that reaches a widget counted.

Run as a program of its own. It reads a command a line and answers with a JSON object:
``show SCREEN FOCUS`` turns to a screen or opens a dialog and gives the FOCUS-th of its
focusable widgets the keyboard; ``state`` tells what was listed and what leaked. Every scan is
told as ``{"scan": TEXT, "result": ...}``. It ends with its input.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from station.adapters.clock import SystemClock
from station.adapters.scanners.keyboard_wedge import KeyboardWedge
from station.app.enrolment import ScanOutcome
from station.app.tasks import Tasks
from station.core.device import DeviceState
from station.core.mac import Mac
from station.ports.scanner import Scan
from station.views.event_loop import EventLoop
from tests.scanning.screens import Screens
from tests.views.look_records import designs
from tests.views.rig import PROFILE, Rig, board

EVENTS_PER_SECOND = 200
TICK_SECONDS = 0.05
BOARDS = 100

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.Shortcut})


class Leaks(QObject):
    """Counts what of a scan reaches a widget: presses (Shift alone does nothing), and shortcuts.

    `slowest_ms` is the longest pause between two keys of one code by the X server's own stamps: a
    virtual typist that the machine holds up is no scanner.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.begin()

    def begin(self) -> None:
        """Count from here."""
        self.count = 0
        self.slowest_ms = 0
        self._last = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWindow):
            assert isinstance(event, QKeyEvent)
            if self._last:
                self.slowest_ms = max(self.slowest_ms, event.timestamp() - self._last)
            is_end = event.key() == Qt.Key.Key_Return
            self._last = 0 if is_end else event.timestamp()
        if event.type() in _KEYS and isinstance(watched, QWidget):
            is_shift = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Shift
            self.count += not is_shift
        return False


GAP_MS = 55


class Program:
    """The window, its screens, and the load."""

    def __init__(self, rig: Rig, leaks: Leaks) -> None:
        self.rig = rig
        self.leaks = leaks
        self._tasks = Tasks("program")
        self.screens = Screens(rig, self._tasks)
        self._shown = ""

    async def show(self, name: str, focus: int) -> dict[str, object]:
        """Turn to a screen and give one of its widgets the keyboard."""
        await self.screens.leave()
        part = await self.screens.open(name)
        self._shown = name
        top = part.window()
        async with asyncio.timeout(10):
            while not top.isActiveWindow():
                top.activateWindow()
                await asyncio.sleep(0.02)
        widgets = [w for w in part.findChildren(QWidget) if _takes_keys(w)]
        chosen = widgets[focus % len(widgets)] if widgets else top
        chosen.setFocus()
        await asyncio.sleep(0.02)
        self.leaks.begin()
        kind = next(kind.__name__ for kind in type(part).__mro__ if kind.__module__ != __name__)
        keeps = self.screens.takes_scans(name)
        return {
            "shown": name,
            "focus": f"{type(chosen).__name__} {chosen.accessibleName()}",
            "kind": kind,
            "keeps": keeps,
        }

    def take(self, scan: Scan) -> None:
        """Give a scan to the window; tell of it where a dialog keeps it."""
        self.rig.window.take_scan(scan)
        if self.screens.takes_scans(self._shown):
            tell({"scan": scan.text, "result": self.screens.became_of(self._shown, scan.text)})

    async def aclose(self) -> None:
        """Close what is open."""
        await self.screens.leave()
        await self._tasks.aclose()

    def state(self) -> dict[str, object]:
        """What came of the scans since the screen was shown."""
        return {
            "leaked": self.leaks.count,
            "slowest": self.leaks.slowest_ms,
            "listed": len(self.rig.line.enrolment.listings),
            "scanner": self.rig.window.strip.scanner.text,
            "card": self.rig.work.provision.scans.card.word,
        }

    async def load(self, session: str) -> None:
        """Let the Pi report at its rate, for ever."""
        states = itertools.cycle((DeviceState.DISCOVERED, DeviceState.PROVISIONING, DeviceState.VERIFYING))
        boards = itertools.cycle(range(BOARDS))
        while True:
            for _ in range(round(EVENTS_PER_SECOND * TICK_SECONDS)):
                self.rig.pi.move(session, board(next(boards)), next(states))
            await self.rig.clock.advance(TICK_SECONDS)
            await asyncio.sleep(TICK_SECONDS)


def _takes_keys(widget: QWidget) -> bool:
    wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(wants) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def tell(what: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _told(outcome: ScanOutcome) -> None:
    tell({"scan": outcome.scan.text, "result": outcome.result.value})


async def _commands() -> asyncio.Queue[str]:
    """Give the lines of standard input as they come; an empty one at its end."""
    lines: asyncio.Queue[str] = asyncio.Queue()
    unread = ""

    def read() -> None:
        nonlocal unread
        received = os.read(0, 4096).decode()
        if not received:
            asyncio.get_running_loop().remove_reader(0)
        *whole, unread = (unread + received).split("\n")
        for line in whole if received else [""]:
            lines.put_nowait(line)

    asyncio.get_running_loop().add_reader(0, read)
    return lines


async def serve(app: QApplication, folder: Path) -> None:
    """Obey until the input ends."""
    rig = await Rig.make(PROFILE, designs=designs(folder))
    leaks = Leaks(rig.window)
    app.installEventFilter(leaks)
    rig.window.actions_by_name.start.trigger()
    await rig.quiet()
    session = rig.line.watch.session
    assert session is not None, rig.said
    rig.pi.move(session.id, board(0), DeviceState.VERIFIED)
    await rig.quiet()
    program = Program(rig, leaks)
    wedge = KeyboardWedge(program.take, SystemClock(), gap_ms=GAP_MS, parent=rig.window)
    wedge.install(app)
    load = asyncio.ensure_future(program.load(session.id))
    rig.line.enrolment.outcomes.subscribe(_told)
    lines = await _commands()
    tell({"ready": list(program.screens.steps)})
    while command := await lines.get():
        if load.done():
            load.result()
        match command.split(" ", 2):
            case ["show", focus, name]:
                tell(await program.show(name, int(focus)))
            case ["state"]:
                tell(program.state())
    load.cancel()
    await asyncio.gather(load, return_exceptions=True)
    await program.aclose()
    wedge.remove()
    await rig.aclose()


def scanned(number: int) -> Mac:
    """Give the MAC of the board that is scanned as the so-manieth."""
    return Mac(0xA0B765000000 + number)


def main() -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder, EventLoop(app) as loop:
        loop.run_until_complete(serve(app, Path(folder)))


if __name__ == "__main__":
    main()
