"""Nothing in the label book is overwritten: the way of each label stays readable."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from station.adapters.journal import open_journal
from station.core.errors import JournalTrouble
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac

NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)


async def test_every_state_of_a_label_stays_as_a_row(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    journal = await open_journal(path, now=lambda: NOON)
    record = await journal.labels.intend(LabelContent(Mac.parse("A4:CF:12:00:00:01")))
    assert record is not None
    for state in (LabelState.SENDING, LabelState.FAILED, LabelState.SENDING, LabelState.CONFIRMED):
        await journal.labels.advance(record.id, state, printer="pdf:labels", detail=f"now {state.value}")
    with pytest.raises(JournalTrouble):
        await journal.labels.advance(record.id, LabelState.SENDING)
    await journal.aclose()
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT state, detail FROM label_events ORDER BY id").fetchall()
    assert rows == [
        ("queued", ""),
        ("sending", "now sending"),
        ("failed", "now failed"),
        ("sending", "now sending"),
        ("confirmed", "now confirmed"),
    ]
