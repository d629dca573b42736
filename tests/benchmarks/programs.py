"""The programs that are measured from outside: each tells when it stands, and how big it is."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path


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
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QTableWidget(0, 9))
    window.resize(1280, 860)
    window.show()

    def done() -> None:
        _stands()
        application.quit()

    QTimer.singleShot(0, done)
    application.exec()


def station(folder: str) -> None:
    """The station as it starts on a line PC whose Pi is switched off."""
    from station.cli.window import run_window
    from station.compose import Options, Window, prepare
    from station.views.application import make_application

    async def script(window: Window) -> None:
        await asyncio.sleep(0)
        _stands()

    application = make_application(sys.argv)
    ground = prepare(Options(url="http://127.0.0.1:9", data_dir=Path(folder)))
    run_window(application, ground, ground.profile(), script=script)


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
