"""A window that a wedge listens at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.adapters.scanners.keyboard_wedge import KeyboardWedge
from station.ports.clock import Clock
from station.ports.scanner import Scan

GAP = 40


class ScanDesk(QWidget):
    """Keeps the scans that were heard."""

    def __init__(self) -> None:
        super().__init__()
        self.scans: list[Scan] = []

    def rest(self) -> None:
        """Let more than a scanner's pause go by."""
        QTest.qWait(GAP + 40)

    def hear(self) -> None:
        """Wait for a scan that only a pause ends."""
        for _ in range(500):
            if self.scans:
                return
            QTest.qWait(10)


@contextmanager
def listening(desk: ScanDesk, qtbot: QtBot, app: QApplication, clock: Clock) -> Iterator[None]:
    """Bring the window to the front, with a wedge that tells it what it hears."""
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is desk.windowHandle())
    wedge = KeyboardWedge(desk.scans.append, clock, gap_ms=GAP)
    wedge.install(app)
    yield
    wedge.remove()
