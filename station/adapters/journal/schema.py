"""The tables. Nothing here is SQLite's own, so that PostgreSQL can take them.

A moment is two columns: UTC without a zone, and the offset in minutes east that the
workstation's clock had, so that a reader sees the time the person saw.
"""

from __future__ import annotations

import functools
import hashlib
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

REVISION: Final = "0003"
"""The newest of `revisions`, which hold the way from one schema to the next."""
FORMAT: Final = "3"
"""The same for a station from before Alembic, which reads nothing else."""

BEGUN_KEY: Final = "begun_at"
"""Where `meta` has the moment at which the journal was made; one of an older station has none."""

KEY_LENGTH: Final = 500
"""Characters of a `KeyText`, of four bytes each at the most."""

_MINUTE = timedelta(minutes=1)


class ForeignText(TypeDecorator[str]):
    """Text from scans, servers and people, made storable anywhere.

    A lone surrogate (no UTF-8 exists) and a NUL (PostgreSQL refuses it) become the
    replacement character: odd text must never keep a label from being journalled.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Clean a value on its way in."""
        if value is None:
            return None
        storable = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return storable.replace("\0", "\N{REPLACEMENT CHARACTER}")


class KeyText(ForeignText):
    """Foreign text that an index holds, which PostgreSQL bounds at 2,704 bytes.

    A longer one is cut, visibly, and ends with a digest of the whole: two that differ
    still do, and looking for the whole one finds it, for what is looked for is cut too.
    """

    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Clean a value, and cut one that is too long."""
        storable = super().process_bind_param(value, dialect)
        if storable is None or len(storable) <= KEY_LENGTH:
            return storable
        end = f"... sha256:{hashlib.sha256(storable.encode()).hexdigest()}"
        return storable[: KEY_LENGTH - len(end)] + end


def moment_columns(prefix: str, *, nullable: bool = False) -> tuple[Column[datetime], Column[int]]:
    """Make the two columns of a moment: ``<prefix>_utc`` and ``<prefix>_offset``."""
    return (
        Column(f"{prefix}_utc", DateTime, nullable=nullable),
        Column(f"{prefix}_offset", SmallInteger, nullable=nullable),
    )


def split(at: datetime) -> tuple[datetime, int]:
    """Give an aware moment's two columns. Raises ValueError for a naive one."""
    offset = at.utcoffset()
    if offset is None:
        raise ValueError(f"{at.isoformat()} has no offset from UTC")
    return at.astimezone(UTC).replace(tzinfo=None), offset // _MINUTE


def join(utc: datetime, offset: int) -> datetime:
    """Put a moment together again, aware, with the offset it had."""
    return utc.replace(tzinfo=UTC).astimezone(_zone(offset))


@functools.cache
def _zone(offset: int) -> timezone:
    return timezone(timedelta(minutes=offset))


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

meta = Table(
    "station_meta",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

stations = Table(
    "stations",
    metadata,
    Column("name", KeyText, primary_key=True),
    Column("home", ForeignText, nullable=False, doc="workstation and data directory"),
)

facts = Table(
    "facts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(32), nullable=False),
    *moment_columns("at"),
    Column("outcome", ForeignText, nullable=False),
    Column("mac", String(17)),
    Column("session_id", KeyText, nullable=False),
    Column("container_id", KeyText, nullable=False),
    Column("station", ForeignText, nullable=False),
    Column("operator", ForeignText, nullable=False),
    Column("correlation_id", ForeignText, nullable=False),
    Column("detail", ForeignText, nullable=False, doc="a JSON object of texts"),
    Index(None, "kind"),
    Index(None, "at_utc"),
    Index(None, "mac"),
    Index(None, "session_id"),
    Index(None, "container_id"),
)

labels = Table(
    "labels",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("mac", String(17), nullable=False),
    Column("session_id", KeyText, nullable=False),
    Column("copy", Integer, nullable=False, doc="0 the first print, then the reprints"),
    Column("container_id", ForeignText, nullable=False),
    Column("ssid", ForeignText, nullable=False),
    Column("firmware", ForeignText, nullable=False),
    *moment_columns("verified_at", nullable=True),
    Column("station", ForeignText, nullable=False),
    Column("operator", ForeignText, nullable=False),
    Column("reason", ForeignText, nullable=False),
    # The newest of the label's events, kept here so that a list needs no search.
    Column("state", String(16), nullable=False),
    *moment_columns("changed_at"),
    Column("printer", ForeignText, nullable=False),
    Column("detail", ForeignText, nullable=False),
    Column("keeper", ForeignText, nullable=False, server_default="", doc="the station that prints it"),
    # One label for a board's verification, whatever is replayed: the database says so.
    UniqueConstraint("mac", "session_id", "copy"),
    Index(None, "state"),
)

label_events = Table(
    "label_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("label_id", Integer, ForeignKey("labels.id"), nullable=False),
    Column("state", String(16), nullable=False),
    *moment_columns("at"),
    Column("printer", ForeignText, nullable=False),
    Column("detail", ForeignText, nullable=False),
    Index(None, "label_id"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("wish", String(16), nullable=False),
    Column("mac", String(17), nullable=False),
    Column("container_id", ForeignText, nullable=False),
    Column("description", ForeignText, nullable=False),
    *moment_columns("at"),
    Column("outcome", KeyText, doc="NULL while it waits for the Pi"),
    *moment_columns("settled_at", nullable=True),
    Column("keeper", ForeignText, nullable=False, server_default="", doc="the station that sends it"),
    Index(None, "outcome"),
)
