"""Facts as a CSV file that a spreadsheet can open without running anything in it."""

from __future__ import annotations

import csv
import json
import os
import unicodedata
from contextlib import suppress
from datetime import datetime
from itertools import dropwhile
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from station.adapters.journal.database import Database
from station.adapters.journal.facts import fact_of
from station.adapters.journal.schema import facts, split
from station.core.errors import JournalTrouble
from station.ports.journal import Fact

COLUMNS: Final = (
    "time",
    "kind",
    "outcome",
    "mac",
    "container_id",
    "session_id",
    "station",
    "operator",
    "correlation_id",
    "detail",
)
_AT_ONCE = 1000
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_CELL_STARTS: Final = ("\t", "\r", "\n")


def cell(text: str) -> str:
    """Guard a text against being taken for a formula (OWASP's rule: an apostrophe first).

    Blanks and invisible characters in front do not hide a formula from every
    spreadsheet, so they are looked through. Line ends become blanks: one fact is one
    line for every reader.
    """
    seen = "".join(dropwhile(_is_unseen, text))
    guard = "'" if seen.startswith(_FORMULA_STARTS) or text.startswith(_CELL_STARTS) else ""
    return guard + " ".join(text.replace("\0", "\N{REPLACEMENT CHARACTER}").splitlines())


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character)[0] in "ZC" or character == "\N{REPLACEMENT CHARACTER}"


def export_facts(database: Database, target: Path, *, since: datetime | None = None) -> int:
    """Write the facts since `since`, oldest first; gives their number.

    The file appears complete or not at all: it is written beside `target` and
    renamed. UTF-8 with a byte order mark, which Excel needs. Raises `JournalTrouble`.
    """
    query = select(facts).order_by(facts.c.id)
    if since is not None:
        query = query.where(facts.c.at_utc >= split(since)[0])
    beside = target.with_name(f"{target.name}.part")

    def write(connection: Connection) -> int:
        rows = connection.execute(query.execution_options(yield_per=_AT_ONCE))
        written = 0
        with beside.open("w", encoding="utf-8-sig", newline="") as file:
            lines = csv.writer(file)
            lines.writerow(COLUMNS)
            for written, row in enumerate(rows, start=1):  # noqa: B007 - the count is the result
                lines.writerow(_cells(fact_of(row)))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
        return written

    try:
        return database.read(write)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise JournalTrouble(
            str(target),
            f"The export cannot be written: {error.strerror or error}.",
            "Choose another folder, or free some space.",
        ) from error


def _cells(fact: Fact) -> list[str]:
    return [
        fact.at.isoformat(),
        *map(
            cell,
            (
                fact.kind,
                fact.outcome,
                str(fact.mac or ""),
                fact.container_id,
                fact.session_id,
                fact.station,
                fact.operator,
                fact.correlation_id,
                json.dumps(dict(fact.detail), ensure_ascii=False) if fact.detail else "",
            ),
        ),
    ]
