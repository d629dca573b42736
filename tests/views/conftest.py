"""Views are tested on Qt's own loop: what a key starts runs as it does in the program."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import Any

import pytest
import pytest_asyncio
from PySide6.QtWidgets import QApplication

from station.views.event_loop import EventLoop
from tests.views.rig import Rig


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Give every coroutine test here Qt's loop."""

    def qt_loop() -> asyncio.AbstractEventLoop:
        app = QApplication.instance() or QApplication([])
        loop: asyncio.AbstractEventLoop = EventLoop(app, set_running_loop=False)
        return loop

    return {"qt": qt_loop}


@pytest.fixture(autouse=True)
def _windows_are_freed_on_their_own_thread() -> Iterator[None]:
    """Collect here: Python collects on whatever thread it is, and Qt's objects bear only their own."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest_asyncio.fixture
async def rig(qapp: Any) -> AsyncIterator[Rig]:
    """Give a window on a line of fakes, shown, with no session."""
    made = await Rig.make()
    yield made
    await made.aclose()
