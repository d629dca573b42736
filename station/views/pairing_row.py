"""With which certificate the Pi is paired, among the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from station.app.desk import Desk
from station.core.certificate import fingerprint_of, grouped
from station.core.settings import Profile
from station.views.pair_dialog import ask_to_pair
from station.views.ticker import wall_clock
from station.views.translation import translate
from station.views.widgets import ElidedLabel, push_button


class PairingRow(QWidget):
    """Holds the `pin` of the profile that is edited; nothing is saved here.

    `changed` tells of another pin, `forgotten` that a person wants none.
    """

    changed = Signal()
    forgotten = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.pin = ""
        self._paired = ElidedLabel(role="caption", mode=Qt.TextElideMode.ElideMiddle)
        forget = push_button(translate("SettingsPage", "Forget the pairing"), name="Forget the pairing")
        forget.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._paired, 1)
        row.addWidget(forget)

    def set_pin(self, pin: str) -> None:
        """Show and hold a pin; empty for none."""
        self.pin = pin
        row = grouped(fingerprint_of(pin), in_row=32)
        text = translate("SettingsPage", "Paired with {fingerprint}")
        self._paired.set_whole(text.format(fingerprint=row[0]) if row else "")
        self.changed.emit()

    async def compare(self, profile: Profile) -> bool:
        """Let a person compare the certificate that is shown now; gives whether it is the Pi's own."""
        certificate = await self._desk.certificate(profile.url)
        is_same = await ask_to_pair(profile.url, certificate, profile.pin, wall_clock(), self)
        if is_same:
            self.set_pin(certificate.pin)
        return is_same

    def _forget(self) -> None:
        self.set_pin("")
        self.forgotten.emit()
