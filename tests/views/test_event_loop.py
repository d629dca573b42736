"""Qt's event loop as asyncio's: order, turns, cancelling, and loops within loops."""

from __future__ import annotations

import asyncio
import threading

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from station.views.event_loop import EventLoop


async def test_callbacks_come_in_their_order_and_cancelled_ones_do_not() -> None:
    loop, seen = asyncio.get_running_loop(), list[int]()
    assert isinstance(loop, EventLoop)
    handles = [loop.call_soon(seen.append, number) for number in range(5)]
    handles[2].cancel()
    await asyncio.sleep(0.01)
    assert seen == [0, 1, 3, 4]


async def test_what_a_callback_makes_due_comes_after_what_was_due_before() -> None:
    loop, seen = asyncio.get_running_loop(), list[str]()

    def first() -> None:
        seen.append("first")
        loop.call_soon(seen.append, "third")

    loop.call_soon(first)
    loop.call_soon(seen.append, "second")
    await asyncio.sleep(0.01)
    assert seen == ["first", "second", "third"]


async def test_qts_own_events_come_between_two_turns() -> None:
    seen: list[str] = []

    class Hears(QObject):
        def event(self, event: QEvent) -> bool:
            seen.append("Qt")
            return True

    hears, loop = Hears(), asyncio.get_running_loop()

    def again(left: int) -> None:
        seen.append("turn")
        if left == 9:
            QCoreApplication.postEvent(hears, QEvent(QEvent.Type.User))
        if left:
            loop.call_soon(again, left - 1)

    again(9)
    async with asyncio.timeout(5):
        while len(seen) < 11:  # noqa: ASYNC110 - each is one turn
            await asyncio.sleep(0)
    assert "Qt" in seen[:4]


async def test_the_rest_of_a_turn_goes_on_inside_a_loop_within_a_callback() -> None:
    """A menu of a field's runs a loop of its own; the feed must not stand still meanwhile."""
    loop, seen = asyncio.get_running_loop(), list[str]()

    def menu() -> None:
        inner = QEventLoop()
        loop.call_soon(seen.append, "later")
        QTimer.singleShot(50, inner.quit)
        inner.exec()
        seen.append("closed")

    loop.call_soon(menu)
    loop.call_soon(seen.append, "next")
    while "closed" not in seen:  # noqa: ASYNC110 - the loop within is Qt's
        await asyncio.sleep(0.01)
    assert seen == ["next", "later", "closed"]


def test_an_error_in_a_callback_is_told_and_stops_nothing(qapp: QApplication) -> None:
    told: list[str] = []
    seen: list[int] = []

    async def work() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: told.append(str(context["exception"])))
        loop.call_soon(lambda: 1 // 0)
        loop.call_soon(seen.append, 1)
        await asyncio.sleep(0.01)

    with EventLoop(qapp) as loop:
        loop.run_until_complete(work())
    assert seen == [1]
    assert told == ["integer division or modulo by zero"]


async def test_blocking_work_has_threads_of_pythons_own_that_come_as_they_are_needed() -> None:
    name = await asyncio.to_thread(lambda: threading.current_thread().name)
    assert name.startswith("work")


async def test_timers_come_in_the_order_of_their_times_and_never_before() -> None:
    loop, seen = asyncio.get_running_loop(), list[str]()
    begun = loop.time()
    early: list[str] = []

    def see(name: str, due: float) -> None:
        seen.append(name)
        if loop.time() < begun + due:
            early.append(name)

    for name, due in (("third", 0.03), ("first", 0.0), ("second", 0.01), ("never", 0.02)):
        handle = loop.call_at(begun + due, see, name, due)
    handle.cancel()
    async with asyncio.timeout(5):
        while "third" not in seen:  # noqa: ASYNC110 - the timers are looked at
            await asyncio.sleep(0.001)
    assert seen == ["first", "second", "third"]
    assert not early


async def test_a_timer_may_be_set_and_another_cancelled_by_one_that_runs() -> None:
    loop, seen = asyncio.get_running_loop(), list[str]()
    done = asyncio.Event()
    later = loop.call_later(0.01, seen.append, "cancelled")

    def now() -> None:
        later.cancel()
        loop.call_later(0.002, seen.append, "set")
        loop.call_later(0.02, done.set)

    loop.call_later(0.001, now)
    async with asyncio.timeout(5):
        await done.wait()
    assert seen == ["set"]


async def test_time_outs_that_were_not_needed_do_not_stay() -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, EventLoop)
    kept = loop.call_later(3600, print)
    before = loop.timers
    for _ in range(10_000):
        loop.call_later(40, print).cancel()
    assert loop.timers < before + 1_000
    kept.cancel()


async def test_other_timers_go_on_inside_a_loop_within_one_of_them() -> None:
    loop, seen = asyncio.get_running_loop(), list[str]()
    done = asyncio.Event()
    inner = QEventLoop()
    when = loop.time() + 0.002

    def outer() -> None:
        inner.exec()
        done.set()

    loop.call_at(when, outer)
    loop.call_at(when, seen.append, "at the same time")
    loop.call_later(0.02, inner.quit)
    async with asyncio.timeout(5):
        await done.wait()
    assert seen == ["at the same time"]


def test_a_closed_loop_runs_nothing_more(qapp: QApplication) -> None:
    seen: list[str] = []
    loop = EventLoop(qapp, set_running_loop=False)
    loop.call_soon(seen.append, "due")
    loop.close()
    loop.close()
    loop.call_soon(seen.append, "soon")
    loop.call_later(0, seen.append, "later")
    passed = QEventLoop()
    QTimer.singleShot(20, passed.quit)
    passed.exec()
    assert seen == []
