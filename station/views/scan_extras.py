"""What stands below the last scan when it asks for something: a half pair, a choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.app.pairing import Half
from station.core.mac import Mac
from station.views.scan_words import of_half
from station.views.theme import fixed_font
from station.views.translation import translate
from station.views.widgets import QuietButton, plain_label


class PairBar(QFrame):
    """Shows the half pair that waits; emits `left` when a person gives it up."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._words = plain_label(wrap=True)
        leave = QuietButton(translate("PairBar", "Leave it"), name="Leave the half pair")
        leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._words, 1)
        row.addWidget(leave)
        self.show_half(None)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_half(self, half: Half | None) -> None:
        """Show what waits; None hides it."""
        self.setVisible(half is not None)
        self._words.setText(of_half(half).what if half is not None else "")


class Chooser(QFrame):
    """Asks which of several addresses is the board's; emits `chosen` with its text."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.buttons: list[QuietButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 8)
        self._column.setSpacing(4)
        question = translate("Chooser", "Which one is the board's? Compare with its label.")
        self._column.addWidget(plain_label(question, role="caption", wrap=True))
        self.hide()

    def ask(self, macs: Sequence[Mac]) -> None:
        """Offer addresses; none hides the question."""
        while self.buttons:
            button = self.buttons.pop()
            self._column.removeWidget(button)
            button.deleteLater()
        for mac in macs[:4]:
            button = QuietButton(str(mac), name=f"Choose {mac}")
            button.setFont(fixed_font(12, bold=True))
            button.clicked.connect(lambda _=False, mac=mac: self._choose(mac))
            self._column.addWidget(button)
            self.buttons.append(button)
        self.setVisible(bool(macs))

    def _choose(self, mac: Mac) -> None:
        self.ask(())
        self.chosen.emit(str(mac))
