"""The workstation's sleep: nobody sees a board fail on a dark screen."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Protocol


class Wakefulness(Protocol):
    """Keeps screen and computer from going to sleep; where that cannot be had, nothing happens."""

    def awake(self) -> AbstractAsyncContextManager[None]:
        """Stay awake within the context; a process that dies gives the sleep back, too."""
