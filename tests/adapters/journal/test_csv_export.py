from __future__ import annotations

import asyncio
import csv
import os
import resource
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.adapters.journal import Journal, open_journal
from station.adapters.journal.csv_export import COLUMNS, cell
from station.core.errors import JournalTrouble
from station.core.mac import Mac
from station.ports.journal import Fact

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    journal = await open_journal(tmp_path / "journal.db", now=lambda: NOON)
    yield journal
    await journal.aclose()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


async def test_a_pipe_is_written_into_and_stays_one(journal: Journal, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    await journal.facts.record(Fact("scan", NOON, "added"))
    reading = asyncio.ensure_future(asyncio.to_thread(pipe.read_text, encoding="utf-8-sig"))
    assert await journal.export_facts(pipe) == 1
    assert (await reading).count("\n") == 2
    assert pipe.is_fifo()


async def test_a_link_stays_one_and_no_neighbour_is_touched(journal: Journal, tmp_path: Path) -> None:
    target, link, neighbour = tmp_path / "real.csv", tmp_path / "link.csv", tmp_path / "link.csv.part"
    neighbour.write_text("mine")
    link.symlink_to(target)
    await journal.export_facts(link)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8-sig").startswith("time,")
    assert neighbour.read_text() == "mine"


async def test_a_folder_is_no_file_to_export_into(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(JournalTrouble, match="folder"):
        await journal.export_facts(tmp_path)


async def test_each_fact_is_a_line_under_named_columns(journal: Journal, tmp_path: Path) -> None:
    mac = Mac.parse("A4:CF:12:00:00:01")
    await journal.facts.record(Fact("scan", NOON, "added", mac, "s-1", "CT-1", detail={"tier": "top"}))
    await journal.facts.record(Fact("scan", NOON, "known"))
    target = tmp_path / "facts.csv"
    assert await journal.export_facts(target) == 2
    first, second = rows(target)
    assert tuple(first) == COLUMNS
    assert first["time"] == "2026-01-11T12:00:00+01:00"
    assert (first["mac"], first["container_id"], first["detail"]) == (str(mac), "CT-1", '{"tier": "top"}')
    assert second["mac"] == ""


async def test_an_export_can_begin_at_a_moment(journal: Journal, tmp_path: Path) -> None:
    await journal.facts.record(Fact("scan", NOON - timedelta(days=1), "old"))
    await journal.facts.record(Fact("scan", NOON, "new"))
    assert await journal.export_facts(tmp_path / "facts.csv", since=NOON.astimezone(UTC)) == 1
    assert [row["outcome"] for row in rows(tmp_path / "facts.csv")] == ["new"]


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1+2",
        "@SUM(A1)",
        "\t=1",
        "  =1",
        "\r=1",
        "\n=1",
        "\uff1d1",
        "\0=1",
        "\ufeff=1",
    ],
)
async def test_no_text_is_taken_for_a_formula(journal: Journal, tmp_path: Path, text: str) -> None:
    await journal.facts.record(Fact("scan", NOON, container_id=text))
    await journal.export_facts(tmp_path / "facts.csv")
    (row,) = rows(tmp_path / "facts.csv")
    assert row["container_id"].startswith("'")


@pytest.mark.parametrize("text", ["x;=1+1|cmd", "x; =1", "x\t@SUM(A1)", 'x;"=1"', "x;y;-1", "=1;+1"])
@pytest.mark.parametrize("separator", [";", "\t"])
def test_no_part_between_other_spreadsheets_separators_is_a_formula(text: str, separator: str) -> None:
    for part in cell(text).split(separator):
        assert not part.strip(' "').startswith(("=", "+", "-", "@"))


@given(st.text())
def test_a_cell_is_one_line_and_never_begins_like_a_formula(text: str) -> None:
    written = cell(text)
    assert len(written.splitlines()) <= 1
    assert not written.strip().startswith(("=", "+", "-", "@"))


async def test_an_export_that_cannot_be_written_is_trouble_and_leaves_nothing(
    journal: Journal, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(JournalTrouble, match="cannot be written"):
        await journal.export_facts(tmp_path / "file" / "facts.csv")


async def test_an_export_replaces_the_last_one_only_when_it_is_whole(
    journal: Journal, tmp_path: Path
) -> None:
    target = tmp_path / "facts.csv"
    target.write_text("the last export")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))  # no file may grow beyond that
    try:
        with pytest.raises(JournalTrouble, match="cannot be written"):
            await journal.export_facts(target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_text() == "the last export"
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".part")]  # noqa: PTH208


async def test_neither_the_journal_nor_a_file_to_keep_is_written_over(
    journal: Journal, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[station]\n")
    link = tmp_path / "innocent.csv"
    link.symlink_to(tmp_path / "journal.db")
    for target in (tmp_path / "journal.db", tmp_path / "journal.db-wal", settings, link):
        with pytest.raises(JournalTrouble, match="itself works with"):
            await journal.export_facts(target, keep=[settings])
    assert settings.read_text() == "[station]\n"
    assert await journal.facts.facts() == []
