"""The live feed of handoff 7.2 over server-sent events."""

from __future__ import annotations

import logging
import ssl
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager

import httpx
from httpx_sse import ServerSentEvent
from httpx_sse._decoders import SSEDecoder  # not exported; see lines.py for why the rest is not used

from station.adapters.orchestrator.client import ApiKey, address, bounded_body, new_client
from station.adapters.orchestrator.envelope import Answer, Failure, judge
from station.adapters.orchestrator.events import EventReader
from station.adapters.orchestrator.exchange import reason
from station.adapters.orchestrator.lines import LARGEST_EVENT, LineCutter, TooLong
from station.core.errors import NotOffered, NotOurProtocol, Refusal, StationError, Unreachable
from station.core.events import LiveEvent

_log = logging.getLogger("station.orchestrator.feed")

PATH = "/api/v1/provisioning/batch/events"
LONGEST_RETRY_HINT = 60.0
_SSE = "text/event-stream"


class SseFeed:
    """The `Feed` of the Pi at `url`; one connection for each `listen`.

    `silence` is the watchdog: that many seconds without a byte, and the link counts
    as lost. `retry_hint` is the wait in seconds that the Pi last asked for between
    two connections (``retry:``), at most `LONGEST_RETRY_HINT`; None if it never did.
    """

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
        base = address(url)
        self.url = str(base)
        self.retry_hint: float | None = None
        self._key = key
        self._largest_event = largest_event
        self._client = new_client(base, httpx.Timeout(silence, connect=connect_timeout), verify)
        self._reader = EventReader()
        self._last: tuple[str | None, str] = (None, "")

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    @asynccontextmanager
    async def listen(self, session_id: str | None) -> AsyncIterator[AsyncIterator[LiveEvent]]:
        """Open the stream; see `station.ports.feed.Feed` for what it raises."""
        request = self._client.build_request(
            "GET",
            f"{self.url}{PATH}",
            params=None if session_id is None else {"session_id": session_id},
            headers={
                "Accept": _SSE,
                "Accept-Encoding": "identity",
                "Cache-Control": "no-store",
                **self._resume_header(session_id),
                **self._key.headers(),
            },
        )
        try:
            response = await self._client.send(request, stream=True)
        except httpx.TransportError as error:
            raise Unreachable(self.url, reason(error)) from error
        try:
            refusal = await self._refusal(response)
            if refusal is not None:
                _log.info("GET %s: %d: %s", PATH, response.status_code, refusal)
                raise refusal
            _log.info("GET %s: listening", PATH)
            async with aclosing(self._events(response, session_id)) as events:
                yield events
        finally:
            await response.aclose()

    def _resume_header(self, session_id: str | None) -> dict[str, str]:
        session, last = self._last
        usable = last and session == session_id and last.isascii() and last.isprintable()
        return {"Last-Event-ID": last} if usable else {}

    async def _refusal(self, response: httpx.Response) -> StationError | None:
        """Decide what an answer that is no stream means; None for a stream."""
        content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if response.status_code == 200 and content_type == _SSE:
            return None
        try:
            body = await bounded_body(response)
        except httpx.TransportError as error:
            return Unreachable(self.url, reason(error))
        except httpx.DecodingError:
            body = b""
        answer = Answer(
            url=self.url,
            method="GET",
            path=PATH,
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
                path=PATH,
            )
        )

    async def _events(self, response: httpx.Response, session_id: str | None) -> AsyncGenerator[LiveEvent]:
        cutter, decoder, read = LineCutter(self._largest_event), SSEDecoder(), self._reader.read
        try:
            packed = "content-encoding" in response.headers  # not asked for; costs a microsecond a chunk
            async for chunk in response.aiter_bytes() if packed else response.aiter_raw():
                for line in cutter.feed(chunk):
                    message = decoder.decode(line)
                    if message is None:
                        continue
                    self._note(message, session_id)
                    if message.data:
                        yield read(message.event, message.data)
        except httpx.RequestError as error:
            raise Unreachable(self.url, reason(error)) from error
        except TooLong as error:
            raise NotOurProtocol(
                self.url, f"an event over {self._largest_event} bytes", status=200
            ) from error

    def _note(self, message: ServerSentEvent, session_id: str | None) -> None:
        if message.id:
            self._last = (session_id, message.id)
        if message.retry is not None and message.retry >= 0:
            self.retry_hint = min(message.retry, 1000 * LONGEST_RETRY_HINT) / 1000
