"""A year's journal is asked through its indexes, never by reading all of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.dialects import sqlite

from station.adapters.journal import open_journal
from station.adapters.journal.facts import fitting
from station.adapters.journal.schema import facts
from station.core.mac import Mac

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
MAC = Mac.parse("A4:CF:12:00:00:01")
DAY = {"since": NOON, "until": NOON + timedelta(days=1)}


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        ({"mac": MAC}, "ix_facts_mac"),
        ({"container_id": "CT-2"}, "ix_facts_container_id"),
        ({"session_id": "s-1"}, "ix_facts_session_id"),
        ({"kinds": ["session"]}, "ix_facts_kind"),
        (DAY, "ix_facts_at_utc"),
        ({"mac": MAC, **DAY}, "ix_facts_mac"),
        ({"container_id": "CT-2", **DAY}, "ix_facts_container_id"),
    ],
    ids=["board", "container", "session", "kind", "day", "board of a day", "container of a day"],
)
async def test_a_question_goes_through_an_index(wanted: dict[str, Any], index: str, tmp_path: Path) -> None:
    query = select(facts).where(*fitting(**wanted)).order_by(facts.c.id)
    dialect = sqlite.dialect()
    sql = query.compile(dialect=dialect, compile_kwargs={"literal_binds": True})

    def plan(connection: Connection) -> str:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")
        return "\n".join(row.detail for row in rows)

    journal = await open_journal(tmp_path / "journal.db", now=lambda: NOON)
    told = await journal._worker.read(plan)
    await journal.aclose()
    assert f"SEARCH facts USING INDEX {index}" in told
