"""Builds the messages of an event stream from its lines, as httpx-sse does, a chunk at a time."""

from __future__ import annotations

from collections.abc import Iterable

from httpx_sse import ServerSentEvent
from httpx_sse._decoders import SSEDecoder  # the library's own way to it begins with bytes; see `lines`


class _OwnIds(SSEDecoder):
    """Gives each message only the id that stands in it.

    The specification lets an id hold for all messages after it, which is right for
    resuming, but would make every line without one a replay of the one before.
    """

    def decode(self, line: str) -> ServerSentEvent | None:
        message = super().decode(line)
        if message is not None:
            self._last_event_id = ""
        return message


class MessageReader:
    """Reads one stream.

    `keeps_ids`: an id holds for all messages after it, as the specification wants;
    else each has only the id that stands in it.
    """

    def __init__(self, *, keeps_ids: bool = True) -> None:
        self._decode = (SSEDecoder if keeps_ids else _OwnIds)().decode

    def read(self, lines: Iterable[str]) -> list[ServerSentEvent | None]:
        """Take the next lines and give the messages that they complete, None for each comment."""
        found: list[ServerSentEvent | None] = []
        decode = self._decode
        for line in lines:
            message = decode(line)
            if message is not None or line[:1] == ":":
                found.append(message)
        return found
