"""PostgreSQL under the journal: how it is reached, whose names are taken, and what its errors mean."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import URL, Connection, NullPool, create_engine, event, func, inspect, select

from station.adapters.journal.keeper import enter, home_of
from station.adapters.journal.schema import facts
from station.core.errors import JournalTrouble

_CONNECT: Final[Mapping[str, int | str]] = {
    "connect_timeout": 5,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "client_encoding": "utf8",
}
"""So that a dead network is found within seconds, and the workstation's own encoding matters to nobody
(libpq's names)."""
_SET_UP: Final = """
    SELECT set_config('tcp_keepalives_idle', '30', false),
        set_config('tcp_keepalives_interval', '10', false), set_config('tcp_keepalives_count', '3', false),
        CASE current_setting('synchronous_commit')
            WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END,
        CASE current_setting('statement_timeout')
            WHEN '0' THEN set_config('statement_timeout', '8s', false) END,
        set_config('lock_timeout', '5s', false)
"""
"""A workstation that loses its power shall not keep its name for hours; what was acknowledged is on the
server's disk, whatever the server's own setting; and what the station does not wait for ends there too."""
_READING_SECONDS: Final = 60.0
_MIGRATION_SECONDS: Final = 600.0
_NOT_FREE: Final = "55P03"
_MAKING_TABLES: Final = "the tables of the provisioning station"

_WORDS: Final = {
    "53100": ("The database's disk is full.", "Free some space there, then try again."),
    "25006": ("The database can only be read.", "Name the primary server in [journal] url."),
    "57014": (
        "The database took too long.",
        "See at the server whether another program holds the journal's tables, or its disk is slow.",
    ),
    "42501": (
        "The database's user lacks a right.",
        "Give this user the right to make and write tables in this database.",
    ),
}
_FINAL: Final = ("22", "23", "54")
"""Classes of errors: data exception, integrity, program limit."""


def url_of(url: URL) -> URL:
    """Name the driver where the settings name none; SQLAlchemy would take an older one."""
    plain = url.drivername == "postgresql"
    return url.set(drivername="postgresql+psycopg") if plain else url


def shown(url: URL) -> str:
    """Give the address for people: without password, and without options, which may hold one."""
    bare = URL.create(url.get_backend_name(), url.username, None, url.host, url.port, url.database)
    return bare.render_as_string()


def words_of(error: BaseException | None) -> tuple[str, str] | None:
    """Say why and what to do; None for what only the server's own words can tell."""
    return _WORDS.get(str(getattr(error, "sqlstate", "")))


def is_final(error: BaseException | None) -> bool:
    """Say whether the server refuses the very data: no other answer will come."""
    return str(getattr(error, "sqlstate", "")).startswith(_FINAL)


class PostgresStations:
    """The connections of a station: one that writes, and others for long reading beside it.

    The writing connection holds a lock for each name of the station (PostgreSQL's advisory
    locks, gone with the connection): who writes is alone under this name.
    """

    def __init__(self, url: URL) -> None:
        self.where = shown(url)
        self._names: frozenset[str] = frozenset()
        options = _options(url)
        self.writer = create_engine(
            url, connect_args=options, pool_size=1, max_overflow=0, pool_pre_ping=True
        )
        self.reader = create_engine(url, connect_args=options, poolclass=NullPool)
        event.listen(self.writer, "do_connect", _connect)
        event.listen(self.reader, "do_connect", _connect_to_read)
        event.listen(self.writer, "connect", self._set_up)

    def enter(self, connection: Connection, name: str, home: str) -> frozenset[str]:
        """Take the name; gives all names of this home. Raises `JournalTrouble` where it is taken."""
        if not _take(connection, name):
            raise self._taken(name, home_of(connection, name))
        others = enter(connection, name, home) - {name}
        self._names = frozenset({name, *(other for other in others if _take(connection, other))})
        return self._names

    def _set_up(self, connection: Any, _record: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(_SET_UP)
            for name in sorted(self._names):
                self._take_again(cursor, name)
        connection.commit()

    def _take_again(self, cursor: Any, name: str) -> None:
        """Take a name that was ours; our broken connection may hold it while its last work is being done.

        What was written on it stands, or never will, once the name is free.
        """
        try:
            cursor.execute("SELECT pg_advisory_lock(%s)", (_key(name),))
        except Exception as error:
            if getattr(error, "sqlstate", "") != _NOT_FREE:
                raise
            raise self._taken(name, "") from error

    def _taken(self, name: str, home: str) -> JournalTrouble:
        place = f" ({home})" if home else ""
        return JournalTrouble(
            self.where,
            f"Another station works with it under this name: {name}{place}.",
            "Give this station another name in the settings, or close the other one; one that lost its power "
            "keeps its name for a minute.",
        )

    def dispose(self) -> None:
        """Close every connection; the names are free then."""
        self.writer.dispose()
        self.reader.dispose()


def check_encoding(connection: Connection, where: str) -> None:
    """Raise `JournalTrouble` for a server's database that has no room for every text."""
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.execute(select(func.current_setting("server_encoding"))).scalar_one()
    if encoding != "UTF8":
        raise JournalTrouble(
            where,
            f"The database's encoding is not UTF-8, so that it cannot keep every text: {encoding}.",
            "Make a new one with CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0, and name it in "
            "[journal] url.",
        )


def look_at_server(url: URL) -> str:
    """Connect once; gives the server's version and how many facts its journal holds."""
    engine = create_engine(url, connect_args=_options(url), poolclass=NullPool)
    event.listen(engine, "do_connect", _connect)
    with engine.connect() as connection:
        check_encoding(connection, shown(url))
        version = connection.execute(select(func.current_setting("server_version"))).scalar_one()
        if not inspect(connection).has_table(facts.name):
            return f"PostgreSQL {version}, not begun yet"
        number = connection.execute(select(func.count()).select_from(facts)).scalar_one()
    return f"PostgreSQL {version}, {number} records"


def _take(connection: Connection, name: str) -> bool:
    return bool(connection.execute(select(func.pg_try_advisory_lock(_key(name)))).scalar())


def alone(connection: Connection) -> None:
    """Hold other stations back that look for the tables at the same moment, until the end of this write."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_key(_MAKING_TABLES))))


@contextmanager
def patient(connection: Connection) -> Iterator[None]:
    """Wait longer than for a record: for other stations, and for tables that are being changed."""
    if connection.dialect.name != "postgresql":
        yield
        return
    connection.execute(select(func.set_config("statement_timeout", "0", True)))
    connection.execute(select(func.set_config("lock_timeout", "0", True)))
    own: Any = connection.connection.driver_connection
    usual, own.silence = own.silence, _MIGRATION_SECONDS
    try:
        yield
    finally:
        own.silence = usual


def _connect(_dialect: object, _record: object, arguments: Sequence[Any], named: dict[str, Any]) -> Any:
    """Connect in place of SQLAlchemy, which does not know of impatience."""
    from station.adapters.journal.impatience import ImpatientConnection

    return ImpatientConnection.connect(*arguments, **named)


def _connect_to_read(*given: Any) -> Any:
    connection = _connect(*given)
    connection.silence = _READING_SECONDS
    return connection


def _options(url: URL) -> dict[str, int | str]:
    return {key: value for key, value in _CONNECT.items() if key not in url.query}


def _key(name: str) -> int:
    digest = hashlib.sha256(f"provisioning station: {name}".encode("utf-8", "replace")).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
