"""Fonts for the characters of a language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics

FAMILIES: Final = {
    QLocale.Script.SimplifiedHanScript: ("Noto Sans CJK SC", "Source Han Sans SC"),
    QLocale.Script.TraditionalHanScript: ("Noto Sans CJK TC", "Source Han Sans TC"),
}
"""Families that exist for several countries: without a word Qt takes the Japanese shapes."""


def draw_in(locale: QLocale, families: Mapping[QLocale.Script, tuple[str, ...]] = FAMILIES) -> None:
    """Draw the characters of a language as its readers write them, where an installed font can."""
    wanted = families.get(locale.script(), ())
    there = set(QFontDatabase.families()) if wanted else set()
    family = next((name for name in wanted if name in there), "")
    if not family:
        return
    for kind in (QFontDatabase.SystemFont.GeneralFont, QFontDatabase.SystemFont.FixedFont):
        generic = QFontDatabase.systemFont(kind).family()
        # In a size that nobody draws: a font that was looked at before keeps what it had.
        latin = QFontInfo(QFont(generic, 1)).family()
        QFont.insertSubstitutions(generic, [latin, family])


def unseen(locale: QLocale) -> bool:
    """Say whether a language's own name has characters that no font here can draw."""
    metrics = QFontMetrics(QFont())
    return not all(metrics.inFontUcs4(ord(character)) for character in locale.nativeLanguageName())
