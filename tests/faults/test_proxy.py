"""The proxy does what its plan says, so that a run without failures means something."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from tests.faults.plan import Fault, Kind, Plan, Way, Wiring
from tests.faults.proxy import FaultProxy, proxied
from tests.faults.script import Scenario

TEXT = b"POST / HTTP/1.1 and a body of some bytes"


@asynccontextmanager
async def echo(*wirings: Wiring) -> AsyncIterator[tuple[FaultProxy, list[bytes]]]:
    """An echo behind a proxy, and what reached it."""
    heard: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(1000):
                heard.append(data)
                writer.write(data)
        except ConnectionError:
            pass
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    async with server, proxied(f"http://{host}:{port}", wirings) as proxy:
        yield proxy, heard


async def said(proxy: FaultProxy, text: bytes = TEXT) -> bytes:
    """Send a text and give what comes back until the end, or until all of it did."""
    reader, writer = await asyncio.open_connection(*proxy.address)
    got = b""
    try:
        writer.write(text)
        while len(got) < len(text) and (data := await reader.read(1000)):
            got += data
    finally:
        writer.transport.abort()
    return got


async def said_until_reset(proxy: FaultProxy) -> bytes:
    """Send the text and give what came before the connection was reset."""
    reader, writer = await asyncio.open_connection(*proxy.address)
    got = b""
    try:
        writer.write(TEXT)
        with pytest.raises(ConnectionResetError):
            got = await _read_on(reader)
    finally:
        writer.transport.abort()
    return got


async def _read_on(reader: asyncio.StreamReader) -> bytes:
    got = b""
    while data := await reader.read(1000):
        got += data
    return got


def one(kind: Kind, at: int, way: Way = Way.DOWN, amount: float = 0.0) -> Wiring:
    return Wiring((Fault(kind, way, at, amount),))


@pytest.mark.parametrize(
    ("kind", "comes"),
    [
        (Kind.CUT, TEXT[:7]),
        (Kind.HALF_CLOSE, TEXT[:7]),
        (Kind.CORRUPT, TEXT[:7] + b"\0" + TEXT[8:]),
        (Kind.SPLIT, TEXT),
        (Kind.DELAY, TEXT),
    ],
)
async def test_each_fault_strikes_at_its_byte(kind: Kind, comes: bytes) -> None:
    amount = 2 if kind is Kind.SPLIT else 0.001
    async with echo(one(kind, 7, amount=amount)) as (proxy, heard):
        assert await said(proxy) == comes
        assert b"".join(heard) == TEXT


async def test_a_reset_is_a_reset() -> None:
    async with echo(one(Kind.RESET, 7)) as (proxy, _):
        assert await said_until_reset(proxy) in (b"", TEXT[:7])


async def test_the_way_up_has_faults_of_its_own() -> None:
    async with echo(one(Kind.CUT, 7, Way.UP)) as (proxy, heard):
        await said(proxy)
        assert b"".join(heard) == TEXT[:7]


async def test_a_lost_answer_has_reached_the_pi() -> None:
    async with echo(Wiring(loses=(True,))) as (proxy, heard):
        assert await said_until_reset(proxy) == b""
        assert (proxy.lost, b"".join(heard)) == (1, TEXT)


async def test_a_stalled_connection_moves_nothing_until_it_is_healed_away() -> None:
    async with echo(one(Kind.STALL, 7)) as (proxy, heard):
        saying = asyncio.create_task(said_until_reset(proxy))
        async with asyncio.timeout(10):
            while not heard:  # noqa: ASYNC110 - what is waited for is on the other side of a socket
                await asyncio.sleep(0.001)
        assert not saying.done()
        await proxy.heal()
        assert await saying in (b"", TEXT[:7])
        assert await said(proxy) == TEXT, "healed"


async def test_a_proxy_that_is_away_refuses_and_comes_back_on_its_port() -> None:
    async with echo() as (proxy, _):
        await proxy.leave()
        with pytest.raises(ConnectionRefusedError):
            await said(proxy)
        await proxy.open()
        assert await said(proxy) == TEXT


def test_a_seed_decides_everything() -> None:
    assert Scenario.random(7) == Scenario.random(7)
    plans: Sequence[Plan] = [Plan.random(random.Random(seed)) for seed in range(200)]
    kinds = {fault.kind for plan in plans for wiring in plan for fault in wiring.faults}
    assert kinds == set(Kind)
    assert any(wiring.refused for plan in plans for wiring in plan)
    assert any(wiring.loses for plan in plans for wiring in plan)
