"""Waiting for something to become true, with words for when it does not."""

from __future__ import annotations

import time
from collections.abc import Callable

from tests.support.station_process import PATIENCE


def until(holds: Callable[[], bool], what: str) -> None:
    """Ask again and again; fails after `PATIENCE` seconds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.05)
