"""A TCP proxy that breaks connections as a plan says, and a clean pipe once it is healed."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections import deque
from collections.abc import AsyncIterator, Iterable
from urllib.parse import urlsplit

from tests.faults.plan import CLEAN, Fault, Kind, Way, Wiring

_AT_ONCE = struct.pack("ii", 1, 0)
"""SO_LINGER for no time: closing sends RST."""
_MOST_PIECES = 400
_CHUNK = 65536


class _Over(Exception):
    """The connection has met its end; both sides are closed."""


class FaultProxy:
    """Stands in front of `upstream`; the n-th connection gets the n-th wiring of the plan.

    `heal` makes it a clean pipe: what is broken by then is reset, and nothing breaks
    after. `lost` counts the POSTs whose answers were lost after the Pi had acted.
    """

    def __init__(self, upstream: str, plan: Iterable[Wiring] = ()) -> None:
        target = urlsplit(upstream)
        self.target = (target.hostname or "", target.port or 0)
        self._coming = deque(plan)
        self._listener: socket.socket | None = None
        self._reserved: socket.socket | None = None
        self._own_port = 0
        self._open: dict[_Connection, asyncio.Task[None]] = {}
        self._healed = False
        self.connections = 0
        self.lost = 0

    @property
    def url(self) -> str:
        """Where the station connects."""
        return f"http://127.0.0.1:{self._own_port}"

    @property
    def address(self) -> tuple[str, int]:
        """Host and port."""
        return "127.0.0.1", self._own_port

    async def open(self) -> None:
        """Listen: on a free port, and on the same one after `leave`."""
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.setblocking(False)
        listener.bind(("127.0.0.1", self._own_port))
        if (
            self._reserved is None
        ):  # bound, never listening: the port stays ours, and refuses while we are away
            self._reserved = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
            self._reserved.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            self._reserved.bind(listener.getsockname())
        listener.listen(64)
        self._own_port = listener.getsockname()[1]
        self._listener = listener
        # Neither asyncio.start_server nor sock_accept: both lose a socket when they are ended in the act.
        asyncio.get_running_loop().add_reader(listener, self._accept)

    async def leave(self) -> None:
        """Refuse every connection and reset those that are open, until `open`."""
        if self._listener is not None:
            asyncio.get_running_loop().remove_reader(self._listener)
            self._listener.close()
            self._listener = None
        await self._end(tuple(self._open))

    async def heal(self) -> None:
        """Be a clean pipe from now on."""
        self._healed = True
        self._coming.clear()
        if self._listener is None:
            await self.open()
        await self._end(tuple(connection for connection in self._open if connection.is_faulty))

    def spoil(self, plan: Iterable[Wiring]) -> None:
        """Give the next connections these wirings, also after `heal`."""
        self._healed = False
        self._coming.extend(plan)

    async def lose_answers(self, connections: int = 1) -> None:
        """Lose the answers to the POSTs of the next connections; those that are open are reset."""
        self.spoil([Wiring(loses=(True,) * 8)] * connections)
        await self.reset_all()

    async def move_to(self, upstream: str) -> None:
        """Lead to another place from now on, and listen if not yet."""
        target = urlsplit(upstream)
        self.target = (target.hostname or "", target.port or 0)
        if self._listener is None:
            await self.open()

    async def reset_all(self) -> None:
        """Reset what is open now."""
        await self._end(tuple(self._open))

    async def aclose(self) -> None:
        """Stop, and let go of everything."""
        await self.leave()
        if self._reserved is not None:
            self._reserved.close()

    def _accept(self) -> None:
        assert self._listener is not None
        try:
            station, _ = self._listener.accept()
        except OSError:  # it went away while it waited
            return
        station.setblocking(False)
        self.connections += 1
        wiring = self._coming.popleft() if self._coming else CLEAN
        connection = _Connection(self, station, wiring)
        task = asyncio.create_task(connection.run(), name="proxy: connection")
        self._open[connection] = task
        task.add_done_callback(lambda _: self._gone(connection))

    def _gone(self, connection: _Connection) -> None:
        connection.reset()  # a task that is cancelled before its first step has done nothing
        del self._open[connection]

    async def _end(self, connections: tuple[_Connection, ...]) -> None:
        tasks = [self._open[connection] for connection in connections if connection in self._open]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class _Connection:
    """One connection of the station's and its twin to the Pi."""

    def __init__(self, proxy: FaultProxy, station: socket.socket, wiring: Wiring) -> None:
        self._proxy = proxy
        self._station = station
        self._writer: asyncio.StreamWriter | None = None
        self._twin: asyncio.StreamWriter | None = None
        self._wiring = wiring
        self._loses = deque(wiring.loses)
        self._answer_is_lost = False

    @property
    def is_faulty(self) -> bool:
        return self._wiring != CLEAN

    async def run(self) -> None:
        """Carry bytes until either side is done or a fault ends it."""
        try:
            reader, self._writer = await asyncio.open_connection(sock=self._station)
            if not self._wiring.refused:
                await self._run(reader, self._writer)
        finally:
            self.reset()

    async def _run(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            upstream, self._twin = await asyncio.open_connection(*self._proxy.target)
        except OSError:
            return
        up = asyncio.ensure_future(self._carry(Way.UP, reader, self._twin))
        down = asyncio.ensure_future(self._carry(Way.DOWN, upstream, writer))
        try:
            await asyncio.wait({up, down}, return_when=asyncio.FIRST_EXCEPTION)
        finally:
            for task in (up, down):
                task.cancel()
            await asyncio.gather(up, down, return_exceptions=True)

    def reset(self) -> None:
        """Let go of both sides; RST where they still are open."""
        if self._writer is None:
            self._station.close()
        for writer in (self._writer, self._twin):
            if writer is None:
                continue
            if not writer.is_closing():
                self._no_linger(writer)
            writer.transport.abort()

    @staticmethod
    def _no_linger(writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)

    async def _carry(self, way: Way, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            carrier = _Carrier([fault for fault in self._wiring.faults if fault.way is way], writer)
            while data := await reader.read(_CHUNK):
                self._watch_posts(way, data)
                await carrier.carry(data)
            writer.write_eof()
        except OSError as error:
            raise _Over from error
        except _Closed:
            await self._close()
        if way is Way.DOWN:  # the Pi has said all; HTTP has nothing to say to it after that
            await self._close()

    async def _close(self) -> None:
        for writer in (self._writer, self._twin):
            if writer is not None:
                writer.close()
        raise _Over

    def _watch_posts(self, way: Way, data: bytes) -> None:
        """Lose an answer once the Pi begins to give it: it has acted by then."""
        if way is Way.UP and data.startswith(b"POST "):
            self._answer_is_lost = bool(self._loses and self._loses.popleft())
        elif way is Way.DOWN and self._answer_is_lost:
            self._proxy.lost += 1
            raise _Over


class _Closed(Exception):
    """A fault closes both sides in good order."""


class _Carrier:
    """Writes one direction's bytes as its faults want them."""

    def __init__(self, faults: list[Fault], writer: asyncio.StreamWriter) -> None:
        self._faults = deque(sorted(faults, key=lambda fault: fault.at))
        self._writer = writer
        self._carried = 0
        self._piece = 0
        self._pieces = 0
        self._is_deaf = False

    async def carry(self, data: bytes) -> None:
        while self._faults and self._faults[0].at < self._carried + len(data):
            fault = self._faults.popleft()
            before = max(0, fault.at - self._carried)
            await self._write(data[:before])
            data = await self._strike(fault, data[before:])
        await self._write(data)

    async def _strike(self, fault: Fault, rest: bytes) -> bytes:
        """Let a fault happen; gives what is left to carry."""
        match fault.kind:
            case Kind.CUT:
                raise _Closed
            case Kind.RESET:
                raise _Over
            case Kind.HALF_CLOSE:
                self._is_deaf = True
                self._writer.write_eof()
            case Kind.STALL:
                await asyncio.get_running_loop().create_future()
            case Kind.DELAY:
                await asyncio.sleep(fault.amount)
            case Kind.SPLIT:
                self._piece = int(fault.amount)
            case Kind.CORRUPT:
                return b"\0" + rest[1:]
        return rest

    async def _write(self, data: bytes) -> None:
        self._carried += len(data)
        if self._is_deaf or not data:
            return
        while self._piece and data and self._pieces < _MOST_PIECES:
            self._pieces += 1
            self._writer.write(data[: self._piece])
            data = data[self._piece :]
            await self._writer.drain()
            await asyncio.sleep(0)
        self._writer.write(data)
        await self._writer.drain()


@contextlib.asynccontextmanager
async def proxied(upstream: str, plan: Iterable[Wiring] = ()) -> AsyncIterator[FaultProxy]:
    """A proxy for the length of a ``with``."""
    proxy = FaultProxy(upstream, plan)
    await proxy.open()
    try:
        yield proxy
    finally:
        await proxy.aclose()
