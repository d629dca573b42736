"""What a person sees of the labels of some years."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.app.label_pages import LabelPages
from station.core.errors import JournalTrouble
from station.core.label import LabelContent, LabelState
from tests.app.pi import A
from tests.fakes.clock import FakeClock
from tests.fakes.journal import Disk, FakeLabelBook

L = LabelState


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
async def book(clock: FakeClock, disk: Disk) -> FakeLabelBook:
    """Nine labels; the second is in doubt, the ninth waits to be printed, the others came out."""
    book = FakeLabelBook(clock.now, disk)
    for number in range(1, 10):
        content = LabelContent(A, session_id=f"s-{number}", container_id="odd" if number % 2 else "even")
        await book.intend(content)
        if number < 9:
            await book.advance(number, L.SENDING)
            await book.advance(number, L.UNKNOWN if number == 2 else L.SENT)
    return book


async def test_the_newest_come_first_with_all_that_is_open_and_older_ones_page_by_page(
    book: FakeLabelBook,
) -> None:
    pages = LabelPages(book, size=3)
    assert [record.id for record in await pages.open()] == [2, 7, 8, 9]
    assert [record.id for record in await pages.more()] == [4, 5, 6]
    assert pages.has_more()
    assert [record.id for record in await pages.more()] == [1, 2, 3]
    assert [record.id for record in await pages.more()] == []
    assert not pages.has_more()


async def test_a_search_has_pages_of_its_own(book: FakeLabelBook) -> None:
    pages = LabelPages(book, size=3)
    await pages.open()
    assert not pages.has_begun("odd")
    assert [record.id for record in await pages.more("odd")] == [5, 7, 9]
    assert (pages.has_begun("odd"), pages.has_more("odd")) == (True, True)
    assert [record.id for record in await pages.more("odd")] == [1, 3]
    assert (pages.has_more("odd"), pages.has_more()) == (False, True)
    assert [record.id for record in await pages.more()] == [4, 5, 6]


async def test_after_trouble_the_same_page_is_read(book: FakeLabelBook, disk: Disk) -> None:
    pages = LabelPages(book, size=3)
    disk.fill_up()
    with pytest.raises(JournalTrouble):
        await pages.open()
    disk.mend()
    assert [record.id for record in await pages.open()] == [2, 7, 8, 9]


async def test_labels_that_came_meanwhile_move_no_page(book: FakeLabelBook) -> None:
    pages = LabelPages(book, size=3)
    (*_, newest) = await pages.open()
    await book.intend(replace(newest.content, session_id="s-10"))
    assert [record.id for record in await pages.more()] == [4, 5, 6]
