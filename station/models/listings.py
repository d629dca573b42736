"""Which lines of the allowlist have changed since one last looked."""

from __future__ import annotations

from station.app.enrolment import Enrolment, Listing
from station.core.mac import Mac


class ListingsWatch:
    """Compares the allowlist with what it was at the last look.

    `Enrolment.changed` does not say what changed. Asked once a frame, a look at
    10,000 lines costs about a millisecond.
    """

    def __init__(self, enrolment: Enrolment) -> None:
        self._enrolment = enrolment
        self._seen: dict[Mac, Listing] = {}

    def changed(self) -> list[Mac]:
        """Give the boards whose line came, changed or went since the last call."""
        now = self._enrolment.listings
        seen = self._seen
        macs = [mac for mac, row in now.items() if (old := seen.get(mac)) is not row and old != row]
        macs += [mac for mac in seen if mac not in now]
        if macs:
            self._seen = dict(now)
        return macs
