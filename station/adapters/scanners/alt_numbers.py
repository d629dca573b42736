"""Characters that are typed as Alt and a number on the keypad: Alt+065, Alt+0065, Alt+65 are ``A``."""

from __future__ import annotations

from typing import Final

UNKNOWN: Final = "\ufffd"
"""Stands for a number that is not the same character everywhere."""
_LONGEST: Final = 4
_ENDS: Final = (9, 10, 13)
_SEPARATORS: Final = (4, 28, 29, 30, 31)


class AltNumber:
    """Fed with Alt and the keypad's digits; gives the character when Alt is let go."""

    def __init__(self) -> None:
        self._digits = ""
        self._is_down = False

    def press_alt(self) -> None:
        """Begin a number."""
        self._is_down = True
        self._digits = ""

    def digit(self, digit: str) -> None:
        """Take a digit of the keypad."""
        self._digits += digit

    def release_alt(self) -> str:
        """End the number; gives its character, empty where there was none.

        Only what is the same on every computer is certain: ASCII. `UNKNOWN` is everything else.
        """
        digits, self._digits = self._digits, ""
        was_down, self._is_down = self._is_down, False
        if not was_down or not digits:
            return ""
        number = int(digits[: _LONGEST + 1])
        certain = 32 <= number <= 126 or number in _ENDS or number in _SEPARATORS
        return chr(number) if certain and len(digits) <= _LONGEST else UNKNOWN


def ends_scan(char: str) -> bool:
    """Say whether a character ends a scan."""
    return char != "" and ord(char) in _ENDS
