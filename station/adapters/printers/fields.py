"""What a label's fields say: foreign texts made harmless for paper, in one place."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import tzinfo
from string import Formatter
from typing import Final

from station.core.label import LabelContent

NAMES: Final = (
    "container_id",
    "mac",
    "mac_bare",
    "ssid",
    "session",
    "verified_at",
    "firmware",
    "station",
    "operator",
    "mark",
    "n",
)
"""Every field that a template may name."""


def fields_of(content: LabelContent, zone: tzinfo | None) -> Mapping[str, str]:
    """Give the fields' texts, one line each; `zone` None is the workstation's.

    A board without a container id goes by its MAC.
    """
    verified = content.verified_at.astimezone(zone) if content.verified_at else None
    return {
        "container_id": one_line(content.container_id) or str(content.mac),
        "mac": str(content.mac),
        "mac_bare": content.mac.bare,
        "ssid": one_line(content.ssid),
        "session": one_line(content.session_id),
        "verified_at": f"{verified:%Y-%m-%d %H:%M}" if verified else "",
        "firmware": one_line(content.firmware),
        "station": one_line(content.station),
        "operator": one_line(content.operator),
        "mark": content.mark,
        "n": str(content.copy + 1),
    }


def one_line(text: str) -> str:
    """Turn foreign text into one visible line.

    Control characters and line ends become blanks, marks that change the writing
    direction or are invisible go, lone surrogates become the replacement character.
    """
    return " ".join("".join(map(_visible, text)).split())


def fill(pattern: str, fields: Mapping[str, str]) -> str:
    """Put the fields into a template's text; empty when all that it names are empty."""
    named = names_in(pattern)
    if named and not any(fields[name] for name in named):
        return ""
    return pattern.format_map(fields)


def names_in(pattern: str) -> tuple[str, ...]:
    """List the fields that a template's text names. Raises ValueError with the reason.

    Only a bare ``{name}`` is allowed: no attribute, index, conversion or format.
    """
    names = []
    for _, name, spec, conversion in Formatter().parse(pattern):
        if name is None:
            continue
        if name not in NAMES or spec or conversion:
            raise ValueError(f"There is no field {{{name}}}.")
        names.append(name)
    return tuple(names)


def _visible(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cf":
            return ""
        case "Cs":
            return "\N{REPLACEMENT CHARACTER}"
        case _:
            return character
