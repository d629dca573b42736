"""What a person sees after a crash."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from station.ports.crashes import CrashReport
from station.views.crash_bar import CrashBar
from station.views.icons import Icons
from tests.views.rig import RESOURCES

AT = datetime(2026, 1, 31, 8, 15, tzinfo=UTC)


class Shelf:
    """`CrashShelf` in memory."""

    folder = Path("/data/crashes")

    def __init__(self, *texts: str) -> None:
        self.reports = tuple(CrashReport(AT, text) for text in texts)

    def fresh(self) -> tuple[CrashReport, ...]:
        return self.reports

    def put_aside(self) -> None:
        self.reports = ()


@pytest.fixture
def window(qapp: object) -> Iterator[QWidget]:
    made = QWidget()
    yield made
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _bar(window: QWidget, shelf: Shelf | None) -> CrashBar:
    return CrashBar(Icons(RESOURCES), shelf, window)


def _press(bar: CrashBar, name: str) -> None:
    next(each for each in bar.findChildren(QToolButton) if each.accessibleName() == name).click()


@pytest.mark.parametrize("shelf", [None, Shelf()])
def test_without_a_report_there_is_no_bar(window: QWidget, shelf: Shelf | None) -> None:
    assert _bar(window, shelf).isHidden()


def test_it_tells_of_the_crash_and_copies_all_of_it(window: QWidget) -> None:
    bar = _bar(window, Shelf("second <b>", "first"))

    _press(bar, "Copy report")

    assert not bar.isHidden()
    assert "sent to nobody" in bar.text.whole
    assert QGuiApplication.clipboard().text() == "second <b>\n\nfirst"


def test_it_opens_the_folder(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)

    _press(_bar(window, Shelf("text")), "Open folder")

    assert [url.toLocalFile() for url in opened] == ["/data/crashes"]


def test_what_is_dismissed_does_not_come_again(window: QWidget) -> None:
    shelf = Shelf("text")
    bar = _bar(window, shelf)

    _press(bar, "Dismiss report")

    assert bar.isHidden()
    assert _bar(window, shelf).isHidden()
