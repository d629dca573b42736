"""A simulated Pi on a free port, as many as a test asks for."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
import pytest

from station.simulator import SimulatorConfig, running

from .pi import KEY, Pi

PACE = 0.002
UNHURRIED = 0.02
"""A pace at which a test can do two things while a device is on its way."""

Boot = Callable[..., AbstractAsyncContextManager[Pi]]


@pytest.fixture(scope="session")
def tls() -> ssl.SSLContext:
    """One context for all clients: none uses it, and each would take its time to load one."""
    return ssl.create_default_context()


@pytest.fixture
def boot(tls: ssl.SSLContext) -> Boot:
    """Boot a Pi with some configuration; its boards are five hundred times as fast as real ones."""

    @asynccontextmanager
    async def booted(**config: object) -> AsyncIterator[Pi]:
        settings = {"pace": PACE, "devices": 3, "api_key": KEY, "requests_per_second": 0, **config}
        async with (
            asyncio.timeout(10),
            running(SimulatorConfig(**settings)) as url,  # type: ignore[arg-type]
            httpx.AsyncClient(base_url=url, verify=tls, trust_env=False) as client,
        ):
            client.headers["X-API-Key"] = KEY
            yield Pi(url, client)

    return booted


@pytest.fixture
async def pi(boot: Boot) -> AsyncIterator[Pi]:
    """A Pi with three boards of which none fails."""
    async with boot() as booted:
        yield booted
