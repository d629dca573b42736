"""Boards that belong to the Pi."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from station.core.house import EspCam
from station.core.mac import Mac
from station.models.columns import RIGHT, Column, missing_first
from station.models.shared_columns import last_seen, signal
from station.models.table import RowTableModel
from station.models.text import number, translate

COLUMNS: tuple[Column[EspCam], ...] = (
    Column("mac", lambda: translate("Models", "MAC"), lambda r: str(r.mac), lambda r: r.mac.value),
    Column("how", lambda: translate("Models", "State"), lambda r: r.error or r.status, lambda r: r.status),
    Column("name", lambda: translate("Models", "Name"), lambda r: r.name, lambda r: r.name.casefold()),
    Column(
        "container",
        lambda: translate("Models", "Container"),
        lambda r: r.container_id,
        lambda r: r.container_id,
    ),
    Column(
        "place",
        lambda: translate("Models", "Position"),
        lambda r: number(r.position),
        lambda r: missing_first(r.position),
        RIGHT,
    ),
    Column("firmware", lambda: translate("Models", "Firmware"), lambda r: r.firmware, lambda r: r.firmware),
    signal(lambda r: r.rssi),
    last_seen(lambda r: r.last_seen),
)


class EspCamsModel(RowTableModel[Mac, EspCam]):
    """Boards by their MAC, in the Pi's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent=parent)

    def set_boards(self, boards: Sequence[EspCam]) -> None:
        """Show exactly these."""
        self.show_only({board.mac: board for board in boards})

    def mac_of(self, row: EspCam) -> Mac:
        """Give the board."""
        return row.mac
