"""When a camera has read a code: seen steadily, told once, and locked until it has left."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

STEADY_FRAMES: Final = 2
"""So many frames in a row have to show the same code before it counts."""
GONE_FRAMES: Final = 8
"""So many frames in a row have to miss a code before it counts as gone: a glint is no departure."""


class Steady:
    """Fed with the codes of each frame; gives those that have just become certain."""

    def __init__(self, steady: int = STEADY_FRAMES, gone: int = GONE_FRAMES) -> None:
        self._steady = steady
        self._gone = gone
        self._seen: dict[str, int] = {}
        self._missed: dict[str, int] = {}

    def see(self, codes: Collection[str]) -> list[str]:
        """Take the next frame."""
        certain: list[str] = []
        for code in codes:
            if code in self._missed:
                self._missed[code] = 0
                continue
            self._seen[code] = self._seen.get(code, 0) + 1
            if self._seen[code] >= self._steady:
                del self._seen[code]
                self._missed[code] = 0
                certain.append(code)
        self._seen = {code: count for code, count in self._seen.items() if code in codes}
        for code in [code for code in self._missed if code not in codes]:
            self._missed[code] += 1
            if self._missed[code] >= self._gone:
                del self._missed[code]
        return certain
