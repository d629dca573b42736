"""What a person sees who started the station from a menu, when it cannot start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from station.core.errors import BadSettings, JournalTrouble, StationError
from station.views.error_words import of_error
from station.views.refusal import Refusal

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ERRORS = [
    BadSettings(
        "data directory /home/operator/.local/share/provisioning-station",
        "cannot be written: no",
        "--data-dir",
    ),
    JournalTrouble("/data/journal.sqlite3", "The disk is full.", "Free some space on it, then try again."),
    BadSettings("--profile", "there is no profile '<b>line9</b>'", ", ".join(f"line{n}" for n in range(60))),
]


@pytest.fixture(params=ERRORS, ids=lambda error: type(error).__name__)
def error(request: pytest.FixtureRequest) -> StationError:
    found: StationError = request.param
    return found


@pytest.mark.usefixtures("qapp")
def test_it_says_what_happened_and_what_to_do_with_nothing_cut_off(error: StationError) -> None:
    message, refusal = of_error(error), Refusal(of_error(error), RESOURCES)
    refusal.show()
    labels = [label for label in refusal.findChildren(QLabel) if label.text()]

    assert [label.text() for label in labels][1:] == [message.what, message.todo]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width())
        corner = label.mapTo(refusal, QPoint(label.width(), label.height()))
        assert refusal.rect().contains(corner)
    refusal.deleteLater()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_any_key_that_means_close_closes_it(key: Qt.Key) -> None:
    refusal = Refusal(of_error(ERRORS[0]), RESOURCES)
    refusal.show()

    QTest.keyClick(refusal.findChildren(QPushButton)[0], key)

    assert not refusal.isVisible()
    refusal.deleteLater()
