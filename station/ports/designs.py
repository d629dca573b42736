"""The designs of a label: which there are, what one would print, and changing it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from station.core.label import LabelContent, SmallCode


class LabelDesigns(Protocol):
    """The label templates that one printer can be given; a mistake is `BadSettings`, line and key."""

    @property
    def current(self) -> str:
        """The name of the template that is printed now."""

    def names(self) -> Sequence[str]:
        """List the templates, sorted: those shipped, and the user's own."""

    def source(self, name: str) -> str:
        """Give a template's text; raises `BadSettings`."""

    def preview(self, content: LabelContent, name: str, source: str | None = None) -> bytes:
        """Draw a label as this printer would print it: a PNG in the printer's dots.

        `source` is a text that nobody has saved yet. Raises `BadSettings`.
        """

    def small_codes(self, content: LabelContent, name: str, source: str | None = None) -> Sequence[SmallCode]:
        """List the codes that this printer would print too small to be read for certain.

        `source` as for `preview`. Raises `BadSettings`.
        """

    def save(self, name: str, source: str) -> None:
        """Keep a text as the user's own template; nothing shipped is overwritten. Raises `BadSettings`."""

    def use(self, name: str) -> None:
        """Print with this template from now on; raises `BadSettings`, and then nothing changed."""
