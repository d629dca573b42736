"""The allowlist's own page: correct, remove with undo, import with a dry run, export."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from station.core.csv_devices import DeviceLine, read_devices
from station.core.mac import Mac
from station.core.settings import ScannerSettings
from station.views.allowlist_dialogs import EntryDialog, ImportDialog
from tests.views.rig import Rig, board

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def listed(rig: Rig) -> dict[Mac, str]:
    return {mac: row.entry.container_id for mac, row in rig.line.enrolment.listings.items()}


def button(parent: QWidget, name: str) -> QPushButton:
    return next(found for found in parent.findChildren(QPushButton) if found.accessibleName() == name)


async def undo(rig: Rig) -> None:
    """Press Ctrl+Z in the window, which a desktop gives the keyboard back after a dialog."""
    rig.window.activateWindow()
    await rig.quiet()
    await rig.press(Qt.Key.Key_Z, ctrl=True)


def shown_fates(dialog: ImportDialog) -> list[str]:
    items = [dialog.table.item(row, 1) for row in range(dialog.table.rowCount())]
    return [item.text() for item in items if item is not None]


async def page_of(rig: Rig, *macs: Mac) -> None:
    await rig.scan(*macs)
    await rig.press(Qt.Key.Key_2, ctrl=True)


async def test_an_entry_is_corrected_and_the_correction_can_be_undone(rig: Rig) -> None:
    await page_of(rig, board(1))
    page = rig.work.pages.allowlist
    page.table.select(board(1))
    page.edit.click()
    await rig.quiet()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EntryDialog)
    dialog.container.setText("CT-7")
    dialog.description.setText("by the door")
    button(dialog, "Save").click()
    await rig.quiet()
    assert listed(rig) == {board(1): "CT-7"}

    await undo(rig)
    assert listed(rig) == {board(1): ""}
    await undo(rig)
    assert listed(rig) == {}


async def test_several_are_taken_off_together_and_brought_back_together(rig: Rig) -> None:
    await page_of(rig, board(1), board(2), board(3))
    rig.work.pages.allowlist.table.selectAll()
    rig.work.pages.allowlist.remove.click()
    await rig.quiet()
    assert listed(rig) == {}
    assert "Ctrl+Z" in rig.said
    await undo(rig)
    assert set(listed(rig)) == {board(1), board(2), board(3)}


async def test_a_pasted_list_is_shown_line_by_line_and_nothing_is_sent_before_it_is_accepted(
    rig: Rig,
) -> None:
    await page_of(rig, board(1))
    text = f"mac,container_id\n{board(1)},CT-1\nnonsense,\n{board(2)},CT-2\n"
    QGuiApplication.clipboard().setText(text)
    button(rig.work.pages.allowlist, "Paste a list").click()
    await rig.quiet()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    assert dialog.summary.text() == "New: 1. Changed: 1. There already: 0. Left out: 1."
    shown = shown_fates(dialog)
    assert shown[0].startswith("left out: ")
    assert shown[1].startswith("changed")
    assert shown[2] == "new"
    assert listed(rig) == {board(1): ""}

    button(dialog, "Import").click()
    await rig.quiet()
    assert listed(rig) == {board(1): "CT-1", board(2): "CT-2"}
    await undo(rig)
    assert listed(rig) == {board(1): ""}


async def test_correcting_an_entry_cuts_nothing_off_that_it_did_not_change(rig: Rig) -> None:
    container = "CT-" + "7" * 200
    await rig.line.enrolment.enter([DeviceLine(0, board(1), container, "")])
    await page_of(rig)
    rig.work.pages.allowlist.table.selectRow(0)
    rig.work.pages.allowlist.edit.click()
    await rig.quiet()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EntryDialog)
    dialog.description.setText("on top")
    button(dialog, "Save").click()
    await rig.quiet()
    assert listed(rig) == {board(1): container}


async def test_an_entry_is_corrected_to_the_container_that_a_wrong_keyboard_spoilt(rig: Rig) -> None:
    scanner = ScannerSettings(container_pattern=r"CT-\d{4}")
    await rig.desk.apply(replace(rig.desk.settings, scanner=scanner))
    await rig.line.enrolment.enter([DeviceLine(0, board(1), "CTß0001", "")])
    await rig.press(Qt.Key.Key_2, ctrl=True)
    rig.work.pages.allowlist.edited.emit(board(1))
    await rig.quiet()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EntryDialog)
    assert dialog.container.container_id == "CTß0001"  # nobody asked to change what is there
    dialog.container.selectAll()
    dialog.container.insert("CTß0042")
    dialog.description.setFocus()
    assert dialog.container.text() == "CT-0042"
    dialog.accept()
    await rig.quiet()
    assert listed(rig) == {board(1): "CT-0042"}


async def test_correcting_an_entry_keeps_the_container_that_was_scanned_meanwhile(rig: Rig) -> None:
    await page_of(rig, board(1))
    rig.work.pages.allowlist.table.selectRow(0)
    rig.work.pages.allowlist.edit.click()
    await rig.quiet()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EntryDialog)
    await rig.line.enrolment.enter([DeviceLine(0, board(1), "CT-7", "")])
    dialog.description.setText("on top")
    button(dialog, "Save").click()
    await rig.quiet()
    assert listed(rig) == {board(1): "CT-7"}


async def test_an_import_leaves_what_was_scanned_meanwhile_as_it_is_and_says_so(rig: Rig) -> None:
    await page_of(rig)
    text = f"mac,colour\n{board(1)},red\n{board(2)},blue\n"
    asking = asyncio.ensure_future(rig.work.pages.allowlist_commands.take_text(text))
    await rig.quiet()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    assert any("colour" in label.text() for label in dialog.findChildren(QLabel))
    await rig.line.enrolment.enter([DeviceLine(0, board(1), "CT-701", "")])
    button(dialog, "Import").click()
    await asking
    assert listed(rig) == {board(1): "CT-701", board(2): ""}
    assert "Changed since they were shown, and left as they are: 1." in rig.said


async def test_a_search_that_finds_nothing_says_so(rig: Rig) -> None:
    await page_of(rig, board(1))
    page = rig.work.pages.allowlist
    assert page.search is not None
    page.search.setText("no such board")
    words = page._stack.currentWidget()
    assert isinstance(words, QLabel)
    assert "Clear it" in words.text()
    page.search.clear()
    assert page._stack.currentWidget() is page.table


async def test_a_button_that_needs_a_selection_says_so(rig: Rig) -> None:
    await page_of(rig, board(1), board(2))
    page = rig.work.pages.allowlist
    assert "Select" in page.remove.toolTip()
    page.table.selectAll()
    assert (page.remove.toolTip(), "one board" in page.edit.toolTip()) == ("", True)


async def test_a_list_that_is_left_changes_nothing(rig: Rig) -> None:
    await page_of(rig)
    asking = asyncio.ensure_future(rig.work.pages.allowlist_commands.take_text(str(board(1))))
    await rig.quiet()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    dialog.reject()
    await asking
    assert listed(rig) == {}


async def test_a_clipboard_without_a_list_is_said(rig: Rig) -> None:
    await rig.work.pages.allowlist_commands.take_text("")
    assert "no list" in rig.said


async def test_a_file_goes_out_and_comes_in_again(rig: Rig, tmp_path: Path) -> None:
    await rig.scan(board(1), board(2))
    file = tmp_path / "boards.csv"
    await rig.work.pages.allowlist_commands.write_file(file)
    assert {line.mac for line in read_devices(file.read_text(encoding="utf-8")).lines} == {board(1), board(2)}
    asking = asyncio.ensure_future(rig.work.pages.allowlist_commands.take_file(file))
    await rig.quiet()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    assert not button(dialog, "Import").isEnabled()
    dialog.reject()
    await asking


@pytest.mark.parametrize(
    ("language", "encoding", "description"), [("de", "cp1252", "Tür links"), ("zh_CN", "gbk", "左门")]
)
async def test_a_spreadsheets_own_encoding_is_read_as_the_country_writes_it(
    rig: Rig, tmp_path: Path, language: str, encoding: str, description: str
) -> None:
    file = tmp_path / "boards.csv"
    file.write_bytes(f"mac,container_id,description\n{board(1)},CT-1,{description}\n".encode(encoding))
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        asking = asyncio.ensure_future(rig.work.pages.allowlist_commands.take_file(file))
        await rig.quiet()
    finally:
        QLocale.setDefault(before)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    button(dialog, "Import").click()
    await asking
    assert rig.line.enrolment.listings[board(1)].entry.description == description


async def test_a_file_that_cannot_be_read_or_written_is_said(rig: Rig, tmp_path: Path) -> None:
    await rig.work.pages.allowlist_commands.take_file(tmp_path / "missing.csv")
    assert "missing.csv" in rig.said
    await rig.work.pages.allowlist_commands.write_file(tmp_path / "no folder" / "out.csv")
    assert "out.csv" in rig.said


async def test_an_allowlist_that_was_emptied_is_empty_and_not_hidden_by_a_search(rig: Rig) -> None:
    await page_of(rig, board(1), board(2))
    page = rig.work.pages.allowlist
    page.table.selectAll()
    page.remove.click()
    await rig.quiet()
    words = page._stack.currentWidget()
    assert isinstance(words, QLabel)
    assert "matches" not in words.text()
