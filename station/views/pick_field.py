"""A field that can be typed into, and that offers what is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QStyle

from station.ports.scanner import Found
from station.views.tables import Field
from station.views.translation import translate

Find = Callable[[], Sequence[Found]]


class PickField(Field):
    """Shows what `finds` gives in a menu: by the button at its end, or by the arrow down.

    It looks anew each time, so that what was plugged in meanwhile is offered.
    """

    def __init__(self, placeholder: str = "", *, name: str) -> None:
        super().__init__(placeholder, name=name)
        self.finds: Find = tuple
        self.menu = QMenu(self)
        arrow = self.style().standardIcon(QStyle.StandardPixmap.SP_ArrowDown)
        self.pick = self.addAction(arrow, QLineEdit.ActionPosition.TrailingPosition)
        self.pick.setToolTip(translate("PickField", "Show what is there"))
        self.pick.triggered.connect(self.offer)

    def offer(self) -> None:
        """Open the menu of what is there now; an empty one says so."""
        self.menu.clear()
        for found in self.finds():
            entry = self.menu.addAction(found.label.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, value=found.value: self.setText(value))
        if self.menu.isEmpty():
            self.menu.addAction(translate("PickField", "Nothing is connected.")).setEnabled(False)
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu by the arrow down."""
        if event.key() == Qt.Key.Key_Down:
            self.offer()
        else:
            super().keyPressEvent(event)
