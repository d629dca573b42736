"""What becomes of a scan: its result, and what is odd about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from station.core.errors import StationError
from station.core.mac import Mac
from station.core.scan import MacRead, Meaning
from station.ports.scanner import Scan


class ScanResult(Enum):
    """What became of a scan."""

    ADDED = "added"
    ALREADY_LISTED = "already listed"
    REPEATED = "repeated"
    REFUSED = "refused"
    NOT_KEPT = "not kept"
    """The journal could not keep it: the scan counts as not made."""


class ScanWarning(Enum):
    """What is odd about a board that was taken all the same."""

    LOCAL = "locally administered"
    NEW_MAKER = "an OUI that this line has not seen"
    CONTAINER_USED = "another board is in that container"
    MOVED = "it was in another container"


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """A scan, its meaning and its result; `error` says why it was not kept.

    `used_by` is the board that the container was given before, `moved_from` the container in
    which the board was.
    """

    scan: Scan
    meaning: Meaning
    result: ScanResult
    error: StationError | None = None
    warnings: tuple[ScanWarning, ...] = ()
    container_id: str = ""
    used_by: Mac | None = None
    moved_from: str = ""

    @property
    def mac(self) -> Mac | None:
        """The board's MAC where the code was one."""
        return self.meaning.mac if isinstance(self.meaning, MacRead) else None
