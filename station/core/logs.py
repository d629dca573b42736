"""A line of the Pi's log, and how two lists of lines are laid over each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


class LogLevel(IntEnum):
    """The levels that are known, by weight."""

    DEBUG = 10
    INFO = 20
    WARN = 30
    ERROR = 40


_ALIASES = {
    "debug": LogLevel.DEBUG,
    "info": LogLevel.INFO,
    "warn": LogLevel.WARN,
    "warning": LogLevel.WARN,
    "error": LogLevel.ERROR,
    "err": LogLevel.ERROR,
}


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line (handoff 7.3), foreign text throughout.

    `level_text` is the Pi's word for the level, `fields` what else was said, as
    text (``path=/api; retries=3``); `id` is empty where the Pi gave none.
    """

    at: datetime | None = None
    level_text: str = ""
    component: str = ""
    message: str = ""
    fields: str = ""
    id: str = ""

    @property
    def level(self) -> LogLevel | None:
        """The level; None for one that nobody knows."""
        return _ALIASES.get(self.level_text.strip().lower())

    def is_at_least(self, least: LogLevel) -> bool:
        """Say whether a filter shows the line; one of unknown weight is never hidden."""
        return self.level is None or self.level >= least

    def is_same_as(self, other: LogLine) -> bool:
        """Say whether both are one line: the same words, and ids that do not differ."""
        return (
            self.at == other.at
            and self.message == other.message
            and self.component == other.component
            and self.level_text == other.level_text
            and self.fields == other.fields
            and (self.id == other.id or not self.id or not other.id)
        )


def continuation(known: Sequence[LogLine], more: Sequence[LogLine]) -> Sequence[LogLine]:
    """Give the part of `more` that comes after `known`, both oldest first.

    `more` may begin before, within or after `known`: the longest run that ends `known` and
    stands in `more` is where they meet, of equal ones the first. Nothing in common: all is new.
    """
    length, place = 0, 0
    for end in range(1, len(more) + 1):
        run = 0
        while run < min(end, len(known)) and known[-1 - run].is_same_as(more[end - 1 - run]):
            run += 1
        meets = run == min(end, len(known))
        if meets and run > length:
            length, place = run, end
    return more[place:]
