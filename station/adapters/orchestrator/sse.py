"""Event streams of the Pi (server-sent events), and the live feed of handoff 7.2 over one."""

from __future__ import annotations

import logging
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from typing import Generic, TypeVar

import httpx
from httpx_sse import ServerSentEvent

from station.adapters.orchestrator.client import ApiKey, address, bounded_body, new_client
from station.adapters.orchestrator.envelope import Answer, Failure, judge
from station.adapters.orchestrator.events import EventReader
from station.adapters.orchestrator.lines import LARGEST_EVENT, LineCutter, TooLong
from station.adapters.orchestrator.messages import MessageReader
from station.adapters.orchestrator.reasons import unreachable
from station.core.errors import NotOffered, NotOurProtocol, Refusal, StationError
from station.core.events import Heartbeat, LiveEvent

_log = logging.getLogger("station.orchestrator.feed")

PATH = "/api/v1/provisioning/batch/events"
LONGEST_RETRY_HINT = 60.0
_SSE = "text/event-stream"

T = TypeVar("T")


class EventStream(Generic[T]):
    """Opens event streams of the Pi at `url`, one connection each.

    `silence` is the watchdog: that many seconds without a byte, and the link counts
    as lost. `retry_hint` is the wait in seconds that the Pi last asked for between
    two connections (``retry:``), at most `LONGEST_RETRY_HINT`; None if it never did.
    `keeps_ids` is that of `MessageReader`; `alive` is given for each comment, by which
    a Pi without heartbeats shows that it is there.
    """

    def __init__(
        self,
        url: str,
        *,
        key: ApiKey,
        verify: ssl.SSLContext | bool,
        connect_timeout: float,
        silence: float,
        largest_event: int,
        keeps_ids: bool = True,
        alive: T | None = None,
    ) -> None:
        base = address(url)
        self.url = str(base)
        self.retry_hint: float | None = None
        self._key = key
        self._largest_event = largest_event
        self._client = new_client(
            base, httpx.Timeout(silence, connect=connect_timeout), verify, idle=0
        )  # a stream ends with its connection; see giving_up.py for what idle ones cost
        self._keeps_ids = keeps_ids
        self._alive = alive

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    @asynccontextmanager
    async def open(
        self,
        path: str,
        read: Callable[[ServerSentEvent], T | None],
        *,
        params: Mapping[str, str] | None = None,
        last_id: str = "",
    ) -> AsyncIterator[AsyncIterator[list[T]]]:
        """Open the stream at `path`; gives what `read` makes of the messages, as they came together.

        No list is empty. `read` also gets messages without data, for their id, and gives
        None for what is to be skipped. See `station.ports.feed.Feed` for what is raised.
        """
        usable = last_id and last_id.isascii() and last_id.isprintable()
        request = self._client.build_request(
            "GET",
            f"{self.url}{path}",
            params=dict(params) if params else None,
            headers={
                "Accept": _SSE,
                "Accept-Encoding": "identity",
                "Cache-Control": "no-store",
                **({"Last-Event-ID": last_id} if usable else {}),
                **self._key.headers(),
            },
        )
        try:
            response = await self._client.send(request, stream=True)
        except httpx.TransportError as error:
            raise unreachable(self.url, error) from error
        try:
            refusal = await self._refusal(response, path)
            if refusal is not None:
                _log.info("GET %s: %d: %s", path, response.status_code, refusal)
                raise refusal
            _log.info("GET %s: listening", path)
            async with aclosing(self._messages(response, read)) as messages:
                yield messages
        finally:
            await response.aclose()

    async def _refusal(self, response: httpx.Response, path: str) -> StationError | None:
        """Decide what an answer that is no stream means; None for a stream."""
        content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if response.status_code == 200 and content_type == _SSE:
            return None
        try:
            body = await bounded_body(response)
        except httpx.TransportError as error:
            return unreachable(self.url, error)
        except httpx.DecodingError:
            body = b""
        answer = Answer(
            url=self.url,
            method="GET",
            path=path,
            status=response.status_code,
            headers={name.lower(): value for name, value in response.headers.items()},
            body=body or b"",
            secrets=(self._key.value,) if self._key.value else (),
        )
        outcome = judge(answer, body_due=answer.status != 204)
        if isinstance(outcome, Failure):
            return outcome.error
        return NotOffered(
            Refusal(
                code="NO_STREAM",
                message="This Pi has no live events here.",
                status=answer.status,
                correlation_id=outcome.correlation_id,
                method="GET",
                path=path,
            )
        )

    async def _messages(
        self, response: httpx.Response, read: Callable[[ServerSentEvent], T | None]
    ) -> AsyncGenerator[list[T]]:
        cutter, reader = LineCutter(self._largest_event), MessageReader(keeps_ids=self._keeps_ids)
        try:
            packed = "content-encoding" in response.headers  # not asked for; costs a microsecond a chunk
            async for chunk in response.aiter_bytes() if packed else response.aiter_raw():
                made = self._made(reader.read(cutter.feed(chunk)), read)
                if made:
                    yield made
        except httpx.RequestError as error:
            raise unreachable(self.url, error) from error
        except TooLong as error:
            raise NotOurProtocol(
                self.url, f"an event over {self._largest_event} bytes", status=200
            ) from error

    def _made(
        self, messages: list[ServerSentEvent | None], read: Callable[[ServerSentEvent], T | None]
    ) -> list[T]:
        made: list[T] = []
        for message in messages:
            if message is not None and message.retry is not None and message.retry >= 0:
                self.retry_hint = min(message.retry, 1000 * LONGEST_RETRY_HINT) / 1000
            one = self._alive if message is None else read(message)
            if one is not None:
                made.append(one)
        return made


class SseFeed:
    """The `Feed` of the Pi at `url`; see `EventStream` for `silence` and `retry_hint`."""

    def __init__(
        self,
        url: str,
        *,
        key: ApiKey,
        verify: ssl.SSLContext | bool = True,
        connect_timeout: float = 10.0,
        silence: float = 40.0,
        largest_event: int = LARGEST_EVENT,
    ) -> None:
        self._stream = EventStream[LiveEvent](
            url,
            key=key,
            verify=verify,
            connect_timeout=connect_timeout,
            silence=silence,
            largest_event=largest_event,
            alive=Heartbeat(),
        )
        self._reader = EventReader()
        self._last: tuple[str | None, str] = (None, "")

    @property
    def url(self) -> str:
        """The address in use, without credentials."""
        return self._stream.url

    @property
    def retry_hint(self) -> float | None:
        """The wait that the Pi last asked for between two connections, in seconds."""
        return self._stream.retry_hint

    async def aclose(self) -> None:
        """Close the connections."""
        await self._stream.aclose()

    @asynccontextmanager
    async def listen(self, session_id: str | None) -> AsyncIterator[AsyncIterator[list[LiveEvent]]]:
        """Open the stream; see `station.ports.feed.Feed` for what it raises."""
        session, last_id = self._last
        read = self._reader.read

        def make(message: ServerSentEvent) -> LiveEvent | None:
            if message.id:
                self._last = (session_id, message.id)
            return read(message.event, message.data) if message.data else None

        async with self._stream.open(
            PATH,
            make,
            params=None if session_id is None else {"session_id": session_id},
            last_id=last_id if session == session_id else "",
        ) as events:
            yield events
