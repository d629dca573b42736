"""A code that was read, to be seen whole without a mouse: smaller where it is long, then in several lines."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from station.views.fitted_label import FittedLabel
from station.views.theme import fixed_font

_LINES: Final = 4
_LONGEST: Final = 160
_BREAK: Final = "\u200b"


def breakable(text: str) -> str:
    """Let a text be broken at each character; of a very long one leave the middle out."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"
    return _BREAK.join(text)


class WholeText(FittedLabel):
    """Breaks what is too long even in the smallest of `sizes` into lines; a longer one loses its middle."""

    def __init__(self, *sizes: int) -> None:
        super().__init__(sizes, mode=Qt.TextElideMode.ElideMiddle, bold=True)
        self.setFont(fixed_font(sizes[0], bold=True))

    def _shortened(self, width: int) -> str:
        metrics = self.fontMetrics()
        left = metrics.elidedText(self.whole, Qt.TextElideMode.ElideMiddle, width * _LINES - width // 8)
        lines = []
        while left:
            end = len(left)
            while end > 1 and (needs := metrics.horizontalAdvance(left[:end])) > width:
                end = max(1, min(end - 1, end * width // needs))
            lines.append(left[:end])
            left = left[end:]
        return "\n".join(lines)
