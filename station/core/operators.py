"""Who may sign in at a station: a name or a badge's code, never a board."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

LONGEST: Final = 60
"""Characters of an operator's name in the journal."""


class OperatorProblem(Enum):
    """Why a text is nobody's name."""

    BOARD = "board"
    SECRET = "secret"  # noqa: S105
    PATTERN = "pattern"


def operator_name(text: str) -> str:
    """Give a name as it stands in the journal: one blank between words, `LONGEST` characters."""
    from station.core.scan import bare_text

    return " ".join(bare_text(text).split())[:LONGEST]


def operator_problem(text: str, pattern: str = "") -> OperatorProblem | None:
    """Judge a typed name or a scanned badge; None where it may sign in.

    `pattern` is a regular expression of the whole text; empty takes any name.
    """
    from station.core.scan import NotAMac, bare_text, interpret  # not before the first picture

    meaning = interpret(text)
    if not isinstance(meaning, NotAMac):
        return OperatorProblem.BOARD
    if meaning.text != bare_text(text):  # masked: it holds a password, and would stand in every record
        return OperatorProblem.SECRET
    if pattern and (len(bare_text(text)) > LONGEST or not re.fullmatch(pattern, bare_text(text))):
        return OperatorProblem.PATTERN
    return None


def is_badge(text: str, pattern: str) -> bool:
    """Say whether a scan is certainly a badge: there is a pattern, and it fits."""
    return bool(pattern) and operator_problem(text, pattern) is None
