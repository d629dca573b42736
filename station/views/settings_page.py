"""Settings, and the first run's set-up: which Pi, its key, the target, the printer."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from station.app.desk import Desk
from station.app.notices import Level
from station.app.tasks import Tasks
from station.core.errors import StationError, Untrusted
from station.core.settings import Profile, Settings
from station.ports.secrets import SecretName
from station.views.error_words import Message, of_error
from station.views.label_form import LabelForm
from station.views.languages import nearest
from station.views.outside_words import outside
from station.views.pairing_row import PairingRow
from station.views.scanner_form import ScannerForm
from station.views.tables import Field
from station.views.translation import translate
from station.views.wheel import WheelGuard
from station.views.widgets import (
    align_forms,
    form_label,
    panel_form,
    plain_label,
    push_button,
    restyle,
)

WIDEST = 980


class SettingsPage(QWidget):
    """Edits the current profile and the station's own settings.

    `Save` applies through the desk, which reconnects; nothing is applied before.
    The API key goes to the keyring, never into the settings. `warned` is for a person
    who is led to another page by then. `languages` has the code and the name of each one to choose from.
    """

    warned = Signal(Message)

    def __init__(self, desk: Desk, tasks: Tasks, languages: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._tasks = tasks
        self._old_name = ""
        self._tested: tuple[str, str, str] | None = None
        self._busy: set[str] = set()
        self.name = Field("line1", name="Profile name")
        self.url = Field("http://192.168.1.50:8080", name="Pi address")
        self.setFocusProxy(self.url)
        self.key = Field(name="API key")
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.target = Field(name="Target Wi-Fi")
        self.station = Field("line-1", name="Station name")
        self.language = QComboBox()
        self.language.setAccessibleName("Language")
        self.language.addItem(translate("SettingsPage", "System language"), "")
        for code, title in languages:
            self.language.addItem(title, code)
        self.test = self._button(translate("SettingsPage", "Test connection"), "Test connection", self._test)
        self.save = self._button(translate("SettingsPage", "Save"), "Save", self._save)
        self.save.setProperty("role", "go")
        self.forget_key = self._button(translate("SettingsPage", "Forget the key"), "Clear key", self._forget)
        self.forget_wifi = self._button(
            translate("SettingsPage", "Forget its password"), "Clear Wi-Fi password", self._forget_wifi
        )
        self.pairing = PairingRow(desk)
        self.pairing.changed.connect(self._show_pairing)
        self.pairing.forgotten.connect(self._pin_forgotten)
        self.labels = LabelForm()
        self.scanner = ScannerForm()
        self._form = panel_form()
        self._title = plain_label(role="title")
        self._intro = plain_label(wrap=True)
        self._keyring = plain_label(role="caption", wrap=True)
        self._result = plain_label(wrap=True, role="fine")
        self._file = plain_label(role="caption", wrap=True)
        self._problems = {name: plain_label(role="problem", wrap=True) for name in ("name", "url")}
        self._lay_out()
        for field in (self.url, self.key, self.name, self.target, self.station, self.labels.printer):
            field.returnPressed.connect(self._go_on)
        self.fill()

    @property
    def result(self) -> str:
        """What the last test or save came to."""
        return self._result.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Align the panels, now that their fonts are known."""
        super().showEvent(event)
        align_forms(self._form, self.labels.form, self.scanner.form)

    def fill(self) -> None:
        """Show the settings as they are, and what the keyring says."""
        settings = self._desk.settings
        line = self._desk.line
        profile = line.profile if line is not None else settings.current()
        first = profile is None
        self._old_name = profile.name if profile else ""
        self.name.setText(profile.name if profile else "line1")
        self.url.setText(profile.url if profile else "")
        self.pairing.set_pin(profile.pin if profile else "")
        self._tested = (self._address(), "", self.pairing.pin) if profile else None
        self.target.setText(profile.target_ssid if profile else "")
        self.station.setText(settings.station.name)
        self.labels.fill(settings)
        self.scanner.fill(settings)
        self.language.setCurrentIndex(self._row_of(settings.station.language))
        self._title.setText(
            translate("SettingsPage", "Set up the station")
            if first
            else translate("SettingsPage", "Settings")
        )
        self._intro.setText(
            translate(
                "SettingsPage",
                "Enter the Pi's address and its API key, press “Test connection”, then “Save”. "
                "Target and printer can wait.",
            )
        )
        self._intro.setVisible(first)
        self._file.setText(translate("SettingsPage", "Kept in {file}").format(file=self._desk.settings_file))
        self._tell_problems({})
        self._tasks.start(self._guarded(self._say_keyring()), "keyring")

    def edited(self) -> Settings:
        """Give the settings as the fields say."""
        old = self._desk.settings
        kept = {name: value for name, value in old.profiles.items() if name != self._old_name}
        settings = replace(
            old,
            profiles=kept,
            station=replace(
                old.station,
                name=self.station.text().strip() or old.station.name,
                language=str(self.language.currentData()),
            ),
        )
        return self.scanner.edited(self.labels.edited(settings)).with_profile(self._profile())

    def _profile(self) -> Profile:
        known = self._desk.settings.profiles.get(self._old_name)
        return replace(
            known or Profile("", ""),
            name=self.name.text().strip(),
            url=self._address().rstrip("/"),
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
        return found | self._url_problem()

    def _address(self) -> str:
        """Give the Pi's address; what is typed without a scheme is http."""
        typed = self.url.text().strip()
        return f"http://{typed}" if typed and "://" not in typed else typed

    def _url_problem(self) -> dict[str, str]:
        try:
            parts = urlsplit(self._address())
            right = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
            clean = not (parts.username or parts.password or parts.query or parts.fragment)
        except ValueError:
            right = clean = False
        if right and clean:
            return {}
        return {
            "url": translate("SettingsPage", "Allowed: http://HOST:PORT or https://HOST:PORT, no key in it.")
        }

    # -- what the buttons do ------------------------------------------------

    def _go_on(self) -> None:
        """Enter in a field: test what is not tested yet, then save."""
        is_tested = self._tested == (self._address(), self.key.text(), self.pairing.pin)
        (self.save if is_tested else self.test).click()

    async def _test(self) -> None:
        problem = self._url_problem()
        self._tell_problems(problem)
        if problem:
            return
        self._say(translate("SettingsPage", "Asking the Pi …"))
        address, key = self._address(), self.key.text()
        if address != self.url.text():
            self.url.setText(address)
        profile = self._profile()
        key_in_use = key or await self._kept_key(profile.url)
        try:
            boards = await self._desk.test(profile, key_in_use)
        except Untrusted:
            if not await self._pair(profile):
                return
            boards = await self._desk.test(self._profile(), key_in_use)
        self._tested = (address, key, self.pairing.pin)
        text = translate("SettingsPage", "The Pi answers. Boards on its allowlist: {n}.").format(n=boards)
        if self.pairing.pin != self._kept_pin():
            kept = translate("SettingsPage", "“Save” keeps the pairing.")
            text = f"{text} {kept}"
        self._say(text, "fine")

    async def _pair(self, profile: Profile) -> bool:
        """Let a person compare the certificate that is shown now; gives whether it is the Pi's own."""
        is_same = await self.pairing.compare(profile)
        if not is_same:
            text = translate("SettingsPage", "Not paired, and nothing was sent to {url}.")
            self._say(text.format(url=profile.url), "problem")
        return is_same

    def _kept_pin(self) -> str:
        known = self._desk.settings.profiles.get(self._old_name)
        return known.pin if known is not None else ""

    def _pin_forgotten(self) -> None:
        self._say(translate("SettingsPage", "The pairing is forgotten once this is saved."), "fine")

    def _show_pairing(self) -> None:
        self._form.setRowVisible(self.pairing, bool(self.pairing.pin))

    async def _kept_key(self, url: str) -> str | None:
        try:
            return await self._desk.secrets.get(SecretName.api_key(url))
        except StationError:
            return None

    async def _save(self) -> None:
        problems = self.problems()
        self._tell_problems(problems)
        in_forms = [form.tell_problem() for form in (self.labels, self.scanner)]
        if problems or any(in_forms):
            return
        settings = self.edited()
        profile = settings.current()
        key = self.key.text()
        unsafe = ""
        if key and profile is not None:
            try:
                await self._desk.set_key(profile.url, key)
            except StationError as error:
                this_run = translate("SettingsPage", "The key holds until the station is closed.")
                unsafe = f"{of_error(error).text} {this_run}"
        await self._desk.apply(settings)
        if not unsafe:
            self.key.clear()
        self.fill()
        if unsafe:
            self.warned.emit(Message(Level.WARNING, unsafe))
        done = translate("SettingsPage", "Saved.")
        self._say(f"{done} {unsafe}".strip(), "problem" if unsafe else "fine")

    async def _forget(self) -> None:
        await self._desk.set_key(self._address().rstrip("/"), None)
        self.key.clear()
        self._say(translate("SettingsPage", "The key is forgotten."), "fine")
        await self._say_keyring()

    async def _forget_wifi(self) -> None:
        await self._desk.secrets.delete(SecretName.wifi(self.target.text()))
        self._say(translate("SettingsPage", "The Wi-Fi password is forgotten; F6 asks for it."), "fine")

    async def _say_keyring(self) -> None:
        keyring = await self._desk.secrets.availability()
        if keyring.ok is False:
            text = translate("SettingsPage", "Secrets cannot be kept here: {why}")
            self._keyring.setText(text.format(why=outside(f"{keyring.why} {keyring.remedy}".strip())))
            return
        url = self._address()
        kept = bool(url) and await self._kept_key(url.rstrip("/")) is not None
        self._keyring.setText(
            translate("SettingsPage", "A key is kept. Leave the field empty to go on using it.")
            if kept
            else translate("SettingsPage", "No key is kept yet. It goes to this computer's keyring.")
        )

    # -- inside ----------------------------------------------------------------

    def _button(self, text: str, name: str, work: Any) -> QPushButton:
        button = push_button(text, name=name)
        button.clicked.connect(lambda: self._run(name, work))
        return button

    def _run(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do a button's work unless it is being done; the button stays on, and keeps the focus."""
        if name not in self._busy:
            self._busy.add(name)
            self._tasks.start(self._once(name, work()), name)

    async def _once(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        try:
            await self._guarded(work)
        finally:
            self._busy.discard(name)

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except StationError as error:
            self._say(of_error(error).text, "problem")

    def _row_of(self, language: str) -> int:
        """Find what is spoken where the settings say `language`, which may be written in any way."""
        codes = [self.language.itemData(row) for row in range(1, self.language.count())]
        return 1 + codes.index(nearest([language], codes)) if language else 0

    def _say(self, text: str, role: str = "") -> None:
        self._result.setText(text)
        self._result.setVisible(bool(text))
        restyle(self._result, role=role)

    def _tell_problems(self, problems: dict[str, str]) -> None:
        for name, label in self._problems.items():
            label.setText(problems.get(name, ""))
            self._form.setRowVisible(label, name in problems)
        self._say("")

    def _lay_out(self) -> None:
        inner = QFrame()
        inner.setProperty("role", "panel")
        form = self._form
        inner.setLayout(form)
        form.addRow(form_label(translate("SettingsPage", "Pi address")), self.url)
        form.addRow(form_label(), self._problems["url"])
        form.addRow(form_label(translate("SettingsPage", "Certificate")), self.pairing)
        form.addRow(form_label(translate("SettingsPage", "API key")), _row(self.key, self.forget_key))
        form.addRow(form_label(), self._keyring)
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
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for panel in (inner, self.labels, self.scanner):
            panel.setMaximumWidth(WIDEST)
            column.addWidget(panel)
        column.addStretch(1)
        WheelGuard(content)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 10)
        whole.setSpacing(8)
        whole.addWidget(self._title)
        whole.addWidget(self._intro)
        whole.addWidget(area, 1)
        whole.addWidget(self._result)
        foot = QWidget()
        foot.setMaximumWidth(WIDEST)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._file, 1)
        row.addWidget(self.save)
        whole.addWidget(foot)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 0 if number or len(widgets) == 1 else 1)
    if len(widgets) == 1:
        row.addStretch(1)
    return row
