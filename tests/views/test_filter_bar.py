from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from station.views.filter_bar import LEAST_SEARCH, FilterBar
from station.views.tables import search_field

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def shown(page: QWidget, width: int) -> tuple[FilterBar, list[str]]:
    search = search_field("Search boards", "Search")
    bar = FilterBar(["all", "failed", "verified"], search, page)
    for key, text in (("all", "All 20"), ("failed", "Failed 2"), ("verified", "Verified 6")):
        bar.tell(key, text)
    chosen: list[str] = []
    bar.chosen.connect(chosen.append)
    bar.resize(width, 40)
    page.show()
    return bar, chosen


async def test_search_stands_beside_the_chips_where_it_has_room(page: QWidget) -> None:
    bar, _ = shown(page, 900)
    assert not bar.is_wrapped
    assert bar._search.width() >= LEAST_SEARCH


async def test_search_goes_below_the_chips_when_their_counts_grow(qtbot: QtBot, page: QWidget) -> None:
    bar, _ = shown(page, 900)
    bar.resize(bar.minimumSizeHint().width() + LEAST_SEARCH + 10, 40)
    assert not bar.is_wrapped
    bar.tell("all", "All 1,000,000")
    qtbot.waitUntil(lambda: bar.is_wrapped)
    qtbot.waitUntil(lambda: bar._search.width() >= LEAST_SEARCH)


async def test_chip_says_which_rows_are_wanted(page: QWidget) -> None:
    bar, chosen = shown(page, 900)
    bar._chips["failed"].click()
    assert chosen == ["failed"]
    assert bar._chips["failed"].isChecked()
    assert not bar._chips["all"].isChecked()
