"""A window in which nothing happens does nothing: an old line PC has other work, and a laptop a battery."""

from __future__ import annotations

import asyncio
import gc

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from station.core.device import DeviceState
from station.views.event_loop import EventLoop
from tests.views.rig import Rig, board

SLOW_MS = 1000
DRAWING = {QEvent.Type.Paint, QEvent.Type.UpdateRequest, QEvent.Type.LayoutRequest}


def running() -> list[QTimer]:
    """Give every timer of this process that runs."""
    timers = [found for found in gc.get_objects() if isinstance(found, QTimer)]
    return [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()]


class Events(QObject):
    """Counts what Qt has to deliver."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QEvent.Type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen.append(event.type())
        return False


async def at_rest(rig: Rig) -> EventLoop:
    """Let everything have happened once, and come to an end."""
    session = await rig.start(board(1), board(2))
    await rig.scan(board(1), board(3))
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.open_all()
    await rig.clock.advance(30)
    await rig.quiet()
    loop = asyncio.get_running_loop()
    assert isinstance(loop, EventLoop)
    return loop


async def test_no_timer_is_faster_than_a_second_and_nobody_waits_for_less(rig: Rig) -> None:
    loop = await at_rest(rig)
    assert running(), "the printer is asked now and then"
    fast = [timer for timer in running() if timer.interval() < SLOW_MS and timer is not loop._turn]
    assert [(timer.interval(), timer.parent()) for timer in fast] == []
    assert rig.clock.next_wake is None or rig.clock.next_wake >= 1


async def test_the_loop_takes_no_turn_and_nothing_is_drawn(rig: Rig) -> None:
    loop = await at_rest(rig)
    rig.window._ticker.set_seen(False)  # the one thing that goes on: ages and countdowns, each second
    turns: list[None] = []
    loop._turn.timeout.connect(lambda: turns.append(None))
    events = Events()
    QApplication.instance().installEventFilter(events)  # type: ignore[union-attr]
    await asyncio.sleep(0.3)
    QApplication.instance().removeEventFilter(events)  # type: ignore[union-attr]
    assert turns == []
    assert not DRAWING.intersection(events.seen)
    assert len(events.seen) < 10, events.seen
