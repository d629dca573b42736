from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from hypothesis import settings

from tests.app.pi import Pi, PiFeed
from tests.fakes.clock import FakeClock

# A slow machine is not a bug.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def pi() -> Pi:
    return Pi()


@pytest.fixture
def feed() -> PiFeed:
    return PiFeed()


@pytest.fixture(autouse=True)
async def _nothing_is_left_running() -> AsyncIterator[None]:
    """Every task has an owner, and the owners of each test end theirs."""
    before = asyncio.all_tasks()
    yield
    assert asyncio.all_tasks() - {asyncio.current_task()} <= before
