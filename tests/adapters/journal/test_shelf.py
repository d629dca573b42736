"""What the files of the shelf do with a disk and with people."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from station.adapters.journal.shelf import FileShelf
from station.core.errors import JournalTrouble
from station.ports.journal import Fact

FACT = Fact("scan", datetime(2026, 1, 11, 12, 0, tzinfo=UTC), "added", detail={"read": "x" * 10_000})


async def test_a_file_that_cannot_be_understood_is_left_and_named_and_the_others_are_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    odd = tmp_path / "journal-unwritten-0.jsonl"
    odd.write_text('{"kind": "scan"')
    shelf = FileShelf(tmp_path)
    await shelf.keep([FACT])
    assert await shelf.kept_before() == [FACT]
    await shelf.forget()
    assert names_in(tmp_path) == [odd.name]
    assert str(odd) in caplog.text


async def test_a_full_disk_is_told_and_no_half_file_stays(tmp_path: Path) -> None:
    with files_of_at_most(4096), pytest.raises(JournalTrouble, match="File too large") as caught:
        await FileShelf(tmp_path).keep([FACT])
    assert "Free some space" in caught.value.remedy
    assert names_in(tmp_path) == []


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Stand in for a full disk: the system takes no more bytes in one file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
