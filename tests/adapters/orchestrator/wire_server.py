"""A TCP server that answers with exactly the bytes that a test gives it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus


@dataclass(frozen=True)
class Recorded:
    """A request as it came."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Canned:
    """An answer: each chunk is one write. `end` is ``close``, ``reset`` or ``hang``.

    `raw` answers give no Content-Length; None as the status says nothing at all.
    """

    status: int | None
    headers: dict[str, str] = field(default_factory=dict)
    chunks: Sequence[bytes] = ()
    end: str = "close"
    streams: bool = False

    @classmethod
    def json(cls, status: int, body: bytes | str, **headers: str) -> Canned:
        """An answer of JSON text."""
        data = body.encode() if isinstance(body, str) else body
        return cls(status, {"Content-Type": "application/json", **headers}, (data,))


class WireServer:
    """Answers the requests in turn with `answers`, the last one for ever."""

    def __init__(self, answers: Sequence[Canned]) -> None:
        self._answers = list(answers)
        self._server: asyncio.Server | None = None
        self._stop = asyncio.Event()
        self.requests: list[Recorded] = []

    @property
    def url(self) -> str:
        """Where it listens."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def start(self) -> None:
        """Begin to listen on a free port."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def close(self) -> None:
        """Stop, and let go of every connection."""
        self._stop.set()
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            self.requests.append(await _request(reader))
            answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
            await self._answer(writer, answer)
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    async def _answer(self, writer: asyncio.StreamWriter, answer: Canned) -> None:
        if answer.status is not None:
            writer.write(_head(answer))
        for chunk in answer.chunks:
            writer.write(chunk)
            await writer.drain()
            await asyncio.sleep(0)
        if answer.end == "hang":
            await self._stop.wait()
        elif answer.end == "reset":
            linger_on_for_no_time = struct.pack("ii", 1, 0)
            writer.get_extra_info("socket").setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, linger_on_for_no_time
            )
            writer.transport.abort()


async def _request(reader: asyncio.StreamReader) -> Recorded:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Recorded(method, target, headers, body)


def _head(answer: Canned) -> bytes:
    assert answer.status is not None
    try:
        phrase = HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = "Unknown"
    headers = {name: value for name, value in answer.headers.items() if name.lower() != "connection"}
    if not answer.streams and answer.status != 204:
        headers.setdefault("Content-Length", str(sum(map(len, answer.chunks))))
    headers["Connection"] = "close"
    lines = [f"HTTP/1.1 {answer.status} {phrase}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


@contextlib.asynccontextmanager
async def serving(*answers: Canned) -> AsyncIterator[WireServer]:
    """A server for the length of a ``with``."""
    server = WireServer(answers)
    await server.start()
    try:
        yield server
    finally:
        await server.close()
