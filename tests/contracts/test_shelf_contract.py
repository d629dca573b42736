"""What every shelf promises: in files, and as the fake that stands in for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from station.adapters.journal.shelf import FileShelf
from station.core.mac import Mac
from station.ports.journal import Fact, Shelf
from tests.fakes.journal import FakeShelf

INDIA = timezone(timedelta(hours=5, minutes=30))
FULL = Fact(
    "device",
    datetime(2026, 1, 11, 12, 0, 0, 123456, tzinfo=INDIA),
    "verified",
    Mac.parse("A4:CF:12:00:00:01"),
    "s-1",
    "CT-0001\0\ud800",
    "Line 2",
    "Ana",
    "c-1",
    {"note": "\u00dcn\u00efcode \U0001f600\n=1+1"},
)
BARE = Fact("scan", datetime(2026, 1, 11, 12, 0, tzinfo=UTC))

Reopen = Callable[[], Shelf]


@pytest.fixture(params=["fake", "files"])
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Reopen:
    """Give the same shelf as the next run of the station finds it."""
    if request.param == "files":
        return lambda: FileShelf(tmp_path)
    fake = FakeShelf()
    return lambda: fake


async def test_facts_are_found_by_the_next_run_as_they_were(reopen: Reopen) -> None:
    await reopen().keep([FULL, BARE])
    await reopen().keep([BARE])
    found = await reopen().kept_before()
    assert sorted(found, key=lambda fact: fact.kind) == [FULL, BARE, BARE]
    assert FULL.at.utcoffset() == next(fact for fact in found if fact == FULL).at.utcoffset()


async def test_nothing_kept_is_nothing_found(reopen: Reopen) -> None:
    assert list(await reopen().kept_before()) == []
    await reopen().forget()


async def test_only_what_was_found_is_forgotten(reopen: Reopen) -> None:
    await reopen().keep([FULL])
    shelf = reopen()
    await shelf.kept_before()
    await shelf.keep([BARE])
    assert list(await reopen().kept_before())[:1] == [FULL]
    await shelf.kept_before()
    await shelf.forget()
    assert list(await reopen().kept_before()) == []
