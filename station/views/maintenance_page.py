"""The rest of the Pi, a part at a time: system, Wi-Fi, cameras, boards, configuration, network, door."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from station.app.line import Line
from station.app.tasks import Tasks
from station.views.async_ui import Bonds
from station.views.boards_part import BoardsPart
from station.views.cameras_part import CamerasPart
from station.views.config_part import ConfigPart
from station.views.door_part import DoorPart
from station.views.icons import Icons
from station.views.network_part import NetworkPart
from station.views.part import Part
from station.views.system_part import SystemPart
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.widgets import QuietButton, plain_label, tell
from station.views.wifi_part import WifiPart

_KINDS = (
    ("System", SystemPart),
    ("Wi-Fi", WifiPart),
    ("Cameras", CamerasPart),
    ("Paired boards", BoardsPart),
    ("Configuration", ConfigPart),
    ("Network", NetworkPart),
    ("Door", DoorPart),
)


class MaintenancePage(QWidget):
    """Shows one part at a time; only what is in sight asks the Pi for anything."""

    def __init__(self, line: Line, icons: Icons, ticker: Ticker, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ticker = ticker
        self.parts: dict[str, Part] = {name: kind(line, icons, ticker, tasks) for name, kind in _KINDS}
        self.chips: dict[str, QuietButton] = {}
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for name, part in self.parts.items():
            chip = QuietButton(f"  {part.title}  ", name=f"Maintain {name}", role="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, name=name: self.turn(name))
            self._group.addButton(chip)
            self.chips[name] = chip
            chips.addWidget(chip)
            self._stack.addWidget(part)
        chips.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(10)
        column.addWidget(plain_label(translate("Maintenance", "Maintenance"), role="title"))
        column.addLayout(chips)
        column.addWidget(self._stack, 1)
        self._bonds = Bonds(line.house.missing.subscribe(lambda _: self._show_missing()))
        for part in self.parts.values():
            part.open()
        self.turn("System")

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self._bonds.close()
        for part in self.parts.values():
            part.close_bonds()

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return next(part for part in self.parts.values() if part is self._stack.currentWidget())

    def turn(self, name: str) -> None:
        """Show a part."""
        self.chips[name].setChecked(True)
        self._stack.setCurrentWidget(self.parts[name])

    def _show_missing(self) -> None:
        for name, part in self.parts.items():
            tell(self.chips[name], part.missing)
            self.chips[name].setAccessibleDescription(part.missing)
            self.chips[name].setText(f"  {part.title} ({_none()})  " if part.missing else f"  {part.title}  ")


def _none() -> str:
    return translate("Maintenance", "not here")
