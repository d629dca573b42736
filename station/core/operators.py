"""Who may sign in at a station: a name or a badge's code, never a board."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from station.core.scan import NotAMac, interpret

LONGEST: Final = 60
"""Characters of an operator's name in the journal."""


class OperatorProblem(Enum):
    """Why a text is nobody's name."""

    BOARD = "board"
    PATTERN = "pattern"


def operator_problem(text: str, pattern: str = "") -> OperatorProblem | None:
    """Judge a typed name or a scanned badge; None where it may sign in.

    `pattern` is a regular expression of the whole text; empty takes any name.
    """
    if not isinstance(interpret(text), NotAMac):
        return OperatorProblem.BOARD
    if pattern and not re.fullmatch(pattern, text.strip()):
        return OperatorProblem.PATTERN
    return None


def is_badge(text: str, pattern: str) -> bool:
    """Say whether a scan is certainly a badge: there is a pattern, and it fits."""
    return bool(pattern) and operator_problem(text, pattern) is None
