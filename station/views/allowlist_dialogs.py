"""Dialogs of the allowlist: an entry to correct, and a list before it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from station.core.allowlist import AllowlistEntry
from station.core.csv_devices import NO_CSV, BrokenLine, DeviceLine
from station.core.listing_plan import Fate, Planned, to_send
from station.core.scan import Rules
from station.views.container_field import ContainerField
from station.views.scan_words import why_refused
from station.views.state_delegate import PlainDelegate
from station.views.tables import Field
from station.views.theme import colour, fixed_font
from station.views.translation import translate
from station.views.widgets import dialog_buttons, form_label, plain_label

_LONGEST = 128
SHOWN = 5_000
"""Lines that a dialog shows; those that ask for a look come first."""
_CONCERN = (Fate.BROKEN, Fate.CHANGED, Fate.NEW, Fate.SAME)


class EntryDialog(QDialog):
    """Corrects the container and the description of one board."""

    def __init__(self, entry: AllowlistEntry, rules: Rules, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry
        self.setWindowTitle(translate("EntryDialog", "Correct an entry"))
        self.setMinimumWidth(560)
        self.container = ContainerField(rules)
        self.description = Field(name="Description")
        for field, text in ((self.container, entry.container_id), (self.description, entry.description)):
            field.setMaxLength(max(_LONGEST, len(text)))  # what is there already is not cut off
            field.setText(text)
            field.setCursorPosition(0)
        form = QFormLayout()
        form.addRow(form_label(translate("EntryDialog", "Container")), self.container)
        form.addRow(form_label(translate("EntryDialog", "Description")), self.description)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        title = translate("EntryDialog", "Entry of {mac}").format(mac=entry.mac)
        column.addWidget(plain_label(title, role="heading"))
        column.addLayout(form)
        column.addLayout(dialog_buttons(self, translate("EntryDialog", "Save"), "Save"))
        self.container.setFocus()

    def line_over(self, now: AllowlistEntry) -> DeviceLine:
        """Give the entry as it was corrected; what nobody touched is as it is `now`."""
        container, description = self.container.container_id, self.description.text().strip()
        return DeviceLine(
            0,
            self._entry.mac,
            container if container != self._entry.container_id else now.container_id,
            description if description != self._entry.description else now.description,
        )


class ImportDialog(QDialog):
    """Shows what becomes of each line, those first that ask for a look; accepting it sends the new and
    the changed ones."""

    def __init__(self, planned: tuple[Planned, ...], parent: QWidget, *, unread: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ImportDialog", "Import"))
        self.resize(880, 560)
        sends = len(to_send(planned))
        counts = {fate: sum(one.fate is fate for one in planned) for fate in Fate}
        said = translate(
            "ImportDialog", "New: {new}. Changed: {changed}. There already: {same}. Left out: {broken}."
        ).format(
            new=counts[Fate.NEW],
            changed=counts[Fate.CHANGED],
            same=counts[Fate.SAME],
            broken=counts[Fate.BROKEN],
        )
        self.summary = plain_label(said, role="heading", wrap=True)
        self.table = _table(planned)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(self.summary)
        column.addWidget(plain_label(translate("ImportDialog", "Nothing has been sent yet."), role="caption"))
        if unread:
            text = translate("ImportDialog", "These columns mean nothing here, and are not read: {names}")
            column.addWidget(plain_label(text.format(names=", ".join(unread)), role="problem", wrap=True))
        if len(planned) > SHOWN:
            text = translate("ImportDialog", "The first {n} lines are shown; all of them are counted.")
            column.addWidget(plain_label(text.format(n=SHOWN), role="caption"))
        column.addWidget(self.table, 1)
        text = translate("ImportDialog", "Put {n} on the allowlist").format(n=sends)
        column.addLayout(dialog_buttons(self, text, "Import", enabled=sends > 0))


def _table(planned: Sequence[Planned]) -> QTableWidget:
    titles = (
        translate("ImportDialog", "Line"),
        translate("ImportDialog", "Fate"),
        translate("ImportDialog", "MAC"),
        translate("ImportDialog", "Container"),
        translate("ImportDialog", "Description"),
    )
    planned = sorted(planned, key=lambda one: _CONCERN.index(one.fate))[:SHOWN]
    table = QTableWidget(len(planned), len(titles))
    table.setItemDelegate(PlainDelegate(table))
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setAccessibleName("Lines")
    table.setHorizontalHeaderLabels(titles)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    fixed = fixed_font(11)
    for row, one in enumerate(planned):
        for column, text in enumerate(_cells(one)):
            item = QTableWidgetItem(text)
            if column == 1 and one.fate is Fate.BROKEN:
                item.setForeground(colour("bad"))
            if column == 2:
                item.setFont(fixed)
            if column:
                item.setToolTip(text)
            table.setItem(row, column, item)
    header = table.horizontalHeader()
    for column, width in enumerate((64, 0, 190, 150, 150)):
        table.setColumnWidth(column, width)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table


def _cells(one: Planned) -> tuple[str, str, str, str, str]:
    line = one.line
    if isinstance(line, BrokenLine):
        why = why_refused(line.refusal) if line.refusal is not None else line.why
        if line.repeats:
            why = translate("ImportDialog", "it repeats line {n}").format(n=line.repeats)
        elif line.why == NO_CSV:
            why = translate("ImportDialog", "a quote in it is never closed")
        text = translate("ImportDialog", "left out: {why}").format(why=why)
        return str(line.number), text, line.text, "", ""
    match one.fate:
        case Fate.NEW:
            text = translate("ImportDialog", "new")
        case Fate.CHANGED:
            was = one.before.container_id if one.before is not None else ""
            text = translate("ImportDialog", "changed; container was {was}").format(was=was or "–")
        case _:
            text = translate("ImportDialog", "there already")
    return str(line.number), text, str(line.mac), line.container_id, line.description
