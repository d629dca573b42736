"""The Pi's log as it grows, in bounded memory."""

from __future__ import annotations

import logging
import random
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

from station.app.looking import Stay
from station.app.reconnect import FeedStatus
from station.app.signal import Signal
from station.app.tasks import Tasks, ended
from station.core.errors import StationError
from station.core.logs import LogLine, continuation
from station.ports.clock import Clock
from station.ports.logs import LogSource

_log = logging.getLogger("station.logbook")

MOST_LINES = 10_000
_OVERLAP = 200
"""How many of the last lines a new page is laid over."""
_BACKLOG = 1000
"""How many of the last lines are known again where a stream says them once more."""


@dataclass(frozen=True, slots=True)
class LogChange:
    """Lines that came to the end, and how many went from the beginning for them."""

    added: tuple[LogLine, ...] = ()
    dropped: int = 0


class Logbook:
    """Follows the log while somebody looks at it; holds the newest `most` lines.

    On every connect the stream is opened first and kept back, the page is asked for, then
    the kept lines follow. A line that the Pi sends again, with the id it had, is
    no new line; the same words without an id are, but where a Pi without a page opens its stream
    with lines that it has said, time for time. While paused nothing is added: what comes
    is kept apart (`held`), as bounded, until `resume`.

    Signals: `changed`, `status` (the connection, None while nobody looks).
    """

    def __init__(
        self, source: LogSource, clock: Clock, rng: random.Random | None = None, *, most: int = MOST_LINES
    ) -> None:
        self._source = source
        self._tasks = Tasks("logbook")
        self._stay = Stay(
            "logbook",
            self._listen,
            self._poll,
            clock,
            rng or random.Random(),  # noqa: S311 - jitter, not cryptography
        )
        self._lines: deque[LogLine] = deque(maxlen=most)
        self._held: deque[LogLine] = deque(maxlen=most)
        self._recent: deque[LogLine] = deque(maxlen=_BACKLOG)
        self._backlog: Counter[LogLine] = Counter()
        self._ids: dict[LogLine, None] = {}
        self._most = most
        self.is_paused = False
        self.changed = Signal[LogChange]()
        self.status = self._stay.status

    @property
    def now(self) -> FeedStatus | None:
        """How the connection is; None while nobody looks."""
        return self._stay.now

    @property
    def lines(self) -> Sequence[LogLine]:
        """The lines, oldest first (a live view)."""
        return self._lines

    @property
    def held(self) -> int:
        """How many lines came since the pause."""
        return len(self._held)

    def watch(self) -> None:
        """Somebody begins to look; each call wants one `unwatch`."""
        self._stay.watch()

    def unwatch(self) -> None:
        """Somebody looks no more; the lines stay."""
        self._stay.unwatch()

    async def again(self) -> None:
        """Connect afresh now, if somebody looks."""
        await self._stay.again()

    def pause(self) -> None:
        """Let the lines stand still."""
        self.is_paused = True

    def resume(self) -> None:
        """Go on, with what came meanwhile."""
        self.is_paused = False
        held = tuple(self._held)
        self._held.clear()
        self._append(held)

    def clear(self) -> None:
        """Forget the lines shown; they do not come back with the next page."""
        dropped = len(self._lines)
        self._lines.clear()
        self.changed.emit(LogChange(dropped=dropped))

    async def aclose(self) -> None:
        """End everything."""
        await self._stay.aclose()
        await self._tasks.aclose()
        await self._source.aclose()

    async def _listen(self, accepted: Callable[[], None]) -> None:
        async with self._source.listen() as stream:
            accepted()
            kept: deque[LogLine] = deque(maxlen=self._most)
            sinks: list[Callable[[Sequence[LogLine]], None]] = [kept.extend]
            pump = self._tasks.start(_pump(stream, sinks), "pump")
            try:
                await self._refetch()
                self._lay_over(tuple(kept))
                sinks[0] = self._take
                error = await pump
            finally:
                await ended(pump)
            if error is not None:
                raise error

    async def _refetch(self) -> None:
        try:
            await self._poll()
        except StationError as error:
            _log.info("no page of the log: %s", error)
            self._backlog = Counter(filter(_is_dated, self._recent))

    async def _poll(self) -> None:
        page = await self._source.page(once=True)
        self._backlog.clear()
        self._lay_over(page)

    def _lay_over(self, lines: Sequence[LogLine]) -> None:
        """Take lines that may begin before those that are known end."""
        if not self._backlog:
            lines = continuation(tuple(self._recent)[-_OVERLAP:], lines)
        self._take(lines)

    def _take(self, lines: Sequence[LogLine]) -> None:
        new = tuple(line for line in lines if self._is_new(line))
        self._recent.extend(new)
        if self.is_paused:
            self._held.extend(new)
        else:
            self._append(new)

    def _is_new(self, line: LogLine) -> bool:
        """Remember lines with an id; the whole line counts, for ids start over when a Pi restarts."""
        if not line.id:
            if not self._backlog[line]:
                return True
            self._backlog[line] -= 1
            return False
        if line in self._ids:
            return False
        self._ids[line] = None
        if len(self._ids) > 2 * self._most:
            del self._ids[next(iter(self._ids))]
        return True

    def _append(self, lines: tuple[LogLine, ...]) -> None:
        if not lines:
            return
        before = len(self._lines)
        self._lines.extend(lines)
        added = lines[-self._most :]
        self.changed.emit(LogChange(added, before + len(added) - len(self._lines)))


def _is_dated(line: LogLine) -> bool:
    """Say whether the line can be known again by its time alone."""
    return line.at is not None and not line.id


async def _pump(
    stream: AsyncIterator[Sequence[LogLine]], sinks: list[Callable[[Sequence[LogLine]], None]]
) -> StationError | None:
    """Hand lines on until the stream ends; gives what ended it, which is no failure of the task."""
    try:
        async for lines in stream:
            sinks[0](lines)
    except StationError as error:
        return error
    return None
