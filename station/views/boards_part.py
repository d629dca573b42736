"""Maintenance: the ESP-CAM boards that belong to the Pi."""

from __future__ import annotations

from PySide6.QtCore import Qt

from station.app.line import Line
from station.app.tasks import Tasks
from station.core.house import Feature
from station.models.espcams import EspCamsModel
from station.views.icons import Icons
from station.views.part import Part
from station.views.tables import Table
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.widgets import push_button


class BoardsPart(Part):
    """The paired boards, when they come into sight and on request."""

    feature = Feature.ESPCAM_PAIRED

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks) -> None:
        super().__init__(line, icons, ticker, tasks)
        self.title = translate("Maintenance", "Paired boards")
        self.boards = EspCamsModel()
        self.table = Table(
            self.boards,
            icons,
            [
                ("mac", 19),
                ("how", 0),
                ("name", 14),
                ("container", 14),
                ("place", 9),
                ("firmware", 10),
                ("signal", 9),
                ("seen", 20),
            ],
            name="Paired boards",
            empty=translate("Maintenance", "No board is paired with the Pi."),
            spare=("firmware", "place", "signal", "name", "seen"),
        )
        self.look_again = push_button(
            translate("Maintenance", "Refresh the list"),
            name="List paired boards",
            icon=icons.icon("refresh"),
        )
        self.look_again.clicked.connect(self.ask)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.look_again, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self) -> None:
        """List the boards."""
        self.run("list", self._list())

    def refresh(self) -> None:
        """Let nobody ask twice."""
        self.look_again.setEnabled(not self.is_busy("list"))

    async def _list(self) -> None:
        boards = await self.house.paired_boards()
        self.boards.set_boards(boards)
        self.tell("" if boards else translate("Maintenance", "No board is paired with this Pi."))
