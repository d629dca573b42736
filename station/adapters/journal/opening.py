"""Open the journal and hand out its three books."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from station.adapters.journal.worker import Worker
from station.core.mac import Mac
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

    async def export_facts(
        self,
        target: Path,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        mac: Mac | None = None,
        container_id: str = "",
        keep: Sequence[Path] = (),
    ) -> int:
        """Write the facts that fit, as CSV, to `target`, replacing it at the end; gives their number.

        The filters are those of `Facts`. Runs beside the books, so that no label waits
        for it. Raises `JournalTrouble`, also for a target that is the journal or in `keep`.
        """
        from station.adapters.journal.csv_export import export_facts
        from station.adapters.journal.facts import fitting

        wanted = fitting(since=since, until=until, mac=mac, container_id=container_id)
        ours = [*keep, *(Path(f"{self.where}{suffix}") for suffix in ("", "-wal", "-shm"))]
        return await self._worker.beside(lambda database: export_facts(database, target, wanted, keep=ours))

    async def enter(self, station: str, home: str) -> None:
        """Keep records as `station` from now on, and take what is open under its name for its own.

        Before that the journal is only read. `home` names workstation and data directory;
        a station that is called differently by now keeps what it left. Raises `JournalTrouble`
        where another station works under this name.
        """
        await self._worker.enter(station, home)

    async def aclose(self) -> None:
        """Finish what was begun, then close the database and its thread."""
        await self._worker.aclose()


async def open_journal(where: str | Path, *, now: Callable[[], datetime], set_aside: bool = True) -> Journal:
    """Open the journal at `where`: a file's path, or a SQLAlchemy URL.

    A missing file is made, with its folder; a damaged one is set aside under a new
    name (see `Journal.notices`), or refused without `set_aside`, which is for those who
    only read; one written by a newer version is refused. `now`
    gives aware times and dates the states of labels. Raises `JournalTrouble`.
    """
    worker = Worker(where)
    try:
        await worker.start(lambda: _open(where, now, set_aside=set_aside))
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


async def look_at_journal(where: str | Path) -> str:
    """Say in a line what is at `where`, and change nothing; raises `JournalTrouble`."""
    return await asyncio.to_thread(_look, where)


def _look(where: str | Path) -> str:
    from station.adapters.journal.database import Database

    return Database.look(where)


def _open(where: str | Path, now: Callable[[], datetime], *, set_aside: bool) -> Database:
    """Run on the journal's thread: pays for importing SQLAlchemy and for the check."""
    from station.adapters.journal import facts, labels, outbox  # noqa: F401
    from station.adapters.journal.database import Database

    return Database.open(where, now(), set_aside=set_aside)
