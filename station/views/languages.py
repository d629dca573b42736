"""The languages that the window can speak: English, and one for each catalogue."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTranslator

ENGLISH = ("en", "English")


def languages(catalogues: Path) -> list[tuple[str, str]]:
    """Give each language's code and its name in itself, such as ``("de", "Deutsch")``; English first.

    `catalogues` is the folder of the compiled ones. A file that is none is left out.
    """
    found = [ENGLISH]
    for path in sorted(catalogues.glob("station_*.qm")):
        catalogue = QTranslator()
        if catalogue.load(str(path)):
            code = path.stem.removeprefix("station_")
            name = catalogue.translate("Languages", "English", "the name of this language in itself")
            found.append((code, name or code))
    return found
