"""The Labels screen: what waits, what is in doubt, and how a label would look."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.adapters.printers import FileDesigns, PdfPrinter, Renderer, load_template
from station.core.label import LabelContent, LabelState
from station.models.labels import LabelsModel
from station.ports.journal import LabelRecord
from station.views.icons import Icons
from station.views.label_design import SAMPLE, TemplateDialog
from station.views.labels_page import LabelsPage
from tests.fakes.clock import FakeClock
from tests.views.rig import RESOURCES, board

NAME = "container-57x32"


def record(number: int, state: LabelState) -> LabelRecord:
    return LabelRecord(number, LabelContent(board(number), session_id="s-1"), state, FakeClock().now())


@pytest.fixture
def designs(tmp_path: Path, qtbot: QtBot) -> FileDesigns:
    renderer = Renderer(load_template(RESOURCES / "labels" / f"{NAME}.toml"))
    picture_of = PdfPrinter(tmp_path, renderer).picture_with
    return FileDesigns(RESOURCES / "labels", tmp_path, renderer, NAME, picture_of)


@pytest.fixture
def page(qtbot: QtBot, designs: FileDesigns) -> LabelsPage:
    page = LabelsPage(LabelsModel(), Icons(RESOURCES), designs)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    return page


def test_a_waiting_label_is_asked_about_and_the_answer_names_its_container(
    page: LabelsPage, qtbot: QtBot
) -> None:
    page._labels.set_records([record(1, LabelState.WAITING)])
    page.container.setText(" CT-7 ")
    with qtbot.waitSignal(page.contained) as answered:
        page.container.returnPressed.emit()
    assert answered.args == [1, board(1), "CT-7"]


def test_an_empty_container_is_no_answer(page: LabelsPage, qtbot: QtBot) -> None:
    page._labels.set_records([record(1, LabelState.WAITING)])
    with qtbot.assertNotEmitted(page.contained):
        page.container.returnPressed.emit()


def test_the_selected_label_is_previewed(page: LabelsPage) -> None:
    before = page.design.picture.pixmap().toImage()
    page._labels.set_records([record(5, LabelState.CONFIRMED)])
    page.table.selectRow(0)
    assert page.design.picture.pixmap().toImage() != before


def test_choosing_a_template_shows_it_at_once(page: LabelsPage, qtbot: QtBot) -> None:
    before = page.design.picture.pixmap().toImage()
    with qtbot.waitSignal(page.design.chosen) as chosen:
        page.design.templates.setCurrentText("container-100x50")
        page.design.templates.textActivated.emit("container-100x50")
    assert chosen.args == ["container-100x50"]
    assert page.design.picture.pixmap().toImage() != before


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
