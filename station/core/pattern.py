"""Regular expressions that a site writes into its settings: refused where one could hang the window.

Python's engine tries every way to divide a text among nested repetitions: thirty characters
that do not fit take it minutes. What is allowed here takes at most some million steps
on the sixty-four characters of the longest code.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from math import comb, prod
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final

MOST_REPETITIONS: Final = 4
_LONGEST: Final = 64
_FEW: Final = 8
"""A repetition of no more lengths is a choice among them."""
_MOST_STEPS: Final = 4_000_000
_REPEATS: Final = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


class MayHangError(ValueError):
    """A pattern is sound, and could take for ever on some texts."""


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a site's pattern; raises ValueError, with what is wrong."""
    try:
        with warnings.catch_warnings(action="ignore"):  # of what a later Python may read otherwise
            made = re.compile(pattern)
            tree = _parser.parse(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"not a regular expression: {error}") from None
    repetitions, ways = _counted(tree)
    if repetitions > MOST_REPETITIONS or comb(_LONGEST + repetitions, repetitions) * ways > _MOST_STEPS:
        raise MayHangError(
            f"choices within a repetition, or more than {MOST_REPETITIONS} repetitions of no fixed length, "
            "could take for ever"
        )
    return made


def _counted(tree: Any) -> tuple[int, int]:
    """Count the long repetitions, and the ways through all choices, as often as each is tried."""
    repetitions, ways = 0, 1
    for operation, value in tree:
        name = str(operation)
        if name in _REPEATS:
            least, most, repeated = value
            times = min(most, _LONGEST)
            inner, through = _counted(repeated)
            span = times - min(least, _LONGEST) + 1
            inner, through = inner * times, through**times
            if span > _FEW:
                inner += 1
            else:
                through *= span
        elif name == "BRANCH":
            branches = [_counted(branch) for branch in value[1]]
            inner, through = max(count for count, _ in branches), sum(count for _, count in branches)
        else:
            parts = [_counted(part) for part in _within(value)]
            inner, through = sum(count for count, _ in parts), prod(count for _, count in parts)
        repetitions, ways = repetitions + inner, min(ways * through, _MOST_STEPS + 1)
    return repetitions, ways


def _within(value: Any) -> Iterable[Any]:
    """Give the expressions that stand within a node's value."""
    if isinstance(value, _parser.SubPattern):
        return (value,)
    if isinstance(value, (tuple, list)):
        return tuple(inner for part in value for inner in _within(part))
    return ()
