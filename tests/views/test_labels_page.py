"""The Labels screen: what waits, what is in doubt, and how a label would look."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from station.adapters.printers import FileDesigns, PdfPrinter, Renderer, load_template
from station.core.label import SAMPLE, LabelContent, LabelState
from station.core.scan import Rules
from station.models.labels import LabelsModel
from station.models.text import local_moment
from station.ports.journal import LabelRecord
from station.views.calm import CALM_MS
from station.views.icons import Icons
from station.views.label_design import TemplateDialog
from station.views.labels_page import LabelsPage
from station.views.theme import style_sheet
from tests.fakes.clock import FakeClock
from tests.views.rig import RESOURCES, Rig, board

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
NAME = "container-57x32"
LONG = 60_000


def record(number: int, state: LabelState) -> LabelRecord:
    return LabelRecord(number, LabelContent(board(number), session_id="s-1"), state, FakeClock().now())


@pytest.fixture
def designs(tmp_path: Path, qtbot: QtBot) -> FileDesigns:
    renderer = Renderer(load_template(RESOURCES / "labels" / f"{NAME}.toml"))
    return FileDesigns(RESOURCES / "labels", tmp_path, renderer, NAME, PdfPrinter(tmp_path, renderer))


@pytest.fixture
def page(qtbot: QtBot, designs: FileDesigns) -> LabelsPage:
    page = LabelsPage(LabelsModel(), Icons(RESOURCES), designs)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    return page


@pytest.mark.parametrize(
    ("typed", "container_id"), [("CTß0042", "CT-0042"), ("CT-0042", "CT-0042"), ("Kiste 7", "Kiste 7")]
)
def test_a_container_that_a_wrong_keyboard_spoilt_is_not_put_on_a_label(
    designs: FileDesigns, qtbot: QtBot, typed: str, container_id: str
) -> None:
    page = LabelsPage(LabelsModel(), Icons(RESOURCES), designs, Rules.of(r"CT-\d{4}"))
    qtbot.addWidget(page)
    page._labels.add([record(1, LabelState.WAITING)])
    page.container.insert(typed)
    with qtbot.waitSignal(page.contained) as answered:
        next(
            b for b in page.findChildren(QPushButton) if b.accessibleName() == "Print with container"
        ).click()
    assert answered.args == [1, board(1), container_id]


def test_a_waiting_label_is_asked_about_and_the_answer_names_its_container(
    page: LabelsPage, qtbot: QtBot
) -> None:
    page._labels.add([record(1, LabelState.WAITING)])
    page.container.setText(" CT-7 ")
    with qtbot.waitSignal(page.contained) as answered:
        page.container.returnPressed.emit()
    assert answered.args == [1, board(1), "CT-7"]


def press(page: LabelsPage, name: str) -> None:
    """Press a button by its key, as a hand does that cannot wait."""
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)
    QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("name", ["Print again", "Label is in hand"])
def test_a_press_that_is_doubled_answers_for_one_label_only(page: LabelsPage, name: str) -> None:
    answered: list[int] = []
    page.answered.connect(lambda label_id, mac, in_hand: answered.append(label_id))
    page._labels.add([record(1, LabelState.UNKNOWN), record(2, LabelState.UNKNOWN)])
    press(page, name)
    press(page, name)
    assert answered == [1]
    page._labels.put(record(1, LabelState.FAILED))
    press(page, name)
    assert answered == [1]
    page._calm.timer.stop()
    press(page, name)
    assert answered == [1, 2]


def test_a_question_that_changes_is_not_answered_by_the_press_for_the_one_before(page: LabelsPage) -> None:
    page._labels.add([record(1, LabelState.UNKNOWN), record(2, LabelState.UNKNOWN)])
    assert not page._calm.timer.isActive()
    page._labels.put(record(1, LabelState.CONFIRMED))
    assert page._calm.timer.isActive()


def test_a_test_label_comes_out_once_for_a_press_that_is_doubled(page: LabelsPage) -> None:
    tested: list[bool] = []
    page.design.tested.connect(lambda: tested.append(True))
    press(page, "Test label")
    press(page, "Test label")
    assert len(tested) == 1


def test_a_key_that_is_held_down_never_comes_to_a_second_press(page: LabelsPage) -> None:
    page._labels.add([record(1, LabelState.UNKNOWN), record(2, LabelState.UNKNOWN)])
    press(page, "Print again")
    page._calm.timer.start(LONG)
    press(page, "Print again")
    assert page._calm.timer.interval() == CALM_MS, "the moment begins anew"


def test_the_focus_of_the_last_question_goes_to_the_list(page: LabelsPage, qtbot: QtBot) -> None:
    page._labels.add([record(1, LabelState.UNKNOWN)])
    with qtbot.waitExposed(page):
        page.show()
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "Print again")
    button.setFocus()
    page._labels.put(record(1, LabelState.CONFIRMED))
    assert page.focusWidget() is page.table


def test_a_reprint_wants_a_selected_label_and_says_so(page: LabelsPage) -> None:
    page._labels.add([record(1, LabelState.SENT)])
    assert "Select" in page._again.toolTip()
    page.table.selectRow(0)
    assert (page._again.isEnabled(), page._again.toolTip()) == (True, "")


def test_the_journal_is_searched_once_the_typing_rests(page: LabelsPage, qtbot: QtBot) -> None:
    assert page.search is not None
    sought: list[str] = []
    page.sought.connect(sought.append)
    with qtbot.waitSignal(page.sought):
        QTest.keyClicks(page.search, "CT-77")
    assert sought == ["CT-77"]


def test_older_labels_are_offered_where_there_are_any(page: LabelsPage, qtbot: QtBot) -> None:
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "Older labels")
    page.show_older(False)
    assert (button.isEnabled(), "Every label" in button.toolTip()) == (False, True)
    page.show_older(True)
    assert (button.isEnabled(), button.toolTip()) == (True, "")
    with qtbot.waitSignal(page.older):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_an_empty_container_is_no_answer(page: LabelsPage, qtbot: QtBot) -> None:
    page._labels.add([record(1, LabelState.WAITING)])
    with qtbot.assertNotEmitted(page.contained):
        page.container.returnPressed.emit()


def test_the_selected_label_is_previewed(page: LabelsPage) -> None:
    before = page.design.picture.pixmap().toImage()
    page._labels.add([record(5, LabelState.CONFIRMED)])
    page.table.selectRow(0)
    assert page.design.picture.pixmap().toImage() != before


def test_choosing_a_template_shows_it_at_once(page: LabelsPage, qtbot: QtBot) -> None:
    before = page.design.picture.pixmap().toImage()
    with qtbot.waitSignal(page.design.chosen) as chosen:
        page.design.templates.setCurrentText("container-100x50")
        page.design.templates.textActivated.emit("container-100x50")
    assert chosen.args == ["container-100x50"]
    assert page.design.picture.pixmap().toImage() != before


def test_a_label_that_cannot_be_drawn_says_why_and_with_what_is_printed_meanwhile(
    page: LabelsPage, designs: FileDesigns, tmp_path: Path
) -> None:
    (tmp_path / f"{NAME}.toml").write_text(designs.source(NAME).replace("{mac}", "{max}"))
    page._labels.add([record(5, LabelState.CONFIRMED)])
    page.table.selectRow(0)
    assert not page.design.picture.isVisibleTo(page)
    assert page.design.trouble.isVisibleTo(page)
    assert "{max}" in page.design.trouble.text()
    assert page.design.trouble.text().endswith(f"Labels are printed with {NAME} as it was last read.")
    (tmp_path / f"{NAME}.toml").unlink()
    page.table.clearSelection()
    assert page.design.picture.isVisibleTo(page)
    assert not page.design.trouble.isVisibleTo(page)


def test_a_pause_is_in_sight(page: LabelsPage) -> None:
    page.design.show_paused(True)
    assert page.design.kept_back.isVisibleTo(page)
    page.design.show_paused(False)
    assert not page.design.kept_back.isVisibleTo(page)


def test_a_template_is_drawn_while_it_is_typed_and_a_mistake_cannot_be_saved(
    designs: FileDesigns, qtbot: QtBot
) -> None:
    dialog = TemplateDialog(designs, NAME, SAMPLE)
    qtbot.addWidget(dialog)
    good = dialog.text.toPlainText()
    dialog.text.setPlainText(good.replace("{mac}", "{max}"))
    assert "{max}" in dialog.trouble.text()
    assert not dialog.save.isEnabled()
    dialog.text.setPlainText(good)
    dialog.name.setText("mine")
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save.click()
    assert saved.args == ["mine"]
    assert "mine" in designs.names()


def test_a_code_that_scanners_may_not_read_is_told_and_may_be_saved(
    page: LabelsPage, designs: FileDesigns, qtbot: QtBot
) -> None:
    dialog = TemplateDialog(designs, NAME, SAMPLE)
    qtbot.addWidget(dialog)
    good = dialog.text.toPlainText()
    box = re.search(r'(kind = "datamatrix".*?)width = [\d.]+\nheight = [\d.]+', good, re.DOTALL)
    assert box is not None
    small = good.replace(box[0], f"{box[1]}width = 3.0\nheight = 3.0")
    dialog.text.setPlainText(small)
    assert "scanners may not read the code. Its modules are 0.17 mm wide, 4 dots" in dialog.trouble.text()
    dialog.name.setText("small")
    dialog.save.click()
    page.design.refresh("small")
    assert page.design.picture.isVisibleTo(page)
    assert "scanners may not read the code" in page.design.trouble.text()
    page.design.refresh(NAME)
    assert not page.design.trouble.isVisibleTo(page)
    dialog.text.setPlainText(small.replace("= 3.0", "= 0.4"))
    assert "the code does not fit" in dialog.trouble.text()
    dialog.text.setPlainText(good)
    assert dialog.trouble.text() == ""


def test_where_there_is_room_what_is_wrong_is_whole_without_scrolling(
    designs: FileDesigns, tmp_path: Path, qtbot: QtBot
) -> None:
    for letters in range(3, 60, 4):
        wrong = designs.source(NAME).replace("{mac}", "{" + "m" * letters + "}")
        (tmp_path / "mine.toml").write_text(wrong)
        page = LabelsPage(LabelsModel(), Icons(RESOURCES), designs)
        qtbot.addWidget(page)
        page.setStyleSheet(style_sheet(RESOURCES))
        page.resize(928, 700)
        with qtbot.waitExposed(page):
            page.show()
        page.design.refresh("mine")
        QApplication.processEvents()
        assert page.design.why_not.verticalScrollBar().maximum() == 0, letters
        page.close()


@pytest.mark.parametrize("kept_back", [False, True])
def test_on_a_small_screen_what_is_wrong_with_a_template_is_whole(
    page: LabelsPage, designs: FileDesigns, tmp_path: Path, qtbot: QtBot, kept_back: bool
) -> None:
    (tmp_path / f"{NAME}.toml").write_text(designs.source(NAME).replace("{mac}", "{max}"))
    page.setStyleSheet(style_sheet(RESOURCES))
    page.resize(928, 598)  # of a screen of 1024 x 700
    with qtbot.waitExposed(page):
        page.show()
    page._labels.add([record(1, LabelState.UNKNOWN), record(2, LabelState.WAITING)])
    page.design.refresh()
    page.design.show_paused(kept_back)
    QApplication.processEvents()
    design = page.design
    below = [design.templates, design.why_not, design.edit, design.test, design.pause]
    below += [design.kept_back] if kept_back else []
    assert all(upper.geometry().bottom() < lower.geometry().top() for upper, lower in pairwise(below))
    assert below[-1].geometry().bottom() <= design.rect().bottom()
    assert design.trouble.height() >= design.trouble.heightForWidth(design.trouble.width())
    assert design.why_not.height() >= 4 * design.why_not.fontMetrics().lineSpacing()
    unseen = design.trouble.height() - design.why_not.viewport().height()
    assert design.why_not.verticalScrollBar().maximum() == max(0, unseen)


def test_on_a_small_screen_the_preview_gives_way_and_the_questions_name_their_boards(
    page: LabelsPage, qtbot: QtBot
) -> None:
    page.setStyleSheet(style_sheet(RESOURCES))
    page.resize(928, 598)  # of a screen of 1024 x 700
    with qtbot.waitExposed(page):
        page.show()
    page._labels.add([record(1, LabelState.UNKNOWN), record(2, LabelState.WAITING)])
    page.design.show_paused(True)
    QApplication.processEvents()
    design = page.design
    below = (design.picture, design.edit, design.test, design.pause, design.kept_back)
    assert all(upper.geometry().bottom() < lower.geometry().top() for upper, lower in pairwise(below))
    assert str(board(1)) in page._question.text()
    assert str(board(2)) in page._where.text()


async def test_a_template_that_is_gone_cannot_be_edited_and_the_window_says_so(
    designs: FileDesigns, tmp_path: Path
) -> None:
    designs.save("mine", designs.source(NAME))
    rig = await Rig.make(designs=designs)
    try:
        await rig.press(Qt.Key.Key_4, ctrl=True)
        design = rig.work.pages.labels.design
        (tmp_path / "mine.toml").unlink()
        design.templates.setCurrentText("mine")
        design.edit.click()
        await rig.quiet()
        assert QApplication.activeModalWidget() is None
        assert rig.said == "mine.toml: There is no such template. Choose another one, or put its file back."
    finally:
        await rig.aclose()


def test_a_question_says_which_of_a_boards_labels_it_means(page: LabelsPage) -> None:
    first = record(1, LabelState.UNKNOWN)
    third = replace(first, id=2, content=replace(first.content, mac=board(9), container_id="CT-7", copy=3))
    page._labels.add([first])
    assert f"{board(1)} in your hand: the first one, {local_moment(first.at)}?" in page._question.whole
    page._labels.put(replace(first, state=LabelState.CONFIRMED))
    page._labels.put(third)
    assert f"{board(9)} in your hand: R3, CT-7, {local_moment(third.at)}?" in page._question.whole


def test_one_label_is_selected_at_a_time_for_one_is_printed_again(page: LabelsPage) -> None:
    page._labels.add([record(1, LabelState.SENT), record(2, LabelState.SENT)])
    page.table.selectRow(0)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    (selected,) = page.table.selected_rows()
    assert page.selected == selected
