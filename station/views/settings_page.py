"""Settings, and the first run's set-up: which Pi, its key, the target, the printer."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
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
from station.views.outside_words import outside
from station.views.profile_form import ProfileForm
from station.views.scanner_form import ScannerForm
from station.views.translation import translate
from station.views.wheel import WheelGuard
from station.views.widgets import (
    align_forms,
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
        self._tested: tuple[str, str, str] | None = None
        self._busy: set[str] = set()
        self.profile = ProfileForm(desk, languages)
        self.setFocusProxy(self.profile)
        self.save = push_button(translate("SettingsPage", "Save"), name="Save")
        self.save.setProperty("role", "go")
        self._bind(self.save, self._save)
        self._bind(self.profile.test, self._test)
        self._bind(self.profile.forget_key, self._forget)
        self._bind(self.profile.forget_wifi, self._forget_wifi)
        self.profile.pairing.forgotten.connect(self._pin_forgotten)
        self.labels = LabelForm()
        self.scanner = ScannerForm()
        self._title = plain_label(role="title")
        self._intro = plain_label(wrap=True)
        self._result = plain_label(wrap=True, role="fine")
        self._file = plain_label(role="caption", wrap=True)
        self._lay_out()
        for field in (*self.profile.fields, self.labels.printer):
            field.returnPressed.connect(self._go_on)
        self.fill()

    @property
    def result(self) -> str:
        """What the last test or save came to."""
        return self._result.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Align the panels, now that their fonts are known."""
        super().showEvent(event)
        align_forms(self.profile.form, self.labels.form, self.scanner.form)

    def fill(self) -> None:
        """Show the settings as they are, and what the keyring says."""
        settings = self._desk.settings
        line = self._desk.line
        profile = line.profile if line is not None else settings.current()
        first = profile is None
        self.profile.fill(settings, profile)
        self._tested = (self.profile.address, "", self.profile.pairing.pin) if profile else None
        self.labels.fill(settings)
        self.scanner.fill(settings)
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
        return self.profile.edited(self.scanner.edited(self.labels.edited(self._desk.settings)))

    # -- what the buttons do ------------------------------------------------

    def _go_on(self) -> None:
        """Enter in a field: test what is not tested yet, then save."""
        is_tested = self._tested == (self.profile.address, self.profile.key.text(), self.profile.pairing.pin)
        (self.save if is_tested else self.profile.test).click()

    async def _test(self) -> None:
        problem = self.profile.url_problem()
        self._tell_problems(problem)
        if problem:
            return
        self._say(translate("SettingsPage", "Asking the Pi …"))
        address, key = self.profile.address, self.profile.key.text()
        if address != self.profile.url.text():
            self.profile.url.setText(address)
        profile = self.profile.profile()
        key_in_use = key or await self._kept_key(profile.url)
        try:
            boards = await self._desk.test(profile, key_in_use)
        except Untrusted:
            if not await self._pair(profile):
                return
            boards = await self._desk.test(self.profile.profile(), key_in_use)
        self._tested = (address, key, self.profile.pairing.pin)
        text = translate("SettingsPage", "The Pi answers. Boards on its allowlist: {n}.").format(n=boards)
        if self.profile.pairing.pin != self.profile.kept_pin:
            kept = translate("SettingsPage", "“Save” keeps the pairing.")
            text = f"{text} {kept}"
        self._say(text, "fine")

    async def _pair(self, profile: Profile) -> bool:
        """Let a person compare the certificate that is shown now; gives whether it is the Pi's own."""
        is_same = await self.profile.pairing.compare(profile)
        if not is_same:
            text = translate("SettingsPage", "Not paired, and nothing was sent to {url}.")
            self._say(text.format(url=profile.url), "problem")
        return is_same

    def _pin_forgotten(self) -> None:
        self._say(translate("SettingsPage", "The pairing is forgotten once this is saved."), "fine")

    async def _kept_key(self, url: str) -> str | None:
        try:
            return await self._desk.secrets.get(SecretName.api_key(url))
        except StationError:
            return None

    async def _save(self) -> None:
        problems = self.profile.problems()
        self._tell_problems(problems)
        in_forms = [form.tell_problem() for form in (self.labels, self.scanner)]
        if problems or any(in_forms):
            return
        settings = self.edited()
        profile = settings.current()
        key = self.profile.key.text()
        unsafe = ""
        if key and profile is not None:
            try:
                await self._desk.set_key(profile.url, key)
            except StationError as error:
                this_run = translate("SettingsPage", "The key holds until the station is closed.")
                unsafe = f"{of_error(error).text} {this_run}"
        await self._desk.apply(settings)
        if not unsafe:
            self.profile.key.clear()
        self.fill()
        if unsafe:
            self.warned.emit(Message(Level.WARNING, unsafe))
        done = translate("SettingsPage", "Saved.")
        self._say(f"{done} {unsafe}".strip(), "problem" if unsafe else "fine")

    async def _forget(self) -> None:
        await self._desk.set_key(self.profile.address.rstrip("/"), None)
        self.profile.key.clear()
        self._say(translate("SettingsPage", "The key is forgotten."), "fine")
        await self._say_keyring()

    async def _forget_wifi(self) -> None:
        await self._desk.secrets.delete(SecretName.wifi(self.profile.target.text()))
        self._say(translate("SettingsPage", "The Wi-Fi password is forgotten; F6 asks for it."), "fine")

    async def _say_keyring(self) -> None:
        keyring = await self._desk.secrets.availability()
        if keyring.ok is False:
            text = translate("SettingsPage", "Secrets cannot be kept here: {why}")
            self.profile.keyring.setText(text.format(why=outside(f"{keyring.why} {keyring.remedy}".strip())))
            return
        url = self.profile.address
        kept = bool(url) and await self._kept_key(url.rstrip("/")) is not None
        self.profile.keyring.setText(
            translate("SettingsPage", "A key is kept. Leave the field empty to go on using it.")
            if kept
            else translate("SettingsPage", "No key is kept yet. It goes to this computer's keyring.")
        )

    # -- inside ----------------------------------------------------------------

    def _bind(self, button: QPushButton, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        button.clicked.connect(lambda: self._run(button.accessibleName(), work))

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

    def _say(self, text: str, role: str = "") -> None:
        self._result.setText(text)
        self._result.setVisible(bool(text))
        restyle(self._result, role=role)

    def _tell_problems(self, problems: dict[str, str]) -> None:
        self.profile.tell(problems)
        self._say("")

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for panel in (self.profile, self.labels, self.scanner):
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
