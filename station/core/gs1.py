"""GS1 codes as their elements: application identifier and value."""

from __future__ import annotations

import re
from typing import Final

_FIXED: Final = {
    "00": 18, "01": 14, "02": 14, "03": 14, "04": 16, "11": 6, "12": 6, "13": 6, "14": 6, "15": 6,
    "16": 6, "17": 6, "18": 6, "19": 6, "20": 2, "31": 6, "32": 6, "33": 6, "34": 6, "35": 6, "36": 6,
    "41": 13,
}  # fmt: skip
"""How long the value is, by the identifier's first two digits; others run to the next separator."""
_DIGITS: Final = {"23": 3, "24": 3, "25": 3, "40": 3, "41": 3, "42": 3} | dict.fromkeys(
    ("31", "32", "33", "34", "35", "36", "39", "43", "70", "71", "72", "80", "81", "82"), 4
)
_KNOWN: Final = {
    *_FIXED, *_DIGITS, "10", "21", "22", "30", "37", *(str(number) for number in range(90, 100)),
}  # fmt: skip
_SHOWN: Final = re.compile(r"(?:\((\d{2,4})\)([^()\x1d]{1,90}))+")
_SEPARATORS: Final = "\x1d␝"


def elements(text: str, *, marked: bool) -> tuple[tuple[str, str], ...] | None:
    """Split a GS1 code; None where the text is none.

    `marked` says that the scanner called it GS1 (``]C1``, ``]d2``, ``]Q3``): only then are digits
    at its beginning an identifier. ``(21)...`` is taken without that.
    """
    if _SHOWN.fullmatch(text):
        return tuple(re.findall(r"\((\d{2,4})\)([^()]+)", text))
    if not marked:
        return None
    found: list[tuple[str, str]] = []
    rest = text.lstrip(_SEPARATORS)
    while rest:
        kind = rest[:2]
        digits = _DIGITS.get(kind, 2)
        identifier, rest = rest[:digits], rest[digits:]
        if kind not in _KNOWN or not (identifier.isascii() and identifier.isdigit()):
            return None
        length = _FIXED.get(kind)
        value = rest[:length] if length else re.split(f"[{_SEPARATORS}]", rest, maxsplit=1)[0]
        if not value or (length and len(value) < length):
            return None
        found.append((identifier, value))
        rest = rest[len(value) :].lstrip(_SEPARATORS)
    return tuple(found) or None
