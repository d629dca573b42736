"""A WebSocket server that does what a test's script says, frame by frame."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from http import HTTPStatus

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.http11 import Request, Response

Script = Callable[[ServerConnection], Awaitable[None]]


class SocketServer:
    """`requests` are the handshakes so far, `said` what clients sent that the script did not read."""

    def __init__(self, scheme: str, server: Server, requests: list[Request]) -> None:
        port = server.sockets[0].getsockname()[1]
        self.url = f"{scheme}://127.0.0.1:{port}"
        self.requests = requests


@contextlib.asynccontextmanager
async def socket_serving(
    script: Script, *, refuse: int | None = None, body: str = "", tls: ssl.SSLContext | None = None
) -> AsyncIterator[SocketServer]:
    """Serve for the length of a ``with``; `refuse` is the status of the handshake instead of 101."""
    requests: list[Request] = []

    def judge(connection: ServerConnection, request: Request) -> Response | None:
        requests.append(request)
        return None if refuse is None else connection.respond(HTTPStatus(refuse), body)

    async with serve(
        script,
        "127.0.0.1",
        0,
        process_request=judge,
        compression=None,
        ping_interval=None,
        close_timeout=0.1,
        ssl=tls,
    ) as server:
        yield SocketServer("http" if tls is None else "https", server, requests)


def saying(*messages: str | bytes) -> Script:
    """Send these, each as one message, then wait until the client is gone."""

    async def script(connection: ServerConnection) -> None:
        for message in messages:
            await connection.send(message)
        await connection.wait_closed()

    return script


def closing(code: int, reason: str, *messages: str) -> Script:
    """Send these, then close."""

    async def script(connection: ServerConnection) -> None:
        for message in messages:
            await connection.send(message)
        await connection.close(code, reason)

    return script


def cutting(*messages: str) -> Script:
    """Send these, then break the connection without a word."""

    async def script(connection: ServerConnection) -> None:
        for message in messages:
            await connection.send(message)
        await asyncio.sleep(0)
        connection.transport.abort()

    return script
