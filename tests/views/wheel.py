"""A mouse's wheel."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def turn_wheel(over: QWidget, *, up: bool) -> None:
    """Turn the wheel by four steps over the middle of a widget."""
    window = over.window()
    where = QPointF(over.mapTo(window, over.rect().center()))
    QTest.wheelEvent(window.windowHandle(), where, QPoint(0, 480 if up else -480))
