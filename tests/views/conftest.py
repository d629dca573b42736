"""Views are tested on Qt's own loop: what a key starts runs as it does in the program."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import pytest
import pytest_asyncio
import qasync
from PySide6.QtWidgets import QApplication

from tests.views.rig import Rig


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Give every coroutine test here Qt's loop."""

    def qt_loop() -> asyncio.AbstractEventLoop:
        app = QApplication.instance() or QApplication([])
        loop: asyncio.AbstractEventLoop = qasync.QEventLoop(app, set_running_loop=False)
        return loop

    return {"qt": qt_loop}


@pytest_asyncio.fixture
async def rig(qapp: Any) -> AsyncIterator[Rig]:
    """Give a window on a line of fakes, shown, with no session."""
    made = await Rig.make()
    yield made
    await made.aclose()
