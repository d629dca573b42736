"""A journal of any earlier station opens in this one, and says the same."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import connect

import pytest
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, create_engine

from station.adapters.journal import open_journal
from station.adapters.journal.revisions import CHAIN
from station.adapters.journal.schema import FORMAT, REVISION, metadata
from station.core.errors import JournalTrouble
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from tests.support.postgresql import PostgresServer

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
FIRST_FORMAT = Path(__file__).parents[2] / "vectors" / "journal_format_1.sql"
PRINTED = LabelContent(Mac.parse("A4:CF:12:00:00:01"), session_id="sess-1")

_OPEN = """
import asyncio, sys
from datetime import UTC, datetime
from station.adapters.journal import open_journal
async def main():
    journal = await open_journal(sys.argv[1], now=lambda: datetime.now(UTC))
    await journal.aclose()
asyncio.run(main())
sys.exit("alembic" in sys.modules)
"""


def noon() -> datetime:
    return NOON


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    connection = connect(path)
    connection.executescript(FIRST_FORMAT.read_text(encoding="utf-8"))
    connection.close()
    return path


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def _differences(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = compare_metadata(context, metadata)
    return [difference for difference in found if "alembic_version" not in str(difference)]


def imports_alembic(path: Path) -> bool:
    return bool(subprocess.run([sys.executable, "-c", _OPEN, str(path)], check=False).returncode)


async def test_a_journal_from_before_alembic_opens_with_all_that_is_in_it(old: Path) -> None:
    journal = await open_journal(old, now=noon)
    assert journal.notices == ()
    (label,) = await journal.labels.labels()
    assert (label.state, label.content.container_id) == (LabelState.CONFIRMED, "CT-1")
    assert [item.container_id for item in await journal.outbox.waiting()] == ["CT-2"]
    assert [fact.outcome for fact in await journal.facts.facts(kinds=["session"])] == ["started"]
    await journal.aclose()


async def test_when_the_journal_began_is_kept_and_not_made_up_for_an_old_one(
    old: Path, tmp_path: Path
) -> None:
    for path, began in ((old, None), (tmp_path / "new.db", NOON)):
        for clock in (noon, lambda: NOON + timedelta(days=1)):
            journal = await open_journal(path, now=clock)
            assert await journal.labels.begun() == began
            await journal.aclose()


async def test_a_label_that_an_older_station_printed_is_not_printed_again(old: Path) -> None:
    journal = await open_journal(old, now=noon)
    assert await journal.labels.intend(PRINTED) is None
    await journal.aclose()


@pytest.mark.parametrize("is_old", [False, True], ids=["a new journal", "a lifted journal"])
async def test_the_tables_are_those_that_the_code_knows(is_old: bool, tmp_path: Path, old: Path) -> None:
    path = old if is_old else tmp_path / "new.db"
    await (await open_journal(path, now=noon)).aclose()
    engine = create_engine(f"sqlite:///{path}")
    differences = _differences(engine)
    engine.dispose()
    assert differences == []
    assert rows(path, "SELECT version_num FROM alembic_version") == [(REVISION,)]


@pytest.fixture
def old_on_a_server(postgresql: PostgresServer) -> str:
    """The same first journal in PostgreSQL, made by the first revision."""
    where = postgresql.new_journal()
    engine = create_engine(where.replace("://", "+psycopg://"))
    with engine.begin() as connection:
        _lift_to_the_first(connection)
        written = FIRST_FORMAT.read_text(encoding="utf-8").splitlines()
        inserts = [line for line in written if line.startswith("INSERT")]
        for line in sorted(inserts, key=lambda line: "label_events" in line):  # which refer to the labels
            connection.exec_driver_sql(line)
        for table in ("facts", "labels", "label_events", "outbox"):
            connection.exec_driver_sql(f"SELECT setval('{table}_id_seq', 100)")
    engine.dispose()
    return where


def _lift_to_the_first(connection: Connection) -> None:
    with Operations.context(MigrationContext.configure(connection)):
        CHAIN[0].upgrade()


async def test_an_old_journal_on_a_server_is_lifted_with_all_that_is_in_it(
    old_on_a_server: str, postgresql: PostgresServer
) -> None:
    journal = await open_journal(old_on_a_server, now=noon)
    (label,) = await journal.labels.labels()
    assert (label.state, label.content.container_id) == (LabelState.CONFIRMED, "CT-1")
    assert await journal.labels.intend(PRINTED) is None
    assert [item.container_id for item in await journal.outbox.waiting()] == ["CT-2"]
    assert [fact.outcome for fact in await journal.facts.facts(kinds=["session"])] == ["started"]
    await journal.aclose()
    assert postgresql.ask("SELECT version_num FROM alembic_version", of=old_on_a_server) == [(REVISION,)]


@pytest.mark.parametrize("is_old", [False, True], ids=["a new journal", "a lifted journal"])
async def test_the_tables_on_a_server_are_those_that_the_code_knows(
    is_old: bool, old_on_a_server: str, postgresql: PostgresServer
) -> None:
    where = old_on_a_server if is_old else postgresql.new_journal()
    await (await open_journal(where, now=noon)).aclose()
    engine = create_engine(where.replace("://", "+psycopg://"))
    assert _differences(engine) == []
    engine.dispose()


async def test_a_station_of_the_first_format_would_refuse_the_lifted_journal(old: Path) -> None:
    await (await open_journal(old, now=noon)).aclose()
    assert rows(old, "SELECT value FROM station_meta WHERE key = 'schema_version'") == [(FORMAT,)]


async def test_a_revision_that_is_not_known_is_a_newer_stations(old: Path) -> None:
    await (await open_journal(old, now=noon)).aclose()
    connection = connect(old)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = rows(old, "SELECT * FROM sqlite_master, alembic_version")
    with pytest.raises(JournalTrouble, match="newer station") as caught:
        await open_journal(old, now=noon)
    assert "Install the newer station" in caught.value.remedy
    assert rows(old, "SELECT * FROM sqlite_master, alembic_version") == before


def test_the_chain_ends_where_the_code_says() -> None:
    befores = [None, *(module.revision for module in CHAIN)]
    assert [module.down_revision for module in CHAIN] == befores[:-1]
    assert befores[-1] == REVISION


def test_alembic_is_imported_only_to_migrate(tmp_path: Path, old: Path) -> None:
    assert not imports_alembic(tmp_path / "new.db")
    assert imports_alembic(old)
    assert not imports_alembic(old)
