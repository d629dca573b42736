"""Bar codes as pictures, for paper that is no label."""

from __future__ import annotations

from typing import Protocol


class CodePictures(Protocol):
    """Draws single bar codes."""

    def picture(self, kind: str, text: str, width_mm: float, height_mm: float) -> bytes:
        """Draw ``code128``, ``qr`` or ``datamatrix`` with its quiet zone into a box, as a PNG.

        Raises ValueError for another kind.
        """
