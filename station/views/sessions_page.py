"""The sessions that the Pi still knows: the current one and those that could be resumed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from station.app.line import Line
from station.core.device import DeviceState
from station.core.session import Session, SessionReport, SessionState
from station.models.sessions import SessionsModel
from station.views.async_ui import Bonds
from station.views.icons import Icons
from station.views.pages import TablePage
from station.views.tables import Table
from station.views.translation import translate
from station.views.widgets import push_button, tell


class SessionsPage(TablePage):
    """Emits `resume` or `join` with the id of the selected session."""

    resume = Signal(str)
    join = Signal(str)

    def __init__(self, line: Line, icons: Icons, left: tuple[SessionReport, ...] = ()) -> None:
        self._line = line
        self._left = left
        self._sessions = SessionsModel()
        table = Table(
            self._sessions,
            icons,
            [
                ("state", 17),
                ("target", 0),
                ("boards", 9),
                ("verified", 10),
                ("failed", 9),
                ("created", 20),
                ("id", 26),
            ],
            name="Sessions",
            spare=("id", "created"),
        )
        super().__init__(
            translate("SessionsPage", "Sessions"),
            self._sessions,
            table,
            None,
            translate("SessionsPage", "The Pi names no session to resume. Press F6 to start one."),
        )
        self._resume = push_button(
            translate("SessionsPage", "Resume it"), name="Resume selected", icon=icons.icon("retry")
        )
        self._join = push_button(
            translate("SessionsPage", "Watch it"), name="Join selected", icon=icons.icon("eye")
        )
        self.tools.addWidget(self._resume)
        self.tools.addWidget(self._join)
        self._resume.clicked.connect(lambda: self._act(join=False))
        self._join.clicked.connect(lambda: self._act(join=True))
        self.tools.addStretch(1)
        self._bonds = Bonds(line.watch.leftovers.subscribe(self._found))
        table.selectionModel().selectionChanged.connect(self._chosen)
        self.refresh()

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self._bonds.close()

    def refresh(self) -> None:
        """Show the sessions that are known now; the one that is followed with counts of its own."""
        rows = {report.id: Session(report.id).replaced(report) for report in self._left}
        fleet = self._line.watch.fleet
        if fleet is not None:
            rows[fleet.session.id] = replace(
                fleet.session,
                device_count=len(fleet.devices),
                verified_count=fleet.count(DeviceState.VERIFIED),
                failed_count=fleet.count(DeviceState.FAILED),
            )
        self._sessions.set_sessions(list(rows.values()))
        self._chosen()

    def _found(self, left: tuple[SessionReport, ...]) -> None:
        self._left = left
        self.refresh()

    def _chosen(self) -> None:
        session, current = self._selected(), self._line.watch.session
        is_current = session is not None and current is not None and session.id == current.id
        other = session is not None and (
            session.is_over or session.state is SessionState.PAUSED or not is_current
        )
        runs = session is not None and session.state in (SessionState.ACTIVE, SessionState.DISCOVERING)
        none = translate("SessionsPage", "Select a session in the list first.")
        watched = translate("SessionsPage", "It is running, and watched here.")
        idle = translate("SessionsPage", "It does not run, or is watched here.")
        for button, may, reason in (
            (self._resume, other, watched),
            (self._join, not is_current and runs, idle),
        ):
            button.setEnabled(may)
            tell(button, "" if may else reason if session is not None else none)

    def _selected(self) -> Session | None:
        return next((row for row in self.table.selected_rows() if isinstance(row, Session)), None)

    def _act(self, *, join: bool) -> None:
        session = self._selected()
        if session is not None:
            (self.join if join else self.resume).emit(session.id)
