"""A scanner that holds Alt and types each character's number on the keypad (unix.SE 392654)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from station.adapters.scanners.alt_numbers import UNKNOWN, AltNumber
from station.core.layout import Fault
from tests.adapters.scanners.desk import GAP, ScanDesk, listening
from tests.fakes.clock import FakeClock

MAC = "A0:B7:65:01:02:03"
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
WITHOUT_NUM_LOCK = (
    Qt.Key.Key_Insert, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Left,
    Qt.Key.Key_Clear, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_PageUp,
)  # fmt: skip

pytestmark = [
    pytest.mark.alone,
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
]


class Desk(ScanDesk):
    """A button with a mnemonic and a field, and what reached them."""

    def __init__(self) -> None:
        super().__init__()
        self.presses: list[str] = []
        self.keys: list[str] = []
        self.button, self.line = QPushButton("&4 boards"), QLineEdit()
        self.button.clicked.connect(lambda: self.presses.append("button"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.button)
        layout.addWidget(self.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Alt:
            self.keys.append(event.text())

    def send(self, kind: QEvent.Type, key: int, modifiers: Qt.KeyboardModifier, text: str = "") -> None:
        QApplication.sendEvent(self.windowHandle(), QKeyEvent(kind, key, modifiers, text))

    def number(self, number: str, *, locked: bool = True, pause_ms: int = 0) -> None:
        """Type one character as Alt and its number."""
        self.send(QEvent.Type.KeyPress, Qt.Key.Key_Alt, ALT)
        for digit in number:
            key = ord(digit) if locked else WITHOUT_NUM_LOCK[int(digit)]
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.send(kind, key, ALT | KEYPAD, digit if locked else "")
            if pause_ms:
                QTest.qWait(pause_ms)
        self.send(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier)

    def spell(self, text: str, form: str = "{:04}", *, locked: bool = True) -> None:
        for char in text:
            self.number(form.format(ord(char)), locked=locked)

    @property
    def is_untouched(self) -> bool:
        return not self.presses and not self.keys and not self.line.text()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    with listening(desk, qtbot, qapp, FakeClock()):
        yield desk


@pytest.mark.parametrize("form", ["{:04}", "{:03}", "{}"])
@pytest.mark.parametrize("locked", [True, False])
@pytest.mark.parametrize("field", [True, False])
def test_the_characters_are_spelt_out_and_the_scan_says_how_it_came(
    desk: Desk, form: str, locked: bool, field: bool
) -> None:
    (desk.line if field else desk.button).setFocus()

    desk.spell(MAC, form, locked=locked)
    desk.hear()

    (scan,) = desk.scans
    assert (scan.text, scan.fault) == (MAC, Fault.ALT_CODES)
    assert desk.is_untouched


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\t"])
def test_an_end_that_is_a_number_too_ends_the_scan_and_two_scans_are_two(desk: Desk, end: str) -> None:
    desk.line.setFocus()

    desk.spell(MAC + end + "A0B765010204" + end)

    assert [scan.text for scan in desk.scans] == [MAC, "A0B765010204"]
    desk.rest()
    assert desk.is_untouched


def test_the_end_may_be_a_key(desk: Desk) -> None:
    desk.button.setFocus()

    desk.spell(MAC)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Return)

    assert [scan.text for scan in desk.scans] == [MAC]
    assert desk.is_untouched


def test_signs_alone_may_come_as_numbers(desk: Desk) -> None:
    for char in MAC:
        if char == ":":
            desk.number("058")
        else:
            desk.send(QEvent.Type.KeyPress, ord(char), Qt.KeyboardModifier.NoModifier, char)
    desk.hear()

    (scan,) = desk.scans
    assert (scan.text, scan.fault) == (MAC, Fault.ALT_CODES)


def test_a_number_that_is_not_the_same_everywhere_is_not_guessed(desk: Desk) -> None:
    desk.spell("CT-00")
    desk.number("0233")
    desk.spell("1")
    desk.hear()

    (scan,) = desk.scans
    assert scan.text == f"CT-00{UNKNOWN}1"
    assert scan.fault is Fault.ALT_CODES


def test_what_is_no_board_is_a_scan_in_a_field_too_where_nothing_of_it_would_arrive(desk: Desk) -> None:
    desk.line.setFocus()

    desk.spell("CT-0001")
    desk.hear()

    assert [scan.text for scan in desk.scans] == ["CT-0001"]


def test_a_person_who_types_a_number_with_alt_is_left_alone(desk: Desk) -> None:
    told: list[str] = []
    QShortcut(QKeySequence("Alt+B"), desk, lambda: told.append("mnemonic"))
    desk.button.setFocus()

    desk.number("0065", pause_ms=GAP + 15)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_B, ALT)
    desk.rest()

    assert desk.scans == []
    assert desk.keys == ["0", "0", "6", "5"]
    assert told == ["mnemonic"]


def test_a_mnemonic_on_the_row_of_digits_works(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_4, ALT)

    qtbot.waitUntil(lambda: desk.presses == ["button"])


@pytest.mark.parametrize(
    ("number", "char"),
    [("65", "A"), ("065", "A"), ("0065", "A"), ("013", "\r"), ("029", "\x1d"), ("0126", "~"),
     ("0", UNKNOWN), ("0128", UNKNOWN), ("233", UNKNOWN), ("00065", UNKNOWN),
     ("999999999999", UNKNOWN), ("", "")],
)  # fmt: skip
def test_only_what_is_the_same_on_every_computer_is_a_character(number: str, char: str) -> None:
    alt = AltNumber()
    alt.press_alt()
    for digit in number:
        alt.digit(digit)

    assert alt.release_alt() == char
    assert alt.release_alt() == ""
