"""A workstation whose sleep is counted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class FakeWakefulness:
    """`Wakefulness`; `times` counts how often it was asked."""

    def __init__(self) -> None:
        self._awake = False
        self.times = 0

    def is_awake(self) -> bool:
        """Say whether anybody holds it now."""
        return self._awake

    @asynccontextmanager
    async def awake(self) -> AsyncIterator[None]:
        self._awake = True
        self.times += 1
        try:
            yield
        finally:
            self._awake = False
