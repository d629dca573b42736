"""The way from one schema version to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection, insert, inspect, select, update

from station.adapters.journal.schema import SCHEMA_VERSION, meta, metadata
from station.core.errors import JournalTrouble

STEPS: Final[Mapping[int, Callable[[Connection], None]]] = MappingProxyType({})
"""From version N, the step that makes N + 1; all of them run in one transaction."""

_VERSION = "schema_version"


def bring_up_to_date(connection: Connection, where: str) -> None:
    """Make the tables of a new journal, or lift an old one to `SCHEMA_VERSION`.

    Raises `JournalTrouble` for a newer journal and for another program's database;
    neither is touched.
    """
    found = set(inspect(connection).get_table_names())
    if not found:
        metadata.create_all(connection)
        connection.execute(insert(meta).values(key=_VERSION, value=str(SCHEMA_VERSION)))
        return
    text = None
    if meta.name in found:
        text = connection.execute(select(meta.c.value).where(meta.c.key == _VERSION)).scalar()
    if text is None or not text.isdecimal():
        raise JournalTrouble(
            where,
            "This is a database of another program, not a station's journal.",
            "Name another file for the journal in the settings.",
        )
    version = int(text)
    if version > SCHEMA_VERSION:
        raise JournalTrouble(
            where,
            f"This journal was written by a newer station (format {version}, known here: {SCHEMA_VERSION}).",
            "Install the newer station again, or name another file for the journal.",
        )
    for step in range(version, SCHEMA_VERSION):
        STEPS[step](connection)
    if version < SCHEMA_VERSION:
        connection.execute(update(meta).where(meta.c.key == _VERSION).values(value=str(SCHEMA_VERSION)))
