"""The wedge before real widgets: a scan touches none of them, a person reaches all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from station.adapters.scanners.keyboard_wedge import KeyboardWedge
from station.core.wrapping import Wrapping
from station.ports.scanner import TAKES_CONTAINERS, Scan, Trace
from tests.fakes.clock import FakeClock

MAC = "A0B765010203"
OTHER_MAC = "A0B765010204"
GAP = 40
"""The wedge's gap in these tests, in ms."""

pytestmark = [
    pytest.mark.alone,
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
]


class Desk(QWidget):
    """A window with one of everything that takes keys."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.button = QPushButton("Provision All")
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.line = QLineEdit()
        self.line.returnPressed.connect(lambda: self.pressed.append("return"))
        self.text = QPlainTextEdit()
        self.combo = QComboBox()
        self.combo.addItems(["none", "A0", "B7"])
        self.editable = QComboBox()
        self.editable.setEditable(True)
        self.spin = QSpinBox()
        self.spin.setRange(0, 999_999_999)
        self.table = QListView()
        self.table.setModel(QStringListModel(["zero", "A0", "B7", "01"], self))
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        layout = QVBoxLayout(self)
        for widget in self.everything:
            layout.addWidget(widget)

    @property
    def everything(self) -> tuple[QWidget, ...]:
        return (self.button, self.line, self.text, self.combo, self.editable, self.spin, self.table)

    @property
    def state(self) -> tuple[object, ...]:
        """Everything that a key could have changed."""
        return (
            tuple(self.pressed),
            self.line.text(),
            self.text.toPlainText(),
            self.combo.currentText(),
            self.editable.currentText(),
            self.spin.text(),
            self.table.currentIndex().row(),
            self.focusWidget(),
        )


@dataclass
class Hand:
    """Types on the window as the system does, at a pace of its own."""

    window: QWidget
    scans: list[Scan] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        return [scan.text for scan in self.scans]

    def type(self, text: str, pace_ms: int = 3) -> None:
        for char in text:
            if char in _KEYS:
                self.key(_KEYS[char], pace_ms)
            else:
                QTest.keyClick(self.window.windowHandle(), ord(char), Qt.KeyboardModifier.NoModifier, pace_ms)

    def key(self, key: Qt.Key, pace_ms: int = 3) -> None:
        QTest.keyClick(self.window.windowHandle(), key, Qt.KeyboardModifier.NoModifier, pace_ms)

    def rest(self) -> None:
        QTest.qWait(GAP + 30)


_KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, " ": Qt.Key.Key_Space}


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is desk.windowHandle())
    return desk


@pytest.fixture
def hand(desk: Desk, qapp: QApplication) -> Iterator[Hand]:
    hand = Hand(desk)
    wedge = KeyboardWedge(hand.scans.append, FakeClock(), gap_ms=GAP)
    wedge.install(qapp)
    yield hand
    wedge.remove()


@pytest.mark.parametrize("number", range(7))
@pytest.mark.parametrize("end", ["\r", "\t", ""])
def test_a_scan_touches_nothing_whatever_has_the_focus(desk: Desk, hand: Hand, number: int, end: str) -> None:
    desk.everything[number].setFocus()
    before = desk.state

    hand.type(MAC + end)
    hand.rest()

    assert hand.texts == [MAC]
    assert desk.state == before


def test_a_scan_is_heard_when_nothing_has_the_focus(desk: Desk, hand: Hand) -> None:
    for widget in desk.everything:
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    desk.button.setFocus()
    desk.focusWidget().clearFocus()

    hand.type(MAC + "\r")

    assert hand.texts == [MAC]


def test_a_scan_is_heard_in_a_dialog_and_does_not_close_it(desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    dialog = QDialog(desk)
    button = QPushButton("OK")
    button.clicked.connect(dialog.accept)
    QVBoxLayout(dialog).addWidget(button)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())

    Hand(dialog).type(MAC + "\r")

    assert hand.texts == [MAC]
    assert dialog.isVisible()
    dialog.reject()


def test_a_scan_carries_its_source_the_time_of_day_and_how_it_came_in(desk: Desk, hand: Hand) -> None:
    hand.type("]d1" + MAC + "\r")

    (scan,) = hand.scans
    assert scan.trace is not None
    assert len(scan.trace.gaps_ms) == len("]d1" + MAC) - 1
    assert scan == Scan(
        "]d1" + MAC, "wedge", FakeClock().now(), "Data Matrix", Trace("\r", scan.trace.gaps_ms)
    )


def test_a_code_with_blanks_presses_no_button(desk: Desk, hand: Hand) -> None:
    desk.button.setFocus()

    hand.type("MAC A0 B7 65\r")
    hand.rest()

    assert hand.texts == ["MAC A0 B7 65"]
    assert desk.pressed == []


def test_two_scans_back_to_back_are_both_heard(desk: Desk, hand: Hand) -> None:
    desk.line.setFocus()

    hand.type(f"{MAC}\r{OTHER_MAC}\r")

    assert hand.texts == [MAC, OTHER_MAC]
    assert desk.line.text() == ""


def test_a_second_enter_of_the_same_scan_presses_nothing(desk: Desk, hand: Hand) -> None:
    desk.line.setFocus()

    hand.type(MAC + "\r\r")

    assert desk.pressed == []


def test_a_person_types_into_a_field(desk: Desk, hand: Hand) -> None:
    desk.line.setFocus()

    hand.type("line 3", pace_ms=GAP + 15)
    hand.rest()

    assert desk.line.text() == "line 3"
    assert hand.texts == []


def test_a_person_s_enter_after_typing_is_theirs(desk: Desk, hand: Hand) -> None:
    desk.line.setFocus()

    hand.type("3\r")

    assert desk.line.text() == "3"
    assert desk.pressed == ["return"]


def test_a_space_presses_the_button_a_moment_later(desk: Desk, hand: Hand) -> None:
    desk.button.setFocus()

    hand.type(" ")
    assert desk.pressed == []

    hand.rest()
    assert desk.pressed == ["button"]
    assert not desk.button.isDown()


def test_a_letter_still_finds_a_row_in_a_table(desk: Desk, hand: Hand) -> None:
    desk.table.setFocus()

    hand.type("b")
    hand.rest()

    assert desk.table.currentIndex().data() == "B7"


def test_a_password_typed_by_a_program_goes_into_the_field(desk: Desk, hand: Hand) -> None:
    desk.line.setFocus()

    hand.type("correct horse\r")
    hand.rest()

    assert desk.line.text() == "correct horse"
    assert desk.pressed == []
    assert hand.texts == []


def test_a_read_only_field_is_no_text_input(desk: Desk, hand: Hand) -> None:
    desk.line.setReadOnly(True)
    desk.line.setFocus()

    hand.type("correct horse\r")

    assert hand.texts == ["correct horse"]


def test_an_arrow_lets_held_keys_pass_before_it(desk: Desk, hand: Hand) -> None:
    desk.line.setFocus()

    hand.type("ac")
    hand.key(Qt.Key.Key_Left)
    hand.type("b", pace_ms=3)
    hand.rest()

    assert desk.line.text() == "abc"


def test_a_shortcut_with_control_passes_at_once(desk: Desk, hand: Hand) -> None:
    told: list[str] = []
    QShortcut(QKeySequence("Ctrl+Z"), desk, lambda: told.append("undo"))

    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert told == ["undo"]


def test_a_shortcut_on_enter_is_not_set_off_by_a_scan(desk: Desk, hand: Hand) -> None:
    told: list[str] = []
    QShortcut(QKeySequence(Qt.Key.Key_Return), desk, lambda: told.append("enter"))

    hand.type(MAC + "\r")
    assert told == []

    QTest.qWait(2 * GAP + 10)
    hand.key(Qt.Key.Key_Return)
    assert told == ["enter"]


def test_a_held_down_key_is_no_scan(desk: Desk, hand: Hand) -> None:
    desk.line.setFocus()
    window = desk.windowHandle()

    QTest.keyPress(window, ord("A"))
    hand.rest()
    for _ in range(10):
        repeat = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A", autorep=True
        )
        QApplication.sendEvent(window, repeat)
    QTest.keyRelease(window, ord("A"))

    assert hand.texts == []
    assert desk.line.text() == "A" * 11


@pytest.mark.parametrize("name", ["button", "line"])
def test_a_character_that_is_struck_twice_in_one_millisecond_is_no_held_down_key(
    desk: Desk, hand: Hand, name: str
) -> None:
    """X's keys of the second stroke say that they repeat the first."""
    getattr(desk, name).setFocus()
    before, window = desk.state, desk.windowHandle()
    code = "AABBCC112233"

    for number, char in enumerate(code):
        is_second = char == code[number - 1]
        ends = not code.startswith(char * 2, number)
        for kind, repeats in ((QEvent.Type.KeyPress, is_second), (QEvent.Type.KeyRelease, not ends)):
            event = QKeyEvent(kind, ord(char), Qt.KeyboardModifier.NoModifier, char, autorep=repeats)
            QApplication.sendEvent(window, event)
    hand.key(Qt.Key.Key_Return)

    assert hand.texts == [code]
    assert desk.state == before


@pytest.mark.parametrize(
    "text", ["S:net;P:geheimB4;T:WPA;;", 'WIFI"T"WPA;S"net;P"geheimCs;;', '{"ssid":"x","psk":"y"}']
)
def test_a_password_in_a_scan_is_typed_into_no_field_that_shows_it(desk: Desk, hand: Hand, text: str) -> None:
    for entry in (desk.line, desk.text):
        entry.setFocus()
        hand.type(text + "\r")
        hand.rest()
    assert hand.texts == [text, text]
    assert (desk.line.text(), desk.text.toPlainText()) == ("", "")


def test_a_program_may_type_a_password_where_it_is_not_seen(desk: Desk, hand: Hand) -> None:
    desk.line.setEchoMode(QLineEdit.EchoMode.Password)
    desk.line.setFocus()
    hand.type("x;P:geheimB4;;")
    hand.rest()
    assert hand.texts == []
    assert desk.line.text() == "x;P:geheimB4;;"


@pytest.fixture
def paired(desk: Desk, qapp: QApplication) -> Iterator[Hand]:
    hand = Hand(desk)
    wedge = KeyboardWedge(hand.scans.append, FakeClock(), gap_ms=GAP, container_pattern=r"CT-\d{4}")
    wedge.install(qapp)
    yield hand
    wedge.remove()


def test_where_containers_are_scanned_too_they_are_scans_whatever_has_the_focus(
    desk: Desk, paired: Hand
) -> None:
    desk.line.setFocus()
    paired.type("CT-0001\r")
    assert paired.texts == ["CT-0001"]
    assert desk.line.text() == ""


def test_a_field_that_is_for_a_container_takes_its_code_and_no_board(desk: Desk, paired: Hand) -> None:
    desk.line.setFocus()
    desk.line.setProperty(TAKES_CONTAINERS, True)
    paired.type("CT-0001")
    paired.rest()
    paired.type(MAC + "\r")
    assert desk.line.text() == "CT-0001"
    assert paired.texts == [MAC]


def test_what_is_held_goes_on_when_the_wedge_is_removed(desk: Desk, qapp: QApplication) -> None:
    wedge = KeyboardWedge(lambda scan: None, FakeClock(), gap_ms=GAP)
    wedge.install(qapp)
    desk.line.setFocus()

    Hand(desk).type("42")
    wedge.remove()

    assert desk.line.text() == "42"


def test_keys_held_for_a_window_that_has_gone_harm_nobody(desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    dialog = QDialog(desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())

    Hand(dialog).type("42")
    dialog.close()
    hand.rest()

    assert hand.texts == []


@pytest.mark.parametrize(("prefix", "suffix"), [("#", ""), ("", "~"), ("S:", "!!")])
def test_what_the_scanner_types_around_each_code_is_taken_off(
    desk: Desk, qapp: QApplication, prefix: str, suffix: str
) -> None:
    scans: list[Scan] = []
    wedge = KeyboardWedge(scans.append, FakeClock(), gap_ms=GAP, wrapping=Wrapping(prefix, suffix))
    wedge.install(qapp)
    desk.line.setFocus()
    hand = Hand(desk)

    hand.type(f"{prefix}{MAC}{suffix}\r")
    hand.type(f"{prefix}CT-0001{suffix}\r")
    hand.rest()
    wedge.remove()

    assert [scan.text for scan in scans] == [MAC, "CT-0001"]
    assert desk.line.text() == "", "what is wrapped is no typing, whatever it says"
