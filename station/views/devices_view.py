"""The boards of the session: filter chips, search, the table, and how fresh it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from station.app.line import Line
from station.core.device import DeviceState
from station.core.mac import Mac
from station.models.devices import DevicesModel
from station.views.async_ui import Bonds
from station.views.filter_bar import FilterBar
from station.views.icons import Icons
from station.views.stale import StaleNote
from station.views.tables import Table, search_field
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.widgets import plain_label

_FILTERS: tuple[tuple[str, frozenset[DeviceState] | None], ...] = (
    ("all", None),
    ("failed", frozenset({DeviceState.FAILED})),
    ("progress", frozenset(state for state in DeviceState if state.is_under_way)),
    ("discovered", frozenset({DeviceState.DISCOVERED})),
    ("verified", frozenset({DeviceState.VERIFIED})),
)


def _title(key: str) -> str:
    match key:
        case "failed":
            return translate("DevicesView", "Failed {n}")
        case "progress":
            return translate("DevicesView", "In progress {n}")
        case "discovered":
            return translate("DevicesView", "Discovered {n}")
        case "verified":
            return translate("DevicesView", "Verified {n}")
    return translate("DevicesView", "All {n}")


class DevicesView(QWidget):
    """Shows a `DevicesModel`; while the Pi is out of reach it is grey and says its age."""

    def __init__(
        self, line: Line, model: DevicesModel, icons: Icons, ticker: Ticker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._model = model
        self.table = Table(
            model,
            icons,
            [
                ("state", 15),
                ("mac", 19),
                ("note", 0),
                ("container", 13),
                ("signal", 8),
                ("firmware", 10),
                ("ip", 14),
                ("tries", 9),
                ("since", 9),
            ],
            name="Boards",
            spare=("firmware", "ip", "tries", "since", "signal", "container"),
            least_rest=400,
        )
        self.search = search_field("Search boards", translate("DevicesView", "Search"))
        self.search.textChanged.connect(model.set_search)
        self.filters = FilterBar([key for key, _ in _FILTERS], self.search)
        self.filters.chosen.connect(self._choose)
        self._stale = StaleNote(line.watch, self.table, ticker, "boards")
        self._empty = plain_label(role="empty", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._lay_out()
        self._bonds = Bonds(line.watch.status.subscribe(lambda _: self.refresh()))
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self.refresh)
        self.refresh()

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self._bonds.close()
        self._stale.close_bonds()

    @property
    def selected(self) -> Mac | None:
        """The board that is selected."""
        return next(iter(self.table.selected_macs()), None)

    @property
    def is_stale(self) -> bool:
        """True while what is shown may not be true any more."""
        return self._stale.is_stale

    @property
    def age_text(self) -> str:
        """How old it says that it is; empty while it is fresh."""
        return self._stale.text() if self.is_stale else ""

    def refresh(self) -> None:
        """Show counts, and words where there is no row."""
        fleet = self._line.watch.fleet
        for key, states in _FILTERS:
            n = 0
            if fleet is not None:
                n = len(fleet.devices) if states is None else fleet.count(*states)
            self.filters.tell(key, _title(key).format(n=n))
        self._stale.refresh()
        self._empty.setText(self._why_empty())
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)

    def _why_empty(self) -> str:
        session = self._line.watch.session
        if self._model.total:
            return translate("DevicesView", "No board matches. Choose “All” and clear the search.")
        if session is None or session.is_over:
            return translate("DevicesView", "Press F6 to start a session.")
        return translate("DevicesView", "No board yet. Power the boards; they appear here by themselves.")

    def _choose(self, key: str) -> None:
        self._model.set_states(dict(_FILTERS)[key])
        self.refresh()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.filters)
        column.addWidget(self._stale)
        column.addWidget(self._stack, 1)
