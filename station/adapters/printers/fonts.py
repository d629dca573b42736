"""The fonts that travel with the station, so that a label looks alike on every computer."""

from __future__ import annotations

import functools
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Make the fonts in `folder` known to Qt; gives their families, each once, sorted.

    Asking again costs nothing. A file that is no font is left out. Without a
    QGuiApplication nothing can be drawn either, and nothing is loaded.
    """
    return _load(folder) if QGuiApplication.instance() is not None else ()


@functools.cache
def _load(folder: Path) -> tuple[str, ...]:
    families: set[str] = set()
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))
