"""A wheel that scrolls a page, and changes nothing that happens to pass beneath the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar, QWidget


class WheelGuard(QObject):
    """Gives the turns of the wheel over choices, numbers and sliders within `page` to the page."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        for kind in (QComboBox, QAbstractSpinBox, QAbstractSlider):
            for field in page.findChildren(kind):
                if not isinstance(field, QScrollBar):
                    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel's focus, too
                    field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass a turn on to whatever is around the field."""
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True
