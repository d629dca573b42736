from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from station.adapters.journal import open_journal
from station.core.errors import JournalTrouble
from station.ports.journal import Fact

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)


async def test_a_full_disk_is_said_in_words_and_what_was_written_stays(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path / "journal.db", now=lambda: NOON)
    await journal.facts.record(Fact("scan", NOON, "before"))

    def limit(pages: int) -> None:
        def write(connection: Connection) -> None:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        journal._worker._open_database().read(write)

    await journal._worker.beside(lambda _: limit(1))  # no page more than there are
    with pytest.raises(JournalTrouble, match="disk is full") as caught:
        await journal.facts.record(Fact("scan", NOON, "x" * 100_000))
    assert "Free some space" in caught.value.remedy
    await journal._worker.beside(lambda _: limit(1_000_000))
    await journal.facts.record(Fact("scan", NOON, "after"))
    assert [fact.outcome for fact in await journal.facts.facts()] == ["before", "after"]
    await journal.aclose()
