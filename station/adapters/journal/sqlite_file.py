"""The journal as a file: its folder, its health, and where a damaged one goes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event

from station.adapters.held_file import HeldFile
from station.core.errors import JournalTrouble

READING: Final = "station_reading"
"""The execution option of a connection that only reads."""

_BUSY_SECONDS: Final = 5.0
_WORDS: Final = {
    sqlite3.SQLITE_FULL: ("The disk is full.", "Free some space on it, then try again."),
    sqlite3.SQLITE_READONLY: (
        "The file may not be written.",
        "Give this user the right to write the file and its folder.",
    ),
    sqlite3.SQLITE_BUSY: (
        "Another program is holding the journal.",
        "Close the other station or database tool, then try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The file cannot be opened.",
        "Check that its folder exists and may be written, or name another file in the settings.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The journal is damaged.",
        "Start the station again: it sets the damaged file aside and begins a new one.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk gave an error, or is full.",
        "Free some space; check the disk and its cable; keep a copy of the journal before going on.",
    ),
}
_FINAL: Final = frozenset({sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH})
_COMPANIONS: Final = ("-wal", "-shm")
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def prepare(path: Path, at: datetime, *, set_aside: bool = True) -> tuple[str, ...]:
    """Make the folder, check a file that is there, set a damaged one aside if that is wanted.

    Gives sentences for the person. Nothing is ever overwritten or deleted. Raises
    `JournalTrouble` where the folder cannot be made or the file not be read, and for a
    damaged one that shall stay.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            return ()
        if not path.is_file():
            raise JournalTrouble(str(path), "This is not a file.", "Name a file for the journal.")
        if path.stat().st_size == 0:
            return ("The journal was empty: labels printed before are not known to it.",)
        damage = _damage(path)
        if not damage:
            return ()
        if not set_aside:
            raise _is_damaged(path, damage)
        aside = _set_aside(path, at)
    except OSError as error:
        raise _unreached(path, error) from error
    return (
        f"The journal was damaged ({damage}). It was kept as {aside} and a new one was begun: "
        "labels printed before are not known to the new one. Show the kept file to a technician.",
    )


def _unreached(path: Path, error: OSError) -> JournalTrouble:
    return JournalTrouble(
        str(path),
        f"The journal cannot be reached: {error.strerror or error}.",
        "Check the folder and its rights, or name another file for the journal in the settings.",
    )


def identity(path: Path) -> tuple[int, int] | None:
    """Say which file lies there, None for none: SQLite goes on writing into one that was taken away."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def taken_away(path: Path) -> JournalTrouble:
    """Make the error of a journal whose file is not there any more."""
    return JournalTrouble(
        str(path),
        "Its file was taken away, or another lies in its place, while the station works.",
        "Put that very file back; else close the station, look for the labels that are out, and start it.",
    )


def claim_file(path: Path) -> HeldFile:
    """Take the file for one station until the lock is released; raises `JournalTrouble`."""
    lock = HeldFile(path.with_name(f"{path.name}.lock"))
    try:
        is_ours = lock.take()
    except OSError as error:
        raise _unreached(path, error) from error
    if not is_ours:
        raise JournalTrouble(
            str(path),
            "Another station works with this file.",
            "A file belongs to one station: close the other one, or name another file in the settings.",
        )
    return lock


def sqlite_engine(url: URL) -> Engine:
    """Make the engine: what is committed is on disk, and readers do not wait for a writer."""
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: object) -> None:
        # SQLAlchemy's own advice for SQLite: the driver shall not open transactions
        # by itself, `begin` below does.
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes its lock at once: "look, then insert" must not be overtaken.
        reading = connection.get_execution_options().get(READING, False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def words_of(error: BaseException | None) -> tuple[str, str] | None:
    """Say why and what to do; None for what only the library's own words can tell."""
    code = getattr(error, "sqlite_errorcode", None)
    return _WORDS.get(code & 0xFF) if isinstance(code, int) else None


def is_final(error: BaseException | None) -> bool:
    """Say whether the data themselves are refused: no other answer will come."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(code, int) and code & 0xFF in _FINAL


def look_at_file(path: Path) -> str:
    """Say what is there, and change nothing; raises `JournalTrouble` where it is damaged."""
    try:
        if not path.exists():
            return f"{path}, not begun yet"
        damage = _damage(path)
    except OSError as error:
        raise _unreached(path, error) from error
    if damage:
        raise _is_damaged(path, damage)
    return f"{path}, {path.stat().st_size / 1e6:.1f} MB"


def _is_damaged(path: Path, damage: str) -> JournalTrouble:
    return JournalTrouble(str(path), f"The journal is damaged ({damage}).", _WORDS[sqlite3.SQLITE_CORRUPT][1])


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
        why, remedy = words_of(error) or (
            f"The journal cannot be checked: {error}.",
            "Close other programs that use it and check the folder's rights, then start again.",
        )
        raise JournalTrouble(str(path), why, remedy) from error
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
