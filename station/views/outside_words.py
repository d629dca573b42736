"""Says an adapter's English text in the person's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from station.views.translation import translate

DATA_DIRECTORY: Final = "data directory"

_HOLE: Final = re.compile(r"%\d")
_WHOLE_ONLY: Final = 10
"""Letters of a text that is too short to be looked for within another."""


def _form(text: str) -> re.Pattern[str] | None:
    """Give the form of a text with holes, at the beginning of another."""
    parts = _HOLE.split(text)
    return re.compile("(.*?)".join(map(re.escape, parts)) + r"(?=\s|$)") if len(parts) > 1 else None


@lru_cache(1)
def _longest_first() -> Sequence[tuple[str, re.Pattern[str] | None]]:
    """Give the texts with their forms; made when the first text is to be said, which is after the start."""
    from station.views.outside_texts import TEXTS

    return [(text, _form(text)) for text in sorted(map(str, TEXTS), key=len, reverse=True)]


def outside(text: str) -> str:
    """Say an adapter's text in the person's language, as far as it is ours."""
    whole = translate("Outside", text)
    if whole != text:
        return whole
    for known, form in _longest_first():
        if form is not None:
            found = form.match(text)
            if found is not None and (said := translate("Outside", known)) != known:
                text = _filled(said, found.groups()) + text[found.end() :]
        elif len(known) >= _WHOLE_ONLY and (text.startswith(known) or text.endswith(known)):
            text = text.replace(known, translate("Outside", known))
    return text


def _filled(said: str, holes: Sequence[str]) -> str:
    return _HOLE.sub(lambda hole: outside(holes[int(hole[0][1:]) - 1]), said)
