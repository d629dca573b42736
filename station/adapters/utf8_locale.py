"""A locale whose letters are UTF-8, as Qt wants it and as Python makes it for itself alone (PEP 538).

Without it Qt tells of it on standard error, of every command that draws.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Final

_PLAIN: Final = ("C", "POSIX")
_WANTED: Final = "C.UTF-8"


def use_utf8(environment: MutableMapping[str, str]) -> None:
    """Name the UTF-8 form where nobody has set a language; before Qt is asked for anything."""
    if told := environment.get("LC_ALL"):
        if told in _PLAIN:  # of cron, of units and of packages' scripts
            environment["LC_ALL"] = _WANTED
    elif (environment.get("LC_CTYPE") or environment.get("LANG") or "C") in _PLAIN:
        environment["LC_CTYPE"] = _WANTED
