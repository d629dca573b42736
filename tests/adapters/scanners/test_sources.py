"""All scanners of the settings together, and made anew where the settings change."""

from __future__ import annotations

import os
import tty
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from station.adapters.scanners.decoding import Picture
from station.adapters.scanners.sources import ScannerSources
from station.core.settings import ScannerSettings
from station.ports.scanner import TAKES_SCANS, Scan, ScannerState
from tests.fakes.clock import FakeClock

MAC = "A0B765010203"
OTHER = "A0B765010204"

pytestmark = [
    pytest.mark.alone,
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
]


class Bench:
    def __init__(self, app: QApplication, window: QLineEdit) -> None:
        self.window = window
        self.scans: list[Scan] = []
        self.states: dict[str, ScannerState] = {}
        self.pictures: list[Picture] = []
        self.sources = ScannerSources(
            app, FakeClock(), self.scans.append, self._state, self.pictures.append, parent=window
        )

    def _state(self, state: ScannerState) -> None:
        self.states[state.source] = state

    def type(self, text: str) -> None:
        for char in text:
            QTest.keyClick(self.window.windowHandle(), ord(char), Qt.KeyboardModifier.NoModifier, 2)
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 2)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication) -> Iterator[Bench]:
    window = QLineEdit()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is window.windowHandle())
    bench = Bench(qapp, window)
    yield bench
    bench.sources.close()


@dataclass(frozen=True)
class Device:
    """A serial scanner's end of the line, and the path of the computer's."""

    path: str
    end: int

    def send(self, text: str) -> None:
        os.write(self.end, f"{text}\r".encode())


@pytest.fixture
def device() -> Iterator[Device]:
    end, slave = os.openpty()
    tty.setraw(slave)
    yield Device(os.ttyname(slave), end)
    os.close(slave)
    os.close(end)


def test_keyboard_and_serial_scanner_are_heard_together(bench: Bench, device: Device, qtbot: QtBot) -> None:
    bench.sources.apply(ScannerSettings(serial=device.path))
    assert bench.states["serial"].now.ok is True
    bench.type(MAC)
    device.send(OTHER)
    qtbot.waitUntil(lambda: len(bench.scans) == 2)
    assert {(scan.source, scan.text) for scan in bench.scans} == {("wedge", MAC), ("serial", OTHER)}


def test_a_scanner_that_is_switched_off_is_not_heard_any_more(
    bench: Bench, device: Device, qtbot: QtBot
) -> None:
    both = ScannerSettings(serial=device.path)
    bench.sources.apply(both)
    bench.sources.apply(replace(both, wedge=False, serial=""))
    assert bench.states["serial"] == replace(bench.states["serial"], name="")
    bench.type(MAC)
    device.send(OTHER)
    bench.sources.apply(both)
    bench.type(OTHER)
    qtbot.waitUntil(lambda: bool(bench.scans))
    assert ("wedge", MAC) not in {(scan.source, scan.text) for scan in bench.scans}


def test_a_camera_that_is_not_there_is_said_and_the_others_go_on(bench: Bench) -> None:
    bench.sources.apply(ScannerSettings(camera="default"))
    state = bench.states["camera"]
    assert (state.name, state.now.ok) == ("default", False)
    assert state.now.remedy
    bench.type(MAC)
    assert [scan.text for scan in bench.scans] == [MAC]


def test_a_container_is_a_scan_in_every_field_once_the_line_pairs_them(bench: Bench) -> None:
    alone = ScannerSettings(container_pattern=r"CT-\d{4}")
    bench.sources.apply(alone)
    bench.type("CT-0001")
    assert (bench.window.text(), bench.scans) == ("CT-0001", [])
    bench.sources.apply(replace(alone, pair_containers=True))
    bench.type("CT-0002")
    assert bench.window.text() == "CT-0001"
    assert [scan.text for scan in bench.scans] == ["CT-0002"]


def test_a_badge_is_a_scan_in_every_field_and_anything_is_in_the_field_that_waits_for_one(
    bench: Bench,
) -> None:
    bench.sources.apply(ScannerSettings())
    bench.type("EMP-1234")
    assert (bench.window.text(), bench.scans) == ("EMP-1234", [])
    bench.window.clear()
    bench.sources.apply(ScannerSettings(), r"EMP-\d{4}")
    bench.type("EMP-1234")
    bench.sources.apply(ScannerSettings())
    bench.window.setProperty(TAKES_SCANS, True)
    bench.type("Ana Lima 7")
    assert bench.window.text() == ""
    assert [scan.text for scan in bench.scans] == ["EMP-1234", "Ana Lima 7"]
