"""Many changes, one flush a frame, and silence in between."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from station.models.flusher import FLOOD_A_MS, FLOOD_FLUSHES, FLOOD_MS, FRAME_MS, MOST_MS, Flusher


def test_changes_within_a_frame_are_flushed_together(qtbot: QtBot) -> None:
    flushed: list[int] = []
    flusher = Flusher(lambda: flushed.append(1))

    for _ in range(1000):
        flusher.touch()
    assert flushed == []

    qtbot.waitUntil(lambda: bool(flushed), timeout=1000)
    assert flushed == [1]
    assert not flusher.is_waiting


def test_nothing_is_flushed_while_nothing_changes(qtbot: QtBot) -> None:
    flushed: list[int] = []
    flusher = Flusher(lambda: flushed.append(1))

    qtbot.wait(40)
    flusher.flush_now()

    assert flushed == []


def test_a_flush_can_be_had_at_once(qtbot: QtBot) -> None:
    flushed: list[int] = []
    flusher = Flusher(lambda: flushed.append(1))

    flusher.touch()
    flusher.flush_now()

    assert flushed == [1]
    assert not flusher.is_waiting


def test_a_change_during_a_flush_is_the_next_frame_s(qtbot: QtBot) -> None:
    flushed: list[int] = []

    def flush() -> None:
        flushed.append(1)
        if len(flushed) == 1:
            flusher.touch()

    flusher = Flusher(flush)
    flusher.touch()

    qtbot.waitUntil(lambda: len(flushed) == 2, timeout=1000)


class Clock:
    """Seconds that pass while somebody flushes, `cost` each time."""

    def __init__(self) -> None:
        self.now = 100.0
        self.cost = 0.0

    def flush(self) -> None:
        self.now += self.cost


def test_a_dear_flush_makes_the_next_one_wait_and_a_cheap_one_no_more(qtbot: QtBot) -> None:
    clock = Clock()
    flusher = Flusher(clock.flush, now=lambda: clock.now)
    assert flusher.interval_ms == FRAME_MS

    clock.cost = 0.02
    flusher.touch()
    qtbot.waitUntil(lambda: not flusher.is_waiting, timeout=1000)
    assert flusher.interval_ms == MOST_MS

    clock.cost = 0.001
    flusher.touch()
    qtbot.waitUntil(lambda: not flusher.is_waiting, timeout=1000)
    assert flusher.interval_ms == 10


def test_a_change_long_after_a_dear_flush_does_not_wait_for_it(qtbot: QtBot) -> None:
    clock = Clock()
    clock.cost = 0.02
    flusher = Flusher(clock.flush, now=lambda: clock.now)
    flusher.touch()
    qtbot.waitUntil(lambda: not flusher.is_waiting, timeout=1000)
    clock.now += 0.02
    assert flusher.interval_ms == MOST_MS - 20
    clock.now += 1
    assert flusher.interval_ms == FRAME_MS


def test_a_flood_that_lasts_is_shown_ten_times_a_second_until_it_is_over(qtbot: QtBot) -> None:
    flusher = Flusher(lambda: None, now=lambda: 0.0)
    waits = []
    for _ in range(FLOOD_FLUSHES + 1):
        flusher.touch(1 + FLOOD_A_MS * flusher.interval_ms)
        qtbot.waitUntil(lambda: not flusher.is_waiting, timeout=1000)
        waits.append(flusher.interval_ms)
    assert waits == [FRAME_MS] * (FLOOD_FLUSHES - 1) + [FLOOD_MS] * 2

    flusher.touch(FLOOD_A_MS * FLOOD_MS)
    qtbot.waitUntil(lambda: not flusher.is_waiting, timeout=1000)
    assert flusher.interval_ms == FRAME_MS


def test_bursts_that_come_now_and_then_are_no_flood(qtbot: QtBot) -> None:
    clock = Clock()
    flusher = Flusher(clock.flush, now=lambda: clock.now)
    for _ in range(FLOOD_FLUSHES + 1):
        clock.now += 60
        flusher.touch(1 + FLOOD_A_MS * flusher.interval_ms)
        qtbot.waitUntil(lambda: not flusher.is_waiting, timeout=1000)
        assert flusher.interval_ms == FRAME_MS


def test_a_stopped_flusher_forgets(qtbot: QtBot) -> None:
    flushed: list[int] = []
    flusher = Flusher(lambda: flushed.append(1))

    flusher.touch()
    flusher.stop()
    qtbot.wait(40)

    assert flushed == []
