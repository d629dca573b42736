"""Wi-Fis in the air."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from station.core.house import Wifi
from station.models.columns import RIGHT, Column, missing_first
from station.models.shared_columns import signal
from station.models.table import RowTableModel
from station.models.text import number, translate


def security_text(wifi: Wifi) -> str:
    """Say how a Wi-Fi is protected, in the Pi's word."""
    if wifi.security:
        return wifi.security
    return translate("Models", "open") if wifi.is_open else ""


COLUMNS: tuple[Column[Wifi], ...] = (
    Column("ssid", lambda: translate("Models", "Wi-Fi"), lambda r: r.ssid, lambda r: r.ssid.casefold()),
    signal(lambda r: r.signal),
    Column("security", lambda: translate("Models", "Security"), security_text, security_text),
    Column(
        "channel",
        lambda: translate("Models", "Channel"),
        lambda r: number(r.channel),
        lambda r: missing_first(r.channel),
        RIGHT,
    ),
    Column("bssid", lambda: translate("Models", "Station address"), lambda r: r.bssid, lambda r: r.bssid),
)


class WifiModel(RowTableModel[tuple[str, str, int], Wifi]):
    """What a scan found, strongest first; one name may be there several times."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent=parent)

    def set_found(self, found: Sequence[Wifi]) -> None:
        """Show exactly these."""
        self.replace({(wifi.ssid, wifi.bssid, place): wifi for place, wifi in enumerate(found)})
