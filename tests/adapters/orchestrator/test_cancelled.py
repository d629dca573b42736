"""A question that is given up, at each of its steps, leaves no connection behind."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from station.adapters.orchestrator import ApiKey, HttpOrchestrator
from tests.adapters.orchestrator.impatient import ImpatientClock
from tests.faults.check import named, open_files

BODY = b'{"success":true,"data":{"entries":[]}}'
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
    len(BODY),
    BODY,
)
STEPS = 40
"""More turns of the loop than a question takes."""


class _Keeping:
    """A Pi that keeps its connections open after an answer, until it drops them all."""

    def __init__(self) -> None:
        self._writers: list[asyncio.StreamWriter] = []
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.append(writer)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while True:
                await reader.readuntil(b"\r\n\r\n")
                writer.write(ANSWER)

    async def drop_all(self) -> None:
        for writer in self._writers:
            writer.close()
        for writer in self._writers:
            with contextlib.suppress(OSError):
                await writer.wait_closed()
        self._writers.clear()


@contextlib.asynccontextmanager
async def keeping() -> AsyncIterator[_Keeping]:
    pi = _Keeping()
    server = await asyncio.start_server(pi.serve, "127.0.0.1", 0)
    pi.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield pi
    finally:
        server.close()
        await pi.drop_all()
        await server.wait_closed()


async def given_up_after(steps: int, pi: HttpOrchestrator, *, times: int) -> None:
    """Ask, and cancel at a turn of the loop; and again while it is being cancelled."""
    task = asyncio.create_task(pi.allowlist())
    for _ in range(steps):
        await asyncio.sleep(0)
    for _ in range(times):
        task.cancel()
        await asyncio.sleep(0)
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def _sockets_left(steps: int, *, times: int) -> list[str]:
    before = open_files()
    async with keeping() as server:
        pi = HttpOrchestrator(server.url, key=ApiKey(), clock=ImpatientClock())
        await asyncio.gather(*(pi.allowlist() for _ in range(3)))
        await server.drop_all()
        await given_up_after(steps, pi, times=times)
        await pi.aclose()
    for _ in range(10):
        await asyncio.sleep(0)
    return [named(file) for file in open_files() - before]


async def test_wherever_a_question_is_given_up_every_dropped_connection_is_closed() -> None:
    left = {steps: await _sockets_left(steps, times=1) for steps in range(STEPS)}
    assert not any(left.values()), left


async def test_a_second_cancellation_leaves_no_connection_either() -> None:
    left = {steps: await _sockets_left(steps, times=2) for steps in range(STEPS)}
    assert not any(left.values()), left


async def test_questions_given_up_take_no_place_from_those_that_follow() -> None:
    for steps in range(STEPS):
        async with keeping() as server:
            pi = HttpOrchestrator(server.url, key=ApiKey(), clock=ImpatientClock())
            for _ in range(9):  # one more than a client has connections
                await asyncio.gather(*(pi.allowlist() for _ in range(2)))
                await server.drop_all()
                await given_up_after(steps, pi, times=1)
            async with asyncio.timeout(5):
                assert await pi.allowlist() == ()
            await pi.aclose()
