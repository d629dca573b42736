"""A label printer."""

from __future__ import annotations

from typing import Protocol

from station.core.label import LabelContent, LabelState
from station.ports.availability import Availability


class Printer(Protocol):
    """One way to get a label onto paper or into a file."""

    @property
    def name(self) -> str:
        """The address as in the settings, such as ``zpl-tcp://10.1.2.3:9100``."""

    async def availability(self) -> Availability:
        """Say whether a label would print now, why not, and what to do."""

    async def print_label(self, content: LabelContent) -> LabelState:
        """Print one label.

        Returns `SENT` when every byte was handed over, `CONFIRMED` when the result
        is known to exist (a file on disk). Raises `PrinterTrouble`, whose `sent`
        is False when surely nothing was printed and None when that is unknown.
        """
