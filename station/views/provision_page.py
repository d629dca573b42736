"""The first page: session on top, scans at the left, boards at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from station.app.line import Line
from station.models.allowlist import AllowlistModel
from station.models.devices import DevicesModel
from station.views.actions import Actions
from station.views.banner import LeftoverBanner
from station.views.devices_view import DevicesView
from station.views.icons import Icons
from station.views.scan_panel import ScanPanel
from station.views.session_clock import SessionClock
from station.views.session_panel import SessionPanel
from station.views.ticker import Ticker


class ProvisionPage(QWidget):
    """Lays the parts out; each listens to the line by itself."""

    def __init__(
        self,
        line: Line,
        devices: DevicesModel,
        allowlist: AllowlistModel,
        actions: Actions,
        icons: Icons,
        ticker: Ticker,
        clock: SessionClock,
        demo_scan: Callable[[], None] | None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nothing is chosen until somebody chooses
        self.banner = LeftoverBanner(icons)
        self.session = SessionPanel(line, actions, icons, clock)
        self.scans = ScanPanel(line, allowlist, actions, icons, ticker, demo_scan)
        self.boards = DevicesView(line, devices, icons, ticker)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(8)
        split.addWidget(self.scans)
        split.addWidget(self.boards)
        self.scans.setMinimumWidth(322)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 5)
        split.setSizes([360, 900])
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        column.addWidget(self.banner)
        column.addWidget(self.session)
        column.addWidget(split, 1)

    def refresh(self) -> None:
        """Draw counts and buttons again."""
        self.session.refresh()
        self.scans.refresh()
        self.boards.refresh()

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self.session.close_bonds()
        self.scans.close_bonds()
        self.boards.close_bonds()
