"""About: reached by keys alone, and all of it can be copied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from station import __version__
from station.core.build import Build
from station.views.about import About, AboutDialog
from station.views.help_dialog import HelpDialog
from tests.views.rig import Rig


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    yield made
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _button(parent: QWidget, name: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.accessibleName() == name)


def test_it_names_version_commit_qt_and_python(window: QWidget) -> None:
    dialog = AboutDialog(About(Build("c0ffee", "2026-01-31"), lambda: "<b>LGPL</b>"), window)

    _button(dialog, "Copy facts").click()

    text = QGuiApplication.clipboard().text()
    for part in (__version__, "c0ffee 2026-01-31", f"Qt: {qVersion()}", "PySide6: 6", "Python: 3"):
        assert part in text
    assert dialog.notice.toPlainText() == "<b>LGPL</b>"


def test_run_from_source_it_says_where_the_licences_are(window: QWidget) -> None:

    assert "with its package" in AboutDialog(About(), window).notice.toPlainText()


@pytest.mark.qt_log_ignore("propagateSizeHints")
async def test_help_leads_there_by_keys(rig: Rig) -> None:
    await rig.press(Qt.Key.Key_F1)
    helper = QApplication.activeModalWidget()
    assert isinstance(helper, HelpDialog)

    QTest.keyClick(_button(helper, "About"), Qt.Key.Key_Space)
    await rig.quiet()

    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AboutDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


@pytest.mark.qt_log_ignore("propagateSizeHints")
async def test_shift_f1_opens_it_at_once(rig: Rig) -> None:
    QTest.keyClick(rig.focus, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    await rig.quiet()

    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AboutDialog)
    dialog.close()
