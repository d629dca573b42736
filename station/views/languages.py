"""The languages that the window can speak: English, and one for each catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator

ENGLISH = ("en", "English")


def languages(catalogues: Path) -> list[tuple[str, str]]:
    """Give each language's code and its name in itself, such as ``("de", "Deutsch")``; English first.

    `catalogues` is the folder of the compiled ones. A file that is none is left out.
    """
    found = [ENGLISH]
    for code in _codes(catalogues):
        catalogue = QTranslator()
        if catalogue.load(str(catalogues / f"station_{code}.qm")):
            name = catalogue.translate("Languages", "English", "the name of this language in itself")
            found.append((code, name or code))
    return found


def spoken(catalogues: Path, language: str) -> str:
    """Give the code of the language that is spoken where `language` is wished for; empty: the system's."""
    wanted = [language] if language else QLocale.system().uiLanguages()
    return nearest(wanted, [ENGLISH[0], *_codes(catalogues)])


def nearest(wanted: Iterable[str], codes: Iterable[str]) -> str:
    """Choose from `codes` for somebody who reads `wanted`, best first; English where nothing fits.

    Names may be written in any way: ``zh_CN``, ``zh-Hans-CN``, ``zh_CN.UTF-8``. Who reads one script of a
    language gets the other, such as simplified for traditional Chinese, only if nothing else is left.
    """
    ours = {code: QLocale(code) for code in codes}
    seen: set[QLocale.Language] = set()
    stand_in = ""
    for name in wanted:
        theirs = QLocale(name)
        if theirs.language() in seen and name.isalpha():
            continue  # Qt adds "zh" behind "zh-TW", and reads it as simplified
        seen.add(theirs.language())
        related = [code for code, our in ours.items() if our.language() == theirs.language()]
        readable = [code for code in related if ours[code].script() == theirs.script()]
        if readable:
            return max(readable, key=lambda code: ours[code].territory() == theirs.territory())
        stand_in = stand_in or next(iter(related), "")
    return stand_in or ENGLISH[0]


def _codes(catalogues: Path) -> list[str]:
    return [path.stem.removeprefix("station_") for path in sorted(catalogues.glob("station_*.qm"))]
