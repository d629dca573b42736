"""Regular expressions that a site writes into its settings: refused where one could hang the window.

Python's engine tries every way to divide a text among nested repetitions: thirty characters
that do not fit take it minutes. What is allowed here takes at most some million steps.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from math import comb
from typing import Final

MOST_REPETITIONS: Final = 4
LONGEST: Final = 64
"""Characters of the longest code."""
_FEW: Final = 8
"""A repetition of no more lengths is a choice among them."""
_MOST_STEPS: Final = 4_000_000


class MayHangError(ValueError):
    """A pattern is sound, and could take for ever on some texts."""


def compiled(pattern: str, longest: int = LONGEST) -> re.Pattern[str]:
    """Compile a pattern for texts of at most `longest` characters; raises ValueError, with what is wrong."""
    try:
        with warnings.catch_warnings(action="ignore"):  # of what a later Python may read otherwise
            made = re.compile(pattern)
        effort = _Reader(pattern, longest).choice()
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"not a regular expression: {error}") from None
    repetitions = effort.repetitions
    if repetitions > MOST_REPETITIONS or comb(longest + repetitions, repetitions) * effort.ways > _MOST_STEPS:
        raise MayHangError(
            f"choices within a repetition, or more than {MOST_REPETITIONS} repetitions of no fixed length, "
            "could take for ever"
        )
    return made


@dataclass(frozen=True, slots=True)
class _Effort:
    """The long repetitions, and the ways through all choices, as often as each is tried."""

    repetitions: int = 0
    ways: int = 1

    def then(self, other: _Effort) -> _Effort:
        """Give the effort of one part after the other."""
        return _Effort(self.repetitions + other.repetitions, min(self.ways * other.ways, _MOST_STEPS + 1))

    def or_else(self, other: _Effort) -> _Effort:
        """Give the effort of one part or the other."""
        return _Effort(max(self.repetitions, other.repetitions), self.ways + other.ways)

    def repeated(self, least: int, most: int) -> _Effort:
        """Give the effort of a part that comes so many times."""
        repetitions, ways, lengths = self.repetitions * most, self.ways**most, most - least + 1
        if lengths > _FEW:
            repetitions += 1
        else:
            ways *= lengths
        return _Effort(repetitions, min(ways, _MOST_STEPS + 1))


_ATOM: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|[^()|]", re.DOTALL)
"""What is repeated as one and is no group: an escape's first two signs, a class, a sign."""
_OPENING: Final = re.compile(r"\((?:\?(?:P<\w+>|P=|[:=!>]|<[=!]|\(\w+\)|[a-zA-Z]*(?:-[a-zA-Z]+)?:?))?")
_FOR_PEOPLE: Final = re.compile(r"\(\?(?:#|\w*x)")
"""A comment, or the flag that lets comments and blanks stand anywhere."""
_TIMES: Final = re.compile(r"(?:([*+?])|\{(?!\})(\d*)(?:(,)(\d*))?\})[?+]?")


class _Reader:
    """Reads a pattern that Python has compiled: what it cannot be is not looked for."""

    def __init__(self, pattern: str, longest: int) -> None:
        self._pattern = pattern
        self._longest = longest
        self._at = 0

    def choice(self) -> _Effort:
        """Read alternatives up to the group's or the pattern's end."""
        effort = self._sequence()
        while self._found("|"):
            effort = effort.or_else(self._sequence())
        return effort

    def _sequence(self) -> _Effort:
        effort = _Effort()
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            effort = effort.then(self._times(self._part()))
        return effort

    def _part(self) -> _Effort:
        if (atom := _ATOM.match(self._pattern, self._at)) is not None:
            self._at = atom.end()
            return _Effort()
        opening = _OPENING.match(self._pattern, self._at)
        assert opening is not None  # noqa: S101 - an atom is all else
        if _FOR_PEOPLE.match(self._pattern, self._at):
            raise ValueError("comments and the flag x are not taken")
        self._at = opening.end()
        inner = self.choice()
        self._found(")")
        return inner

    def _times(self, effort: _Effort) -> _Effort:
        times = _TIMES.match(self._pattern, self._at)
        if times is None:
            return effort
        self._at = times.end()
        sign, least, several, most = times.groups()
        if sign is not None:
            low, high = {"*": (0, self._longest), "+": (1, self._longest), "?": (0, 1)}[sign]
        else:
            low = int(least or 0)
            high = int(most or self._longest) if several else low
        return effort.repeated(min(low, self._longest), min(high, self._longest))

    def _found(self, sign: str) -> bool:
        if not self._pattern.startswith(sign, self._at):
            return False
        self._at += len(sign)
        return True
