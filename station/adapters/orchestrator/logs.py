"""The Pi's log: its stream (handoff 7.3), and the pages that other versions have instead."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from httpx_sse import ServerSentEvent

from station.adapters.orchestrator import log_lines
from station.adapters.orchestrator.client import ApiKey
from station.adapters.orchestrator.exchange import Exchange, Question
from station.adapters.orchestrator.lines import LARGEST_EVENT
from station.adapters.orchestrator.policy import RetryPolicy
from station.adapters.orchestrator.sse import EventStream
from station.core.errors import NotOffered, NotOurProtocol, StationError
from station.core.logs import LogLine
from station.ports.clock import Clock

STREAM_PATHS: Final = ("/api/v1/system/logs/stream", "/api/v1/dashboard/logs")
PAGE_PATHS: Final = (
    "/api/v1/system/logs",
    "/api/v1/dashboard/logs",
    "/api/dashboard/logs",
    "/api/v1/system/logs/stream",
)
"""The handoff's first. One build answered the stream's route with a page (notes, row 36)."""
PAGE_LINES: Final = 100


class HttpLogs:
    """The `LogSource` of the Pi at `url`; it keeps to the first route that works."""

    def __init__(
        self,
        url: str,
        *,
        key: ApiKey,
        clock: Clock,
        verify: ssl.SSLContext | bool = True,
        policy: RetryPolicy | None = None,
        silence: float = 40.0,
        largest_event: int = LARGEST_EVENT,
    ) -> None:
        policy = policy or RetryPolicy()
        self._exchange = Exchange(url, key=key, clock=clock, verify=verify, policy=policy)
        self._stream = EventStream[LogLine](
            url,
            key=key,
            verify=verify,
            connect_timeout=policy.connect_timeout,
            silence=silence,
            largest_event=largest_event,
            keeps_ids=False,  # else every line without one would be a replay of the one before
        )
        self._last_ids: dict[str, str] = {}
        self._page_path = PAGE_PATHS[0]

    async def aclose(self) -> None:
        """Close the connections."""
        await self._stream.aclose()
        await self._exchange.aclose()

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[AsyncIterator[list[LogLine]]]:
        """Open the stream; see `station.ports.logs.LogSource` for what it raises."""
        async with AsyncExitStack() as stack:
            yield await self._first_stream(stack)

    async def _first_stream(self, stack: AsyncExitStack) -> AsyncIterator[list[LogLine]]:
        trouble: StationError | None = None
        for path in STREAM_PATHS:
            stream = self._stream.open(path, self._reader(path), last_id=self._last_ids.get(path, ""))
            try:
                return await stack.enter_async_context(stream)
            except (NotOffered, NotOurProtocol) as error:
                trouble = trouble or error
        assert trouble is not None  # noqa: S101 - there are paths, and each of them raised
        raise trouble

    def _reader(self, path: str) -> Callable[[ServerSentEvent], LogLine | None]:
        def read(message: ServerSentEvent) -> LogLine | None:
            if message.id:
                self._last_ids[path] = message.id
            return log_lines.from_stream(message.event, message.data, message.id)

        return read

    async def page(self, *, once: bool = False) -> tuple[LogLine, ...]:
        """Ask for the newest lines; the first route that has some is kept to."""
        trouble: StationError | None = None
        for path in sorted(PAGE_PATHS, key=lambda path: path != self._page_path):
            question = Question("GET", path, {"limit": str(PAGE_LINES)}, once=once)
            try:
                lines = log_lines.page(await self._exchange.ask(question))
            except (NotOffered, NotOurProtocol) as error:
                trouble = trouble or error
                continue
            self._page_path = path
            return lines
        assert trouble is not None  # noqa: S101 - there are paths, and each of them raised
        raise trouble
