"""A log whose Pi is the test."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from station.core.errors import StationError
from station.core.logs import LogLine


class FakeLogs:
    """A `LogSource` with the simulator's manners: a stream resumes, a page has the newest lines.

    `write` adds a line, with the next number as its id. `repeat` says a line on the stream that is
    not new, `backlog` is what each stream begins with. `asked` counts the pages.
    """

    def __init__(self) -> None:
        self.opened = 0
        self.asked = 0
        self.closed = False
        self.page_trouble: StationError | None = None
        self.lines: deque[LogLine] = deque(maxlen=100)
        self.backlog: list[LogLine] = []
        self._streams: list[asyncio.Queue[LogLine | StationError | None]] = []
        self._refusals: list[StationError] = []
        self._number = 0
        self._told = 0

    @property
    def connections(self) -> int:
        """How many streams are open now."""
        return len(self._streams)

    def write(self, *messages: str, level: str = "info", component: str = "api", number: bool = True) -> None:
        """Add lines to the log; without `number` they have no id."""
        for message in messages:
            self._number += 1
            line = LogLine(None, level, component, message, "", str(self._number) if number else "")
            self.lines.append(line)
            self.repeat(line)

    def repeat(self, line: LogLine) -> None:
        """Say a line on the streams."""
        for stream in self._streams:
            stream.put_nowait(line)
            self._told = self._number

    def refuse(self, *errors: StationError) -> None:
        """Raise these, one for each stream to come, then accept again."""
        self._refusals.extend(errors)

    def close(self) -> None:
        """End the streams in good order."""
        for stream in self._streams:
            stream.put_nowait(None)

    def cut(self, error: StationError) -> None:
        """Break the streams, after what has been said."""
        for stream in self._streams:
            stream.put_nowait(error)

    async def aclose(self) -> None:
        """End everything."""
        self.closed = True
        self.close()

    async def page(self, *, once: bool = False) -> tuple[LogLine, ...]:
        """Give the newest lines."""
        self.asked += 1
        if self.page_trouble is not None:
            raise self.page_trouble
        return tuple(self.lines)

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[AsyncIterator[LogLine]]:
        """Open a stream, from where the last one ended."""
        self.opened += 1
        if self._refusals:
            raise self._refusals.pop(0)
        stream: asyncio.Queue[LogLine | StationError | None] = asyncio.Queue()
        for line in self.lines:
            if line.id and int(line.id) > self._told:
                stream.put_nowait(line)
        for line in self.backlog:
            stream.put_nowait(line)
        self._told = self._number
        self._streams.append(stream)
        try:
            yield _lines(stream)
        finally:
            self._streams.remove(stream)


async def _lines(stream: asyncio.Queue[LogLine | StationError | None]) -> AsyncIterator[LogLine]:
    while (line := await stream.get()) is not None:
        if isinstance(line, StationError):
            raise line
        yield line
