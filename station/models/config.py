"""The Pi's configuration, a value a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from station.core.house import ConfigItem, ConfigSection
from station.models.columns import Column
from station.models.table import RowTableModel
from station.models.text import translate


@dataclass(frozen=True, slots=True)
class ConfigRow:
    """A value with the heading that it stands under."""

    section: str
    item: ConfigItem


def value_text(item: ConfigItem) -> str:
    """Say a value; of a secret only whether there is one."""
    if item.is_secret:
        return translate("Models", "set, not shown") if item.is_set else translate("Models", "not set")
    return "–" if item.value is None else item.value


COLUMNS: tuple[Column[ConfigRow], ...] = (
    Column("section", lambda: translate("Models", "Section"), lambda r: r.section, lambda r: r.section),
    Column("key", lambda: translate("Models", "Key"), lambda r: r.item.key, lambda r: r.item.key),
    Column(
        "value",
        lambda: translate("Models", "Value"),
        lambda r: value_text(r.item),
        lambda r: value_text(r.item),
    ),
    Column(
        "default",
        lambda: translate("Models", "Default"),
        lambda r: "" if r.item.is_secret else r.item.default or "",
        lambda r: r.item.default or "",
    ),
    Column(
        "description",
        lambda: translate("Models", "Description"),
        lambda r: r.item.description,
        lambda r: r.item.description,
    ),
)


class ConfigModel(RowTableModel[str, ConfigRow]):
    """Values by their key, in the Pi's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent=parent)

    def set_sections(self, sections: Sequence[ConfigSection]) -> None:
        """Show exactly these."""
        self.show_only(
            {item.key: ConfigRow(section.name, item) for section in sections for item in section.items}
        )

    def set_search(self, text: str) -> None:
        """Show only values that hold `text` in some column."""
        self.set_filter(text)
