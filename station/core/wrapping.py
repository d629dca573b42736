"""What a scanner types around each code, because it was told to: a prefix, a suffix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LONGEST_WRAPPING: Final = 8
"""Of a prefix or a suffix; in characters."""


@dataclass(frozen=True, slots=True)
class Wrapping:
    """The site's prefix and suffix; Enter, Tab and the like are no part of them."""

    prefix: str = ""
    suffix: str = ""

    def opens(self, text: str) -> bool:
        """Say whether a text comes from a scanner for certain: all that is around its codes is there."""
        whole = len(text) > len(self.prefix) + len(self.suffix)
        wraps = bool(self.prefix or self.suffix) and whole
        return wraps and text.startswith(self.prefix) and text.endswith(self.suffix)

    def found(self, text: str) -> tuple[bool, bool]:
        """Say whether the prefix, and the suffix, are there; one that is not set is."""
        return text.startswith(self.prefix), text.endswith(self.suffix)

    def unwrap(self, text: str) -> str:
        """Give the code alone; a text that is not wrapped is given as it is."""
        if len(text) <= len(self.prefix) + len(self.suffix):
            return text
        return text.removeprefix(self.prefix).removesuffix(self.suffix)


NO_WRAPPING: Final = Wrapping()
