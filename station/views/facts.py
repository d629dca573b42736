"""Names and values in a panel: grey while all is well, a sign and a colour where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from station.views.icons import Icons
from station.views.translation import translate
from station.views.widgets import ElidedLabel, Picture, plain_label, restyle

UNKNOWN: Final = "–"
_SIGNS: Final = {"warn": "warning", "bad": "error"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its name. `tone` is ``warn`` or ``bad`` for what is not normal, else empty."""

    name: str
    text: str
    tone: str = ""


def number_fact(
    name: str, value: float | None, form: str, *, warn: float | None = None, bad: float | None = None
) -> Fact:
    """Say a number by a format string; `warn` and `bad` are the least values that are not normal."""
    if value is None:
        return Fact(name, UNKNOWN)
    tone = "bad" if bad is not None and value >= bad else "warn" if warn is not None and value >= warn else ""
    return Fact(name, form.format(value), tone)


def state_fact(name: str, good: bool | None, yes: str, no: str, *, bad: str = "bad") -> Fact:
    """Say one of two words; what is not known is neither."""
    if good is None:
        return Fact(name, translate("Facts", "unknown"))
    return Fact(name, yes if good else no, "" if good else bad)


class FactCard(QFrame):
    """Shows a heading and facts under it; widgets are made once and told anew."""

    def __init__(self, title: str, icons: Icons) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._icons = icons
        self._facts: tuple[Fact, ...] = ()
        self._stale = False
        self._rows: list[tuple[ElidedLabel, Picture, ElidedLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.addWidget(plain_label(title, role="heading"))
        column.addLayout(self._grid)
        column.addStretch(1)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What it says."""
        return self._facts

    def show_facts(self, facts: Sequence[Fact], *, stale: bool = False) -> None:
        """Say these; `stale` greys them."""
        if (tuple(facts), stale) == (self._facts, self._stale):
            return
        self._facts, self._stale = tuple(facts), stale
        while len(self._rows) < len(facts):
            self._add_row()
        for number, (name, sign, value) in enumerate(self._rows):
            shown = number < len(facts)
            for widget in (name, sign, value):
                widget.setVisible(shown)
            if not shown:
                continue
            fact = facts[number]
            name.set_whole(fact.name)
            value.set_whole(fact.text)
            tone = "stale" if stale else fact.tone
            restyle(value, tone=tone)
            icon = "" if stale else _SIGNS.get(fact.tone, "")
            sign.setVisible(bool(icon))
            if icon:
                sign.setPixmap(self._icons.pixmap(icon, fact.tone, 18, self.devicePixelRatioF()))

    def _add_row(self) -> None:
        name, sign, value = ElidedLabel(role="caption"), Picture(), ElidedLabel(role="value")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = len(self._rows)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(sign, row, 1)
        self._grid.addWidget(value, row, 2)
        self._rows.append((name, sign, value))
