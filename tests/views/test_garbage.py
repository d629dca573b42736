"""On which thread windows that were closed are freed."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from station.views.garbage import collected_here

MANY = 200_000
"""So many objects that Python collects by itself, and more than once."""


class _Cycle:
    """Something that only a collection frees, as a closed window is."""

    def __init__(self, freed_on: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: freed_on.append(threading.get_ident()))


@pytest.fixture(autouse=True)
def _python_collects() -> Iterator[None]:
    gc.collect()
    gc.enable()
    yield
    gc.disable()  # as the fixture of all tests here has it


def _allocate() -> list[list[object]]:
    return [[] for _ in range(MANY)]


async def test_a_closed_window_is_freed_on_the_thread_of_the_windows(qapp: QObject) -> None:
    freed_on: list[int] = []
    with collected_here(qapp):
        _Cycle(freed_on)
        await asyncio.to_thread(_allocate)
        assert freed_on == [], "another thread frees nothing, however much it allocates"
        kept = _allocate()  # by which a collection is due
        async with asyncio.timeout(10):
            while not freed_on:  # noqa: ASYNC110 - a timer of Qt's is waited for
                await asyncio.sleep(0.01)
        del kept
    assert freed_on == [threading.get_ident()]


async def test_without_it_another_thread_would_free_them(qapp: QObject) -> None:
    freed_on: list[int] = []
    _Cycle(freed_on)
    await asyncio.to_thread(_allocate)
    assert freed_on
    assert freed_on != [threading.get_ident()]


async def test_afterwards_python_collects_as_before(qapp: QObject) -> None:
    with collected_here(qapp):
        assert not gc.isenabled()
    assert gc.isenabled()
