"""The labels of the journal: print again, and settle the doubtful ones."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from station.core.label import LabelState
from station.core.scan import PLAIN, Rules
from station.models.labels import LabelsModel
from station.models.text import local_moment
from station.ports.designs import LabelDesigns
from station.ports.journal import LabelRecord
from station.views.calm import Calm
from station.views.container_field import ContainerField
from station.views.icons import Icons
from station.views.label_design import DesignPanel
from station.views.pages import TablePage
from station.views.tables import Table, search_field
from station.views.translation import translate
from station.views.widgets import ElidedLabel, Picture, push_button, tell

REST_MS = 300
"""So long after the last key the journal is searched; what is here is searched at once."""


class LabelsPage(TablePage):
    """Emits `reprint` for the selected label, `missing` for all, `answered`
    (label id, MAC, whether the person holds it) and `contained` (label id, MAC,
    the container, empty for none). `sought` tells what is searched for, once the typing
    rests, and `older` that older labels are wanted than are there."""

    reprint = Signal()
    contained = Signal(int, object, str)
    missing = Signal()
    answered = Signal(int, object, bool)
    sought = Signal(str)
    older = Signal()

    def __init__(
        self, model: LabelsModel, icons: Icons, designs: LabelDesigns | None = None, rules: Rules = PLAIN
    ) -> None:
        table = Table(
            model,
            icons,
            [
                ("state", 14),
                ("mac", 18),
                ("container", 13),
                ("copy", 6),
                ("detail", 0),
                ("when", 20),
                ("session", 20),
                ("printer", 22),
            ],
            name="Labels",
            spare=("printer", "session", "when", "copy"),
            least_rest=100,
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
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self.sought.emit(search.text()))
        search.textChanged.connect(lambda _: self._rest.start())
        self._labels = model
        self._doubtful: LabelRecord | None = None
        self._question = ElidedLabel()
        self._ask = QFrame()
        self._waiting: LabelRecord | None = None
        self._where = ElidedLabel()
        self._wants = QFrame()
        self.container = ContainerField(rules, translate("LabelsPage", "Container"))
        self.container.setMaximumWidth(180)
        self.design = DesignPanel(designs, icons)
        self._lay_out(icons)
        self._lay_out_wants(icons)
        self.beside.addWidget(self.design)
        table.setSelectionMode(Table.SelectionMode.SingleSelection)  # one is shown and printed again
        table.selectionModel().selectionChanged.connect(self._show_selected)
        model.asked_changed.connect(self._look_for_doubt)
        self._look_for_doubt()
        self._show_selected()

    @property
    def selected(self) -> LabelRecord | None:
        """The label that is selected, and shown beside the list."""
        return next(iter(self.table.selected_rows()), None)

    @property
    def doubtful(self) -> LabelRecord | None:
        """The label that is asked about."""
        return self._doubtful

    def show_older(self, there_are: bool) -> None:
        """Offer older labels, or say that there are none."""
        self._older.setEnabled(there_are)
        tell(self._older, "" if there_are else translate("LabelsPage", "Every label of the journal is here."))

    def _look_for_doubt(self) -> None:
        unknown = self._labels.asked(LabelState.UNKNOWN)
        before, self._doubtful = self._doubtful, next(iter(unknown.values()), None)
        if _is_another(before, self._doubtful):
            self._calm.begin()
        if self._doubtful is not None:
            text = translate("LabelsPage", "Doubtful: {n}. Is this label of {mac} in your hand: {which}?")
            which = _which(self._doubtful)
            self._question.set_whole(text.format(mac=self._doubtful.content.mac, n=len(unknown), which=which))
        self._show_question(self._ask, self._doubtful is not None)

        waiting = self._labels.asked(LabelState.WAITING)
        before, self._waiting = self._waiting, next(iter(waiting.values()), None)
        if _is_another(before, self._waiting):
            self._calm_wants.begin()
        if self._waiting is not None:
            text = translate("LabelsPage", "Container of {mac}? (waiting: {n})")
            self._where.set_whole(text.format(mac=self._waiting.content.mac, n=len(waiting)))
        self._show_question(self._wants, self._waiting is not None)

    def _show_question(self, question: QFrame, is_open: bool) -> None:
        """Let the focus of one that goes away return to the list, not to the next button that prints."""
        focus = self.focusWidget()
        if not is_open and question.isAncestorOf(focus):
            self.table.setFocus()
        question.setVisible(is_open)

    def _show_selected(self) -> None:
        chosen = self.selected
        self.design.show_label(chosen.content if chosen else None)
        reason = "" if chosen else translate("LabelsPage", "Select a label in the list first.")
        self._again.setEnabled(not reason)
        tell(self._again, reason)

    def _contain(self, container_id: str) -> None:
        record = self._waiting
        if record is not None:
            self.container.clear()
            self.contained.emit(record.id, record.content.mac, container_id)

    def _contain_typed(self) -> None:
        if typed := self.container.container_id:
            self._contain(typed)

    def _answer(self, in_hand: bool) -> None:
        record = self._doubtful
        if record is not None:
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
        self._calm_wants = Calm(known, without)
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
        self._calm = Calm(yes, no)
        self.body.insertWidget(1, self._ask)
        again = self._again = push_button(
            translate("LabelsPage", "Reprint the selected  F4"),
            name="Reprint",
            icon=icons.icon("printer"),
        )
        again.clicked.connect(self.reprint)
        missing = push_button(
            translate("LabelsPage", "Print missing labels"), name="Print missing", icon=icons.icon("labels")
        )
        missing.clicked.connect(self.missing)
        Calm(again, missing)
        self.tools.addWidget(again)
        self._older = push_button(translate("LabelsPage", "Older labels"), name="Older labels")
        self._older.clicked.connect(self.older)
        self.tools.addWidget(missing)
        self.tools.addStretch(1)
        self.tools.addWidget(self._older)


def _which(record: LabelRecord) -> str:
    """Tell a label from the others of its board: as it is marked, what it says, when it was sent."""
    mark = record.content.mark or translate("LabelsPage", "the first one")
    parts = (mark, record.content.container_id, local_moment(record.at))
    return ", ".join(part for part in parts if part)


def _is_another(before: LabelRecord | None, now: LabelRecord | None) -> bool:
    return before is not None and now is not None and before.id != now.id
