"""The rail at the left: one button a page, and the help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from station.views.widgets import key_text, tell


class _RailButton(QToolButton):
    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setProperty("role", "rail")
        self.setAccessibleName(action.objectName())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(26, 26))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tell(self, f"{action.text()} ({key_text(action)})")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter alone: a scanner sends it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Rail(QFrame):
    """Shows the actions of `pages`, one of which is checked, and of `others` at the foot."""

    def __init__(
        self, pages: Sequence[QAction], others: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(96)
        group = QActionGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        for action in pages:
            group.addAction(action)
            column.addWidget(_RailButton(action))
        column.addStretch(1)
        for action in others:
            column.addWidget(_RailButton(action))
