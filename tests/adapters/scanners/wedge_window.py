"""A window with a wedge, run as a program of its own by the tests on a real display.

Reads a command a line: ``focus NAME``, ``busy MILLISECONDS`` (at once), ``stutter
MILLISECONDS`` (busy after every third key from now on), ``state``. Answers ``state``
with a JSON object a line, and tells every scan as ``{"scan": TEXT}``. Ends with its input.
"""

from __future__ import annotations

import json
import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QStringListModel, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from station.adapters.clock import SystemClock
from station.adapters.scanners.keyboard_wedge import KeyboardWedge

TITLE = "wedge under test"


class Stutter(QObject):
    """Keeps the program busy for a while after every third key press."""

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._milliseconds = milliseconds
        self._keys = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWindow) and event.type() == QEvent.Type.KeyPress:
            self._keys += 1
            if self._keys % 3 == 0:
                QTimer.singleShot(0, self, lambda: time.sleep(self._milliseconds / 1000))
        return False


class Window(QWidget):
    """A button, a field and a list, and a count of what was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.presses = 0
        self.button, self.line, self.table = QPushButton("Press"), QLineEdit(), QListView()
        self.button.clicked.connect(self._press)
        self.line.returnPressed.connect(self._press)
        self.table.setModel(QStringListModel(["none", "A0", "B7", "0"], self))
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        layout = QVBoxLayout(self)
        for widget in (self.button, self.line, self.table):
            layout.addWidget(widget)

    def _press(self) -> None:
        self.presses += 1

    def obey(self, command: str) -> None:
        match command.split():
            case ["focus", name]:
                widget: QWidget = {"button": self.button, "line": self.line, "table": self.table}[name]
                widget.setFocus()
                tell({"focused": name})
            case ["busy", milliseconds]:
                tell({"busy": True})
                time.sleep(int(milliseconds) / 1000)
            case ["stutter", milliseconds]:
                app = QApplication.instance()
                assert app is not None
                app.installEventFilter(Stutter(int(milliseconds), self))
                tell({"stutter": True})
            case ["state"]:
                row = self.table.currentIndex().row()
                tell({"presses": self.presses, "line": self.line.text(), "row": row})


def tell(what: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main() -> int:
    app = QApplication([])
    window = Window()
    wedge = KeyboardWedge(lambda scan: tell({"scan": scan.text}), SystemClock(), gap_ms=55)
    wedge.install(app)
    window.show()

    unread = ""

    def read() -> None:
        nonlocal unread
        received = os.read(0, 4096).decode()
        if not received:
            app.quit()
        *lines, unread = (unread + received).split("\n")
        for command in lines:
            window.obey(command)

    commands = QSocketNotifier(0, QSocketNotifier.Type.Read)
    commands.activated.connect(read)
    tell({"ready": True})
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
