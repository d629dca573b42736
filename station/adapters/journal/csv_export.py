"""Facts as a CSV file that a spreadsheet can open without running anything in it."""

from __future__ import annotations

import csv
import os
import re
import unicodedata
import uuid
from collections.abc import Sequence
from contextlib import suppress
from itertools import dropwhile
from pathlib import Path
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, select

from station.adapters.journal.database import Database
from station.adapters.journal.schema import facts, join
from station.core.errors import JournalTrouble

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
_TEXTS: Final = tuple(facts.c[name] for name in COLUMNS[1:-1])
_AT_ONCE = 1000
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_SUSPECT: Final = frozenset("=+-@ ")
"""Among printable ASCII, what a text that needs a closer look begins with."""
_CELL_STARTS: Final = ("\t", "\r", "\n")
_PARTED: Final = re.compile(r"([;\t][\s\"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""Where a spreadsheet that parts cells at semicolons or tabs, as in German, would find a formula."""


def cell(text: str) -> str:
    """Guard a text against being taken for a formula (OWASP's rule: an apostrophe first).

    Within the text the same behind a semicolon or a tab. Blanks and invisible characters
    in front do not hide a formula from every spreadsheet, so they are looked through.
    Line ends become blanks: one fact is one line for every reader.
    """
    if ";" in text or "\t" in text:
        text = _PARTED.sub(r"\1'", text)
    if not text or (text[0] not in _SUSPECT and text.isascii() and text.isprintable()):
        return text
    seen = "".join(dropwhile(_is_unseen, text))
    guard = "'" if seen.startswith(_FORMULA_STARTS) or text.startswith(_CELL_STARTS) else ""
    return guard + " ".join(text.replace("\0", "\N{REPLACEMENT CHARACTER}").splitlines())


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character)[0] in "ZC" or character == "\N{REPLACEMENT CHARACTER}"


def export_facts(
    database: Database,
    target: Path,
    wanted: Sequence[ColumnElement[bool]] = (),
    *,
    keep: Sequence[Path] = (),
) -> int:
    """Write the facts that fit all of `wanted`, oldest first; gives their number.

    The file appears complete or not at all: it is written beside `target` and
    renamed; what is there and is no file, such as a pipe, is written into. UTF-8 with
    a byte order mark, which Excel needs. Raises `JournalTrouble`, also for a target
    that is one of the files to `keep`.
    """
    query = select(facts.c.at_utc, facts.c.at_offset, *_TEXTS, facts.c.detail).order_by(facts.c.id)
    query = query.where(*wanted)
    if target.is_dir():
        raise JournalTrouble(str(target), "It is a folder.", "Name a file.")
    target = target.resolve()
    if any(target.samefile(other) for other in keep if other.exists() and target.exists()):
        raise JournalTrouble(str(target), "The station itself works with this file.", "Name another file.")
    is_stream = target.exists() and not target.is_file()
    beside = target if is_stream else target.with_name(f".{target.name}.{uuid.uuid4().hex}.part")

    def write(connection: Connection) -> int:
        rows = connection.execute(query.execution_options(yield_per=_AT_ONCE))
        written = 0
        with beside.open("w" if is_stream else "x", encoding="utf-8-sig", newline="") as file:
            lines = csv.writer(file)
            lines.writerow(COLUMNS)
            for written, row in enumerate(rows, start=1):  # noqa: B007 - the count is the result
                lines.writerow(_cells(tuple(row)))
            file.flush()
            if not is_stream:
                os.fsync(file.fileno())
        if not is_stream:
            beside.replace(target)
        return written

    try:
        return database.read_beside(write)
    except OSError as error:
        if not is_stream:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        raise JournalTrouble(
            str(target),
            f"The export cannot be written: {error.strerror or error}.",
            "Choose another folder, or free some space.",
        ) from error


def _cells(row: Sequence[Any]) -> list[str]:
    """Write a row as it is stored: a million of them shall not become facts on the way."""
    utc, offset, *texts, detail = row
    detail = "" if detail == "{}" else detail
    return [join(utc, offset).isoformat(), *(cell(text or "") for text in texts), cell(detail)]
