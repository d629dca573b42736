"""A Pi that speaks TLS with a certificate of its own: the key goes to the paired one and to nobody else."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.station_process import KEY, Workplace

PEM = Path(__file__).parents[1] / "adapters" / "orchestrator" / "pi_of_the_tests.pem"
BODY = b'{"success":true,"data":{"entries":[]}}'


class TlsPi:
    """Answers everything with an empty allowlist; `heard` is every byte that came through TLS."""

    def __init__(self) -> None:
        self.heard = b""
        self.url = ""

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            self.heard += await reader.readuntil(b"\r\n\r\n")
            head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(BODY)}\r\n\r\n"
            writer.write(head.encode() + BODY)
            await writer.drain()
        writer.close()


@pytest.fixture
async def pi() -> AsyncIterator[TlsPi]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    pi = TlsPi()
    async with await asyncio.start_server(pi.answer, "127.0.0.1", 0, ssl=context) as server:
        pi.url = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield pi


def right_pin() -> str:
    text = PEM.read_text(encoding="ascii")
    der = ssl.PEM_cert_to_DER_cert(text[text.index("-----BEGIN CERTIFICATE") :])
    return f"sha256:{hashlib.sha256(der).hexdigest()}"


def settle(workplace: Workplace, url: str, pin: str) -> None:
    workplace.data.mkdir(parents=True, exist_ok=True)
    text = f'[profiles.line3]\nurl = "{url}"\npin = "{pin}"\n'
    (workplace.data / "settings.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("pin", "said"),
    [
        ("", "cannot prove who it is: its certificate is self-signed"),
        ("sha256:" + "00" * 32, "another certificate"),
    ],
    ids=["not paired", "changed"],
)
async def test_the_key_is_not_sent_to_a_pi_that_is_not_the_paired_one(
    workplace: Workplace, pi: TlsPi, pin: str, said: str
) -> None:
    settle(workplace, pi.url, pin)
    done = await asyncio.to_thread(workplace.run, "key", "test")
    assert (done.code, done.out, pi.heard) == (3, "", b"")
    assert said in done.err


@pytest.mark.parametrize("by_address", [False, True], ids=["by its profile", "by its address"])
async def test_the_paired_pi_gets_the_key(workplace: Workplace, pi: TlsPi, by_address: bool) -> None:
    settle(workplace, pi.url, right_pin())
    where = ["--url", pi.url] if by_address else []
    done = await asyncio.to_thread(workplace.run, "key", "test", *where)
    assert done.code == 0, done.err
    assert KEY.encode() in pi.heard
