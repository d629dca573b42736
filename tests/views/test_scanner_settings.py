"""Scanners and tones in the settings, and the scanner test page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from station.core.layout import Fault
from station.core.scan import Rules
from station.core.settings import ScannerSettings, SoundSettings
from station.ports.scanner import Found, Scan, Trace
from station.views import words
from station.views.paper import document_of
from station.views.scanner_test import SAMPLE, ScannerTest, describe, set_up_help
from tests.views.rig import Rig, board

NOW = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
RULES = Rules.of(r"CT-\d+")


def told(text: str, trace: Trace | None = None) -> str:
    return describe(Scan(text, "wedge", NOW, trace=trace), RULES, 55)


async def test_what_is_set_is_saved_and_used(rig: Rig) -> None:
    form = rig.window.settings.scanner
    form.gap.setValue(120)
    form.serial.setText(" /dev/ttyACM0 ")
    form.camera.setText("default")
    form.pairs.setChecked(True)
    form.pattern.setText(r"CT-\d{4}")
    form.volume.setValue(30)
    form.mute.setChecked(True)
    rig.window.settings.save.click()
    await rig.quiet()
    assert rig.store.saved.scanner == ScannerSettings(
        wedge_gap_ms=120,
        serial="/dev/ttyACM0",
        camera="default",
        pair_containers=True,
        container_pattern=r"CT-\d{4}",
    )
    assert rig.store.saved.sound == SoundSettings(volume=30, mute=True)
    assert rig.line.pairing is not None


async def test_the_longest_pause_can_be_read(rig: Rig) -> None:
    gap = rig.window.settings.scanner.gap
    rig.window.actions_by_name.settings.trigger()
    await rig.quiet()
    shown = gap.lineEdit()
    assert shown.width() > shown.fontMetrics().horizontalAdvance(shown.text())


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_a_serial_port_can_be_picked_among_those_that_are_there_now(rig: Rig) -> None:
    form, there = rig.window.settings.scanner, [Found("/dev/ttyACM0", "/dev/ttyACM0 – Zebra & Co <b>")]
    form.find_with(lambda: there, tuple)
    rig.window.actions_by_name.settings.trigger()
    QTest.keyClick(form.serial, Qt.Key.Key_Down)
    (entry,) = form.serial.menu.actions()
    assert entry.text() == "/dev/ttyACM0 – Zebra && Co <b>"
    entry.trigger()
    form.serial.menu.close()
    assert form.serial.text() == "/dev/ttyACM0"
    there.append(Found("/dev/ttyUSB0", "/dev/ttyUSB0"))
    form.serial.offer()
    assert len(form.serial.menu.actions()) == 2, "it looks anew"
    form.serial.menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_a_menu_of_nothing_says_so(rig: Rig) -> None:
    camera = rig.window.settings.scanner.camera
    camera.offer()
    (entry,) = camera.menu.actions()
    assert (entry.text(), entry.isEnabled()) == ("Nothing is connected.", False)
    camera.menu.close()


@pytest.mark.parametrize("pattern", ["(", ".*", ""])
async def test_a_pattern_that_cannot_serve_is_said_and_not_saved(rig: Rig, pattern: str) -> None:
    before = rig.store.saved
    form = rig.window.settings.scanner
    form.pairs.setChecked(True)
    form.pattern.setText(pattern)
    rig.window.settings.save.click()
    await rig.quiet()
    assert form.problem
    assert rig.store.saved == before


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
async def test_while_the_scanner_is_tested_no_scan_counts(rig: Rig) -> None:
    rig.window.settings.scanner.test.emit()
    await rig.quiet()
    await rig.scan(board(1))
    page = QApplication.activeModalWidget()
    assert isinstance(page, ScannerTest)
    assert str(board(1)) in page.log.toPlainText()
    assert len(rig.line.enrolment.listings) == 0

    page.close()
    await rig.quiet()
    await rig.scan(board(1))
    assert len(rig.line.enrolment.listings) == 1


def test_the_test_page_tells_text_ending_pauses_and_meaning() -> None:
    text = told(str(board(1)), Trace("\r", (4.0, 5.0, 9.0)))
    assert f"Read: {board(1)}" in text
    assert "Ending: Enter (CR)" in text
    assert "Pauses between keys: 5 ms, longest 9 ms, allowed 55 ms" in text
    assert "The keyboard is right." in text
    assert "too close" not in text


def test_pauses_near_the_limit_are_pointed_out() -> None:
    assert "too close" in told(str(board(1)), Trace("", (10.0, 50.0)))


def test_a_wrong_keyboard_a_container_and_a_kind_are_named() -> None:
    assert words.of_fault(Fault.LAYOUT, "de") in told(str(board(1)).replace(":", "ß"))
    assert "container CT-7" in told("CT-7")
    assert "Kind of code: Data Matrix" in told("]d1CT-7")
    assert words.of_fault(Fault.IME) in told("あいうえおかきくけこさし")


@pytest.mark.parametrize("text", [str(board(1)), "CT-7", "CT-\ufffd"])
def test_how_a_scan_came_is_named(text: str) -> None:
    shown = describe(Scan(text, "wedge", NOW, fault=Fault.ALT_CODES), RULES, 55)
    assert words.of_fault(Fault.ALT_CODES) in shown
    assert "The keyboard is right." not in shown


async def test_no_input_method_turns_a_typed_mac_into_other_letters(rig: Rig) -> None:
    field = rig.work.provision.scans.entry.field
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_secret_is_not_shown_on_the_test_page() -> None:
    assert "hunter2" not in told("WIFI:T:WPA;S:x;P:hunter2;;")


@pytest.mark.usefixtures("qapp")
def test_the_set_up_help_fits_on_one_page_and_holds_a_sample_of_every_sign() -> None:
    assert SAMPLE in set_up_help()
    document = document_of(set_up_help())
    assert document.pageCount() == 1


@pytest.mark.usefixtures("qapp")
def test_the_help_is_given_to_the_printer_when_asked_for() -> None:
    printed: list[str] = []
    parent = QWidget()
    page = ScannerTest(RULES, 55, printed.append, parent)
    button = next(b for b in page.findChildren(QWidget) if b.accessibleName() == "Print the help")
    button.click()  # type: ignore[attr-defined]
    assert printed == [set_up_help()]
    parent.deleteLater()
