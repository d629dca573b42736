"""Counts are drawn often while that is cheap, and calmly when it is not."""

from __future__ import annotations

import asyncio
import time
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
    pace = Pace(lambda: time.sleep(0.02))
    pace.touch()
    await asyncio.sleep(0.1)
    assert 200 <= pace.interval_ms <= MOST_MS


async def test_what_was_touched_before_a_stop_is_not_drawn(qapp: Any) -> None:
    drawn: list[None] = []
    pace = Pace(lambda: drawn.append(None))
    pace.touch()
    pace.stop()
    await asyncio.sleep(0.05)
    assert drawn == []
