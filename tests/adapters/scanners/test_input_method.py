"""A scanner whose keys go through an input method: composed texts come instead of keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from station.adapters.clock import SystemClock
from station.core.layout import Fault
from station.core.scan import MacRead, NotAMac, interpret
from tests.adapters.scanners.desk import GAP, ScanDesk, listening

WIDE = "Ａ０：Ｂ７：６５：０１：０２：０３"
KANA = "あ０ｂ７６５０１０２０３"

pytestmark = [
    pytest.mark.alone,
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
]


class Desk(ScanDesk):
    """Fields that an input method writes into."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.text, self.combo = QLineEdit(), QPlainTextEdit(), QComboBox()
        self.combo.setEditable(True)
        layout = QVBoxLayout(self)
        for widget in (self.line, self.text, self.combo):
            layout.addWidget(widget)

    @property
    def typed(self) -> str:
        return self.line.text() + self.text.toPlainText() + self.combo.currentText()

    def commit(self, text: str, draft: str = "") -> None:
        """Do as the system does: give the focus a composed text."""
        event = QInputMethodEvent(draft, [])
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusObject(), event)

    def commits(self, text: str, pause_ms: int = 3) -> None:
        for char in text:
            self.commit(char)
            QTest.qWait(pause_ms)

    def drafts(self, text: str, pause_ms: int = 3) -> None:
        for end in range(1, len(text) + 1):
            self.commit("", text[:end])
            QTest.qWait(pause_ms)

    def enter(self) -> None:
        QTest.keyClick(self.windowHandle(), Qt.Key.Key_Return)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    with listening(desk, qtbot, qapp, SystemClock()):
        desk.line.setFocus()
        yield desk


@pytest.mark.parametrize("number", range(3))
def test_full_width_characters_are_a_scan_made_narrow_and_said(desk: Desk, number: int) -> None:
    (desk.line, desk.text, desk.combo)[number].setFocus()

    desk.commits(WIDE)
    desk.enter()

    (scan,) = desk.scans
    assert (scan.text, scan.fault) == ("A0:B7:65:01:02:03", Fault.IME)
    assert isinstance(interpret(scan.text), MacRead)
    desk.rest()
    assert desk.typed == ""


def test_a_whole_code_in_one_text_is_a_scan(desk: Desk) -> None:
    desk.commit(WIDE)
    desk.hear()

    assert [scan.text for scan in desk.scans] == ["A0:B7:65:01:02:03"]
    assert desk.typed == ""


def test_plain_characters_that_an_input_method_gives_are_a_plain_scan(desk: Desk) -> None:
    desk.commits("A0B765010203")
    desk.enter()

    (scan,) = desk.scans
    assert (scan.text, scan.fault) == ("A0B765010203", None)


def test_kana_are_refused_with_the_sentence(desk: Desk) -> None:
    desk.drafts(KANA)
    desk.commit(KANA)
    desk.hear()

    (scan,) = desk.scans
    meaning = interpret(scan.text)
    assert isinstance(meaning, NotAMac)
    assert meaning.fault is Fault.IME
    assert desk.typed == ""


def test_kana_that_are_never_committed_are_refused_and_nothing_stays_behind(desk: Desk) -> None:
    desk.drafts(KANA)
    desk.hear()

    assert [scan.text for scan in desk.scans] == ["あ0b765010203"]
    assert desk.typed == ""


def test_keys_and_composed_texts_of_one_scan_stay_together(desk: Desk) -> None:
    """Some input methods let digits through as keys and take letters alone."""
    for char in "A0B765010203":
        if char.isdigit():
            QTest.keyClick(desk.windowHandle(), ord(char))
        else:
            desk.commit(chr(ord(char) + 0xFEE0))
        QTest.qWait(2)
    desk.enter()

    assert [scan.text for scan in desk.scans] == ["A0B765010203"]
    assert desk.typed == ""


def test_a_person_composes_words(desk: Desk) -> None:
    desk.drafts("とうきょう", pause_ms=GAP + 20)
    desk.commit("東京")
    desk.rest()
    desk.commit("田中さんの担当です")
    desk.rest()

    assert desk.scans == []
    assert desk.typed == "東京田中さんの担当です"


def test_a_key_that_is_held_down_is_a_person_s(desk: Desk) -> None:
    for end in range(1, 12):
        desk.commit("", "あ" * end)
        QTest.qWait(2)
    desk.commit("あ" * 11)
    desk.rest()

    assert desk.scans == []
    assert desk.typed == "あ" * 11
