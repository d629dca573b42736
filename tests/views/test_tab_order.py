"""Everything can be reached by Tab alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QTableView,
    QWidget,
)

from station.core.label import LabelContent, LabelState
from tests.views.rig import Rig, board


def stops(rig: Rig) -> set[QWidget]:
    """Go once around by Tab, and give every widget that had the focus."""
    seen: set[QWidget] = set()
    while (widget := rig.focus) not in seen:
        seen.add(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    return seen


def wanted(page: QWidget) -> set[QWidget]:
    """Give what a person can use on a page."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QTableView)
    found = [widget for kind in kinds for widget in page.findChildren(kind)]
    return {
        widget
        for widget in found
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget.parent(), QLineEdit | QAbstractSpinBox)  # a part of it
    }


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_8], ids=["allowlist", "labels", "settings"]
)
async def test_everything_on_a_page_is_reached_by_tab(rig: Rig, key: Qt.Key) -> None:
    record = await rig.book.intend(LabelContent(board(1), session_id="s-1"))
    assert record is not None
    for state in (LabelState.SENDING, LabelState.UNKNOWN):
        await rig.line.labelling._book.advance(record.id, state)
    await rig.scan(board(1))
    await rig.work_line()
    await rig.press(key, ctrl=True)
    page = rig.window.page
    assert page is not None
    for table in page.findChildren(QTableView):
        table.selectRow(0)
    assert {widget.accessibleName() for widget in wanted(page) - stops(rig)} == set()


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_4], ids=["allowlist", "labels"])
async def test_an_opened_page_has_the_focus_in_its_table(rig: Rig, key: Qt.Key) -> None:
    await rig.book.intend(LabelContent(board(1), session_id="s-1"))
    await rig.scan(board(1))
    await rig.work_line()
    await rig.press(key, ctrl=True)
    assert isinstance(QApplication.focusWidget(), QTableView)
