"""The labels of this station as a person reads them: not all of some years at once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

from station.core.label import LabelState
from station.ports.journal import LabelBook, LabelRecord

PAGE: Final = 1000
_OPEN: Final = (LabelState.WAITING, LabelState.QUEUED, LabelState.SENDING, LabelState.UNKNOWN)


class LabelPages:
    """Reads what is open and the newest labels first, then older ones, also those that match a search.

    Every method raises `JournalTrouble`, and goes on where it was when it is called again.
    """

    def __init__(self, book: LabelBook, size: int = PAGE) -> None:
        self._book = book
        self._size = size
        self._in_order = asyncio.Lock()
        self._lowest: dict[str, int | None] = {}
        """The lowest number that was read, by what was searched for; None where nothing is older."""

    async def open(self) -> Sequence[LabelRecord]:
        """Give the first page, and every label that is not settled; oldest first."""
        left = await self._book.labels(states=_OPEN, own=True)
        found = {record.id: record for record in (*left, *await self.more())}
        return [found[number] for number in sorted(found)]

    async def more(self, text: str = "") -> Sequence[LabelRecord]:
        """Give the next page of the labels that match `text`, each call an older one; oldest first."""
        async with self._in_order:
            if not self.has_more(text):
                return []
            before = self._lowest.get(text)
            found = await self._book.labels(matching=text, own=True, before=before, limit=self._size)
            self._lowest[text] = found[0].id if len(found) == self._size else None
            return found

    def has_more(self, text: str = "") -> bool:
        """Say whether there may be labels that match, and were not given yet."""
        return self._lowest.get(text, 0) is not None

    def has_begun(self, text: str) -> bool:
        """Say whether the first page of those that match was given."""
        return text in self._lowest
