"""What a Zebra says when asked ``~HS``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from station.ports.availability import Availability

QUESTION: Final = b"~HS\r\n"
STRINGS: Final = 3
"""A full answer is three strings, each from STX to ETX."""

_STRING = re.compile(rb"\x02([^\x02\x03]*)\x03")

SILENT: Final = Availability(
    ok=False,
    why="The printer needs attention: it takes a connection but does not say how it is, as it did before.",
    remedy="Look at the printer: paper, ribbon, head and its lamp. If another one that knows no ~HS stands "
    "there now, add ?status=no to its address in the settings.",
)
"""A Zebra with an open head, without paper or ribbon may give no answer at all."""

TELLS_NOTHING: Final = Availability(
    ok=None,
    why="The printer does not tell its state: its labels are sent, and not confirmed.",
    remedy="If it is a Zebra, look at it: paper, ribbon, head and its lamp.",
)

NOT_ASKED: Final = Availability(
    ok=None, why="The printer is not asked for its state (status=no): its labels are sent, and not confirmed."
)

TELLS: Final = Availability(ok=True, why="The printer tells its state, and is ready.")


@dataclass(frozen=True, slots=True)
class HostStatus:
    """The flags of ``~HS`` that stop a label.

    `waiting` counts formats in the buffer, `remaining` the labels of the batch that are
    not out yet; `in_format` is true between ``^XA`` and ``^XZ``.
    """

    paper_out: bool = False
    paused: bool = False
    buffer_full: bool = False
    head_open: bool = False
    ribbon_out: bool = False
    over_heated: bool = False
    waiting: int = 0
    remaining: int = 0
    in_format: bool = False

    @property
    def is_done(self) -> bool:
        """True where the printer has put out all that it was sent."""
        return not (self.waiting or self.remaining or self.in_format)

    @property
    def stops(self) -> bool:
        """True where it does not go on by itself; heat and a full memory pass."""
        return self.head_open or self.paper_out or self.ribbon_out or self.paused

    @property
    def needs_person(self) -> bool:
        """True where a label would not come out."""
        return self.availability.ok is False

    @property
    def availability(self) -> Availability:
        """The same in words, the first trouble that a person has to see to."""
        for is_so, why, remedy in (
            (self.head_open, "The print head is open.", "Close the printer's head."),
            (self.paper_out, "The printer is out of labels.", "Put a new roll in, then press feed."),
            (self.ribbon_out, "The printer is out of ribbon.", "Put a new ribbon in."),
            (self.paused, "The printer is paused.", "Press pause on the printer."),
            (self.over_heated, "The print head is too hot.", "Wait until it has cooled down."),
            (self.buffer_full, "The printer's memory is full.", "Wait, or switch the printer off and on."),
        ):
            if is_so:
                return Availability(ok=False, why=why, remedy=remedy)
        return TELLS


def is_complete(answer: bytes) -> bool:
    """Tell whether all three strings have arrived."""
    return answer.count(b"\x03") >= STRINGS


def parse(answer: bytes) -> HostStatus | None:
    """Read an answer to ``~HS``; None for anything else.

    First string ``aaa,b,c,dddd,eee,f,g,h,iii,j,k,l``: b paper out, c paused, eee
    formats waiting, f buffer full, h within a format, l too hot. Second
    ``mmm,n,o,p,q,r,s,t,uuuuuuuu,...``: o head open, p ribbon out, u labels remaining.
    """
    strings = [found.decode("ascii", "replace").split(",") for found in _STRING.findall(answer)]
    if len(strings) < 2 or len(strings[0]) < 12 or len(strings[1]) < 9:
        return None
    first, second = strings[0], strings[1]
    try:
        return HostStatus(
            paper_out=_flag(first[1]),
            paused=_flag(first[2]),
            buffer_full=_flag(first[5]),
            head_open=_flag(second[2]),
            ribbon_out=_flag(second[3]),
            over_heated=_flag(first[11]),
            waiting=int(first[4]),
            remaining=int(second[8]),
            in_format=_flag(first[7]),
        )
    except ValueError:
        return None


def _flag(text: str) -> bool:
    if text.strip() not in ("0", "1"):
        raise ValueError(text)
    return text.strip() == "1"
