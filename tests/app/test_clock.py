"""The clock that every other test here trusts."""

from __future__ import annotations

import asyncio

from tests.fakes.clock import FakeClock, settle


async def test_sleepers_wake_in_the_order_of_their_time_and_see_it() -> None:
    clock, woken = FakeClock(), list[tuple[str, float]]()

    async def sleeper(name: str, seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append((name, clock.monotonic()))

    tasks = [asyncio.create_task(sleeper(*who)) for who in (("late", 2), ("first", 1), ("second", 1))]
    await clock.advance(1.5)
    assert woken == [("first", 1), ("second", 1)]
    assert clock.next_wake == 0.5
    await clock.advance(10)
    assert woken[2:] == [("late", 2)]
    await asyncio.gather(*tasks)


async def test_who_sleeps_again_within_the_time_wakes_again_within_it() -> None:
    clock, beats = FakeClock(), list[float]()

    async def beat() -> None:
        while True:
            await clock.sleep(1)
            beats.append(clock.monotonic())

    task = asyncio.create_task(beat())
    await clock.advance(3)
    task.cancel()
    await settle()
    assert beats == [1, 2, 3]
    assert clock.next_wake is None


async def test_both_hands_move_together() -> None:
    clock = FakeClock()
    before = clock.now()
    await clock.advance(90)
    assert (clock.now() - before).total_seconds() == clock.monotonic() == 90
    assert clock.now().utcoffset() is not None
