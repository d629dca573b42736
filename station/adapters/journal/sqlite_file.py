"""The journal as a file: its folder, its health, and where a damaged one goes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from station.core.errors import JournalTrouble

_COMPANIONS: Final = ("-wal", "-shm")
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def prepare(path: Path, at: datetime) -> tuple[str, ...]:
    """Make the folder, check a file that is there, set a damaged one aside.

    Gives sentences for the person. Nothing is ever overwritten or deleted. Raises
    `JournalTrouble` where the folder cannot be made or the file not be read.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            return ()
        if not path.is_file():
            raise JournalTrouble(str(path), "This is not a file.", "Name a file for the journal.")
        damage = _damage(path)
        if not damage:
            return ()
        aside = _set_aside(path, at)
    except OSError as error:
        raise JournalTrouble(
            str(path),
            f"The journal cannot be reached: {error.strerror or error}.",
            "Check the folder and its rights, or name another file for the journal in the settings.",
        ) from error
    return (
        f"The journal was damaged ({damage}). It was kept as {aside} and a new one was begun: "
        "labels printed before are not known to the new one. Show the kept file to a technician.",
    )


def _damage(path: Path) -> str:
    """Say what is wrong with the file, empty when it is sound."""
    with path.open("rb"):
        pass  # a file that may not be read is no damaged file
    try:
        with closing(sqlite3.connect(path, timeout=5.0)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0)
        if code & 0xFF in _DAMAGE:
            return str(error)
        raise JournalTrouble(
            str(path),
            f"The journal cannot be checked: {error}.",
            "Close other programs that use it and check the folder's rights, then start again.",
        ) from error
    return "" if verdict == "ok" else str(verdict).replace("\n", " ")


def _set_aside(path: Path, at: datetime) -> Path:
    """Rename the file and its companions to a free name; gives the file's new path."""
    stem = f"{path.name}.damaged-{at:%Y%m%dT%H%M%S}"
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    aside = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    path.rename(aside)
    for suffix in _COMPANIONS:
        companion = path.with_name(path.name + suffix)
        if companion.exists():
            companion.rename(aside.with_name(aside.name + suffix))
    return aside
