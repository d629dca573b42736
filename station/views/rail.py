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
        self.setIconSize(QSize(20, 20))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tell(self, f"{action.text()} ({key_text(action)})")

    def sizeHint(self) -> QSize:
        """Ask for room for the word between the margins of the style sheet, and no more."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 6, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

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
        self.setMinimumWidth(96)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        group = QActionGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        self.buttons = [_RailButton(action) for action in (*pages, *others)]
        for number, button in enumerate(self.buttons):
            if number < len(pages):
                group.addAction(pages[number])
            if number == len(pages):
                column.addStretch(1)
            column.addWidget(button)
