"""What keys and buttons ask for, run as tasks; what goes wrong is told in the message bar."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from station.app.notices import Level
from station.app.tasks import Tasks
from station.core.errors import StationError
from station.views.error_words import Message, of_error
from station.views.message_bar import MessageBar


class Errands:
    """Runs coroutines that `tasks` owns, and speaks through `messages`."""

    def __init__(self, tasks: Tasks, messages: MessageBar) -> None:
        self._tasks = tasks
        self._messages = messages

    def run(self, work: Coroutine[Any, Any, Any], name: str) -> None:
        """Begin a piece of work and return at once; a `StationError` is told."""
        self._tasks.start(self._guarded(work), name)

    def say(self, message: Message) -> None:
        """Tell what came of one."""
        self._messages.tell(message)

    def tell(self, what: str, todo: str = "", level: Level = Level.INFO) -> None:
        """Tell it in words: what is so, and what to do."""
        self.say(Message(level, what, todo))

    async def _guarded(self, work: Coroutine[Any, Any, Any]) -> None:
        try:
            await work
        except StationError as error:
            self.say(of_error(error))
