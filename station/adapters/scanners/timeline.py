"""When keys were pressed, whichever clock says so."""

from __future__ import annotations


class Timeline:
    """Turns the times of events into milliseconds that never go back.

    The system's own stamp counts (keys that waited in a queue keep their rhythm);
    where a platform gives none, the time of arrival does.
    """

    def __init__(self) -> None:
        self._now = 0.0
        self._stamp = 0
        self._arrival = 0.0

    def at(self, stamp: int, arrival_ms: float) -> float:
        """Give the time of an event; `stamp` 0 means that the platform gave none."""
        stamped = stamp > 0 and self._stamp > 0
        passed = stamp - self._stamp if stamped else arrival_ms - self._arrival
        self._now += max(0.0, passed)
        self._stamp, self._arrival = stamp, arrival_ms
        return self._now
