"""What a sentence for people never has."""

from __future__ import annotations

import re


def no_holes(text: str) -> bool:
    """Say whether a text says something, and no place in it was left empty."""
    return bool(text) and not re.search(r"\{\w*\}|\bNone\b|\[\]", text)
