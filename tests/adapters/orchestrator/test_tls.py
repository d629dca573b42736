"""Whom the station trusts, over HTTP and over the monitor's socket alike."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from http import HTTPStatus
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request, Response

from station.adapters.orchestrator import ApiKey, HttpHouse, WebsocketMonitor
from station.adapters.orchestrator.tls import trust
from station.core.errors import BadSettings, Unreachable
from station.core.monitor import MonitorData, SystemHealth
from tests.adapters.orchestrator.impatient import ImpatientClock

PEM = Path(__file__).with_name("pi_of_the_tests.pem")
"""A key and its self-signed certificate for 127.0.0.1, of no use to anybody but these tests."""
HELLO = '{"type":"initial_data","data":{"system_health":{"cpu_usage":5}}}'
Verify = ssl.SSLContext | bool


@pytest.fixture
async def url() -> AsyncIterator[str]:
    """A Pi that speaks TLS only: ``/health`` over HTTP, everything else over WebSocket."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)

    def answer(connection: ServerConnection, request: Request) -> Response | None:
        if request.path.startswith("/ws/"):
            return None
        return connection.respond(HTTPStatus.OK, '{"status":"healthy"}')

    async def greet(connection: ServerConnection) -> None:
        await connection.send(HELLO)
        await connection.wait_closed()

    async with serve(
        greet, "127.0.0.1", 0, ssl=context, process_request=answer, compression=None, close_timeout=0.1
    ) as server:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def fingerprint() -> str:
    text = PEM.read_text(encoding="ascii")
    certificate = ssl.PEM_cert_to_DER_cert(text[text.index("-----BEGIN CERTIFICATE") :])
    return "sha256:" + hashlib.sha256(certificate).hexdigest()


async def by_http(url: str, verify: Verify) -> None:
    async with aclosing(HttpHouse(url, key=ApiKey(), clock=ImpatientClock(), verify=verify)) as house:
        assert (await house.health(once=True)).ok


async def by_socket(url: str, verify: Verify) -> None:
    async with asyncio.timeout(5), WebsocketMonitor(url, key=ApiKey(), verify=verify).listen() as messages:
        assert await anext(messages) == MonitorData(health=SystemHealth(cpu=5))


ways = pytest.mark.parametrize("ask", [by_http, by_socket])
Ask = Callable[[str, Verify], Awaitable[None]]


@ways
async def test_a_private_ca_is_trusted(url: str, ask: Ask) -> None:
    await ask(url, trust(ca_file=str(PEM)))


@ways
async def test_a_pinned_certificate_is_trusted(url: str, ask: Ask) -> None:
    await ask(url, trust(pin=fingerprint()))


@ways
@pytest.mark.parametrize("pin", ["", "sha256:" + "00" * 32], ids=["the public roots", "another pin"])
async def test_a_certificate_that_nobody_vouches_for_is_unreachable(url: str, ask: Ask, pin: str) -> None:
    with pytest.raises(Unreachable, match="certificate"):
        await ask(url, trust(pin=pin))


def test_a_file_that_is_no_certificate_is_a_mistake_in_the_settings(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing", encoding="ascii")
    for name in ("ca.pem", "missing.pem"):
        with pytest.raises(BadSettings):
            trust(ca_file=str(tmp_path / name))
