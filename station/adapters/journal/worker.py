"""The journal's one thread: every write goes through it, in order, off the GUI."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from station.core.errors import JournalTrouble

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from station.adapters.journal.database import Database
    from station.adapters.journal.keeper import Keeper

T = TypeVar("T")


class Worker:
    """Runs work on the database, one piece after the other, each a transaction.

    A piece that has begun is finished even when the task that awaits it is
    cancelled, so that the database never sees half of one.
    """

    def __init__(self, where: str | Path) -> None:
        self._where = str(where) if "://" not in str(where) else "the journal"
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._database: Database | None = None

    @property
    def where(self) -> str:
        """The journal's place, for messages."""
        return self._database.where if self._database else self._where

    @property
    def notices(self) -> tuple[str, ...]:
        """What was found on opening."""
        return self._database.notices if self._database else ()

    @property
    def keeper(self) -> Keeper:
        """The station that keeps the records."""
        return self._open_database().keeper

    async def enter(self, name: str, home: str) -> None:
        """Keep records as this station from now on; see `Database.enter`."""
        database = self._open_database()
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._threads, lambda: database.enter(name, home))

    async def start(self, opener: Callable[[], Database]) -> None:
        """Open the database on the thread; `opener` may take its time."""
        self._database = await asyncio.get_running_loop().run_in_executor(self._threads, opener)

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Do `work` in a transaction; committed, and on disk, when this returns."""
        database = self._open_database()
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: database.write(work))

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Do `work`, which writes nothing, in its place among the writes."""
        database = self._open_database()
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: database.read(work))

    async def beside(self, work: Callable[[Database], T]) -> T:
        """Do long reading `work` on another thread, without holding up the writes."""
        return await asyncio.to_thread(work, self._open_database())

    async def aclose(self) -> None:
        """Close after the last piece of work; may be called twice."""
        database, self._database = self._database, None
        if database is not None:
            self._where = database.where
            await asyncio.get_running_loop().run_in_executor(self._threads, database.close)
        self._threads.shutdown(wait=False)

    def _open_database(self) -> Database:
        if self._database is None:
            raise JournalTrouble(self._where, "The journal is closed.", "Start the station again.")
        return self._database
