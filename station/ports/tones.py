"""Tones for operators who watch the board and not the screen."""

from __future__ import annotations

from enum import Enum
from typing import Protocol

from station.ports.availability import Availability


class Tone(Enum):
    """What a scan came to, by ear."""

    GOOD = "good"
    KNOWN = "known"
    REFUSED = "refused"
    HALF = "half"
    ENDS_SOON = "ends-soon"
    """No scan: the session's time is nearly over."""


class Tones(Protocol):
    """Plays tones; one that cannot be played is silence, never an error."""

    def play(self, tone: Tone) -> None:
        """Begin to play a tone at the volume of the settings; returns at once."""

    def availability(self) -> Availability:
        """Say whether a tone could be heard, apart from being muted."""
