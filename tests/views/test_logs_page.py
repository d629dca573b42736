"""Logs: followed at the end, still where somebody reads, taken along as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from station.core.errors import NotOffered, Refusal, Unreachable
from station.views.logs_page import LogsPage
from tests.views.rig import PROFILE, Rig
from tests.views.wheel import turn_wheel

AWAY = Unreachable(PROFILE.url, "connection refused")


async def look(rig: Rig, lines: int = 0) -> LogsPage:
    await rig.press(Qt.Key.Key_6, ctrl=True)
    rig.logs.write(*[f"line {number}" for number in range(lines)], number=False)
    await rig.quiet()
    return rig.work.pages.logs


def top_line(page: LogsPage) -> str:
    return page.model.at(page.table.rowAt(0)).message


def press(page: LogsPage, name: str) -> None:
    button = next(b for b in page.findChildren(QToolButton) if b.accessibleName() == name)
    button.click()


async def test_the_pi_is_asked_only_while_somebody_looks(rig: Rig) -> None:
    seen = [rig.logs.connections]
    await look(rig)
    seen.append(rig.logs.connections)
    await rig.press(Qt.Key.Key_1, ctrl=True)
    seen.append(rig.logs.connections)
    assert seen == [0, 1, 0]


async def test_the_end_is_followed(rig: Rig) -> None:
    page = await look(rig, 200)
    bar = page.table.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    rig.logs.write("the newest", number=False)
    await rig.quiet()
    assert bar.value() == bar.maximum()
    assert page.follow.isChecked()


async def test_whoever_scrolls_up_is_left_alone_until_they_go_back(rig: Rig) -> None:
    page = await look(rig, 200)
    turn_wheel(page.table.viewport(), up=True)
    before = top_line(page)
    assert not page.follow.isChecked()
    rig.logs.write(*"abcdefgh", number=False)
    await rig.quiet()
    assert top_line(page) == before
    page.follow.click()
    bar = page.table.verticalScrollBar()
    assert bar.value() == bar.maximum()


async def test_lines_in_view_stay_where_they_are_when_old_ones_fall_off(rig: Rig) -> None:
    page = await look(rig, 10_000)
    turn_wheel(page.table.viewport(), up=True)
    before = top_line(page)
    rig.logs.write(*[f"more {number}" for number in range(100)], number=False)
    await rig.quiet()
    assert page.model.total == 10_000
    assert top_line(page) == before


async def test_a_pause_keeps_lines_back_and_says_how_many(rig: Rig) -> None:
    page = await look(rig, 3)
    page.pause.click()
    rig.logs.write("a", "b", number=False)
    await rig.quiet()
    rig.window._ticker.tick.emit()
    assert page.model.total == 3
    assert page.pause.text() == "Go on: 2 waiting"
    page.pause.click()
    await rig.quiet()
    assert page.model.total == 5
    assert page.pause.text() == "Pause"


async def test_levels_and_words_narrow_the_log(rig: Rig) -> None:
    page = await look(rig, 3)
    rig.logs.write("it broke", level="error", number=False)
    await rig.quiet()
    page.level.setCurrentIndex(3)
    assert [row.message for row in page.model.rows()] == ["it broke"]
    page.level.setCurrentIndex(0)
    page.search.setText("LINE 2")
    assert [row.message for row in page.model.rows()] == ["line 2"]
    page.search.setText("nowhere")
    assert "No line matches" in page._empty.text()


async def test_selected_lines_are_copied_whole_as_plain_text(rig: Rig) -> None:
    page = await look(rig)
    rig.logs.write("<b>bold</b>", "second", level="warn", component="api", number=False)
    await rig.quiet()
    page.table.selectRow(0)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "-\tWARN\tapi\t<b>bold</b>"
    page.table.clearSelection()
    press(page, "Copy log lines")
    assert len(QApplication.clipboard().text().splitlines()) == 2


async def test_the_lines_shown_are_written_to_a_file(rig: Rig, tmp_path: Path) -> None:
    page = await look(rig, 3)
    await page.write_file(tmp_path / "pi.log")
    assert (tmp_path / "pi.log").read_text(encoding="utf-8").splitlines()[2].endswith("line 2")
    assert "pi.log" in rig.said


async def test_a_file_that_cannot_be_written_is_told_with_what_to_do(rig: Rig, tmp_path: Path) -> None:
    page = await look(rig, 1)
    await page.write_file(tmp_path / "no" / "folder" / "pi.log")
    assert "is not written" in rig.said
    assert "another folder" in rig.said


async def test_a_lost_log_is_grey_and_says_since_when(rig: Rig) -> None:
    page = await look(rig, 3)
    rig.logs.refuse(*[AWAY] * 50)
    rig.logs.page_trouble = AWAY
    rig.logs.cut(AWAY)
    await rig.clock.advance(60)
    rig.window._ticker.tick.emit()
    assert "Not live since" in page.state.text()
    assert page.table.property("stale")


async def test_a_pi_without_a_stream_is_polled_and_says_so(rig: Rig) -> None:
    rig.logs.refuse(*[NotOffered(Refusal("NOT_FOUND", "no", 404))] * 9)
    page = await look(rig)
    await rig.clock.advance(6)
    assert "asked every 5 s" in page.state.text()
    assert not page.table.property("stale")


async def test_clear_empties_the_page(rig: Rig) -> None:
    page = await look(rig, 3)
    press(page, "Clear log")
    await rig.quiet()
    assert page.model.total == 0
    assert "No line" in page._empty.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
async def test_a_scanners_enter_presses_no_tool(rig: Rig, key: Qt.Key) -> None:
    page = await look(rig, 3)
    page.pause.setFocus()
    QTest.keyClick(page.pause, key)
    assert not rig.line.logbook.is_paused
