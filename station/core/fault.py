"""What can be wrong between a scanner and the text that arrives; apart, for it is wanted at the start."""

from __future__ import annotations

from enum import Enum


class Fault(Enum):
    """What is wrong between the scanner and the text that arrived."""

    LAYOUT = "the scanner's keyboard country is not the computer's"
    SHIFT = "Caps Lock or Shift turned the digits into signs"
    IME = "an input method turned the letters into other characters"
    CODE39 = "the scanner does not decode full-ASCII Code 39"
    HEX_MODE = "the scanner sends each character as two digits"
    ALT_CODES = "the scanner sends each character as Alt and its number"
    CUT_SHORT = "characters are missing"
