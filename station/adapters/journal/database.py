"""The engine: how the database is opened, asked and closed, and what its errors mean."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError, SQLAlchemyError

from station.adapters.held_file import HeldFile
from station.adapters.journal import postgresql, sqlite_file
from station.adapters.journal.keeper import Keeper
from station.adapters.journal.migrations import bring_up_to_date
from station.adapters.journal.postgresql import PostgresStations
from station.adapters.journal.sqlite_file import (
    READING,
    claim_file,
    identity,
    look_at_file,
    prepare,
    sqlite_engine,
    taken_away,
)
from station.core.errors import JournalTrouble, RecordRefused

T = TypeVar("T")

_LOST = "The station connects again by itself; look at the server and the network where it does not."
_UNREACHED = "Check that its server runs, and address, user, password and name in [journal] url."
_KEPT_ELSEWHERE = "Everything else goes on; what was refused stands in the station's log."
_OTHERWISE = "Check the journal's place in the settings, then start the station again."


class Database:
    """One open database; its methods are called on threads, never on the event loop."""

    def __init__(
        self, where: str, notices: tuple[str, ...], shared: PostgresStations | None, own: URL
    ) -> None:
        self.where = where
        self.notices = notices
        self.keeper = Keeper()
        self._path = _sqlite_path(own)
        self._file: tuple[int, int] | None = None
        self._claim: HeldFile | None = None
        self._shared = shared
        self._writer = shared.writer if shared else sqlite_engine(own)
        self._reader = shared.reader if shared else self._writer

    @classmethod
    def open(cls, where: str | Path, at: datetime, *, set_aside: bool = True) -> Database:
        """Open or make the database; `at` dates the name of a damaged file set aside, if that is wanted."""
        url = _url(where)
        path = _sqlite_path(url)
        shown = str(path) if path else postgresql.shown(url)
        notices = prepare(path, at, set_aside=set_aside) if path else ()
        with _in_words(shown):
            is_shared = url.get_backend_name() == "postgresql"
            database = cls(shown, notices, PostgresStations(url) if is_shared else None, url)
        try:
            database.write(lambda connection: bring_up_to_date(connection, shown, at))
        except BaseException:
            database.close()
            raise
        if path is not None:
            database._file = identity(path)
        return database

    @staticmethod
    def look(where: str | Path) -> str:
        """Say what is there, and change nothing; raises `JournalTrouble` where it cannot be used."""
        url = _url(where)
        path = _sqlite_path(url)
        if path is not None:
            return look_at_file(path)
        shown = postgresql.shown(url)
        with _in_words(shown):
            return f"{shown}, {postgresql.look_at_server(url)}"

    def enter(self, name: str, home: str) -> None:
        """Keep records as the station `name` from now on; `home` is its workstation and folder.

        Raises `JournalTrouble` where another station works under this name by now, or with
        this file: it belongs to one station, whatever that is called.
        """
        if self._path is not None and self._claim is None:
            self._claim = claim_file(self._path)
        if self._shared is not None:
            enter = self._shared.enter
            self.keeper.names = self.write(lambda connection: enter(connection, name, home))
        self.keeper.name = name

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do `work` in one transaction; committed when this returns.

        Nothing is written into a file that lies in its place no more: no start would find it.
        """
        if self._path is not None and self._file is not None and identity(self._path) != self._file:
            raise taken_away(self._path)
        with _in_words(self.where), self._writer.begin() as connection:
            return work(connection)

    def read(self, work: Callable[[Connection], T]) -> T:
        """Do `work`, which writes nothing, between two writes."""
        with _in_words(self.where), self._writer.connect() as connection:
            return work(connection.execution_options(**{READING: True}))

    def read_beside(self, work: Callable[[Connection], T]) -> T:
        """Do long `work` on one consistent view of the data, without holding up writers."""
        with _in_words(self.where), self._reader.connect() as connection:
            return work(connection.execution_options(**{READING: True}))

    def close(self) -> None:
        """Give every connection back; SQLite then folds its write-ahead log in."""
        (self._shared or self._writer).dispose()
        if self._claim is not None:
            self._claim.release()
            self._claim = None


def _url(where: str | Path) -> URL:
    if isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        return postgresql.url_of(make_url(where))
    except ArgumentError:
        raise JournalTrouble(
            "The journal's address in the settings",
            "It cannot be understood.",
            "Write a file's path, or postgresql://user@host/name.",
        ) from None  # the text may hold a password


def _sqlite_path(url: URL) -> Path | None:
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


@contextmanager
def _in_words(where: str) -> Iterator[None]:
    """Turn the library's errors into `JournalTrouble`."""
    try:
        yield
    except SQLAlchemyError as error:
        why, remedy = _words(error)
        trouble = RecordRefused if _is_final(error) else JournalTrouble
        raise trouble(where, why, remedy) from error
    except ImportError as error:
        raise JournalTrouble(
            where,
            f"The database driver is not installed ({error.name or error}).",
            "The installed program has none: use a file for the journal, or run the station from pip."
            if getattr(sys, "frozen", False)
            else "Install provisioning-station[postgresql] with pip, or use a file for the journal.",
        ) from error


def _is_final(error: SQLAlchemyError) -> bool:
    """Say whether what was to be written is refused for itself, and would be again."""
    cause = error.orig if isinstance(error, DBAPIError) else None
    return sqlite_file.is_final(cause) or postgresql.is_final(cause)


def _words(error: SQLAlchemyError) -> tuple[str, str]:
    cause = error.orig if isinstance(error, DBAPIError) else None
    known = sqlite_file.words_of(cause) or postgresql.words_of(cause)
    if known is not None:
        return known
    said = " ".join(str(cause or error).partition("\n")[0].split()).removeprefix("connection failed: ")
    if _is_final(error):
        return f"The database refused: {said}.", _KEPT_ELSEWHERE
    if isinstance(error, OperationalError) and not isinstance(cause, sqlite3.Error):
        if error.connection_invalidated:
            return f"The connection to the database broke: {said}.", _LOST
        return f"The database cannot be reached: {said}.", _UNREACHED
    return f"The database refused: {said}.", _OTHERWISE
