from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from station.adapters.journal import Journal, open_journal
from station.core.errors import JournalTrouble
from station.core.label import LabelContent
from station.core.mac import Mac
from station.ports.journal import Fact

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)


def noon() -> datetime:
    return NOON


async def opened(where: str | Path) -> Journal:
    return await open_journal(where, now=noon)


def asked(path: Path, sql: str) -> object:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql).fetchone()


def set_aside(folder: Path) -> list[Path]:
    """List the damaged journals that were kept, the first one first."""
    return sorted(folder.glob("*.damaged-*"), key=lambda found: len(found.name))


async def test_the_folder_is_made_and_a_new_journal_has_nothing_to_report(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "journal.db"
    journal = await opened(path)
    assert (journal.where, journal.notices) == (str(path), ())
    await journal.aclose()
    assert path.is_file()


async def test_what_was_written_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.db")
    await journal.facts.record(Fact("scan", NOON, "ok"))
    await journal.aclose()
    journal = await opened(tmp_path / "journal.db")
    assert [fact.outcome for fact in await journal.facts.facts()] == ["ok"]
    assert journal.notices == ()
    await journal.aclose()


async def test_a_url_names_the_journal_as_well_as_a_path(tmp_path: Path) -> None:
    journal = await opened(f"sqlite:///{tmp_path / 'journal.db'}")
    await journal.aclose()
    assert (tmp_path / "journal.db").is_file()


async def test_a_commit_waits_for_the_disk_and_readers_do_not_wait_for_writers(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.db")

    def pragmas(connection: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys")
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    found = await journal._worker.read(pragmas)
    await journal.aclose()
    assert found == ["wal", 2, 1]


def other_bytes(_: bytes) -> bytes:
    return b"this is no database at all, only some text" * 100


def overwritten_pages(data: bytes) -> bytes:
    return data[:100] + b"\xff" * 5000 + data[5100:]


def cut_in_half(data: bytes) -> bytes:
    return data[: len(data) // 2]


@pytest.mark.parametrize("damage", [other_bytes, overwritten_pages, cut_in_half])
async def test_a_damaged_journal_is_set_aside_whole_and_named_to_the_person(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "journal.db"
    journal = await opened(path)
    for _ in range(50):
        await journal.facts.record(Fact("scan", NOON, "x" * 200))
    await journal.aclose()
    broken = damage(path.read_bytes())
    path.write_bytes(broken)

    journal = await opened(path)
    (notice,) = journal.notices
    aside = tmp_path / "journal.db.damaged-20260111T120000"
    assert str(aside) in notice
    assert aside.read_bytes() == broken
    assert await journal.facts.facts() == []
    await journal.facts.record(Fact("scan", NOON, "new"))
    await journal.aclose()


async def test_a_second_damaged_journal_does_not_replace_the_first_one(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    for text in (b"first" * 999, b"second" * 999):
        path.write_bytes(text)
        await (await opened(path)).aclose()
    assert [found.read_bytes()[:6] for found in set_aside(tmp_path)] == [b"firstf", b"second"]


async def test_a_journal_of_a_newer_station_is_refused_with_words_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    await (await opened(path)).aclose()
    asked(path, "UPDATE station_meta SET value = value + 1")
    before = path.read_bytes()
    with pytest.raises(JournalTrouble, match="newer station") as caught:
        await opened(path)
    assert "newer station" in caught.value.remedy
    assert path.read_bytes() == before


async def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "accounts.db"
    asked(path, "CREATE TABLE accounts (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(JournalTrouble, match="another program"):
        await opened(path)
    assert asked(path, "SELECT count(*) FROM sqlite_master") == (1,)
    assert len(path.read_bytes()) == len(before)


async def test_a_folder_that_cannot_be_made_is_trouble_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(JournalTrouble) as caught:
        await opened(tmp_path / "file" / "journal.db")
    assert "folder" in caught.value.remedy


async def test_a_folder_where_the_file_should_be_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(JournalTrouble, match="not a file"):
        await opened(tmp_path)


async def test_a_journal_that_another_program_holds_is_trouble_and_not_damage(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(sqlite3.connect(path)) as holder:
        holder.execute("CREATE TABLE station_meta (key TEXT, value TEXT)")
        holder.execute("PRAGMA locking_mode=EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(JournalTrouble, match="Another program is holding the journal"):
            await opened(path)
    assert not set_aside(tmp_path)


async def test_an_address_that_cannot_be_read_does_not_show_its_password() -> None:
    with pytest.raises(JournalTrouble) as caught:
        await opened("postgresql+nodriver://ana:s3cret@host/journal")
    assert "s3cret" not in str(caught.value)


async def test_a_closed_journal_says_so(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.db")
    await journal.aclose()
    await journal.aclose()
    with pytest.raises(JournalTrouble, match="closed"):
        await journal.facts.record(Fact("scan", NOON))


async def test_two_stations_on_one_journal_print_one_label(tmp_path: Path) -> None:
    content = LabelContent(Mac.parse("A4:CF:12:00:00:01"), session_id="s-1")
    one, two = await opened(tmp_path / "journal.db"), await opened(tmp_path / "journal.db")
    answers = [await one.labels.intend(content), await two.labels.intend(content)]
    assert [answer is not None for answer in answers] == [True, False]
    await one.aclose()
    await two.aclose()


async def test_odd_text_never_keeps_a_label_from_being_journalled(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.db")
    odd = LabelContent(
        Mac.parse("A4:CF:12:00:00:01"), container_id="a\0b\ud800c", session_id="'; DROP TABLE x"
    )
    record = await journal.labels.intend(odd)
    assert record is not None
    assert record.content.container_id == "a\ufffdb\ufffdc"
    assert await journal.labels.intend(odd) is None
    await journal.aclose()


def test_importing_the_journal_does_not_import_sqlalchemy() -> None:
    program = "import sys, station.adapters.journal; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


async def test_who_only_reads_leaves_a_damaged_journal_where_it_is_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(b"no database at all, " * 100)
    with pytest.raises(JournalTrouble, match="damaged"):
        await open_journal(path, now=noon, set_aside=False)
    assert path.read_bytes().startswith(b"no database")
    assert set_aside(tmp_path) == []


async def test_a_journal_that_was_emptied_is_told(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.touch()
    journal = await opened(path)
    assert "was empty" in journal.notices[0]
    await journal.aclose()


async def test_a_file_belongs_to_one_station_until_that_one_ends(tmp_path: Path) -> None:
    where = tmp_path / "journal.db"
    first, second = await opened(where), await opened(where)
    await first.enter("line-1", "bench-1, /data")
    await first.enter("line-1", "bench-1, /data")
    with pytest.raises(JournalTrouble, match="Another station works with this file") as caught:
        await second.enter("line-2", "bench-1, /other")
    assert str(where) in str(caught.value)
    assert await second.labels.labels() == []  # who only reads may look
    await first.aclose()
    await second.enter("line-2", "bench-1, /other")
    await second.aclose()


async def test_nothing_is_taken_into_a_file_that_was_taken_away(tmp_path: Path) -> None:
    where = tmp_path / "journal.db"
    journal = await opened(where)
    await journal.facts.record(Fact("scan", NOON, "before"))
    where.rename(tmp_path / "elsewhere.db")
    with pytest.raises(JournalTrouble, match="taken away"):
        await journal.facts.record(Fact("scan", NOON, "away"))
    where.write_bytes(b"another")
    with pytest.raises(JournalTrouble, match="another lies in its place"):
        await journal.labels.intend(LabelContent(Mac.parse("A4:CF:12:00:00:01"), session_id="s-1"))
    (tmp_path / "elsewhere.db").replace(where)
    await journal.facts.record(Fact("scan", NOON, "after"))
    assert [fact.outcome for fact in await journal.facts.facts()] == ["before", "after"]
    await journal.aclose()
