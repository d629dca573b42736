"""The labels of the journal: print again, and settle the doubtful ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from station.core.label import LabelState
from station.core.mac import Mac
from station.models.labels import LabelsModel
from station.ports.designs import LabelDesigns
from station.ports.journal import LabelRecord
from station.views.icons import Icons
from station.views.label_design import DesignPanel
from station.views.pages import TablePage
from station.views.tables import CODE_HINTS, Field, Table, search_field
from station.views.translation import translate
from station.views.widgets import ElidedLabel, Picture, push_button


class LabelsPage(TablePage):
    """Emits `reprint` for the selected label, `missing` for all, `answered`
    (label id, MAC, whether the person holds it) and `contained` (label id, MAC,
    the container, empty for none)."""

    reprint = Signal()
    contained = Signal(int, object, str)
    missing = Signal()
    answered = Signal(int, object, bool)

    def __init__(self, model: LabelsModel, icons: Icons, designs: LabelDesigns | None = None) -> None:
        table = Table(
            model,
            icons,
            [
                ("state", 16),
                ("mac", 20),
                ("container", 13),
                ("copy", 7),
                ("detail", 0),
                ("when", 20),
                ("session", 20),
                ("printer", 22),
            ],
            name="Labels",
            spare=("printer", "session", "when", "copy"),
            least_rest=70,
        )
        search = search_field("Search labels", translate("LabelsPage", "Search"))
        search.textChanged.connect(model.set_search)
        super().__init__(
            translate("LabelsPage", "Labels"),
            model,
            table,
            search,
            translate("LabelsPage", "No label yet. Each board gets one when it is verified."),
        )
        self._labels = model
        self._doubtful: LabelRecord | None = None
        self._question = ElidedLabel()
        self._ask = QFrame()
        self._waiting: LabelRecord | None = None
        self._where = ElidedLabel()
        self._wants = QFrame()
        self.container = Field(translate("LabelsPage", "Container"), name="Container")
        self.container.setInputMethodHints(CODE_HINTS)
        self.design = DesignPanel(designs, icons)
        self._lay_out(icons)
        self._lay_out_wants(icons)
        self.beside.addWidget(self.design)
        table.selectionModel().selectionChanged.connect(self._show_selected)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.dataChanged):
            signal.connect(self._look_for_doubt)
        self._look_for_doubt()

    @property
    def selected(self) -> Mac | None:
        """The board whose label is selected."""
        return next(iter(self.table.selected_macs()), None)

    @property
    def doubtful(self) -> LabelRecord | None:
        """The label that is asked about."""
        return self._doubtful

    def _look_for_doubt(self) -> None:
        unknown = [record for record in self._labels.everything() if record.state is LabelState.UNKNOWN]
        self._doubtful = unknown[0] if unknown else None
        self._ask.setVisible(bool(unknown))
        if unknown:
            text = translate("LabelsPage", "Is the label of {mac} in your hand? (doubtful: {n})")
            self._question.set_whole(text.format(mac=unknown[0].content.mac, n=len(unknown)))

        waiting = [record for record in self._labels.everything() if record.state is LabelState.WAITING]
        self._waiting = waiting[0] if waiting else None
        self._wants.setVisible(bool(waiting))
        if waiting:
            text = translate("LabelsPage", "Which container is {mac} in? (waiting: {n})")
            self._where.set_whole(text.format(mac=waiting[0].content.mac, n=len(waiting)))

    def _show_selected(self) -> None:
        chosen: list[LabelRecord] = self.table.selected_rows()
        self.design.show_label(chosen[0].content if chosen else None)

    def _contain(self, container_id: str) -> None:
        record = self._waiting
        if record is not None:
            self._wants.hide()
            self.container.clear()
            self.contained.emit(record.id, record.content.mac, container_id)

    def _contain_typed(self) -> None:
        if typed := self.container.text().strip():
            self._contain(typed)

    def _answer(self, in_hand: bool) -> None:
        record = self._doubtful
        if record is not None:
            self._ask.hide()
            self.answered.emit(record.id, record.content.mac, in_hand)

    def _lay_out_wants(self, icons: Icons) -> None:
        self._wants.setProperty("role", "panel")
        self._wants.setProperty("tone", "warn")
        row = QHBoxLayout(self._wants)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(Picture(icons.pixmap("question", "warn", 24)))
        row.addWidget(self._where, 1)
        row.addWidget(self.container)
        known = push_button(translate("LabelsPage", "Print"), name="Print with container")
        without = push_button(translate("LabelsPage", "Without container"), name="Print without container")
        known.clicked.connect(self._contain_typed)
        self.container.returnPressed.connect(self._contain_typed)
        without.clicked.connect(lambda: self._contain(""))
        row.addWidget(known)
        row.addWidget(without)
        self.body.insertWidget(1, self._wants)

    def _lay_out(self, icons: Icons) -> None:
        self._ask.setProperty("role", "panel")
        self._ask.setProperty("tone", "warn")
        row = QHBoxLayout(self._ask)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(Picture(icons.pixmap("question", "warn", 24)))
        row.addWidget(self._question, 1)
        yes = push_button(translate("LabelsPage", "Yes, it is here"), name="Label is in hand")
        no = push_button(translate("LabelsPage", "No, print it again"), name="Print again")
        yes.clicked.connect(lambda: self._answer(True))
        no.clicked.connect(lambda: self._answer(False))
        row.addWidget(yes)
        row.addWidget(no)
        self.body.insertWidget(1, self._ask)
        again = push_button(
            translate("LabelsPage", "Reprint the selected  F4"),
            name="Reprint",
            icon=icons.icon("printer"),
        )
        again.clicked.connect(self.reprint)
        missing = push_button(
            translate("LabelsPage", "Print missing labels"), name="Print missing", icon=icons.icon("labels")
        )
        missing.clicked.connect(self.missing)
        self.tools.addWidget(again)
        self.tools.addWidget(missing)
        self.tools.addStretch(1)
