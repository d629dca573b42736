"""The labels of the journal: print again, and settle the doubtful ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from station.core.label import LabelState
from station.core.mac import Mac
from station.models.labels import LabelsModel
from station.ports.journal import LabelRecord
from station.views.icons import Icons
from station.views.pages import TablePage
from station.views.tables import Table, search_field
from station.views.translation import translate
from station.views.widgets import ElidedLabel, Picture, push_button


class LabelsPage(TablePage):
    """Emits `reprint` for the selected label, `missing` for all, and `answered`
    (label id, MAC, whether the person holds it)."""

    reprint = Signal()
    missing = Signal()
    answered = Signal(int, object, bool)

    def __init__(self, model: LabelsModel, icons: Icons) -> None:
        table = Table(
            model,
            icons,
            [
                ("state", 17),
                ("mac", 20),
                ("container", 16),
                ("copy", 7),
                ("detail", 0),
                ("when", 20),
                ("session", 20),
                ("printer", 22),
            ],
            name="Labels",
            spare=("printer", "session", "when", "copy"),
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
        self._lay_out(icons)
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

    def _answer(self, in_hand: bool) -> None:
        record = self._doubtful
        if record is not None:
            self._ask.hide()
            self.answered.emit(record.id, record.content.mac, in_hand)

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
