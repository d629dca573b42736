"""How the Pi is, live, while somebody looks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from station.app.line import Line
from station.core.monitor import MonitorData, MonitorTrouble
from station.models.cameras import CamerasModel, of_reading
from station.views import monitor_words
from station.views.async_ui import Bonds
from station.views.attention import Attention
from station.views.facts import FactCard
from station.views.icons import Icons
from station.views.tables import Table
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.widgets import ElidedLabel, plain_label, restyle


class MonitorPage(QWidget):
    """Shows a line's monitor; the Pi is asked only while the page is in sight."""

    def __init__(self, line: Line, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._line = line
        self._ticker = ticker
        self.source = plain_label(role="caption", wrap=True)
        self.trouble = ElidedLabel(role="problem")
        self.trouble.hide()
        self.machine = FactCard(translate("Monitor", "Machine"), icons)
        self.services = FactCard(translate("Monitor", "Services"), icons)
        self.network = FactCard(translate("Monitor", "Network"), icons)
        self.security = FactCard(translate("Monitor", "Alerts and security"), icons)
        self.cameras = CamerasModel()
        self.table = Table(
            self.cameras,
            icons,
            [("state", 14), ("id", 0), ("signal", 10), ("heap", 12), ("seen", 20)],
            name="Cameras of the monitor",
            spare=("heap", "seen"),
        )
        self.table.setMinimumHeight(150)
        self._lay_out()
        self._bonds = Bonds(
            line.monitor.changed.subscribe(lambda _: self.refresh()),
            line.monitor.status.subscribe(lambda _: self.refresh()),
            line.monitor.troubles.subscribe(self._troubled),
        )
        ticker.tick.connect(self.refresh)
        self._attention = Attention(self, ticker, self._begin, self._end)
        self.refresh()

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self._attention.close()
        self._bonds.close()
        self._ticker.tick.disconnect(self.refresh)

    def refresh(self) -> None:
        """Show what is known now, and how old it is."""
        snapshot, status, now = self._line.monitor.latest, self._line.monitor.now, self._ticker.now()
        stale = monitor_words.is_stale(snapshot, status, now)
        self.source.setText(monitor_words.source_text(snapshot, status, now))
        restyle(self.source, role="stale" if stale else "caption")
        data = snapshot.data if snapshot else MonitorData()
        skew = self._line.orchestrator.skew
        self.machine.show_facts(monitor_words.machine_facts(data), stale=stale)
        self.services.show_facts(monitor_words.service_facts(data, now, skew), stale=stale)
        self.network.show_facts(monitor_words.network_facts(data), stale=stale)
        safety = [*monitor_words.alert_facts(data), *monitor_words.security_facts(data, now, skew)]
        self.security.show_facts(safety, stale=stale)
        rows = [of_reading(name, reading, skew) for name, reading in data.cameras.items()]
        self.cameras.set_cameras(rows)
        self.table.set_stale(stale)
        self._no_camera.setVisible(not data.cameras)
        self.table.setVisible(bool(data.cameras))

    def _begin(self) -> None:
        self._line.monitor.watch()
        self._ticker.want("monitor", True)
        self.refresh()

    def _end(self) -> None:
        self._line.monitor.unwatch()
        self._ticker.want("monitor", False)

    def _troubled(self, trouble: MonitorTrouble) -> None:
        text = translate("Monitor", "The Pi's monitor reports: {said}")
        self.trouble.set_whole(text.format(said=trouble.message or trouble.code))
        self.trouble.show()

    def _lay_out(self) -> None:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setSpacing(8)
        grid.addWidget(self.machine, 0, 0)
        grid.addWidget(self.services, 0, 1)
        grid.addWidget(self.network, 1, 0)
        grid.addWidget(self.security, 1, 1)
        cameras = QVBoxLayout()
        cameras.addWidget(plain_label(translate("Monitor", "Cameras"), role="heading"))
        self._no_camera = plain_label(translate("Monitor", "The Pi tells of no camera."), role="caption")
        cameras.addWidget(self._no_camera)
        cameras.addWidget(self.table, 1)
        grid.addLayout(cameras, 2, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(2, 1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.addWidget(plain_label(translate("Monitor", "Monitor"), role="title"))
        head.addSpacing(16)
        head.addWidget(self.source, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 10, 10)
        outer.setSpacing(8)
        outer.addLayout(head)
        outer.addWidget(self.trouble)
        outer.addWidget(area, 1)
