"""Maintenance: the Pi's own Wi-Fi."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from station.app.line import Line
from station.app.tasks import Tasks
from station.core.house import Feature, Wifi
from station.models.wifi import WifiModel
from station.views.facts import FactCard
from station.views.house_words import why_missing, wifi_facts
from station.views.icons import Icons
from station.views.part import Part
from station.views.tables import Field, Table
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.twice import TwiceButton
from station.views.widgets import push_button, tell


class WifiPart(Part):
    """Status while somebody looks, a scan on request, and joining with a password that is not kept."""

    feature = Feature.WIFI_STATUS

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks) -> None:
        super().__init__(line, icons, ticker, tasks)
        self.title = translate("Maintenance", "Wi-Fi")
        self.status = FactCard(translate("Maintenance", "Wi-Fi of the Pi"), icons)
        self.found = WifiModel()
        self.table = Table(
            self.found,
            icons,
            [("ssid", 0), ("signal", 10), ("security", 12), ("channel", 9), ("bssid", 20)],
            name="Wi-Fis found",
            empty=translate("Maintenance", "No Wi-Fi yet. Press “Look for Wi-Fis”."),
            spare=("bssid", "channel"),
        )
        self.table.setMinimumHeight(120)
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        self.scan = push_button(
            translate("Maintenance", "Look for Wi-Fis"), name="Scan Wi-Fi", icon=icons.icon("refresh")
        )
        self.scan.clicked.connect(lambda: self.run("scan", self._scan()))
        self.ssid = Field(translate("Maintenance", "Name of the Wi-Fi"), name="Wi-Fi name")
        self.password = Field(translate("Maintenance", "Password"), name="Wi-Fi password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMaxLength(64)
        self.ssid.textChanged.connect(lambda _: self.refresh())
        self.password.textChanged.connect(lambda _: self.refresh())
        self.join = TwiceButton(translate("Maintenance", "Connect the Pi"), "", name="Connect Wi-Fi")
        self.join.sure.connect(lambda: self.run("join", self._join()))
        row = QHBoxLayout()
        row.addWidget(self.scan)
        row.addWidget(self.ssid, 2)
        row.addWidget(self.password, 2)
        row.addWidget(self.join)
        self.body.addWidget(self.status)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row)
        self.bonds.add(self.house.wifi.changed.subscribe(lambda _: self.refresh()))

    def begin(self) -> None:
        """Ask for the status while somebody looks."""
        self.house.wifi.watch()

    def end(self) -> None:
        """Ask no more, and keep no password in the field."""
        self.house.wifi.unwatch()
        self.password.clear()

    def refresh(self) -> None:
        """Show what is known now."""
        latest = self.house.wifi.latest
        stale = self.house.wifi.error is not None
        self.status.show_facts(wifi_facts(latest.value if latest else None), stale=stale)
        busy = translate("Maintenance", "It is being done.")
        no_scan = why_missing(self.house.lacks(Feature.WIFI_SCAN)) or (busy if self.is_busy("scan") else "")
        self.scan.setEnabled(not no_scan)
        tell(self.scan, no_scan)
        self.join.offer(self._against() or (busy if self.is_busy("join") else ""))
        ssid = self.ssid.text()
        text = translate("Maintenance", "The Pi leaves its Wi-Fi for {ssid}; the station may lose it.")
        self.join.set_what(text.format(ssid=ssid))

    def _against(self) -> str:
        missing = why_missing(self.house.lacks(Feature.WIFI_CONNECT))
        if missing:
            return missing
        if not self.ssid.text():
            return translate("Maintenance", "Choose a Wi-Fi, or type its name.")
        if len(self.ssid.text().encode()) > 32:
            return translate("Maintenance", "A Wi-Fi's name has at most 32 bytes.")
        if self.password.text() and len(self.password.text()) < 8:
            return translate("Maintenance", "A Wi-Fi password has at least 8 characters.")
        if not self.password.text() and self._is_closed():
            return translate("Maintenance", "This Wi-Fi wants a password.")
        return ""

    def _is_closed(self) -> bool:
        named = [wifi for wifi in self.found.rows() if wifi.ssid == self.ssid.text()]
        return bool(named) and all(wifi.is_open is False for wifi in named)

    def _chosen(self) -> None:
        wifi = next(iter(self.table.selected_rows()), None)
        if isinstance(wifi, Wifi):
            self.ssid.setText(wifi.ssid)

    async def _scan(self) -> None:
        self.found.set_found(await self.house.wifi_scan())
        text = translate("Maintenance", "Wi-Fis found: {n}.")
        self.tell(text.format(n=self.found.rowCount()))

    async def _join(self) -> None:
        ssid, password = self.ssid.text(), self.password.text()
        self.password.clear()
        self.tell(translate("Maintenance", "The Pi is told to join {ssid} …").format(ssid=ssid))
        join = await self.house.join_wifi(ssid, password)
        if join.is_confirmed:
            self.tell(translate("Maintenance", "The Pi is connected to {ssid}.").format(ssid=ssid), "fine")
            return
        text = translate(
            "Maintenance", "The Pi has said yes ({said}), but its status does not name {ssid}. Look again."
        )
        self.tell(text.format(said=join.message or "–", ssid=ssid), "problem")
