"""What scans in a demo, where nobody has a scanner."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from station.ports.clock import Clock

if TYPE_CHECKING:
    from station.views.main_window import MainWindow


class DemoScanner:
    """Scans the simulated boards one after the other, as a person at a bench would."""

    def __init__(self, boards: Sequence[str], clock: Clock) -> None:
        self._boards = itertools.cycle(boards)
        self._clock = clock
        self._window: MainWindow | None = None

    def point_at(self, window: MainWindow) -> None:
        """Give the scans to this window from now on."""
        self._window = window

    def scan(self) -> None:
        """Scan the next board."""
        from station.ports.scanner import Scan  # comes with the keyboard's

        if self._window is not None:
            self._window.take_scan(Scan(next(self._boards), "demo", self._clock.now()))
