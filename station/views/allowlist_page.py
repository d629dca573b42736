"""The allowlist on a page of its own: search, take off, add by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView

from station.models.allowlist import AllowlistModel
from station.views.icons import Icons
from station.views.manual_entry import ManualEntry
from station.views.pages import TablePage
from station.views.tables import Table, search_field
from station.views.translation import translate
from station.views.widgets import push_button, tell


class AllowlistPage(TablePage):
    """Emits what its buttons want: `removed` with MACs, `edited` with one, `typed` with a text."""

    removed = Signal(list)
    edited = Signal(object)
    typed = Signal(str)
    file_wanted = Signal()
    pasted = Signal()
    export_wanted = Signal()

    def __init__(self, model: AllowlistModel, icons: Icons) -> None:
        table = Table(
            model,
            icons,
            [("status", 19), ("mac", 18), ("container", 18), ("description", 0), ("used", 8), ("added", 20)],
            name="Allowlist",
            spare=("added", "used"),
        )
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        search = search_field("Search allowlist", translate("AllowlistPage", "Search"))
        search.textChanged.connect(model.set_search)
        super().__init__(
            translate("AllowlistPage", "Allowlist"),
            model,
            table,
            search,
            translate("AllowlistPage", "Nothing is on the allowlist. Scan the first board, or press F2."),
        )
        self.entry = ManualEntry()
        self.entry.entered.connect(self.typed)
        self.body.insertWidget(1, self.entry)
        self.remove = push_button(
            translate("AllowlistPage", "Take the selected off"), name="Remove", icon=icons.icon("trash")
        )
        self.add = push_button(
            translate("AllowlistPage", "Add by hand  F2"), name="Add by hand", icon=icons.icon("add")
        )
        self.add.clicked.connect(self.entry.open)
        self.remove.clicked.connect(lambda: self.removed.emit(self.table.selected_macs()))
        self.edit = push_button(translate("AllowlistPage", "Correct …"), name="Correct")
        self.edit.clicked.connect(self._edit)
        table.doubleClicked.connect(self._edit)
        for button in (self.add, self.edit, self.remove):
            self.tools.addWidget(button)
        self.tools.addStretch(1)
        for text, name, wanted in (
            (translate("AllowlistPage", "Import …"), "Import", self.file_wanted),
            (translate("AllowlistPage", "Paste"), "Paste a list", self.pasted),
            (translate("AllowlistPage", "Export …"), "Export", self.export_wanted),
        ):
            button = push_button(text, name=name)
            button.clicked.connect(wanted)
            self.tools.addWidget(button)
        table.selectionModel().selectionChanged.connect(self._chosen)
        self._chosen()

    def _edit(self) -> None:
        chosen = self.table.selected_macs()
        if len(chosen) == 1:
            self.edited.emit(chosen[0])

    def _chosen(self) -> None:
        chosen = self.table.selected_macs()
        for button, may, reason in (
            (self.remove, bool(chosen), translate("AllowlistPage", "Select boards in the list first.")),
            (self.edit, len(chosen) == 1, translate("AllowlistPage", "Select one board in the list first.")),
        ):
            button.setEnabled(may)
            tell(button, "" if may else reason)
