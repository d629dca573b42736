"""A log whose Pi is the test."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from station.core.errors import StationError
from station.core.logs import LogLine
from tests.fakes.streams import FakeStreams


class FakeLogs(FakeStreams[LogLine]):
    """A `LogSource` with the simulator's manners: a stream resumes, a page has the newest lines.

    `write` adds a line, with the next number as its id. `repeat` says a line on the stream that is
    not new, `backlog` is what each stream begins with. `asked` counts the pages.
    """

    def __init__(self) -> None:
        super().__init__()
        self.opened = 0
        self.asked = 0
        self.closed = False
        self.page_trouble: StationError | None = None
        self.lines: deque[LogLine] = deque(maxlen=100)
        self.backlog: list[LogLine] = []
        self._number = 0
        self._told = 0

    def write(self, *messages: str, level: str = "info", component: str = "api", number: bool = True) -> None:
        """Add lines to the log; without `number` they have no id."""
        for message in messages:
            self._number += 1
            line = LogLine(None, level, component, message, "", str(self._number) if number else "")
            self.lines.append(line)
            self.repeat(line)

    def repeat(self, line: LogLine) -> None:
        """Say a line on the streams."""
        self.send(line)
        if self.connections:
            self._told = self._number

    async def aclose(self) -> None:
        """End everything."""
        self.closed = True
        await super().aclose()

    async def page(self, *, once: bool = False) -> tuple[LogLine, ...]:
        """Give the newest lines."""
        self.asked += 1
        if self.page_trouble is not None:
            raise self.page_trouble
        return tuple(self.lines)

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[AsyncIterator[list[LogLine]]]:
        """Open a stream, from where the last one ended."""
        self.opened += 1
        missed = [line for line in self.lines if line.id and int(line.id) > self._told]
        async with self.batches([*missed, *self.backlog]) as lines:
            self._told = self._number
            yield lines
