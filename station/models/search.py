"""Does a row hold what a person typed into the search field?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from station.core.mac import Mac

_SEPARATORS = re.compile(r"[:\-. ]")
_DIGITS = re.compile(r"[0-9a-f]{2,12}")


def matches(wanted: str, texts: Iterable[str], mac: Mac | None = None) -> bool:
    """Say whether `wanted` is in one of the texts, whatever the letter case.

    Part of a MAC address is found in any of its spellings.
    """
    needle = wanted.strip().casefold()
    if not needle or any(needle in text.casefold() for text in texts):
        return True
    if mac is None:
        return False
    digits = _SEPARATORS.sub("", needle)
    return bool(_DIGITS.fullmatch(digits)) and digits in mac.bare.casefold()
