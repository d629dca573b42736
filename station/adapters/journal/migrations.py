"""The way from one schema version to the next, by Alembic."""

from __future__ import annotations

from datetime import datetime
from typing import Final, cast

from sqlalchemy import Column, Connection, MetaData, String, Table, insert, inspect, select

from station.adapters.journal.postgresql import alone, check_encoding, patient
from station.adapters.journal.schema import BEGUN_KEY, FORMAT, REVISION, meta, metadata
from station.core.errors import JournalTrouble

_FORMAT_KEY: Final = "schema_version"
_BEFORE_ALEMBIC: Final = "1"
_BASELINE: Final = "0001"

_version = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
"""Alembic's own table, read and stamped here so that Alembic is imported only to migrate."""


def bring_up_to_date(connection: Connection, where: str, at: datetime) -> None:
    """Make the tables of a new journal, which begins `at`, or lift an old one to `REVISION`.

    Everything happens in the caller's transaction. Raises `JournalTrouble` for a
    newer journal, another program's database, and one that is not in UTF-8; none is touched.
    """
    check_encoding(connection, where)
    with patient(connection):
        alone(connection)
        found = set(inspect(connection).get_table_names())
        if not found:
            metadata.create_all(connection)
            connection.execute(insert(meta).values(key=_FORMAT_KEY, value=FORMAT))
            connection.execute(insert(meta).values(key=BEGUN_KEY, value=at.isoformat()))
            _stamp(connection, REVISION)
            return
        revision = _revision(connection, where, found)
        if revision != REVISION:
            _upgrade(connection, where, revision)


def _revision(connection: Connection, where: str, found: set[str]) -> str:
    """Say at which revision the journal is; one from before Alembic is stamped first."""
    text = None
    if meta.name in found:
        text = connection.execute(select(meta.c.value).where(meta.c.key == _FORMAT_KEY)).scalar()
    if text is None or not text.isdecimal():
        raise JournalTrouble(
            where,
            "This is a database of another program, not a station's journal.",
            "Name another file for the journal in the settings.",
        )
    if int(text) > int(FORMAT):
        raise _newer(where, f"format {text}, known here: {FORMAT}")
    if _version.name in found:
        return str(connection.execute(select(_version.c.version_num)).scalar_one())
    if text != _BEFORE_ALEMBIC:
        raise _newer(where, f"format {text}")
    _stamp(connection, _BASELINE)
    return _BASELINE


def _stamp(connection: Connection, revision: str) -> None:
    _version.create(connection)
    connection.execute(insert(_version).values(version_num=revision))


def _upgrade(connection: Connection, where: str, at: str) -> None:
    """Run every revision after `at`, the oldest first."""
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext, MigrationStep, RevisionStep
    from alembic.script import Script
    from alembic.script.revision import RevisionMap

    from station.adapters.journal.revisions import CHAIN

    if at not in [module.revision for module in CHAIN]:
        raise _newer(where, f"format {at}, known here: {REVISION}")
    revisions = RevisionMap(lambda: [Script(module, module.revision, module.__name__) for module in CHAIN])
    due = reversed(list(revisions.iterate_revisions(REVISION, at)))

    def steps(_heads: object, _context: object) -> list[RevisionStep]:
        return [MigrationStep.upgrade_from_script(revisions, cast(Script, script)) for script in due]

    context = MigrationContext.configure(connection, opts={"fn": steps})
    with Operations.context(context):
        context.run_migrations()


def _newer(where: str, what: str) -> JournalTrouble:
    return JournalTrouble(
        where,
        f"This journal was written by a newer station ({what}).",
        "Install the newer station again, or name another file for the journal.",
    )
