"""Why no answer came is told in the operator's words, whatever a library calls it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from station.adapters.orchestrator import ApiKey, HttpOrchestrator, RetryPolicy, SseFeed
from station.core.errors import Unreachable
from tests.adapters.orchestrator.impatient import ImpatientClock
from tests.adapters.orchestrator.wire_server import Canned, serving

ONCE = RetryPolicy(attempts=1)
CUT = "the connection was cut"
HUNG_UP = "it closed the connection"


async def why_no_answer(url: str) -> set[str]:
    """Ask a question and open the stream; give what either says of the failure."""
    pi, feed = (
        HttpOrchestrator(url, key=ApiKey(), clock=ImpatientClock(), policy=ONCE),
        SseFeed(url, key=ApiKey()),
    )
    try:
        with pytest.raises(Unreachable) as asked:
            await pi.allowlist()
        with pytest.raises(Unreachable) as listened:
            async with feed.listen("s"):
                pass
    finally:
        await pi.aclose()
        await feed.aclose()
    return {asked.value.why, listened.value.why}


@asynccontextmanager
async def speaking(words: bytes) -> AsyncIterator[str]:
    """Run a server of another protocol; gives its address as if it were a Pi's."""

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(words)
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(speak, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


@pytest.mark.parametrize(
    "words",
    [b"SSH-2.0-OpenSSH_9.6\r\nmore\r\n\r\n", b"\x15\x03\x01\x00\x02\x02\x16", b"HTTP/1.1 abc\r\n\r\n"],
)
async def test_a_server_of_another_protocol_is_said_to_speak_no_http(words: bytes) -> None:
    async with speaking(words) as url:
        assert await why_no_answer(url) == {"it does not speak HTTP"}


async def test_a_closed_port_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but not listening
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        assert await why_no_answer(url) == {"nothing answers at this port"}


async def test_a_name_that_nobody_knows_is_told() -> None:
    assert await why_no_answer("http://no-pi.invalid:8081") == {"its name is not known in this network"}


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Canned(None), HUNG_UP),
        (Canned(None, end="reset"), CUT),
        (Canned(500, {"Content-Length": "500"}, (b"{",)), HUNG_UP),
    ],
    ids=["closed", "reset", "half"],
)
async def test_a_connection_that_ends_early_is_told(answer: Canned, why: str) -> None:
    async with serving(answer) as server:
        assert await why_no_answer(server.url) == {why}
