"""The pages of a line beside the first one, each made when somebody opens it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from station.app.tasks import Tasks
from station.core.errors import BadSettings
from station.core.session import SessionReport
from station.models.allowlist import AllowlistModel
from station.models.labels import LabelsModel
from station.views.async_ui import Bonds
from station.views.commands import Commands
from station.views.errands import Errands
from station.views.error_words import of_error
from station.views.icons import Icons
from station.views.labels_reader import LabelsReader
from station.views.message_bar import MessageBar
from station.views.ticker import Ticker

if TYPE_CHECKING:
    from station.app.line import Line
    from station.views.allowlist_commands import AllowlistCommands
    from station.views.allowlist_page import AllowlistPage
    from station.views.labels_page import LabelsPage
    from station.views.logs_page import LogsPage
    from station.views.maintenance_page import MaintenancePage
    from station.views.monitor_page import MonitorPage
    from station.views.pages import TablePage
    from station.views.sessions_page import SessionsPage
    from station.views.stale import StaleNote

_NAMES: Final = ("allowlist", "sessions", "labels", "monitor", "logs", "maintenance")


class LinePages:
    """Makes a page, and imports what it is made of, when it is first asked for.

    What was told before is the models', the line's, or `left`: the sessions that could be
    resumed. `typed` takes what a person typed on the allowlist's page.
    """

    _allowlist_commands: AllowlistCommands

    def __init__(
        self,
        line: Line,
        commands: Commands,
        allowlist: AllowlistModel,
        labels: LabelsModel,
        icons: Icons,
        ticker: Ticker,
        tasks: Tasks,
        messages: MessageBar,
        typed: Callable[[str], None],
    ) -> None:
        self._line = line
        self._commands = commands
        self._allowlist_model = allowlist
        self._labels_model = labels
        self.reader = LabelsReader(line.labelling.pages(), labels, tasks, messages)
        self._icons = icons
        self._ticker = ticker
        self._tasks = tasks
        self._messages = messages
        self._typed = typed
        self._notes: list[StaleNote] = []
        self._bonds = Bonds()
        self.left: tuple[SessionReport, ...] = ()

    @property
    def opened(self) -> tuple[QWidget, ...]:
        """The pages that somebody has opened."""
        return tuple(page for name in _NAMES if (page := self._made(name)) is not None)

    def at(self, place: int) -> QWidget:
        """Give a page by its place on the rail, from 0 for the one after the first."""
        page: QWidget = getattr(self, _NAMES[place])
        return page

    def is_open(self, name: str, page: QWidget | None) -> bool:
        """Say whether `page` is the one of that name."""
        return page is not None and page is self._made(name)

    def refresh(self) -> None:
        """Show what is true now."""
        if self._made("sessions") is not None:
            self.sessions.refresh()
        for note in self._notes:
            note.refresh()

    @property
    def is_drawn(self) -> bool:
        """True while the pages show everything that is known."""
        return self._made("logs") is None or not self.logs.model.is_waiting

    def close(self) -> None:
        """Listen no more, and let the widgets go."""
        self._bonds.close()
        for note in self._notes:
            note.close_bonds()
        for name in ("sessions", "monitor", "logs", "maintenance"):
            if (page := self._made(name)) is not None:
                page.close_bonds()
        for widget in self.opened:
            widget.deleteLater()

    # -- the pages --------------------------------------------------------------

    @cached_property
    def allowlist(self) -> AllowlistPage:
        """The allowlist, to be searched and corrected."""
        from station.views.allowlist_commands import AllowlistCommands
        from station.views.allowlist_page import AllowlistPage

        page = AllowlistPage(self._allowlist_model, self._icons)
        page.typed.connect(self._typed)
        page.removed.connect(self._commands.remove)
        self._allowlist_commands = AllowlistCommands(self._line, page, Errands(self._tasks, self._messages))
        self._note(page)
        return page

    @property
    def allowlist_commands(self) -> AllowlistCommands:
        """What the buttons of the allowlist's page do."""
        _ = self.allowlist  # which brings them
        return self._allowlist_commands

    @cached_property
    def sessions(self) -> SessionsPage:
        """The sessions that the Pi knows."""
        from station.views.sessions_page import SessionsPage

        page = SessionsPage(self._line, self._icons, self.left)
        page.resume.connect(self._commands.resume)
        page.join.connect(self._commands.join)
        self._note(page)
        return page

    @cached_property
    def labels(self) -> LabelsPage:
        """The labels of the journal."""
        from station.views.labels_page import LabelsPage

        labelling, commands = self._line.labelling, self._commands.labels
        page = LabelsPage(self._labels_model, self._icons, labelling.designs, self._line.enrolment.rules)
        page.reprint.connect(lambda: commands.reprint_label(page.selected))
        page.missing.connect(commands.print_missing)
        page.answered.connect(lambda label_id, mac, in_hand: commands.answer(label_id, mac, in_hand=in_hand))
        page.contained.connect(commands.put_into)
        page.sought.connect(self.reader.find)
        page.older.connect(self.reader.older)
        page.show_older(self.reader.has_more)
        self._bonds.add(self.reader.more_changed.subscribe(page.show_older))
        page.design.tested.connect(commands.print_test)
        page.design.paused.connect(commands.pause)
        page.design.chosen.connect(commands.use_template)
        page.design.edited.connect(self._edit_template)
        page.design.show_paused(labelling.paused)
        self._bonds.add(labelling.paused_changed.subscribe(page.design.show_paused))
        return page

    @cached_property
    def monitor(self) -> MonitorPage:
        """How the Pi is."""
        from station.views.monitor_page import MonitorPage

        return MonitorPage(self._line, self._icons, self._ticker)

    @cached_property
    def logs(self) -> LogsPage:
        """The Pi's log."""
        from station.views.logs_page import LogsPage

        return LogsPage(self._line, self._icons, self._ticker, self._tasks, self._messages)

    @cached_property
    def maintenance(self) -> MaintenancePage:
        """Everything else that the Pi can be asked for."""
        from station.views.maintenance_page import MaintenancePage

        return MaintenancePage(self._line, self._icons, self._ticker, self._tasks)

    # -- inside -----------------------------------------------------------------

    def _made(self, name: str) -> Any:
        """Give a page if it is there, without making it."""
        return vars(self).get(name)

    def _note(self, page: TablePage) -> None:
        from station.views.stale import StaleNote

        note = StaleNote(self._line.watch, page.table, self._ticker, page.table.accessibleName())
        page.body.insertWidget(1, note)
        note.refresh()
        self._notes.append(note)

    def _edit_template(self, name: str) -> None:
        from station.core.label import SAMPLE
        from station.views.label_design import TemplateDialog

        designs = self._line.labelling.designs
        if designs is None:
            return
        try:
            dialog = TemplateDialog(designs, name, SAMPLE, self.labels)
        except BadSettings as error:  # its file is gone, or no text
            self._messages.tell(of_error(error))
        else:
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.saved.connect(self._commands.labels.use_template)
            dialog.saved.connect(self.labels.design.refresh)
            dialog.open()
