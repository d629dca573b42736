"""The codes of the set-up sheet: what a scanner makes of each kind of character, seen on the test page."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from station.core.layout import readings
from station.core.scan import MacRead, bare_text, interpret

_ALIKE: Final = 0.75
"""So much of a text has to be a test code's own; of 1."""


@dataclass(frozen=True, slots=True)
class TestCode:
    """A printed code: `kind` is ``code128``, ``qr`` or ``datamatrix``."""

    __test__ = False  # not pytest's

    kind: str
    text: str


TEST_CODES: Final = (
    TestCode("qr", "MAC:A0:B7:65:01:02:03"),
    TestCode("datamatrix", "XX2412A0B765010203"),
    TestCode("code128", "A0-B7-65-01-02-03"),
    TestCode("code128", "DIGITS0123456789"),
    TestCode("code128", "LETTERSABCDEF"),
    TestCode("code128", "smallabcdef"),
    TestCode("code128", "SIGNS-:./"),
)
"""A MAC in the three kinds of code, then every class of character that a MAC's forms have."""


def recognise(text: str) -> TestCode | None:
    """Give the test code that a scan is, or was before something spoilt it; None for any other."""
    bare = bare_text(text)
    meant = {bare.casefold(), *(reading.text.casefold() for reading in readings(bare))}
    whole = next((code for code in TEST_CODES if code.text.casefold() in meant), None)
    if whole is not None or isinstance(interpret(bare), MacRead):
        return whole
    best = max(TEST_CODES, key=lambda code: _alike(bare, code.text))
    return best if _alike(bare, best.text) >= _ALIKE else None


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()
