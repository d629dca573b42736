"""What is told about labels: to who listens, and to the diary."""

from __future__ import annotations

import asyncio

from station.app.diary import Diary
from station.app.notices import Level, Notice, Topic
from station.app.signal import Signal
from station.app.tasks import Tasks
from station.core.errors import JournalTrouble, PrinterTrouble
from station.core.mac import Mac
from station.ports.journal import LabelRecord


class LabelNews:
    """Signals: `changed` (a label's new state), `notices`. Call `finish` at the end."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self._tasks = Tasks("notes of labels")
        self._soon: dict[int, asyncio.Task[None]] = {}
        self.changed = Signal[LabelRecord]()
        self.notices = Signal[Notice]()

    def unknown(self, record: LabelRecord, error: PrinterTrouble | None = None) -> None:
        """Tell that nobody knows whether a label came out."""
        self.changed.emit(record)
        data = {"mark": record.content.mark}
        self.notices.emit(
            Notice(Level.WARNING, Topic.LABEL_UNKNOWN, mac=record.content.mac, error=error, data=data)
        )

    def journal_failed(self, mac: Mac, error: JournalTrouble) -> None:
        """Tell that a label waits for the journal."""
        self.notices.emit(Notice(Level.ERROR, Topic.JOURNAL_FAILED, mac=mac, error=error))

    def note_soon(self, record: LabelRecord, outcome: str) -> None:
        """Write a label's first step into the diary, without holding its printing up."""
        self._soon[record.id] = self._tasks.start(self._write(record, outcome), f"label {record.id}")

    async def note(self, record: LabelRecord, outcome: str, **detail: str) -> None:
        """Write a step of a label into the diary, after its first one."""
        first = self._soon.pop(record.id, None)
        if first is not None:
            await asyncio.wait({first})
        await self._write(record, outcome, **detail)

    async def finish(self) -> None:
        """Wait until all is written."""
        await self._tasks.finish()

    async def _write(self, record: LabelRecord, outcome: str, **detail: str) -> None:
        content = record.content
        await self._diary.note(
            "label",
            outcome,
            mac=content.mac,
            session_id=content.session_id,
            container_id=content.container_id,
            correlation_id=f"label-{record.id}",
            copy=str(content.copy),
            printer=record.printer,
            **detail,
        )
