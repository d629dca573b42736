"""The programs that are measured from outside: each tells when it stands, and how big it is.

Each imports what it needs by itself: none waits for the modules of another one.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from station.ports.scanner import Scan
    from station.views.main_window import MainWindow
    from station.views.window import Window

IDLE_SECONDS = 60.0
IDLE_BOARDS = 1_000
SIZE_BOARDS = 5_000
"""All that the simulator has."""
SETTLE_SECONDS = 3.0


def resident(process: int | str = "self") -> float:
    """Give how big a process is, MiB resident."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
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


def hide_companions() -> None:
    """Hide what development installs and httpx takes along where it finds it: nobody else has it."""
    sys.modules.update(dict.fromkeys(("pygments", "rich")))  # type: ignore[arg-type]


def libraries() -> None:
    """The same window in a process that has loaded what the station is built on, and uses none of it."""
    import httpx  # noqa: F401
    import httpx_sse  # noqa: F401
    import keyring
    import msgspec  # noqa: F401
    import pydantic  # noqa: F401
    import qasync  # noqa: F401
    import sqlalchemy.dialects.sqlite  # noqa: F401
    import websockets  # noqa: F401
    import zxingcpp  # noqa: F401
    from PySide6 import QtNetwork, QtPrintSupport, QtSvg  # noqa: F401

    keyring.get_keyring()
    bare()


def station(folder: str, *, is_typed: bool = False) -> None:
    """The station itself, as it starts on a line PC whose Pi is switched off.

    Tells twice: when its window is painted and has taken a scan, and when that scan is on disk. Where
    it is typed, its keys lie in the window's queue at the first picture, as a scanner's do.
    """
    from station import compose
    from station.cli import window as command

    build = compose.build_window

    def built(*given: Any, **how: Any) -> Window:
        from station.views.main_window import MainWindow

        take, told = MainWindow.take_scan, iter((True,))

        def taken(main: MainWindow, scan: Scan) -> None:
            take(main, scan)
            if next(told, False):  # it is taken once more when the line is there
                _stands()

        setattr(MainWindow, "take_scan", taken)  # noqa: B010 - to hear of the scan
        window: Window = build(*given, **how)
        window.main.painted.connect(lambda: (_type if is_typed else _scan)(window.main))
        return window

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
    run_program(script, "--data-dir", folder)


def _scan(main: MainWindow) -> None:
    from datetime import UTC, datetime

    from station.ports.scanner import Scan

    main.take_scan(Scan("A0:B7:65:01:02:03", "wedge", datetime.now(UTC)))


def _type(main: MainWindow) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    for char in "A0B765010203\r":
        key = Qt.Key.Key_Return if char == "\r" else Qt.Key(ord(char))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char)
            QCoreApplication.postEvent(main.windowHandle(), event)


def run_program(script: Callable[[Window], Awaitable[None]], *arguments: str) -> None:
    """Run the program as people start it, and a script in its window, with which it ends."""
    from station.__main__ import main as station
    from station.cli import window as command

    setattr(command, "run_window", partial(command.run_window, script=script))  # noqa: B010
    sys.argv[1:] = arguments
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


def idle(folder: str, url: str) -> float:
    """Run the real station with 1,000 boards and its monitor on screen; gives its share of a core."""

    import asyncio

    async def look(window: Window) -> float:
        window.main.actions_by_name.pages[4].trigger()
        await asyncio.sleep(3)
        begun, used = time.monotonic(), time.process_time()
        await asyncio.sleep(IDLE_SECONDS)
        return (time.process_time() - used) / (time.monotonic() - begun) * 100

    return _at_work(folder, url, IDLE_BOARDS, look)


def size(folder: str, url: str) -> float:
    """Run the real station with as many boards as the simulator has; gives the MiB resident."""

    import asyncio

    async def look(_: Window) -> float:
        await asyncio.sleep(SETTLE_SECONDS)
        return resident()

    import subprocess

    # The migrations of a new journal are loaded on the first of a workstation's days alone.
    subprocess.run([sys.executable, "-m", __spec__.name, "journal", folder], check=True)
    return _at_work(folder, url, SIZE_BOARDS, look)


def make_journal(folder: str) -> None:
    """Make the journal of the data directory `folder`."""
    import asyncio

    from station.compose import Options, open_books, prepare

    async def make() -> None:
        await (await open_books(prepare(Options(data_dir=Path(folder))))).aclose()

    asyncio.run(make())


def _at_work(folder: str, url: str, boards: int, look: Callable[[Window], Awaitable[float]]) -> float:
    """Run the program as people start it, on a Pi with that many boards, and look at it there."""
    import asyncio

    from station.ports.orchestrator import StartRequest

    found: list[float] = []

    async def script(window: Window) -> None:
        line = window.desk.line
        assert line is not None
        await line.provisioning.start(StartRequest("Factory-WPA2", "correct horse"))
        while line.watch.fleet is None or len(line.watch.fleet.devices) < boards:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        found.append(await look(window))

    run_program(script, "--url", url, "--data-dir", folder)
    return found[0]


def main(program: str, folder: str, *arguments: str) -> None:
    """Run one of them."""
    hide_companions()
    match program:
        case "bare":
            bare()
        case "libraries":
            libraries()
        case "station" | "typed":
            station(folder, is_typed=program == "typed")
        case "boards":
            boards(folder, *arguments)
        case "journal":
            make_journal(folder)
        case "idle":
            sys.stdout.write(f"{idle(folder, *arguments)}\n")
        case "size":
            sys.stdout.write(f"{size(folder, *arguments)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
