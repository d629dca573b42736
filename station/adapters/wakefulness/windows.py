"""Wakefulness on Windows: SetThreadExecutionState, which holds for the thread that calls it."""

from __future__ import annotations

import ctypes
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

_log = logging.getLogger("station.wakefulness")

ES_CONTINUOUS = 0x80000000
ES_SYSTEM_REQUIRED = 0x00000001
ES_DISPLAY_REQUIRED = 0x00000002

SetState = Callable[[int], int]
"""Takes the wanted flags and gives the former ones, 0 for a failure."""


def _set_state(flags: int) -> int:
    kernel32 = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel32.SetThreadExecutionState.argtypes = [ctypes.c_uint32]
    kernel32.SetThreadExecutionState.restype = ctypes.c_uint32
    return int(kernel32.SetThreadExecutionState(flags))


class WindowsWakefulness:
    """Implements `station.ports.wakefulness.Wakefulness`; use it on one thread that lives on."""

    def __init__(self, set_state: SetState = _set_state) -> None:
        self._set_state = set_state

    @asynccontextmanager
    async def awake(self) -> AsyncIterator[None]:
        """Want display and system until the context ends."""
        if not self._set_state(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED):
            _log.info("Windows does not let its screen be kept on")
        try:
            yield
        finally:
            self._set_state(ES_CONTINUOUS)
