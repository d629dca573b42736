"""Brings the labels of the journal into their model, as many as somebody wants to see."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence

from station.app.label_pages import LabelPages
from station.app.signal import Signal
from station.app.tasks import Tasks
from station.core.errors import JournalTrouble
from station.models.labels import LabelsModel
from station.ports.journal import LabelRecord
from station.views.error_words import of_error
from station.views.message_bar import MessageBar


class LabelsReader:
    """Reads the first labels, older ones, and those that a search may find.

    `more_changed` tells `has_more`.
    """

    def __init__(self, pages: LabelPages, model: LabelsModel, tasks: Tasks, messages: MessageBar) -> None:
        self._pages = pages
        self._model = model
        self._tasks = tasks
        self._messages = messages
        self._text = ""
        self._is_open = False
        self.more_changed = Signal[bool]()

    @property
    def has_more(self) -> bool:
        """Say whether the journal may have older labels that match the search."""
        return self._pages.has_more(self._text)

    def open(self) -> None:
        """Read what is open, and the newest labels."""
        self._tasks.start(self._open(), "labels of the journal")

    def find(self, text: str) -> None:
        """Read the newest labels that match a search; the model has its own part of it."""
        self._text = text.strip()
        if self._pages.has_begun(self._text):
            self.more_changed.emit(self.has_more)
        else:
            self.older()

    def older(self) -> None:
        """Read the next older labels that match the search."""
        if self._text or self._is_open:
            self._tasks.start(self._show(self._pages.more(self._text)), "older labels")
        else:
            self.open()  # which went wrong before

    async def _open(self) -> None:
        self._is_open = await self._show(self._pages.open())

    async def _show(self, reading: Awaitable[Sequence[LabelRecord]]) -> bool:
        try:
            self._model.add(await reading)
        except JournalTrouble as error:
            self._messages.tell(of_error(error))
            return False
        self.more_changed.emit(self.has_more)
        return True
