"""Scanners and tones in the settings, and the scanner test page."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from station.adapters.printers import RenderedCodes, load_fonts
from station.core.layout import Fault
from station.core.scan import Rules
from station.core.scanner_check import TEST_CODES, TestCode
from station.core.settings import ScannerSettings, SoundSettings
from station.core.torn import TornCodes
from station.core.wrapping import NO_WRAPPING, Wrapping
from station.ports.availability import READY, Availability
from station.ports.scanner import Found, Scan, Trace
from station.views import scan_words
from station.views.paper import pdf_of, save_document
from station.views.scanner_test import ScannerTest, describe
from station.views.set_up_sheet import set_up_sheet
from tests.views.rig import RESOURCES, Rig, board

NOW = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
RULES = Rules.of(r"CT-\d+")


def told(text: str, trace: Trace | None = None) -> str:
    return describe(Scan(text, "wedge", NOW, trace=trace), RULES, 55, TornCodes())


async def test_what_is_set_is_saved_and_used(rig: Rig) -> None:
    form = rig.window.settings.scanner
    form.gap.setValue(120)
    form.serial.setText(" /dev/ttyACM0 ")
    form.camera.setText("default")
    form.pairs.setChecked(True)
    form.pattern.setText(r"CT-\d{4}")
    form.prefix.setText("#")
    form.suffix.setText("~")
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
        prefix="#",
        suffix="~",
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


@pytest.mark.parametrize(
    ("trace", "said"),
    [
        (Trace("\r"), ["Prefix: ~ , as set; taken off.", "Suffix: #, as set; taken off."]),
        (
            Trace("\r", has_prefix=False),
            ["Prefix: ~  is set, and did not come.", "Suffix: #, as set; taken off."],
        ),
        (
            Trace("\r", has_suffix=False),
            ["Prefix: ~ , as set; taken off.", "Suffix: # is set, and did not come."],
        ),
    ],
)
def test_the_test_page_says_whether_what_is_set_around_a_code_came(trace: Trace, said: list[str]) -> None:
    scan = Scan(str(board(1)), "wedge", NOW, trace=trace)
    shown = describe(scan, RULES, 55, TornCodes(), Wrapping("~ ", "#")).splitlines()
    assert [line for line in shown if line.startswith(("Prefix", "Suffix"))] == said
    assert "fix" not in told(str(board(1)), trace)


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
async def test_the_test_page_knows_what_the_settings_put_around_a_code(rig: Rig) -> None:
    await rig.desk.apply(replace(rig.desk.settings, scanner=ScannerSettings(prefix="~")))
    await rig.quiet()
    rig.window.settings.scanner.test.emit()
    page = QApplication.activeModalWidget()
    assert isinstance(page, ScannerTest)
    page.take(Scan(str(board(1)), "wedge", NOW, trace=Trace("\r", has_prefix=False)))
    assert "Prefix: ~ is set, and did not come." in page.log.toPlainText()
    page.close()


NO_SOUND = Availability(False, "No sound server runs.", "Start PulseAudio or PipeWire.")


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
async def test_where_nothing_can_be_heard_the_settings_and_the_test_page_say_so(rig: Rig) -> None:
    form = rig.window.settings.scanner
    rig.tones.sound = NO_SOUND
    await rig.press(Qt.Key.Key_8, ctrl=True)
    assert "No sound server runs. Start PulseAudio or PipeWire." in form.silence
    form.mute.setChecked(True)
    assert "muted" in form.silence
    form.mute.setChecked(False)
    form.volume.setValue(0)
    assert "volume of the tones is 0" in form.silence

    form.test.emit()
    page = QApplication.activeModalWidget()
    assert isinstance(page, ScannerTest)
    assert page.silence.isVisible()
    assert NO_SOUND.remedy in page.silence.text()
    page.close()


async def test_where_tones_are_heard_nothing_is_said(rig: Rig) -> None:
    form = rig.window.settings.scanner
    rig.tones.sound = NO_SOUND
    await rig.press(Qt.Key.Key_8, ctrl=True)
    assert form.silence
    rig.tones.sound = READY
    await rig.press(Qt.Key.Key_4, ctrl=True)
    await rig.press(Qt.Key.Key_8, ctrl=True)
    assert not form.silence


def test_pauses_near_the_limit_are_pointed_out() -> None:
    assert "too close" in told(str(board(1)), Trace("", (10.0, 50.0)))


def test_a_wrong_keyboard_a_container_and_a_kind_are_named() -> None:
    assert scan_words.of_fault(Fault.LAYOUT, "de") in told(str(board(1)).replace(":", "ß"))
    assert "container CT-7" in told("CT-7")
    assert told("CTß7").endswith(f"container CT-7, repaired. {scan_words.of_fault(Fault.LAYOUT, 'de')}")
    assert "Kind of code: Data Matrix" in told("]d1CT-7")
    assert scan_words.of_fault(Fault.IME) in told("あいうえおかきくけこさし")


@pytest.mark.parametrize("text", [str(board(1)), "CT-7", "CT-\ufffd"])
def test_how_a_scan_came_is_named(text: str) -> None:
    shown = describe(Scan(text, "wedge", NOW, fault=Fault.ALT_CODES), RULES, 55, TornCodes())
    assert scan_words.of_fault(Fault.ALT_CODES) in shown
    assert "The keyboard is right." not in shown


async def test_no_input_method_turns_a_typed_mac_into_other_letters(rig: Rig) -> None:
    field = rig.work.provision.scans.entry.field
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_secret_is_not_shown_on_the_test_page() -> None:
    assert "hunter2" not in told("WIFI:T:WPA;S:x;P:hunter2;;")
    torn = TornCodes()
    for piece in ("MAC:A0B765010203;PWD:correct", "hunter2"):
        shown = describe(Scan(piece, "wedge", NOW), RULES, 55, torn)
        assert not {"correct", "hunter2"} & set(re.findall(r"\w+", shown))


SIGNS = "0123456789ABCDEFabcdef-:."


def test_the_codes_of_the_sheet_hold_every_sign_of_a_mac() -> None:
    assert not set(SIGNS) - set("".join(code.text for code in TEST_CODES))
    assert {code.kind for code in TEST_CODES} == {"code128", "qr", "datamatrix"}


@pytest.mark.usefixtures("qapp")
def test_the_sheet_is_one_page_whose_codes_can_be_read(tmp_path: Path) -> None:
    load_fonts(RESOURCES / "fonts")
    file = tmp_path / "sheet.pdf"
    file.write_bytes(pdf_of(set_up_sheet(RenderedCodes())))

    pages = ["pdftoppm", "-png", "-r", "200", str(file), str(tmp_path / "page")]
    subprocess.run(pages, check=True)

    (page,) = tmp_path.glob("page*.png")
    picture = QImage(str(page)).convertToFormat(QImage.Format.Format_Grayscale8)
    read = {code.text for code in zxingcpp.read_barcodes(picture)}
    assert read == {code.text for code in TEST_CODES}
    words = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout
    for said in ("USA", "Enter (CR)", "Alt mode", "IME", "serial", "keyboard wedge"):
        assert said in words


@pytest.mark.usefixtures("qapp")
def test_the_sheet_is_given_to_the_printer_and_to_a_file_when_asked_for() -> None:
    printed: list[str] = []
    saved: list[str] = []
    parent = QWidget()
    page = ScannerTest(
        RULES,
        55,
        NO_WRAPPING,
        lambda sheet: printed.append(sheet.toPlainText()),
        lambda sheet: saved.append(sheet.toPlainText()),
        RenderedCodes,
        "",
        parent,
    )
    for name in ("Print the help", "Help as PDF"):
        next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name).click()
    assert printed == saved == [set_up_sheet(RenderedCodes()).toPlainText()]
    assert "DIGITS0123456789" in printed[0]
    parent.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_a_sheet_that_cannot_be_written_says_so(rig: Rig, tmp_path: Path) -> None:
    there, nowhere = tmp_path / "there.pdf", tmp_path / "no folder" / "x.pdf"
    for file, said in ((there, f"The page is in {there}."), (nowhere, f"{nowhere} is not written")):
        save_document(set_up_sheet(None), rig.window, rig.window.messages.tell)
        dialog = rig.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(file))
        dialog.close()
        await rig.quiet()
        assert said in rig.said
    assert there.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("code", TEST_CODES)
def test_a_test_code_is_known_however_a_wrong_keyboard_spells_it(code: TestCode) -> None:
    assert "Test code: as printed." in told(code.text)
    german = code.text.replace(":", "Ö").replace("-", "ß").replace("/", "-")
    for spoilt in (code.text.swapcase(), german, code.text.translate(_AZERTY)):
        if spoilt != code.text:
            assert f"printed is {code.text}" in told(spoilt)


def test_a_board_is_no_test_code() -> None:
    for text in (str(board(1)), "A0-B7-65-01-02-04", "CT-0001", "WIFI:T:WPA;S:x;P:hunter2;;"):
        assert "Test code" not in told(text)


_AZERTY = str.maketrans("0123456789AaMm-:./", "à&é\"'(-è_çQq?,)M:!")


@pytest.mark.parametrize("source", ["serial", "camera"])
def test_what_nobody_typed_says_nothing_of_the_keyboard(source: str) -> None:
    shown = describe(Scan(str(board(1)), source, NOW), RULES, 55, TornCodes())
    assert str(board(1)) in shown
    assert "keyboard" not in shown


def test_a_cut_address_is_no_test_code() -> None:
    assert "Test code" not in told("65:01:0B:03")
