"""What stands on a container's label, and in which state its printing is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from station.core.mac import Mac


@dataclass(frozen=True, slots=True)
class LabelContent:
    """The facts of one label, before any layout.

    `copy` is 0 for the first print and counts the reprints, which carry a visible
    mark (R1, R2 ...). `verified_at` keeps its offset. Texts are foreign: whoever
    renders them escapes them.
    """

    mac: Mac
    container_id: str = ""
    session_id: str = ""
    ssid: str = ""
    firmware: str = ""
    verified_at: datetime | None = None
    station: str = ""
    operator: str = ""
    copy: int = 0

    @property
    def mark(self) -> str:
        """Give the reprint mark, empty on the first print."""
        return f"R{self.copy}" if self.copy else ""


class LabelState(Enum):
    """How far a label has come; bytes that were sent are not a print that was seen.

    ::

        queued -> sending -> sent -> confirmed
                     |         |
                     +---------+--> unknown -> confirmed | failed   (a person says)
                     +--> failed (surely nothing was printed)
    """

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    CONFIRMED = "confirmed"
    UNKNOWN = "unknown"
    FAILED = "failed"

    @property
    def is_settled(self) -> bool:
        """True where neither the station nor a person has to do anything."""
        return self in (LabelState.SENT, LabelState.CONFIRMED)
