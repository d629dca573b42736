"""Open the journal and hand out its three books."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from station.adapters.journal.worker import Worker
from station.ports.journal import Facts, LabelBook, Outbox

if TYPE_CHECKING:
    from station.adapters.journal.database import Database


@dataclass(frozen=True, slots=True)
class Journal:
    """An open journal: three books on one database and one thread.

    `notices` are sentences for the person about what was found on opening, such as
    the name under which a damaged journal was set aside. `where` is for messages
    and never holds a password.
    """

    where: str
    facts: Facts
    labels: LabelBook
    outbox: Outbox
    notices: tuple[str, ...]
    _worker: Worker

    async def export_facts(self, target: Path, *, since: datetime | None = None) -> int:
        """Write the facts as CSV to `target`, replacing it at the end; gives their number.

        Runs beside the books, so that no label waits for it. Raises `JournalTrouble`.
        """
        return await self._worker.beside(lambda database: _export(database, target, since))

    async def aclose(self) -> None:
        """Finish what was begun, then close the database and its thread."""
        await self._worker.aclose()


async def open_journal(where: str | Path, *, now: Callable[[], datetime]) -> Journal:
    """Open the journal at `where`: a file's path, or a SQLAlchemy URL.

    A missing file is made, with its folder; a damaged one is set aside under a new
    name (see `Journal.notices`); one written by a newer version is refused. `now`
    gives aware times and dates the states of labels. Raises `JournalTrouble`.
    """
    worker = Worker(where)
    try:
        await worker.start(lambda: _open(where, now))
    except BaseException:
        await worker.aclose()
        raise
    from station.adapters.journal.facts import SqlFacts
    from station.adapters.journal.labels import SqlLabelBook
    from station.adapters.journal.outbox import SqlOutbox

    return Journal(
        where=worker.where,
        facts=SqlFacts(worker),
        labels=SqlLabelBook(worker, now),
        outbox=SqlOutbox(worker, now),
        notices=worker.notices,
        _worker=worker,
    )


def _open(where: str | Path, now: Callable[[], datetime]) -> Database:
    """Run on the journal's thread: pays for importing SQLAlchemy and for the check."""
    from station.adapters.journal import facts, labels, outbox  # noqa: F401
    from station.adapters.journal.database import Database

    return Database.open(where, now())


def _export(database: Database, target: Path, since: datetime | None) -> int:
    from station.adapters.journal.csv_export import export_facts

    return export_facts(database, target, since=since)
