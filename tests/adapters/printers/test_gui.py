from __future__ import annotations

import os
import subprocess
import sys

HEADLESS = """
from station.adapters.printers import ensure_gui
app = ensure_gui()
assert ensure_gui() is app
print(app.platformName())
"""
WITHOUT_DRAWING = """
from PySide6.QtCore import QCoreApplication
from station.adapters.printers import ensure_gui
app = QCoreApplication([])
try:
    ensure_gui()
except RuntimeError as error:
    print(error)
"""


def said(program: str) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_a_program_without_a_window_draws_without_a_display() -> None:
    assert said(HEADLESS) == "offscreen"


def test_an_application_that_cannot_draw_is_refused_with_words() -> None:
    assert "need a QGuiApplication" in said(WITHOUT_DRAWING)
