"""Streams that give what came together, read one by one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TypeVar

T = TypeVar("T")


async def singly(stream: AsyncIterator[Sequence[T]]) -> AsyncIterator[T]:
    """Give each thing for itself; nothing may come in an empty batch."""
    async for batch in stream:
        assert batch
        for one in batch:
            yield one
