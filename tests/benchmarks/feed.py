"""Events from the socket to the fold, against bare httpx-sse on the same bytes."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence

import httpx
from httpx_sse import aconnect_sse

from station.adapters.orchestrator import ApiKey, SseFeed
from station.core.fleet import Fleet
from tests.benchmarks.figures import Figure

EVENTS = 20_000
BOARDS = 200
PAIRS = 5
SESSION = "sess_bench"
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


def event(number: int, session: str = SESSION) -> bytes:
    """Give one event of about 400 bytes; boards take turns, and each changes its state."""
    board = number % BOARDS
    state = ("provisioning", "provisioned", "verifying", "verified")[(number // BOARDS) % 4]
    second, milli = divmod(number, 1000)
    at = f"2026-01-11T12:{second // 60:02d}:{second % 60:02d}.{milli:03d}Z"
    device = {
        "mac": f"AA:BB:CC:00:{board >> 8:02X}:{board & 255:02X}", "ip": f"192.168.4.{board % 250}",
        "state": state, "rssi": -40 - board % 40, "firmware_version": "1.2.3",
        "discovered_at": "2026-01-11T12:00:05Z", "retry_count": number // (BOARDS * 4),
        "in_allowlist": True, "container_id": f"CT-{board:04d}", "session_id": session,
    }  # fmt: skip
    envelope = {
        "version": "1.0", "type": "device.state_changed", "timestamp": at, "session_id": session,
        "payload": {"device": device},
    }  # fmt: skip
    return f"id: {number}\ndata: {json.dumps(envelope, separators=(',', ':'))}\n\n".encode()


async def _serve(chunk: int) -> asyncio.Server:
    events = [event(number) for number in range(EVENTS)]
    chunks = [b"".join(events[i : i + chunk]) for i in range(0, EVENTS, chunk)]

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(_HEAD)
        for part in chunks:
            writer.write(part)
            await writer.drain()
        writer.close()
        await writer.wait_closed()

    return await asyncio.start_server(answer, "127.0.0.1", 0)


async def _ours(url: str) -> float:
    feed, fleet = SseFeed(url, key=ApiKey()), Fleet(SESSION)
    begun = time.perf_counter()
    async with feed.listen(SESSION) as stream:
        async for events in stream:
            for event in events:
                fleet.apply(event)
    spent = time.perf_counter() - begun
    await feed.aclose()
    if len(fleet.devices) != BOARDS:
        raise RuntimeError(f"{len(fleet.devices)} boards instead of {BOARDS}")
    return EVENTS / spent


async def bare(url: str, count: int = EVENTS) -> float:
    """Read `count` events with httpx-sse and json.loads alone; gives events a second."""
    seen = 0
    async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
        begun = time.perf_counter()
        async with aconnect_sse(client, "GET", url) as source:
            async for event in source.aiter_sse():
                json.loads(event.data)
                seen += 1
        spent = time.perf_counter() - begun
    if seen != count:
        raise RuntimeError(f"{seen} events instead of {count}")
    return count / spent


async def _pairs(chunk: int) -> Figure:
    server = await _serve(chunk)
    host, port = server.sockets[0].getsockname()[:2]
    url = f"http://{host}:{port}"
    async with server:
        await _ours(url)
        pairs = [(await _ours(url), await bare(url)) for _ in range(PAIRS)]
    ours, rival = zip(*pairs, strict=True)
    return Figure(
        f"events socket to fold, {chunk} a chunk", "httpx-sse + json.loads", "events/s", ours, rival, ">= 0.5"
    )


async def _all() -> Sequence[Figure]:
    return [await _pairs(1), await _pairs(40)]


def measure() -> Sequence[Figure]:
    """Measure one event a chunk, and forty."""
    return asyncio.run(_all())
