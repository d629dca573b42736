"""The look: a calm grey ground, saturated colour only for what is abnormal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QColor, QPalette

from station.app.notices import Level

if TYPE_CHECKING:
    from PySide6.QtGui import QFont


class Colours(NamedTuple):
    """Every colour that the station draws with, as ``#rrggbb``."""

    ground: str = "#e6e9ec"
    panel: str = "#ffffff"
    raised: str = "#f4f6f8"
    line: str = "#c2c9d0"
    text: str = "#1a2127"
    muted: str = "#4d5761"
    strip: str = "#222c35"
    strip_text: str = "#eef2f5"
    strip_muted: str = "#aab6c1"
    strip_raised: str = "#35424e"
    accent: str = "#24506f"
    accent_raised: str = "#2f6389"
    accent_ground: str = "#dce8f1"
    on_accent: str = "#ffffff"
    good: str = "#23613b"
    good_ground: str = "#e3f0e7"
    warn: str = "#744800"
    warn_ground: str = "#fdf0d3"
    bad: str = "#a8201a"
    bad_ground: str = "#fbe4e2"
    stale: str = "#5f6871"
    stale_ground: str = "#e9ebed"


COLOURS: Final = Colours()

READ_ON: Final = (
    ("text", "ground"),
    ("text", "panel"),
    ("text", "raised"),
    ("text", "accent_ground"),
    ("text", "warn_ground"),
    ("text", "bad_ground"),
    ("text", "good_ground"),
    ("muted", "ground"),
    ("muted", "panel"),
    ("muted", "raised"),
    ("strip_text", "strip"),
    ("strip_text", "strip_raised"),
    ("strip_muted", "strip"),
    ("on_accent", "accent"),
    ("on_accent", "accent_raised"),
    ("on_accent", "bad"),
    ("on_accent", "warn"),
    ("accent", "panel"),
    ("accent", "raised"),
    ("accent", "accent_ground"),
    ("good", "panel"),
    ("good", "good_ground"),
    ("warn", "panel"),
    ("warn", "warn_ground"),
    ("warn", "raised"),
    ("bad", "panel"),
    ("bad", "bad_ground"),
    ("bad", "raised"),
    ("stale", "stale_ground"),
)
"""Which colour is written on which: each pair keeps a contrast of at least 4.5."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a state is shown beside its word: a shape and a colour's name."""

    icon: str
    colour: str


LEVEL_MARKS: Final = {
    Level.INFO: Mark("info", "muted"),
    Level.WARNING: Mark("warning", "warn"),
    Level.ERROR: Mark("error", "bad"),
}


def colour(name: str) -> QColor:
    """Give a colour by its name in `Colours`."""
    return QColor(getattr(COLOURS, name))


def style_sheet(resources: Path) -> str:
    """Read the style sheet and put the colours in."""
    source = (resources / "style" / "station.qss").read_text(encoding="utf-8")
    icons = (resources / "icons").as_posix()
    return Template(source).substitute(COLOURS._asdict(), icons=icons)


def palette() -> QPalette:
    """Give the palette, for what a style sheet does not reach: menus, Qt's own file dialog."""
    made = QPalette(colour("raised"), colour("ground"))  # nothing of the system's, which may be dark
    for role, name in (
        (QPalette.ColorRole.Window, "ground"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.Base, "panel"),
        (QPalette.ColorRole.AlternateBase, "raised"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.Button, "raised"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.ToolTipBase, "panel"),
        (QPalette.ColorRole.ToolTipText, "text"),
        (QPalette.ColorRole.PlaceholderText, "muted"),
        (QPalette.ColorRole.Highlight, "accent_ground"),
        (QPalette.ColorRole.HighlightedText, "text"),
    ):
        made.setColor(role, colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colour("stale"))
    return made


def fixed_font(points: float, *, bold: bool = False) -> QFont:
    """Give the font of MACs and codes: every figure equally wide."""
    from PySide6.QtGui import QFontDatabase

    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
