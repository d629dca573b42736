"""The last scan's result in one line, where the page that is open has no scan card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from station.views.icons import Icons
from station.views.whole_text import WholeText
from station.views.widgets import ElidedLabel, Picture, plain_label, restyle

if TYPE_CHECKING:  # the first picture does not wait for it
    from station.views.scan_card import ScanCard

_WORD_POINTS = 20


class ScanBand(QFrame):
    """Says over any page what `show_result` gives it; hidden where the card itself is seen."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._icons = icons
        self._icon = Picture()
        self._word = plain_label(role="huge")
        self._word.setStyleSheet(f"font-size: {_WORD_POINTS}pt;")
        self._mac = WholeText(15, 13, 11)
        self._text = ElidedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(14)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        row.addWidget(self._mac)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def said(self) -> str:
        """Everything that it says."""
        return " ".join(filter(None, (self._word.text(), self._mac.whole, self._text.whole)))

    def show_result(self, card: ScanCard) -> None:
        """Show what the card shows."""
        self._icon.setPixmap(self._icons.mark(card.mark, 30, self.devicePixelRatioF()))
        self._word.setText(card.word)
        self._mac.set_whole(card.mac)
        self._mac.setVisible(bool(card.mac))
        self._text.set_whole(card.advice)
        restyle(self._word, tone=card.tone)
        restyle(self, tone="" if card.tone == "calm" else card.tone)
        self.setAccessibleName(self.said)
        self.show()
