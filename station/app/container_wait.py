"""Labels that wait until somebody says into which container their board went."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from station.app.signal import Signal
from station.app.tasks import Tasks
from station.core.errors import JournalTrouble
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.core.settings import WithoutContainer
from station.ports.journal import LabelBook, LabelRecord


class ContainerWait:
    """Holds the `WAITING` labels of one line back, and lets each go once.

    `container_of` gives a board's container as known now, empty for none. Signals:
    `released` (a label that is queued from now on), `failed` (the journal refused).
    """

    def __init__(
        self, book: LabelBook, tasks: Tasks, policy: WithoutContainer, container_of: Callable[[Mac], str]
    ) -> None:
        self.policy = policy
        self._book = book
        self._tasks = tasks
        self._container_of = container_of
        self._waiting: dict[int, LabelRecord] = {}
        self._one_by_one = asyncio.Lock()
        self.released = Signal[LabelRecord]()
        self.failed = Signal[tuple[Mac, JournalTrouble]]()

    def waits(self, content: LabelContent) -> bool:
        """Say whether this label has to wait."""
        return not content.container_id and self.policy is not WithoutContainer.PRINT

    async def open(self, only: Mac | None) -> None:
        """Take up what an earlier run left, of a board alone or of all; what is known by now goes at once."""
        for record in await self._book.labels(states=(LabelState.WAITING,), mac=only, own=True):
            self._waiting[record.id] = record
        self.look()

    def keep(self, record: LabelRecord) -> None:
        """Hold a label back, unless its container has become known meanwhile."""
        self._waiting[record.id] = record
        self.look()

    def look(self) -> None:
        """Let those go whose boards are in a container by now."""
        for record in list(self._waiting.values()):
            container = self._container_of(record.content.mac)
            if container or self.policy is WithoutContainer.PRINT:
                self._tasks.start(self._release_told(record, container), f"release {record.id}")

    async def release(self, label_id: int, container_id: str) -> LabelRecord | None:
        """Let a label go with this container or with none; None for one that does not wait here."""
        async with self._one_by_one:
            if label_id not in self._waiting:
                return None
            record = await self._book.release(label_id, container_id)
            del self._waiting[label_id]
            self.released.emit(record)
            return record

    async def _release_told(self, record: LabelRecord, container: str) -> None:
        try:
            await self.release(record.id, container)
        except JournalTrouble as error:
            self.failed.emit((record.content.mac, error))
