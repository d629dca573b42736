"""What stands on a container's label, and in which state its printing is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from station.core.mac import Mac
from station.core.quick import maker


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


make_label_content: Final = maker(LabelContent)

SAMPLE: Final = LabelContent(
    mac=Mac.parse("24:0A:C4:00:00:01"), container_id="CT-0001", session_id="sess_000001", ssid="Factory-WPA2",
    firmware="1.4.2", station="station", operator="Ana",
)  # fmt: skip
"""What a template is shown with where there is no label."""

LEAST_MODULE_MM: Final = 0.25
LEAST_MODULE_DOTS: Final = 2
"""A module that is smaller runs into the next one, or is missed by an ordinary scanner."""


@dataclass(frozen=True, slots=True)
class SmallCode:
    """A code on a label that scanners may not read; `element` is the template's, from 1 on.

    `dots` and `mm` are a module's size; 0 where the code does not fit at all, and words
    stand in its place.
    """

    element: int
    dots: int
    mm: float


class LabelState(Enum):
    """How far a label has come; bytes that were sent are not a print that was seen.

    ::

        waiting -> queued -> sending -> sent -> confirmed
                            |         |
                            +---------+--> unknown -> confirmed | failed   (a person says)
                            +--> failed (surely nothing was printed) --> queued | sending

    Only a label that surely is not on paper (`QUEUED`, `FAILED`) may be sent: that is
    what keeps a doubtful one from being printed twice.
    """

    WAITING = "waiting"
    """Due, but not before somebody says into which container the board went."""
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

    def may_become(self, state: LabelState) -> bool:
        """Tell whether the diagram has an arrow from here to `state`."""
        return state in _ARROWS[self]


_ARROWS: Final = {
    LabelState.WAITING: frozenset({LabelState.QUEUED}),
    LabelState.QUEUED: frozenset({LabelState.SENDING, LabelState.FAILED}),
    LabelState.SENDING: frozenset(
        {LabelState.QUEUED, LabelState.SENT, LabelState.CONFIRMED, LabelState.UNKNOWN, LabelState.FAILED}
    ),
    LabelState.SENT: frozenset({LabelState.CONFIRMED, LabelState.UNKNOWN, LabelState.FAILED}),
    LabelState.CONFIRMED: frozenset[LabelState](),
    LabelState.UNKNOWN: frozenset({LabelState.CONFIRMED, LabelState.FAILED}),
    LabelState.FAILED: frozenset({LabelState.QUEUED, LabelState.SENDING, LabelState.CONFIRMED}),
}
