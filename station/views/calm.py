"""Buttons that print: pressed twice in one breath, they act once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

CALM_MS = 600
"""Longer than a double click, shorter than a decision."""

_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Calm(QObject):
    """Lets a group of buttons hear no press for a moment after one of them was pressed.

    `begin` starts that moment, too: a question that has just changed under the pointer is
    not answered by the second half of a double click. The buttons stay on and keep the focus.
    """

    def __init__(self, *buttons: QAbstractButton, wait_ms: int = CALM_MS) -> None:
        super().__init__(buttons[0])
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self._wait_ms = wait_ms
        for button in buttons:
            button.installEventFilter(self)
            button.clicked.connect(self.begin)

    def begin(self) -> None:
        """Hear nothing from now on, for a moment."""
        self.timer.start(self._wait_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow presses within the moment."""
        if not self.timer.isActive():
            return False
        if isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress and event.key() in _KEYS
        else:
            is_press = event.type() in _MOUSE
        if is_press:
            self.begin()  # a key that is held down comes as many presses on some X servers
        return is_press
