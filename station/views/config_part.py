"""Maintenance: the Pi's configuration."""

from __future__ import annotations

from station.app.line import Line
from station.app.tasks import Tasks
from station.core.house import Feature
from station.models.config import ConfigModel, ConfigRow
from station.views.config_editor import ConfigEditor
from station.views.house_words import why_missing
from station.views.icons import Icons
from station.views.part import Part
from station.views.tables import Table, search_field
from station.views.ticker import Ticker
from station.views.translation import translate


class ConfigPart(Part):
    """All values in a table; the selected one can be changed under it."""

    feature = Feature.CONFIG

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks) -> None:
        super().__init__(line, icons, ticker, tasks)
        self.title = translate("Maintenance", "Configuration")
        self.values = ConfigModel()
        self.table = Table(
            self.values,
            icons,
            [("section", 14), ("key", 26), ("value", 0), ("default", 16), ("description", 30)],
            name="Configuration",
            spare=("description", "default", "section"),
        )
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        self.search = search_field("Search configuration", translate("Maintenance", "Search"))
        self.search.textChanged.connect(self.values.set_search)
        self.editor = ConfigEditor()
        self.editor.saved.connect(lambda key, value: self.run("write", self._write(key, value)))
        self.editor.defaulted.connect(lambda key: self.run("write", self._default(key)))
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.editor)
        self.bonds.add(self.house.config.changed.subscribe(lambda _: self.refresh()))

    def begin(self) -> None:
        """Read it while somebody looks."""
        self.house.config.watch()

    def end(self) -> None:
        """Read it no more."""
        self.house.config.unwatch()

    def refresh(self) -> None:
        """Show what is known now."""
        latest = self.house.config.latest
        if latest is not None:
            self.values.set_sections(latest.value)
        self.table.set_stale(self.house.config.error is not None)
        busy = translate("Maintenance", "It is being done.") if self.is_busy("write") else ""
        self.editor.offer(
            why_missing(self.house.lacks(Feature.CONFIG_WRITE)) or busy,
            why_missing(self.house.lacks(Feature.CONFIG_RESET)) or busy,
        )
        self._chosen()

    def _chosen(self) -> None:
        row = next(iter(self.table.selected_rows()), None)
        self.editor.edit(row.item if isinstance(row, ConfigRow) else None)

    async def _write(self, key: str, value: str) -> None:
        await self.house.set_config(key, value)
        self.tell(translate("Maintenance", "{key} is saved.").format(key=key), "fine")

    async def _default(self, key: str) -> None:
        value = await self.house.reset_config(key)
        row = self.values.row_of(key)
        secret = row is not None and self.values.at(row).item.is_secret
        text = translate("Maintenance", "{key} is back at its default: {value}.")
        shown = "–" if value is None or secret else value
        self.tell(text.format(key=key, value=shown), "fine")
