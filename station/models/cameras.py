"""Cameras, as the monitor sees them and as the Pi lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QObject

from station.core.house import Camera
from station.core.mac import Mac
from station.core.monitor import CameraReading
from station.models.columns import RIGHT, Column, missing_first
from station.models.shared_columns import last_seen, signal
from station.models.table import RowTableModel
from station.models.text import translate


class CameraState(Enum):
    """How a camera is: `OTHER` is a word of the Pi's that is neither well nor ill."""

    ONLINE = "online"
    OFFLINE = "offline"
    ERROR = "error"
    OTHER = "other"
    UNKNOWN = "unknown"


_WORDS = {
    "online": CameraState.ONLINE,
    "idle": CameraState.ONLINE,
    "offline": CameraState.OFFLINE,
    "error": CameraState.ERROR,
    "": CameraState.UNKNOWN,
    "unknown": CameraState.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class CameraRow:
    """A camera; None and empty texts mean that it is not known. `status` is the Pi's word."""

    id: str
    state: CameraState = CameraState.UNKNOWN
    status: str = ""
    name: str = ""
    mac: Mac | None = None
    ip: str = ""
    container_id: str = ""
    rssi: int | None = None
    free_heap: int | None = None
    last_seen: datetime | None = None
    firmware: str = ""


def _ours(at: datetime | None, skew: timedelta | None) -> datetime | None:
    return None if at is None else at - timedelta(seconds=round(skew.total_seconds() if skew else 0))


def of_reading(camera_id: str, reading: CameraReading, skew: timedelta | None = None) -> CameraRow:
    """Make a row of what the monitor says; `skew` is how far the Pi's clock is ahead of ours."""
    states = {True: CameraState.ONLINE, False: CameraState.OFFLINE, None: CameraState.UNKNOWN}
    return CameraRow(
        camera_id,
        states[reading.online],
        rssi=reading.rssi,
        free_heap=reading.free_heap,
        last_seen=_ours(reading.last_seen, skew),
    )


def of_camera(camera: Camera, skew: timedelta | None = None) -> CameraRow:
    """Make a row of what the list of cameras says; `skew` is how far the Pi's clock is ahead of ours."""
    return CameraRow(
        camera.id,
        _WORDS.get(camera.status.strip().lower(), CameraState.OTHER),
        camera.status,
        camera.name,
        camera.mac,
        camera.ip,
        camera.container_id,
        camera.rssi,
        camera.free_heap,
        _ours(camera.last_seen, skew),
        camera.firmware,
    )


def state_text(row: CameraRow) -> str:
    """Say how a camera is; a word that nobody knows is shown as it came."""
    match row.state:
        case CameraState.ONLINE:
            return translate("Models", "online")
        case CameraState.OFFLINE:
            return translate("Models", "offline")
        case CameraState.ERROR:
            return translate("Models", "in trouble")
        case CameraState.UNKNOWN:
            return translate("Models", "unknown")
        case CameraState.OTHER:
            return row.status


def _heap(row: CameraRow) -> str:
    return "" if row.free_heap is None else translate("Models", "{n} kB").format(n=row.free_heap // 1024)


COLUMNS: tuple[Column[CameraRow], ...] = (
    Column("state", lambda: translate("Models", "State"), state_text, state_text),
    Column("id", lambda: translate("Models", "Camera"), lambda r: r.id, lambda r: r.id),
    Column("name", lambda: translate("Models", "Name"), lambda r: r.name, lambda r: r.name.casefold()),
    Column(
        "mac",
        lambda: translate("Models", "MAC"),
        lambda r: str(r.mac) if r.mac else "",
        lambda r: r.mac.value if r.mac else -1,
    ),
    Column(
        "container",
        lambda: translate("Models", "Container"),
        lambda r: r.container_id,
        lambda r: r.container_id,
    ),
    signal(lambda r: r.rssi),
    Column(
        "heap", lambda: translate("Models", "Free heap"), _heap, lambda r: missing_first(r.free_heap), RIGHT
    ),
    Column("ip", lambda: translate("Models", "IP"), lambda r: r.ip, lambda r: r.ip),
    Column("firmware", lambda: translate("Models", "Firmware"), lambda r: r.firmware, lambda r: r.firmware),
    last_seen(lambda r: r.last_seen),
)


class CamerasModel(RowTableModel[str, CameraRow]):
    """Cameras by id, in the Pi's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent=parent)

    def set_cameras(self, rows: Sequence[CameraRow]) -> None:
        """Show exactly these cameras."""
        self.show_only({row.id: row for row in rows})

    def state_of(self, row: CameraRow) -> CameraState:
        """Give the camera's state."""
        return row.state

    def mac_of(self, row: CameraRow) -> Mac | None:
        """Give the board, where it is known."""
        return row.mac
