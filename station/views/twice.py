"""Asking once, in place: a button that wants to be pressed again."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton

from station.views.translation import translate
from station.views.widgets import restyle, tell

WAIT_MS = 8000


class TwiceButton(QPushButton):
    """Emits `sure` when it is pressed twice; after the first time it says `what` will happen.

    It forgets the first press when the focus leaves it, at Esc, and after 8 s. Enter does
    not press it, so that a scanner never can.
    """

    sure = Signal()

    def __init__(self, text: str, what: str, *, name: str, icon: QIcon | None = None) -> None:
        super().__init__()
        self._text = text if icon is None else f" {text}"
        self._what = what
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setDefault(False)
        if icon is not None:
            self.setIcon(icon)
        self.is_asking = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self.forget)
        self.clicked.connect(self._pressed)
        self._show()

    def set_what(self, what: str) -> None:
        """Say what would happen now; a question that said something else is taken back."""
        if what != self._what:
            self._what = what
            self.forget()

    def offer(self, reason: str = "") -> None:
        """Let it be pressed where there is no `reason` against it."""
        if reason:
            self.forget()
        self.setEnabled(not reason)
        tell(self, reason)
        self.setAccessibleDescription(reason)

    def forget(self) -> None:
        """Take the question back."""
        self.is_asking = False
        self._wait.stop()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter alone; Esc takes the question back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.forget()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere did not mean it."""
        super().focusOutEvent(event)
        self.forget()

    def _pressed(self) -> None:
        if self.is_asking:
            self.forget()
            self.sure.emit()
        else:
            self.is_asking = True
            self._wait.start()
            self._show()

    def _show(self) -> None:
        asks = translate("Twice", "{what} Press again.").format(what=self._what)
        self.setText(asks if self.is_asking else self._text)
        restyle(self, asking=self.is_asking)
