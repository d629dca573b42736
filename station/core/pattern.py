"""Regular expressions that a site writes into its settings: refused where one could hang the window.

Python's engine tries every way to divide a text among nested repetitions: thirty characters
that do not fit take it minutes. What is allowed here takes at most some hundred thousand steps
on the sixty-four characters of the longest code.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final

MOST_REPETITIONS: Final = 4
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
    if any(_may_hang(inner) for _, inner in _repetitions(tree)):
        raise MayHangError("a repetition or a choice within a repetition could take for ever")
    if sum(1 for _ in _repetitions(tree)) > MOST_REPETITIONS:
        raise MayHangError(f"more than {MOST_REPETITIONS} repetitions of no fixed length could take for ever")
    return made


def _repetitions(tree: Any) -> Iterator[tuple[str, Any]]:
    """Give every repetition of no fixed length, with what it repeats, however deep."""
    for name, value in _nodes(tree):
        if name in _REPEATS and value[0] != value[1]:
            yield name, value[2]


def _may_hang(repeated: Any) -> bool:
    return any(
        name == "BRANCH" or (name in _REPEATS and value[0] != value[1]) for name, value in _nodes(repeated)
    )


def _nodes(tree: Any) -> Iterator[tuple[str, Any]]:
    for operation, value in tree:
        yield str(operation), value
        for inner in _within(value):
            yield from _nodes(inner)


def _within(value: Any) -> Iterable[Any]:
    """Give the expressions that stand within a node's value."""
    if isinstance(value, _parser.SubPattern):
        return (value,)
    if isinstance(value, (tuple, list)):
        return tuple(inner for part in value for inner in _within(part))
    return ()
