"""The programs that are measured from outside: each tells when it stands, and how big it is.

Each imports what it needs by itself: none waits for the modules of another one.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from station.compose import Window


def resident() -> float:
    """Give how big this process is, MiB resident."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kib = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kib) / 1024


def _stands() -> None:
    """Say when (the clock of `time.perf_counter`) and how big (MiB resident)."""
    at = time.perf_counter()
    sys.stdout.write(f"{at} {resident()}\n")


def bare() -> None:
    """Show a window with an empty table, and nothing else."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, done)

    def done() -> None:
        _stands()
        application.quit()

    application = QApplication(sys.argv[:1])
    window = Window()
    window.setCentralWidget(QTableWidget(0, 9))
    window.resize(1280, 860)
    window.show()
    application.exec()


def libraries() -> None:
    """The same window in a process that has loaded what the station is built on, and uses none of it."""
    import httpx  # noqa: F401
    import httpx_sse  # noqa: F401
    import keyring
    import pydantic  # noqa: F401
    import qasync  # noqa: F401
    import websockets  # noqa: F401
    import zxingcpp  # noqa: F401
    from PySide6 import QtNetwork, QtPrintSupport, QtSvg  # noqa: F401

    keyring.get_keyring()
    bare()


def station(folder: str) -> None:
    """The station itself, as it starts on a line PC whose Pi is switched off.

    Tells twice: when its window is painted and has taken a scan, and when that scan is on disk.
    """
    from station import compose
    from station.__main__ import main as station
    from station.cli import window as command

    build, run = compose.build_window, command.run_window

    def built(*given: Any, **how: Any) -> Window:
        window = build(*given, **how)
        window.main.painted.connect(lambda: scan(window))
        return window

    def scan(window: Window) -> None:
        from datetime import UTC, datetime

        from station.ports.scanner import Scan

        window.main.take_scan(Scan("A0:B7:65:01:02:03", "wedge", datetime.now(UTC)))
        _stands()

    async def script(window: Window) -> None:
        """Wait until the scan of the first moment is on disk; the Pi is away, so it stays there."""
        import asyncio

        line = window.desk.line
        while line is None or not line.enrolment.waiting:
            await asyncio.sleep(0.001)
            line = window.desk.line
        _stands()

    settings = Path(folder) / "settings.toml"
    settings.write_text('[profiles.line3]\nurl = "http://127.0.0.1:9"\n', encoding="utf-8")
    setattr(command, "build_window", built)  # noqa: B010 - to hear of the first paint
    setattr(command, "run_window", partial(run, script=script))  # noqa: B010 - to end it
    sys.argv[1:] = ["--data-dir", folder]
    station()


def boards(folder: str, count: str) -> None:
    """The station's window with `count` boards in its tables."""
    from station.core.device import DeviceState
    from station.views.application import make_application
    from station.views.event_loop import EventLoop
    from tests.views.rig import Rig, board

    async def show() -> None:
        rig = await Rig.make()
        session = await rig.start()
        for number in range(int(count)):
            rig.pi.move(session, board(number), DeviceState.VERIFYING)
        await rig.quiet()
        _stands()
        await rig.aclose()

    application = make_application(sys.argv)
    with EventLoop(application) as loop:
        loop.run_until_complete(show())


def main(program: str, folder: str, *arguments: str) -> None:
    """Run one of them."""
    match program:
        case "bare":
            bare()
        case "libraries":
            libraries()
        case "station":
            station(folder)
        case "boards":
            boards(folder, *arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
