"""Giving up what httpcore is doing without leaving its connections behind."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any, TypeVar

import anyio

T = TypeVar("T")


async def tidily(work: Coroutine[Any, Any, T]) -> T:
    """Await `work`; a cancellation reaches it as anyio's own, and is over once `work` has tidied up.

    httpcore takes connections out of its pool and closes them one after the other, shielded
    by an anyio scope. ``Task.cancel`` and ``asyncio.timeout`` go through such a shield: what was
    not yet closed is lost, and the place of a connection not yet begun stays taken for ever.
    """
    scope = anyio.CancelScope()

    async def within() -> list[T]:
        with scope:
            return [await work]
        return []

    task = asyncio.create_task(within(), name="giving up tidily")
    try:
        [result] = await asyncio.shield(task)
    except asyncio.CancelledError:
        scope.cancel()
        while not task.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait({task})
        if not task.cancelled():
            task.exception()  # seen: whoever gave up does not ask how it ended
        raise
    return result
