"""The engine: how the database is opened, asked and closed, and what its errors mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from station.adapters.journal.migrations import bring_up_to_date
from station.adapters.journal.sqlite_file import prepare
from station.core.errors import JournalTrouble

T = TypeVar("T")

_READING = "station_reading"
_BUSY_SECONDS = 5.0

_SQLITE_WORDS: Final = {
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
        "The disk gave an error.",
        "Check the disk and its cable; keep a copy of the journal before going on.",
    ),
}
_OTHERWISE = "Check the journal's place in the settings, then start the station again."


class Database:
    """One open database; its methods are called on threads, never on the event loop."""

    def __init__(self, engine: Engine, where: str, notices: tuple[str, ...]) -> None:
        self.where = where
        self.notices = notices
        self._engine = engine

    @classmethod
    def open(cls, where: str | Path, at: datetime) -> Database:
        """Open or make the database; `at` dates the name of a damaged file set aside."""
        url = _url(where)
        path = _sqlite_path(url)
        shown = str(path) if path else url.render_as_string(hide_password=True)
        notices = prepare(path, at) if path else ()
        with _in_words(shown):
            engine = _engine(url)
        database = cls(engine, shown, notices)
        try:
            database.write(lambda connection: bring_up_to_date(connection, shown))
        except BaseException:
            engine.dispose()
            raise
        return database

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do `work` in one transaction; committed when this returns."""
        with _in_words(self.where), self._engine.begin() as connection:
            return work(connection)

    def read(self, work: Callable[[Connection], T]) -> T:
        """Do `work` on one consistent view of the data, without locking writers out."""
        with _in_words(self.where), self._engine.connect() as connection:
            return work(connection.execution_options(**{_READING: True}))

    def close(self) -> None:
        """Give every connection back; SQLite then folds its write-ahead log in."""
        self._engine.dispose()


def _url(where: str | Path) -> URL:
    if isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        return make_url(where)
    except ArgumentError:
        raise JournalTrouble(
            "The journal's address in the settings",
            "It cannot be understood.",
            "Write a file's path, or postgresql+psycopg://user@host/name.",
        ) from None  # the text may hold a password


def _sqlite_path(url: URL) -> Path | None:
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
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
        reading = connection.get_execution_options().get(_READING, False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


@contextmanager
def _in_words(where: str) -> Iterator[None]:
    """Turn the library's errors into `JournalTrouble`."""
    try:
        yield
    except SQLAlchemyError as error:
        why, remedy = _words(error)
        raise JournalTrouble(where, why, remedy) from error
    except ImportError as error:
        raise JournalTrouble(
            where,
            f"The database driver is not installed ({error.name}).",
            "Install it beside the station, or use a file for the journal.",
        ) from error


def _words(error: SQLAlchemyError) -> tuple[str, str]:
    cause = error.orig if isinstance(error, DBAPIError) else None
    code = getattr(cause, "sqlite_errorcode", None)
    if isinstance(code, int) and code & 0xFF in _SQLITE_WORDS:
        return _SQLITE_WORDS[code & 0xFF]
    first_line = str(cause or error).partition("\n")[0]
    return f"The database refused: {first_line}.", _OTHERWISE
