"""Whom the station trusts, over HTTP and over the monitor's socket alike."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request, Response

from station.adapters.orchestrator import (
    ApiKey,
    HttpHouse,
    HttpOrchestrator,
    WebsocketMonitor,
    certificate_of,
)
from station.adapters.orchestrator.tls import trust
from station.adapters.orchestrator.x509 import read_certificate
from station.core.errors import BadSettings, Unreachable, Untrusted
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


def certificate_text() -> str:
    text = PEM.read_text(encoding="ascii")
    return text[text.index("-----BEGIN CERTIFICATE") :]


def fingerprint() -> str:
    certificate = ssl.PEM_cert_to_DER_cert(certificate_text())
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
async def test_a_certificate_that_nobody_vouches_for_is_not_trusted(url: str, ask: Ask, pin: str) -> None:
    with pytest.raises(Untrusted, match="certificate") as caught:
        await ask(url, trust(pin=pin))
    assert caught.value.changed is bool(pin)


async def test_a_certificate_is_looked_at_and_then_trusted_by_its_fingerprint(url: str) -> None:
    certificate = await certificate_of(url)
    assert certificate.pin == fingerprint()
    assert certificate.subject == "pi.test"
    assert certificate.not_before == datetime(2026, 11, 23, 22, 33, 22, tzinfo=UTC)
    assert certificate.not_after == datetime(2126, 10, 30, 22, 33, 22, tzinfo=UTC)
    await by_http(url, trust(pin=certificate.pin))


async def test_no_key_reaches_a_pi_before_its_certificate_is_trusted() -> None:
    heard = bytearray()

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            heard.extend(await reader.read(1))
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    async with await asyncio.start_server(listen, "127.0.0.1", 0, ssl=context) as server:
        url = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        await certificate_of(url)
        for pin in ("", "sha256:" + "00" * 32):
            clock = ImpatientClock()
            pi = HttpOrchestrator(url, key=ApiKey("s3cret"), clock=clock, verify=trust(pin=pin))
            with pytest.raises(Untrusted):
                await pi.allowlist()
            await pi.aclose()
            assert clock.waits == [], "it was asked again"
    assert heard == b""


async def test_an_address_that_shows_no_certificate_is_told() -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    async with await asyncio.start_server(hang_up, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(Unreachable):
            await certificate_of(f"https://127.0.0.1:{port}")
    with pytest.raises(Unreachable, match="nothing answers"):
        await certificate_of(f"https://127.0.0.1:{port}")
    with pytest.raises(BadSettings):
        await certificate_of(f"http://127.0.0.1:{port}")


@given(st.data())
def test_any_bytes_at_all_have_a_fingerprint(data: st.DataObject) -> None:
    whole = ssl.PEM_cert_to_DER_cert(certificate_text())
    at = data.draw(st.integers(0, len(whole)))
    broken = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + data.draw(st.integers(0, 8)) :]
    assert read_certificate(broken).fingerprint == hashlib.sha256(broken).hexdigest()


def test_a_file_that_is_no_certificate_is_a_mistake_in_the_settings(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing", encoding="ascii")
    for name in ("ca.pem", "missing.pem"):
        with pytest.raises(BadSettings):
            trust(ca_file=str(tmp_path / name))
