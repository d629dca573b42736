"""File names that every system takes, made from foreign text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_MAX_PART = 40
_RESERVED: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{digit}" for port in ("COM", "LPT") for digit in "123456789"}
)


def safe_part(text: str) -> str:
    """Make foreign text a part of a file name: ASCII letters, digits, ``-`` and ``_``.

    At most 40 characters, possibly none. Never a name that Windows reserves, never a
    dot or a separator, nothing that begins like an option or a formula.
    """
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    part = re.sub(r"[^A-Za-z0-9_-]+", "-", ascii_text).strip("-")[:_MAX_PART].rstrip("-")
    return f"{part}_" if part.upper() in _RESERVED else part
