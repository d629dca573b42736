"""Labels of some years: the newest are shown, and the others when somebody wants them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from pytestqt.qtbot import QtBot

from station.app.label_pages import LabelPages
from station.app.tasks import Tasks
from station.core.label import LabelContent, LabelState
from station.models.labels import LabelsModel
from station.views.icons import Icons
from station.views.labels_reader import LabelsReader
from station.views.message_bar import MessageBar
from tests.fakes.clock import FakeClock
from tests.fakes.journal import Disk, FakeLabelBook
from tests.views.rig import RESOURCES, board


class Desk:
    def __init__(self, messages: MessageBar) -> None:
        self.disk = Disk()
        self.book = FakeLabelBook(FakeClock().now, self.disk)
        self.model = LabelsModel()
        self.tasks = Tasks("test")
        self.messages = messages
        self.reader = LabelsReader(LabelPages(self.book, size=3), self.model, self.tasks, messages)
        self.told: list[bool] = []
        self.reader.more_changed.subscribe(self.told.append)

    async def shown(self) -> set[int]:
        await self.tasks.finish()
        return {record.id for record in self.model.rows()}


@pytest.fixture
async def desk(qtbot: QtBot) -> AsyncIterator[Desk]:
    messages = MessageBar(Icons(RESOURCES))
    qtbot.addWidget(messages)
    desk = Desk(messages)
    for number in range(1, 9):
        await desk.book.intend(LabelContent(board(number), session_id="s-1", container_id=f"CT-{number}"))
        await desk.book.advance(number, LabelState.SENDING)
        await desk.book.advance(number, LabelState.SENT)
    yield desk
    await desk.tasks.aclose()


async def test_older_labels_come_page_by_page_until_all_are_there(desk: Desk) -> None:
    desk.reader.open()
    assert await desk.shown() == {6, 7, 8}
    desk.reader.older()
    assert await desk.shown() == {3, 4, 5, 6, 7, 8}
    desk.reader.older()
    assert await desk.shown() == {1, 2, 3, 4, 5, 6, 7, 8}
    assert desk.told == [True, True, False]


async def test_a_search_finds_a_label_that_was_not_read_yet(desk: Desk) -> None:
    desk.reader.open()
    assert await desk.shown() == {6, 7, 8}
    desk.model.set_search("ct-2")
    desk.reader.find("ct-2 ")
    assert await desk.shown() == {2}
    assert desk.told[-1] is False
    desk.model.set_search("")
    desk.reader.find("")
    assert await desk.shown() == {2, 6, 7, 8}
    assert desk.told[-1] is True


async def test_what_was_told_meanwhile_is_not_undone_by_what_was_read_before(desk: Desk) -> None:
    stale = await desk.book.labels()
    desk.model.put(await desk.book.advance(8, LabelState.CONFIRMED))
    desk.model.add(stale)
    assert [record.state for record in desk.model.everything() if record.id == 8] == [LabelState.CONFIRMED]


async def test_a_journal_that_fails_is_told_and_asked_again(desk: Desk) -> None:
    desk.disk.fill_up()
    desk.reader.open()
    assert await desk.shown() == set()
    assert "The disk is full." in desk.messages.history[0]
    desk.disk.mend()
    await desk.book.advance(1, LabelState.UNKNOWN)
    desk.reader.older()
    assert await desk.shown() == {1, 6, 7, 8}
