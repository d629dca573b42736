"""The journal on a real PostgreSQL: what it says of the server, and what a broken connection costs."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, insert

from station.adapters.journal import Journal, look_at_journal, open_journal
from station.adapters.journal.facts import SqlFacts, row_of
from station.adapters.journal.impatience import ImpatientConnection
from station.adapters.journal.labels import SqlLabelBook
from station.adapters.journal.schema import facts
from station.adapters.journal.shelf import FileShelf
from station.app.diary import Diary
from station.app.notices import Notice
from station.app.sure_book import SureBook
from station.core.errors import JournalTrouble, RecordRefused
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.ports.journal import Fact, LabelRecord, Wish
from tests.fakes.clock import FakeClock
from tests.support.postgresql import PASSWORD, USER, PostgresServer

MAC = Mac.parse("A4:CF:12:00:00:01")
NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
LABEL = LabelContent(MAC, session_id="s-1")
HOME = "bench-3, /data"
PATIENCE = 60
"""So that a wait for ever ends the test, and not the tests."""


def noon() -> datetime:
    return NOON


@pytest.fixture
def where(postgresql: PostgresServer) -> str:
    return postgresql.new_journal()


@pytest.fixture
async def journal(where: str) -> AsyncIterator[Journal]:
    journal = await open_journal(where, now=noon)
    await journal.enter("line-3", HOME)
    yield journal
    await journal.aclose()


async def test_a_fact_is_not_acknowledged_on_a_connection_that_broke_and_the_next_one_is_kept(
    journal: Journal, postgresql: PostgresServer
) -> None:
    def write(connection: Connection) -> None:
        postgresql.cut()
        connection.exec_driver_sql("SELECT 1")

    with pytest.raises(JournalTrouble, match="connection to the database broke") as caught:
        await journal._worker.run(write)
    assert "connects again by itself" in caught.value.remedy
    await journal.facts.record(Fact("scan", NOON, "after"))
    assert [fact.outcome for fact in await journal.facts.facts()] == ["after"]


async def test_a_server_that_was_restarted_between_two_scans_costs_nothing(
    journal: Journal, postgresql: PostgresServer
) -> None:
    await journal.outbox.put(Wish.ALLOW, MAC, at=NOON)
    with postgresql.down(), pytest.raises(JournalTrouble, match="cannot be reached"):
        await journal.outbox.put(Wish.ALLOW, MAC, at=NOON)
    await journal.outbox.put(Wish.DISALLOW, MAC, at=NOON)
    assert [item.wish for item in await journal.outbox.waiting()] == [Wish.ALLOW, Wish.DISALLOW]


@pytest.fixture
async def hasty(where: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Journal]:
    """A journal that waits for its server as short as libpq can."""
    monkeypatch.setattr(ImpatientConnection, "silence", 0.5)
    journal = await open_journal(f"{where}&connect_timeout=2", now=noon)
    await journal.enter("line-3", HOME)
    yield journal
    await journal.aclose()


async def test_a_frozen_server_ends_no_call_in_a_wait_for_ever_and_nothing_is_lost_or_doubled(
    hasty: Journal, postgresql: PostgresServer
) -> None:
    diary, told = Diary(hasty.facts, FakeClock(NOON), "line-3"), list[Notice]()
    diary.notices.subscribe(told.append)
    await diary.note("scan", "before")
    with postgresql.frozen():
        async with asyncio.timeout(PATIENCE):
            await diary.note("scan", "meanwhile")
            with pytest.raises(JournalTrouble):
                await hasty.labels.intend(LABEL)
    assert ["The database cannot be reached" in str(notice.error) for notice in told] == [True]
    await diary.note("scan", "after")
    assert [fact.outcome for fact in await hasty.facts.facts()] == ["before", "meanwhile", "after"]
    assert await hasty.labels.labels() == []


async def test_a_commit_that_comes_late_is_waited_for_and_not_done_twice(
    hasty: Journal, postgresql: PostgresServer
) -> None:
    frozen = ExitStack()

    class Freezing(SqlFacts):
        """The server has the commit of the first fact, and carries it out when it is thawed."""

        async def record(self, fact: Fact) -> None:
            def write(connection: Connection) -> None:
                connection.execute(insert(facts), row_of(fact))
                if fact.outcome == "late":
                    pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
                    frozen.enter_context(postgresql.frozen(pid))

            await self._worker.run(write)

    diary = Diary(Freezing(hasty._worker), FakeClock(NOON), "line-3")
    with frozen:
        async with asyncio.timeout(PATIENCE):
            await diary.note("scan", "late")
            await diary.note("scan", "too early")
    await diary.note("scan", "after")
    assert [fact.outcome for fact in await hasty.facts.facts()] == ["late", "too early", "after"]


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_what_a_server_that_is_away_did_not_take_before_the_end_is_written_once_by_the_next_run(
    where: str, postgresql: PostgresServer, tmp_path: Path
) -> None:
    shelf = FileShelf(tmp_path)

    async def run(*outcomes: str) -> Journal:
        journal = await open_journal(where, now=noon)
        await journal.enter("line-3", HOME)
        diary = Diary(journal.facts, FakeClock(NOON), "line-3", shelf=shelf)
        await diary.open()
        with ExitStack() as down:
            for outcome in outcomes:
                if outcome == "away":
                    down.enter_context(postgresql.down())
                else:
                    await diary.note("scan", outcome, read="a\0b\ud800c")
            await diary.aclose()
        return journal

    await (await run("before", "away", "first", "second")).aclose()
    assert len(names_in(tmp_path)) == 1
    journal = await run("after")
    found = [fact.outcome for fact in await journal.facts.facts()]
    await journal.aclose()
    assert found == ["before", "first", "second", "after"]
    assert names_in(tmp_path) == []


async def test_a_name_is_taken_again_on_a_new_connection(
    journal: Journal, where: str, postgresql: PostgresServer
) -> None:
    postgresql.cut()
    await journal.facts.record(Fact("scan", NOON, "after"))
    second = await open_journal(where, now=noon)
    with pytest.raises(JournalTrouble, match="line-3"):
        await second.enter("line-3", "bench-9, /data")
    await second.aclose()


async def test_what_was_acknowledged_is_on_the_servers_disk(where: str, postgresql: PostgresServer) -> None:
    postgresql.ask(f"ALTER ROLE {USER} SET synchronous_commit = off")
    journal = await open_journal(where, now=noon)
    setting = await journal._worker.read(lambda connection: _shown(connection, "synchronous_commit"))
    await journal.aclose()
    postgresql.ask(f"ALTER ROLE {USER} RESET synchronous_commit")
    assert setting == "on"


def _shown(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"SHOW {name}").scalar()


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ((f"{USER}:", "nobody:"), "role"),
        (("/postgres?", "/elsewhere?"), "elsewhere"),
        (("host=", "host=/nowhere"), "No such file"),
    ],
    ids=["user", "database", "server"],
)
async def test_a_database_that_cannot_be_reached_is_said_in_words_without_the_password(
    where: str, change: tuple[str, str], word: str
) -> None:
    with pytest.raises(JournalTrouble, match="The database cannot be reached: ") as caught:
        await open_journal(where.replace(*change), now=noon)
    told = f"{caught.value} {caught.value.__cause__}"
    assert word in caught.value.why
    assert "postgresql://" in caught.value.where
    assert "[journal] url" in caught.value.remedy
    assert PASSWORD not in told


async def test_the_place_shows_neither_password_nor_options(journal: Journal) -> None:
    assert journal.where == f"postgresql://{USER}@/postgres"


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
async def test_a_database_that_is_not_in_utf_8_is_refused_and_not_touched(
    postgresql: PostgresServer, encoding: str
) -> None:
    name = f"in_{encoding.lower()}"
    postgresql.ask(f"CREATE DATABASE {name} OWNER {USER} ENCODING '{encoding}' TEMPLATE template0")
    where = f"postgresql://{USER}@/{name}?host={postgresql.folder}"
    with pytest.raises(JournalTrouble, match=f"UTF-8.*{encoding}") as caught:
        await open_journal(where, now=noon)
    assert "ENCODING 'UTF8'" in caught.value.remedy
    with pytest.raises(JournalTrouble, match=encoding):
        await look_at_journal(where)
    with psycopg.connect(f"host={postgresql.folder} dbname={name} user={USER}") as connection:
        assert connection.execute("SELECT count(*) FROM pg_tables WHERE tablename = 'facts'").fetchone() == (
            0,
        )


async def test_every_character_is_kept_whatever_the_workstation_speaks(
    where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGCLIENTENCODING", "LATIN1")
    journal = await open_journal(where, now=noon)
    await journal.enter("line-3", HOME)
    await journal.facts.record(Fact("scan", NOON, "\u4e2d\U0001f600"))
    assert [fact.outcome for fact in await journal.facts.facts()] == ["\u4e2d\U0001f600"]
    await journal.aclose()


async def test_a_user_who_may_make_no_tables_is_told_so(where: str, postgresql: PostgresServer) -> None:
    schema = where.rpartition("%3D")[2]
    postgresql.ask(f"ALTER SCHEMA {schema} OWNER TO postgres; GRANT USAGE ON SCHEMA {schema} TO {USER}")
    with pytest.raises(JournalTrouble, match="lacks a right") as caught:
        await open_journal(where, now=noon)
    assert "right to make and write tables" in caught.value.remedy


async def test_a_table_that_another_program_holds_is_not_waited_for_for_ever(
    where: str, postgresql: PostgresServer
) -> None:
    journal = await open_journal(f"{where}%20-cstatement_timeout%3D300", now=noon)
    await journal.enter("line-3", HOME)
    with psycopg.connect(f"host={postgresql.folder} dbname=postgres user=postgres") as other:
        schema = where.rpartition("%3D")[2]
        other.execute(f"LOCK TABLE {schema}.facts".encode())
        with pytest.raises(JournalTrouble, match="took too long") as caught:
            await journal.facts.record(Fact("scan", NOON))
    assert "holds the journal's tables" in caught.value.remedy
    await journal.facts.record(Fact("scan", NOON))
    assert len(await journal.facts.facts()) == 1
    await journal.aclose()


async def test_a_database_of_another_program_is_refused(where: str, postgresql: PostgresServer) -> None:
    postgresql.ask("CREATE TABLE accounts (id INTEGER)", of=where)
    postgresql.ask(f"GRANT SELECT ON accounts TO {USER}", of=where)
    with pytest.raises(JournalTrouble, match="another program"):
        await open_journal(where, now=noon)


def test_without_the_driver_the_person_hears_what_to_install(where: str) -> None:
    program = f"""
import asyncio, sys
sys.modules["psycopg"] = None
from datetime import UTC, datetime
from station.adapters.journal import open_journal
asyncio.run(open_journal({where!r}, now=lambda: datetime.now(UTC)))
"""
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    last = done.stderr.splitlines()[-1]
    assert "The database driver is not installed (psycopg)." in last
    assert "Install provisioning-station[postgresql] with pip" in last
    assert PASSWORD not in last


async def test_an_export_reads_beside_the_writing(journal: Journal, tmp_path: Path) -> None:
    for number in range(3):
        await journal.facts.record(Fact("scan", NOON, str(number), MAC))
    assert await journal.export_facts(tmp_path / "all.csv") == 3
    assert str(MAC) in (tmp_path / "all.csv").read_text(encoding="utf-8-sig")


async def test_a_fact_that_is_never_taken_is_told_and_holds_no_other_back(
    journal: Journal, where: str, postgresql: PostgresServer
) -> None:
    postgresql.ask("ALTER TABLE facts ADD CHECK (outcome <> 'never')", of=where)
    diary, told = Diary(journal.facts, FakeClock(NOON), "line-3"), list[Notice]()
    diary.notices.subscribe(told.append)
    for outcome in ("before", "never", "after"):
        await diary.note("scan", outcome)
    assert [fact.outcome for fact in await journal.facts.facts()] == ["before", "after"]
    assert [type(notice.error) for notice in told] == [RecordRefused]


@pytest.mark.parametrize("odd", ["a\0b\ud800c", "x" * 20_000], ids=["odd", "long"])
async def test_a_label_whose_answer_was_lost_is_known_again_whatever_its_text_became(
    journal: Journal, odd: str
) -> None:
    class Deaf(SqlLabelBook):
        async def intend(self, content: LabelContent, **how: Any) -> LabelRecord | None:
            if await super().intend(content, **how) is not None:
                raise JournalTrouble("the server", "The connection broke.", "It comes back by itself.")
            return None

    sure = SureBook(Deaf(journal._worker, noon))
    with pytest.raises(JournalTrouble):
        await sure.intend(replace(LABEL, session_id=odd), waits=False)
    record = await sure.intend(replace(LABEL, session_id=odd), waits=False)
    assert record is not None
    assert record.state is LabelState.QUEUED


async def test_odd_text_never_keeps_a_label_from_being_journalled(journal: Journal) -> None:
    odd = LabelContent(MAC, container_id="a\0b\ud800c", session_id="'; DROP TABLE x")
    record = await journal.labels.intend(odd)
    assert record is not None
    assert record.content.container_id == "a\ufffdb\ufffdc"
    assert record.state is LabelState.QUEUED
