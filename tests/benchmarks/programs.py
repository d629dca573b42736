"""The programs that are measured from outside: each tells when it stands, and how big it is."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget


def resident() -> float:
    """Give how big this process is, MiB resident."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kib = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kib) / 1024


def _stands() -> None:
    """Say when (the clock of `time.perf_counter`) and how big (MiB resident)."""
    at = time.perf_counter()
    sys.stdout.write(f"{at} {resident()}\n")


class FirstPaint(QObject):
    """Calls `then` with the main window once that has been painted and the loop is free again."""

    def __init__(self, application: QApplication, then: Callable[[QMainWindow], None]) -> None:
        super().__init__(application)
        self._application = application
        self._then = then
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for the first paint of the main window."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, lambda: self._then(watched))
        return False


def bare() -> None:
    """Show a window with an empty table, and nothing else."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QTableWidget(0, 9))
    window.resize(1280, 860)

    def done(_: QMainWindow) -> None:
        _stands()
        application.quit()

    first = FirstPaint(application, done)
    window.show()
    application.exec()
    del first


def station(folder: str) -> None:
    """The station as it starts on a line PC whose Pi is switched off.

    Tells twice: when its window is painted and has taken a scan, and when that scan is on disk.
    """
    from station.cli.window import run_window
    from station.compose import Options, Window, prepare
    from station.ports.scanner import Scan
    from station.views.application import make_application
    from station.views.main_window import MainWindow

    async def script(window: Window) -> None:
        """Wait until the scan of the first moment is on disk; the Pi is away, so it stays there."""
        line = window.desk.line
        while line is None or not line.enrolment.waiting:
            await asyncio.sleep(0.001)
            line = window.desk.line
        _stands()

    application = make_application(sys.argv)

    def scan(window: QMainWindow) -> None:
        assert isinstance(window, MainWindow)
        window.take_scan(Scan("A0:B7:65:01:02:03", "wedge", datetime.now(UTC)))
        _stands()

    first = FirstPaint(application, scan)
    ground = prepare(Options(url="http://127.0.0.1:9", data_dir=Path(folder)))
    run_window(application, ground, ground.profile(), script=script)
    del first


def boards(folder: str, count: str) -> None:
    """The station's window with `count` boards in its tables."""
    import qasync

    from station.core.device import DeviceState
    from station.views.application import make_application
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
    with qasync.QEventLoop(application) as loop:
        loop.run_until_complete(show())


def main(program: str, folder: str, *arguments: str) -> None:
    """Run one of them."""
    match program:
        case "bare":
            bare()
        case "station":
            station(folder)
        case "boards":
            boards(folder, *arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
