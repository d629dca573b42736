"""The Pi's sockets: raw HTTP/1.1 in a thread of its own, so that every byte can be spoiled."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from collections import Counter
from collections.abc import Awaitable, Coroutine, Iterable
from types import TracebackType
from typing import Any, TypeVar

from tests.support.strict_pi.boards import Bench, Board
from tests.support.strict_pi.dialect import HANDOFF, Dialect, Event
from tests.support.strict_pi.faults import Failing, Fault, Say
from tests.support.strict_pi.pi import Pi, Refuse
from tests.support.strict_pi.requests import OPEN, Request, read_request
from tests.support.strict_pi.rules import Rules

T = TypeVar("T")

_HEARTBEAT_SECONDS = 1.0
_LINGER_FOR_NO_TIME = struct.pack("ii", 1, 0)


class StrictPi:
    """A Pi with some boards, for the length of a ``with``; all methods are for the test's thread.

    `breaches` is what clients did wrong, `requests` what they asked, in order. `key` None
    asks for no key.
    """

    def __init__(
        self,
        boards: Iterable[Board],
        *,
        key: str | None = "strict-key-0815",
        dialect: Dialect = HANDOFF,
        pace: float = 0.03,
    ) -> None:
        self.key = key
        self.breaches: list[str] = []
        self.requests: list[Request] = []
        self.streams_opened = 0
        self.cuts: list[int] = []
        """For each stream to come, the number of bytes after which it is cut; then none is."""
        self._dialect = dialect
        self._rules = Rules(key)
        self._faults: list[tuple[str, Fault]] = []
        self._bench = Bench(list(boards))
        self._pi = Pi(self._bench, dialect, pace, self._publish)
        self._streams: set[_Stream] = set()
        self._serving: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self._port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="strict-pi", daemon=True)

    def __enter__(self) -> StrictPi:
        """Switch it on, on a free port."""
        self._thread.start()
        self.switch_on()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End; the sessions stay as they are, to be looked at."""
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    # -- what a test asks --------------------------------------------------

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def asked(self) -> Counter[str]:
        """How often each route was asked for."""
        return Counter(request.route for request in self.requests)

    @property
    def states(self) -> dict[str, str]:
        """The boards' states in the latest session."""
        *_, last = self._bench.sessions.values()
        return {mac: found.state for mac, found in last.candidates.items()}

    @property
    def allowlist(self) -> dict[str, tuple[str, str]]:
        """Container and description by MAC."""
        return {e.mac: (e.container_id, e.description) for e in self._bench.allowlist.values()}

    @property
    def sessions(self) -> dict[str, str]:
        """Every session's state by its id."""
        return {session.id: session.state for session in self._bench.sessions.values()}

    # -- what a test does to it --------------------------------------------

    def misbehave(self, route: str, *faults: Fault) -> None:
        """Answer the next requests of a route wrongly, one for each fault; ``*`` is any route."""
        self._faults.extend((route, fault) for fault in faults)

    def forget_interrupted_sessions(self) -> None:
        """Answer 404 about an interrupted session until it is resumed."""
        self._pi.forgetful = True

    def keep_quiet_about_the_running_session(self) -> None:
        """Leave the running session's id out of SESSION_ALREADY_ACTIVE."""
        self._pi.names_the_running = False

    def change_the_key(self, key: str) -> None:
        """Want another key from now on; streams that are open are closed."""
        self.key = key
        self._run(self._hang_up())

    def cut_the_streams(self) -> None:
        """Reset every open stream now."""
        self._run(self._cut())

    def switch_off(self) -> None:
        """Cut the power: connections are gone, sessions are interrupted, the port refuses."""
        self._run(self._close())
        self._pi.interrupt()

    def switch_on(self) -> None:
        """Boot, on the same port as before."""
        self._run(self._on())

    # -- life --------------------------------------------------------------

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    async def _on(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
        await self._pi.aclose()
        await self._hang_up()
        if self._server is not None:
            await self._server.wait_closed()
        self._server = None

    async def _hang_up(self) -> None:
        tasks = list(self._serving)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        try:
            while await self._exchange(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        except asyncio.CancelledError:
            _reset(writer)
        finally:
            self._serving.discard(task)
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Take one request; False when the connection ends with it."""
        request = await read_request(reader)
        self.requests.append(request)
        breaches = self._rules.breaches(request)
        self.breaches += breaches
        match self._fault_for(request.route):
            case Failing.SILENCE:
                await reader.read()
                return False
            case Failing.DROP:
                return False
            case Failing.LOSE_THE_ANSWER:
                self._pi.answer(request)
                return False
            case Say() as said:
                await _write(writer, said.status, said.body, said.content_type, said.headers)
                return True
        if not request.route:
            await _write(writer, 404, self._dialect.refused("NOT_FOUND", "API endpoint not found"))
        elif self.key not in (None, *request.header("x-api-key")) and request.route not in OPEN:
            await _write(writer, 401, self._dialect.unauthorized())
        elif breaches:
            await _write(writer, 400, self._dialect.refused("INVALID_REQUEST", breaches[0]))
        elif request.route == "events":
            await self._stream(request, reader, writer)
            return False
        else:
            answer = self._pi.answer(request)
            await _write(writer, answer.status, answer.body)
        return True

    def _fault_for(self, route: str) -> Fault | None:
        for index, (wanted, fault) in enumerate(self._faults):
            if wanted in (route, "*"):
                del self._faults[index]
                return fault
        return None

    # -- streams -----------------------------------------------------------

    async def _cut(self) -> None:
        for stream in list(self._streams):
            stream.cut()

    async def _stream(
        self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        session_id = dict(request.query).get("session_id")
        try:
            session = self._pi.find(session_id) if session_id else self._bench.running
        except Refuse as refusal:
            body = self._dialect.refused(refusal.code, refusal.message)
            return await _write(writer, refusal.status, body)
        self.streams_opened += 1
        stream = _Stream(writer, session_id, self.cuts.pop(0) if self.cuts else None, self._dialect.chunked)
        self._streams.add(stream)
        try:
            stream.begin()
            for event in self._dialect.greeting(session):
                stream.send(self._dialect.written(event))
            beat = asyncio.ensure_future(self._beat(stream))
            try:
                await _first(reader.read(), stream.over.wait())
            finally:
                beat.cancel()
        finally:
            self._streams.discard(stream)

    async def _beat(self, stream: _Stream) -> None:
        while True:
            await asyncio.sleep(_HEARTBEAT_SECONDS)
            heartbeat = self._dialect.written(Event("connection.heartbeat", None))
            stream.send(heartbeat if self._dialect.flat else b": keep-alive\n\n")

    def _publish(self, event: Event) -> None:
        data = self._dialect.written(event)
        for stream in list(self._streams):
            if stream.session_id in (None, event.session_id):
                stream.send(data)


class _Stream:
    """One open event stream that may have to break after a number of bytes."""

    def __init__(
        self, writer: asyncio.StreamWriter, session_id: str | None, budget: int | None, chunked: bool
    ) -> None:
        self.session_id = session_id
        self.over = asyncio.Event()
        self._writer = writer
        self._budget = budget
        self._chunked = chunked

    def begin(self) -> None:
        """Write the head with the handoff's headers."""
        ending = "Transfer-Encoding: chunked" if self._chunked else "Connection: close"
        self._writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-cache\r\n"
            b"X-Accel-Buffering: no\r\n" + ending.encode() + b"\r\n\r\n"
        )

    def send(self, data: bytes) -> None:
        """Write an event, or as much of it as the budget allows."""
        if self.over.is_set():
            return None
        if self._budget is not None and len(data) > self._budget:
            self._write(data[: self._budget])
            return self.cut(reset=False)
        if self._budget is not None:
            self._budget -= len(data)
        return self._write(data)

    def cut(self, *, reset: bool = True) -> None:
        """End the stream where it is."""
        if reset:
            _reset(self._writer)
        self.over.set()

    def _write(self, data: bytes) -> None:
        if data:
            framed = b"%X\r\n%b\r\n" % (len(data), data) if self._chunked else data
            self._writer.write(framed)


async def _write(
    writer: asyncio.StreamWriter,
    status: int,
    body: bytes,
    content_type: str = "application/json; charset=utf-8",
    headers: dict[str, str] | None = None,
) -> None:
    lines = [f"HTTP/1.1 {status} Strict", *(f"{name}: {value}" for name, value in (headers or {}).items())]
    if status != 204:
        lines += [f"Content-Type: {content_type}", f"Content-Length: {len(body)}"]
    writer.write("\r\n".join([*lines, "", ""]).encode() + body)
    await writer.drain()


async def _first(*waits: Awaitable[object]) -> None:
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _reset(writer: asyncio.StreamWriter) -> None:
    """Close the connection so that the other side sees a reset."""
    line: socket.socket = writer.get_extra_info("socket")
    with contextlib.suppress(OSError):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_FOR_NO_TIME)
    writer.transport.abort()
