"""Builds the messages of an event stream from its lines.

By the specification (WHATWG HTML, 9.2.6), for a whole chunk at once: a stream under a
flood spends its time here. httpx-sse has the same for one line at a time, not
exported and several times as slow; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple


class Message(NamedTuple):
    """One message: `event` is ``message`` where it has no name, `data` may be empty.

    `id` is the last one that the stream gave, `retry` the wait in milliseconds that
    this message asks for.
    """

    event: str
    data: str
    id: str
    retry: int | None


class MessageReader:
    """Reads one stream.

    `keeps_ids`: an id holds for all messages after it, as the specification wants;
    else each has only the id that stands in it.
    """

    def __init__(self, *, keeps_ids: bool = True) -> None:
        self._keeps_ids = keeps_ids
        self._event = ""
        self._data: list[str] = []
        self._id = ""
        self._retry: int | None = None

    def read(self, lines: Iterable[str]) -> list[Message | None]:
        """Take the next lines and give the messages that they complete, None for each comment."""
        found: list[Message | None] = []
        data = self._data
        for line in lines:
            if line.startswith("data: "):
                data.append(line[6:])
            elif not line:
                if data or self._event or self._id or self._retry is not None:
                    found.append(self._message())
            elif line[0] == ":":
                found.append(None)
            elif line.startswith("id: ") and "\0" not in line:
                self._id = line[4:]
            else:
                self._take(*line.split(":", 1))
        return found

    def _message(self) -> Message:
        data = self._data
        text = data[0] if len(data) == 1 else "\n".join(data)
        message = Message(self._event or "message", text, self._id, self._retry)
        data.clear()
        self._event, self._retry = "", None
        if not self._keeps_ids:
            self._id = ""
        return message

    def _take(self, field: str, value: str = "") -> None:
        value = value.removeprefix(" ")
        if field == "data":
            self._data.append(value)
        elif field == "id":
            if "\0" not in value:
                self._id = value
        elif field == "event":
            self._event = value
        elif field == "retry" and value.isascii() and value.isdigit():
            with suppress(ValueError):  # more than 4300 digits
                self._retry = int(value)
