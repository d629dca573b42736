"""Draws counts as often as their cost allows: at once for a few boards, calmly for ten thousand."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject

from station.models.flusher import Flusher

FRAME_MS = 16
MOST_MS = 500


class Pace(Flusher):
    """Calls `draw` some time after `touch`; while nothing is touched no timer runs."""

    def __init__(
        self,
        draw: Callable[[], None],
        parent: QObject | None = None,
        *,
        now: Callable[[], float] = perf_counter,
    ) -> None:
        super().__init__(draw, parent, interval_ms=FRAME_MS, most_ms=MOST_MS, now=now)
