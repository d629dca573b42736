"""Whether a typed value suits an item of the Pi's configuration, as far as the Pi has told its rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from station.core.house import ConfigItem
from station.core.pattern import compiled

_LONGEST: Final = 200


class MistakeKind(Enum):
    """What is wrong with a value."""

    EMPTY = "empty"
    NO_NUMBER = "no number"
    TOO_SMALL = "too small"
    TOO_LARGE = "too large"
    NO_OPTION = "no option"
    OTHER_FORM = "other form"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, and the limit that was told."""

    kind: MistakeKind
    limit: str = ""


def mistake_in(item: ConfigItem, text: str) -> Mistake | None:
    """Give what is wrong with `text` as the item's value, None where nothing is known to be.

    The Pi has the last word: a rule that it did not tell, or that cannot be checked here in
    bounded time, is its own to enforce.
    """
    value = text.strip()
    if not value:
        return Mistake(MistakeKind.EMPTY) if item.is_required else None
    if item.options and value not in item.options:
        return Mistake(MistakeKind.NO_OPTION, ", ".join(item.options))
    if item.kind == "number":
        return _mistake_in_number(item, value)
    if item.kind == "boolean" and value not in ("true", "false"):
        return Mistake(MistakeKind.NO_OPTION, "true, false")
    if item.pattern and not _fits(item.pattern, value):
        return Mistake(MistakeKind.OTHER_FORM, item.pattern)
    return None


def _mistake_in_number(item: ConfigItem, value: str) -> Mistake | None:
    if not re.fullmatch(r"[+-]?\d{1,15}(\.\d{1,15})?", value):
        return Mistake(MistakeKind.NO_NUMBER)
    number = float(value)
    if item.least is not None and number < item.least:
        return Mistake(MistakeKind.TOO_SMALL, f"{item.least:g}")
    if item.most is not None and number > item.most:
        return Mistake(MistakeKind.TOO_LARGE, f"{item.most:.15g}")
    return None


def _fits(pattern: str, value: str) -> bool:
    """Say whether a value has the form; a pattern that may take for ever is not tried."""
    if len(pattern) > _LONGEST or len(value) > _LONGEST:
        return True
    try:
        return compiled(pattern, len(value)).fullmatch(value) is not None
    except ValueError:
        return True
