"""Counts are drawn often while that is cheap, and calmly when it is not."""

from __future__ import annotations

import asyncio
from typing import Any

from station.views.pace import FRAME_MS, MOST_MS, Pace


async def test_many_touches_draw_once(qapp: Any) -> None:
    drawn: list[None] = []
    pace = Pace(lambda: drawn.append(None))
    for _ in range(100):
        pace.touch()
    await asyncio.sleep(0.1)
    assert len(drawn) == 1
    assert pace.interval_ms == FRAME_MS


async def test_a_dear_drawing_makes_the_next_one_wait(qapp: Any) -> None:
    now, costs = [100.0], iter((0.02, 0.2))

    def draw() -> None:
        now[0] += next(costs)

    pace = Pace(draw, now=lambda: now[0])
    for wait in (200, MOST_MS):
        pace.touch()
        async with asyncio.timeout(5):
            while pace.is_waiting:  # noqa: ASYNC110 - Qt's timer decides
                await asyncio.sleep(0.001)
        assert pace.interval_ms == wait
        now[0] += 1


async def test_what_was_touched_before_a_stop_is_not_drawn(qapp: Any) -> None:
    drawn: list[None] = []
    pace = Pace(lambda: drawn.append(None))
    pace.touch()
    pace.stop()
    await asyncio.sleep(0.05)
    assert drawn == []
