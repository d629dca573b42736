"""A printer's TCP port that behaves, or misbehaves, as it is told."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeAlias

Reader: TypeAlias = asyncio.StreamReader
Writer: TypeAlias = asyncio.StreamWriter
Manner: TypeAlias = Callable[["Sink", Reader, Writer], Awaitable[None]]

HEALTHY = (
    "\x02030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n"
    "\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n"
)
PAPER_OUT = HEALTHY.replace("030,0,0", "030,1,0")


class Sink:
    """`received` holds what each connection sent; `most_open` how many were open at once."""

    def __init__(self, manner: Manner) -> None:
        self.received: list[bytes] = []
        self.port = 0
        self.most_open = 0
        self.switch_off: Callable[[], None] = lambda: None
        self.switch_on: Callable[[], Awaitable[None]]
        self._open = 0
        self._manner = manner
        self._serving: set[asyncio.Task[None]] = set()

    @property
    def labels(self) -> list[bytes]:
        """What was sent without the questions after the status."""
        return [data for data in self.received if data.startswith((b"^XA", b"~SD"))]

    async def serve(self, reader: Reader, writer: Writer) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        self._open += 1
        self.most_open = max(self.most_open, self._open)
        try:
            await self._manner(self, reader, writer)
        except (ConnectionError, asyncio.CancelledError):
            writer.transport.abort()
        finally:
            self._open -= 1
            self._serving.discard(task)
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def hang_up(self) -> None:
        """Drop every connection that is still open."""
        tasks = list(self._serving)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks)


@contextlib.asynccontextmanager
async def listening(manner: Manner) -> AsyncIterator[Sink]:
    """Serve on a free port of this machine, with a small buffer as a printer has."""
    sink = Sink(manner)
    servers: list[asyncio.Server] = []

    async def switch_on() -> None:
        listener = socket.create_server(("127.0.0.1", sink.port))
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
        servers.append(await asyncio.start_server(sink.serve, sock=listener))
        sink.port = listener.getsockname()[1]
        sink.switch_off = servers[-1].close

    sink.switch_on = switch_on
    await switch_on()
    try:
        yield sink
    finally:
        for server in servers:
            server.close()
        await sink.hang_up()
        for server in servers:
            await server.wait_closed()


async def swallow(sink: Sink, reader: Reader, _writer: Writer) -> None:
    """Read to the end and close, as a plain TCP sink does."""
    sink.received.append(await reader.read())


async def never_close(sink: Sink, reader: Reader, _writer: Writer) -> None:
    """Read all there is and keep the connection until the other side gives up."""
    data = b""
    while piece := await reader.read(65536):
        data += piece
    sink.received.append(data)
    await asyncio.Event().wait()


def reset(writer: Writer) -> None:
    """End the connection as one whose other side is gone."""
    line: socket.socket = writer.get_extra_info("socket")
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def drop_in_mid_label(sink: Sink, reader: Reader, writer: Writer) -> None:
    """Take a few bytes, then reset the connection."""
    sink.received.append(await reader.read(16))
    reset(writer)


async def drop_at_once(_sink: Sink, _reader: Reader, writer: Writer) -> None:
    """Take the connection and drop it, as a printer does that is busy with another computer."""
    reset(writer)


async def close_at_once(_sink: Sink, _reader: Reader, _writer: Writer) -> None:
    """Take the connection and close it, as a relay does with no printer behind it."""


async def stop_reading(_sink: Sink, _reader: Reader, writer: Writer) -> None:
    """Take the connection and no byte of it."""
    transport = writer.transport
    assert isinstance(transport, asyncio.ReadTransport)
    transport.pause_reading()
    await asyncio.Event().wait()


RESET = "reset"
"""No answer: the connection is reset."""


def answering(*answers: str) -> Manner:
    """Answer ``~HS`` with each of `answers` in turn, then with the last; swallow labels."""
    left = list(answers)

    async def manner(sink: Sink, reader: Reader, writer: Writer) -> None:
        first = await reader.readline()
        if first.startswith(b"~HS"):
            sink.received.append(first)
            answer = left.pop(0) if len(left) > 1 else left[0]
            if answer is RESET:
                reset(writer)
                return
            writer.write(answer.encode("latin-1"))
            await writer.drain()
        else:
            sink.received.append(first + await reader.read())

    return manner


async def going_after_a_label(sink: Sink, reader: Reader, writer: Writer) -> None:
    """Be a healthy printer that takes one label and is away from then on, until it is switched on."""
    labels = len(sink.labels)
    await answering(HEALTHY)(sink, reader, writer)
    if len(sink.labels) > labels:
        sink.switch_off()
