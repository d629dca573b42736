"""A command's key that is held down acts once, also where the display server does not say that it repeats."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QWindow

_PRESSES = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)

_NO_HAND_MS = 5
"""No hand lets a key go and presses it again within so little."""


class HeldKeys(QObject):
    """Swallows the repeated presses of the actions' keys in a window.

    Qt marks repeats where it can. An X server without detectable autorepeat (Xvfb, VNC)
    sends a release and a press of the same moment instead.
    """

    def __init__(self, actions: Iterable[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        self._window: QWindow | None = None
        self._released: dict[int, int] = {}

    def watch(self, window: QWindow | None) -> None:
        """Listen to the keys of a window that is shown."""
        if window is not None and window is not self._window:
            self._window = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass but a repeated press of a command's key."""
        if not isinstance(event, QKeyEvent):
            return False
        key, moment = event.key(), event.timestamp()
        if event.type() == QEvent.Type.KeyRelease:
            self._released[key] = moment
            return False
        since = moment - self._released.get(key, -_NO_HAND_MS - 1)
        is_repeat = event.type() in _PRESSES and moment > 0 and 0 <= since <= _NO_HAND_MS
        if is_repeat and self._is_command(event):
            event.accept()  # so that it is no shortcut; the press that follows is swallowed
            return True
        return False

    def _is_command(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        return any(action.shortcut() == pressed for action in self._actions)
