"""Qt draws text only when there is an application object."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication


def ensure_gui() -> QGuiApplication:
    """Give the application object, made without a display when there is none yet.

    For programs without a window; call it on the main thread and keep the result
    for as long as labels are rendered. A platform chosen by QT_QPA_PLATFORM stands.
    Raises RuntimeError beside an application object that cannot draw.
    """
    running = QCoreApplication.instance()
    if running is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return QGuiApplication(["station"])
    if not isinstance(running, QGuiApplication):
        raise RuntimeError("Labels need a QGuiApplication, and a QCoreApplication is running.")
    return running
