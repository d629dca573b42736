"""What the journal cannot know: labels from before it began."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from station.core.device import DeviceState
from station.core.fleet import DeviceChange
from station.ports.journal import LabelBook

_STEP = timedelta(seconds=1)
"""What a Pi's clock may leave off."""


class JournalAge:
    """Tells boards that were verified before the journal began, and may have labels that it never heard of.

    `skew` is the Pi's clock less ours, None while it is not known.
    """

    def __init__(self, book: LabelBook, skew: Callable[[], timedelta | None]) -> None:
        self._book = book
        self._skew = skew
        self._begun: datetime | None = None

    async def open(self) -> None:
        """Ask the journal when it began."""
        self._begun = await self._book.begun()

    def is_younger(self, change: DeviceChange) -> bool:
        """Say whether a board was verified before the journal was there; never of one seen on its way."""
        board = change.after
        if board is None or change.before is not None or board.state is not DeviceState.VERIFIED:
            return False
        if self._begun is None or board.verified_at is None:
            return False
        return board.verified_at - (self._skew() or timedelta()) + _STEP < self._begun
