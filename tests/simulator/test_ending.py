"""How the simulated Pi lets go of connections that come while it ends."""

from __future__ import annotations

import asyncio
import gc
import socket
import sys
import warnings
from urllib.parse import urlsplit

import pytest

from station.simulator import SimulatorConfig, running

STEPS = 40
"""More turns of the event loop than an end takes: the connections come in each of them."""


async def _knock(steps: int, host: str, port: int) -> int:
    """Connect after so many turns of the loop, leave some turns later; gives how many were let in."""
    for _ in range(steps):
        await asyncio.sleep(0)
    try:
        clients = [socket.create_connection((host, port)) for _ in range(3)]
    except OSError:
        return 0
    for _ in range(5):
        await asyncio.sleep(0)
    for client in clients:
        client.close()
    return len(clients)


async def test_no_connection_is_lost_that_was_accepted_while_it_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    strays: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda stray: strays.append(repr(stray.exc_value)))
    came = 0
    for steps in range(STEPS):
        async with running(SimulatorConfig(devices=1)) as url:
            where = urlsplit(url)
            knocking = asyncio.create_task(_knock(steps, where.hostname or "", where.port or 0))
            await asyncio.sleep(0)
        came += await knocking
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            gc.collect()

    assert came > STEPS // 4, "some came before the end"
    assert strays == []
