"""Which Pi, its key and its target, and what this station is called: the first panel of the settings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QWidget

from station.app.desk import Desk
from station.core.settings import Profile, Settings
from station.views.languages import nearest
from station.views.pairing_row import PairingRow
from station.views.tables import Field
from station.views.translation import translate
from station.views.widgets import form_label, panel_form, plain_label, push_button


class ProfileForm(QFrame):
    """Shows and edits a profile, and the station's name and language.

    `languages` has the code and the name of each one to choose from. What the buttons do, and
    what the keyring says, is their owner's business.
    """

    def __init__(self, desk: Desk, languages: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._desk = desk
        self._old_name = ""
        self.url = Field("http://192.168.1.50:8080", name="Pi address")
        self.setFocusProxy(self.url)
        self.pairing = PairingRow(desk)
        self.key = Field(name="API key")
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.name = Field("line1", name="Profile name")
        self.target = Field(name="Target Wi-Fi")
        self.station = Field("line-1", name="Station name")
        self.language = QComboBox()
        self.language.setAccessibleName("Language")
        self.language.addItem(translate("SettingsPage", "System language"), "")
        for code, title in languages:
            self.language.addItem(title, code)
        self.test = push_button(translate("SettingsPage", "Test connection"), name="Test connection")
        self.forget_key = push_button(translate("SettingsPage", "Forget the key"), name="Clear key")
        self.forget_wifi = push_button(
            translate("SettingsPage", "Forget its password"), name="Clear Wi-Fi password"
        )
        self.keyring = plain_label(role="caption", wrap=True)
        self._problems = {name: plain_label(role="problem", wrap=True) for name in ("name", "url")}
        self.form = panel_form()
        self._lay_out()
        self.pairing.changed.connect(self._show_pairing)

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """Everything that is typed into."""
        return (self.url, self.key, self.name, self.target, self.station)

    @property
    def address(self) -> str:
        """The Pi's address; what is typed without a scheme is http."""
        typed = self.url.text().strip()
        return f"http://{typed}" if typed and "://" not in typed else typed

    @property
    def kept_pin(self) -> str:
        """The pin that the settings have of this profile."""
        known = self._desk.settings.profiles.get(self._old_name)
        return known.pin if known is not None else ""

    def fill(self, settings: Settings, profile: Profile | None) -> None:
        """Show the settings as they are, and one profile, or none yet."""
        self._old_name = profile.name if profile else ""
        self.name.setText(profile.name if profile else "line1")
        self.url.setText(profile.url if profile else "")
        self.pairing.set_pin(profile.pin if profile else "")
        self.target.setText(profile.target_ssid if profile else "")
        self.station.setText(settings.station.name)
        self.language.setCurrentIndex(self._row_of(settings.station.language))

    def edited(self, settings: Settings) -> Settings:
        """Give the settings as the fields say."""
        kept = {name: value for name, value in settings.profiles.items() if name != self._old_name}
        station = replace(
            settings.station,
            name=self.station.text().strip() or settings.station.name,
            language=str(self.language.currentData()),
        )
        return replace(settings, profiles=kept, station=station).with_profile(self.profile())

    def profile(self) -> Profile:
        """Give the profile as the fields say; what they do not show is as it was."""
        known = self._desk.settings.profiles.get(self._old_name)
        return replace(
            known or Profile("", ""),
            name=self.name.text().strip(),
            url=self.address.rstrip("/"),
            target_ssid=self.target.text(),
            pin=self.pairing.pin,
        )

    def problems(self) -> dict[str, str]:
        """Say what is wrong, by field."""
        found = {}
        if not re.fullmatch(r"[\w-]+", self.name.text().strip()):
            found["name"] = translate("SettingsPage", "A name has letters, digits, “-” and “_” only.")
        elif self.name.text().strip() in self._desk.settings.profiles.keys() - {self._old_name}:
            found["name"] = translate(
                "SettingsPage", "Another profile has this name, and would be lost. Choose another one."
            )
        return found | self.url_problem()

    def url_problem(self) -> dict[str, str]:
        """Say what is wrong with the address."""
        try:
            parts = urlsplit(self.address)
            right = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
            clean = not (parts.username or parts.password or parts.query or parts.fragment)
        except ValueError:
            right = clean = False
        if right and clean:
            return {}
        return {
            "url": translate("SettingsPage", "Allowed: http://HOST:PORT or https://HOST:PORT, no key in it.")
        }

    def tell(self, problems: dict[str, str]) -> None:
        """Say what is wrong beneath each field, and nothing beneath the others."""
        for name, label in self._problems.items():
            label.setText(problems.get(name, ""))
            self.form.setRowVisible(label, name in problems)

    def _row_of(self, language: str) -> int:
        """Find what is spoken where the settings say `language`, which may be written in any way."""
        codes = [self.language.itemData(row) for row in range(1, self.language.count())]
        return 1 + codes.index(nearest([language], codes)) if language else 0

    def _show_pairing(self) -> None:
        self.form.setRowVisible(self.pairing, bool(self.pairing.pin))

    def _lay_out(self) -> None:
        form = self.form
        self.setLayout(form)
        form.addRow(form_label(translate("SettingsPage", "Pi address")), self.url)
        form.addRow(form_label(), self._problems["url"])
        form.addRow(form_label(translate("SettingsPage", "Certificate")), self.pairing)
        form.addRow(form_label(translate("SettingsPage", "API key")), _row(self.key, self.forget_key))
        form.addRow(form_label(), self.keyring)
        form.addRow(form_label(), _row(self.test))
        form.addRow(form_label(translate("SettingsPage", "Profile name")), self.name)
        form.addRow(form_label(), self._problems["name"])
        form.addRow(
            form_label(translate("SettingsPage", "Target Wi-Fi")), _row(self.target, self.forget_wifi)
        )
        form.addRow(form_label(translate("SettingsPage", "Station name")), self.station)
        form.addRow(form_label(translate("SettingsPage", "Language")), self.language)
        form.addRow(
            form_label(),
            plain_label(translate("SettingsPage", "The language changes at the next start."), role="caption"),
        )


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 0 if number or len(widgets) == 1 else 1)
    if len(widgets) == 1:
        row.addStretch(1)
    return row
