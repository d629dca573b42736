"""The label book, asked after an answer that was lost, rather than written to a second time."""

from __future__ import annotations

from collections.abc import Sequence

from station.core.errors import JournalTrouble, LabelRefused
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.ports.journal import LabelBook, LabelRecord

_OPEN = (LabelState.QUEUED, LabelState.WAITING)


class SureBook:
    """Writes that a label is due and that it is being sent; both may be tried again after trouble.

    A connection that breaks leaves open whether the last line was written. A label that
    is in the journal already would count as somebody else's, and never be printed.
    """

    def __init__(self, book: LabelBook) -> None:
        self._book = book
        self._known: set[int] = set()
        self._perhaps_due: set[tuple[Mac, str]] = set()
        self._perhaps_sending: set[int] = set()

    async def queued(self) -> Sequence[LabelRecord]:
        """List what an earlier run of this station left to be printed."""
        records = await self._book.labels(states=(LabelState.QUEUED,), own=True)
        self._known.update(record.id for record in records)
        return records

    async def intend(self, content: LabelContent, *, waits: bool) -> LabelRecord | None:
        """Write down that a first label is due; None when the board already has it."""
        key = content.mac, content.session_id
        try:
            record = await self._book.intend(content, waits=waits)
            if record is None and key in self._perhaps_due:
                record = await self._left_by(content)
        except JournalTrouble:
            self._perhaps_due.add(key)
            raise
        self._perhaps_due.discard(key)
        if record is not None:
            self._known.add(record.id)
        return record

    async def _left_by(self, content: LabelContent) -> LabelRecord | None:
        mac, session_id = content.mac, content.session_id
        found = await self._book.labels(states=_OPEN, mac=mac, session_id=session_id, own=True)
        return next((record for record in found if record.id not in self._known), None)

    async def known(self, record: LabelRecord) -> LabelRecord | None:
        """Give a label as the journal has it by now, None where it is gone."""
        found = await self._book.labels(mac=record.content.mac)
        return next((other for other in found if other.id == record.id), None)

    async def begin(self, record: LabelRecord, printer: str) -> LabelRecord:
        """Write down that a label is being sent from now on; raises `LabelRefused` where it may not be."""
        try:
            begun = await self._book.advance(record.id, LabelState.SENDING, printer=printer)
        except LabelRefused:
            if record.id not in self._perhaps_sending:
                raise
            begun = await self._begun_by_us(record)
        except JournalTrouble:
            self._perhaps_sending.add(record.id)
            raise
        self._perhaps_sending.discard(record.id)
        return begun

    async def _begun_by_us(self, record: LabelRecord) -> LabelRecord:
        for found in await self._book.labels(states=(LabelState.SENDING,), mac=record.content.mac, own=True):
            if found.id == record.id:
                return found
        self._perhaps_sending.discard(record.id)
        return await self._book.advance(record.id, LabelState.SENDING)
