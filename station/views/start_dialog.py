"""Asks for what a session's start does not know: the target Wi-Fi and its password."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from station.app.tasks import Tasks
from station.core.errors import StationError
from station.core.session import SessionTimeouts
from station.core.target import TargetProblem, target_problem
from station.views.async_ui import answered
from station.views.error_words import of_error
from station.views.icons import Icons
from station.views.outside_words import outside
from station.views.start_form import StartAnswer, StartQuestion
from station.views.target_words import of_target_problem
from station.views.translation import translate
from station.views.widgets import (
    QuietButton,
    dialog_buttons,
    form_label,
    keep_whole,
    plain_label,
    spin_box,
)

_DEFAULTS = (("discovery", 60), ("provisioning", 120), ("verification", 90))


class StartDialog(QDialog):
    """The form; Enter in a field submits it. It checks itself and says what is wrong in place."""

    def __init__(self, question: StartQuestion, icons: Icons, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = question
        self._known = {question.ssid: question.password_known}
        self._lookup: asyncio.Task[None] | None = None
        self._looking_up = ""
        self._goes_then = False
        self.setWindowTitle(translate("StartDialog", "Start session"))
        self.setMinimumWidth(560)
        self.ssid = QComboBox()
        self.ssid.setEditable(True)
        self.ssid.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.ssid.setAccessibleName("Target Wi-Fi")
        self._name = QLineEdit()
        self.ssid.setLineEdit(self._name)
        self._put_name(question.ssid)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName("Password")
        self.reveal = QuietButton(translate("StartDialog", "Show"), name="Show password")
        self.reveal.setCheckable(True)
        self.reveal.setIcon(icons.icon("eye"))
        self.keep = QCheckBox(translate("StartDialog", "Keep it in the keyring of this computer"))
        self.keep.setAccessibleName("Keep in the keyring")
        self.timeouts = {name: spin_box(name=name) for name, _ in _DEFAULTS}
        self._scan = plain_label(
            translate("StartDialog", "Asking the Pi which Wi-Fis it sees …"), role="caption", wrap=True
        )
        self._keyring = plain_label(role="caption", wrap=True)
        self._problem = plain_label(role="problem", wrap=True)
        self._advanced = QFrame()
        self._lay_out()
        self._tasks = tasks
        self._behave()
        self._show_keyring()
        self._scanning = tasks.start(self._find_networks(), "Wi-Fi scan")
        self.finished.connect(self._scanning.cancel)
        self.finished.connect(self._stop_looking)

    def answer(self) -> StartAnswer:
        """Give what was entered; the password is None where the kept one stays."""
        typed = self.password.text()
        kept = not typed and self._keeps_password()
        chosen = {name: box.value() or None for name, box in self.timeouts.items()}
        timeouts = SessionTimeouts(**chosen) if any(chosen.values()) else None
        return StartAnswer(self.ssid.currentText(), None if kept else typed, self.keep.isChecked(), timeouts)

    def problem(self) -> str:
        """Say what is still wrong; empty when it may be sent."""
        problem = self._problem_now()
        return of_target_problem(problem) if problem is not None else ""

    def accept(self) -> None:
        """Close only when everything is there."""
        name = self.ssid.currentText()
        problem = self._problem_now()
        if problem is TargetProblem.NO_PASSWORD and name not in self._known:
            self._goes_then = True
            self._look_up(name)
            return
        self._problem.setText(of_target_problem(problem) if problem is not None else "")
        self._problem.setVisible(problem is not None)
        if problem is None:
            super().accept()
        elif problem.is_of_name:
            self.ssid.setFocus()
        else:
            self.password.setFocus()

    def _problem_now(self) -> TargetProblem | None:
        password = self.password.text()
        return target_problem(
            self.ssid.currentText(), None if not password and self._keeps_password() else password
        )

    def _keeps_password(self) -> bool:
        return self._known.get(self.ssid.currentText(), False)

    def _look_up(self, name: str) -> None:
        """Find out whether the password of `name` is kept."""
        if name != self._looking_up:
            self._stop_looking()
            self._looking_up = name
            self._lookup = self._tasks.start(self._know(name), "kept Wi-Fi password")

    def _stop_looking(self) -> None:
        if self._lookup is not None:
            self._lookup.cancel()

    async def _know(self, name: str) -> None:
        self._known[name] = await self._question.knows(name)
        self._looking_up = ""
        self._hint_password()
        if self._goes_then:
            self._goes_then = False
            self.accept()

    def _name_chosen(self) -> None:
        """Say whether a password is kept, once a name is chosen and not at every key."""
        name = self.ssid.currentText()
        if name not in self._known and name.strip():
            self._look_up(name)

    def _put_name(self, name: str) -> None:
        """Put a name in that the next key replaces."""
        self._name.setText(name)
        self._name.selectAll()

    async def _find_networks(self) -> None:
        try:
            networks = await self._question.networks()
        except StationError as error:
            said = of_error(error).what
            text = translate("StartDialog", "The Pi's Wi-Fi list is not to be had: {why} Type the name.")
            self._scan.setText(text.format(why=said))
            return
        typed, place, is_typed = self._name.text(), self._name.cursorPosition(), self._name.isModified()
        for network in networks:
            signal = "" if network.signal is None else f"{network.signal} dBm"
            self.ssid.addItem(network.ssid)
            self.ssid.setItemData(self.ssid.count() - 1, signal, Qt.ItemDataRole.StatusTipRole)
        if is_typed:  # adding has changed the field, and what a person types stays
            self._name.setText(typed)
            self._name.setCursorPosition(place)
            self._name.setModified(True)
        else:
            self._put_name(typed or (networks[0].ssid if networks else ""))
            self._name_chosen()
        found = translate("StartDialog", "Wi-Fis that the Pi sees: {n}. Another name can be typed.")
        self._scan.setText(found.format(n=len(networks)))

    def _behave(self) -> None:
        self._name.returnPressed.connect(self.accept)
        self._name.editingFinished.connect(self._name_chosen)
        self.ssid.activated.connect(lambda _: self._name_chosen())
        self.password.returnPressed.connect(self.accept)
        self.ssid.currentTextChanged.connect(lambda _: self._hint_password())
        self.reveal.toggled.connect(
            lambda shown: self.password.setEchoMode(
                QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
            )
        )
        self._hint_password()
        (self.password if self._question.ssid else self.ssid).setFocus()

    def _hint_password(self) -> None:
        kept = self._keeps_password()
        self.password.setPlaceholderText(
            translate("StartDialog", "leave empty to use the kept one") if kept else ""
        )

    def _show_keyring(self) -> None:
        keyring = self._question.keyring
        self.keep.setEnabled(keyring.ok is not False)
        if keyring.ok is False:
            text = translate("StartDialog", "It cannot be kept here: {why}")
            self._keyring.setText(text.format(why=outside(f"{keyring.why} {keyring.remedy}".strip())))
        self._form.setRowVisible(self._keyring, keyring.ok is False)

    def _lay_out(self) -> None:
        secret = QHBoxLayout()
        secret.setSpacing(8)
        secret.addWidget(self.password, 1)
        secret.addWidget(self.reveal)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(form_label(translate("StartDialog", "Target Wi-Fi")), self.ssid)
        form.addRow(form_label(), self._scan)
        form.addRow(form_label(translate("StartDialog", "Password")), secret)
        form.addRow(form_label(), self.keep)
        form.addRow(form_label(), self._keyring)
        form.setRowVisible(self._keyring, False)
        self._form = form
        more = QuietButton(translate("StartDialog", "Advanced …"), name="Advanced")
        more.setCheckable(True)
        more.toggled.connect(self._advanced.setVisible)
        more.toggled.connect(lambda _: keep_whole(self))
        more.toggled.connect(lambda _: self.adjustSize())
        self._fill_advanced()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(plain_label(translate("StartDialog", "Where shall the boards go?"), role="title"))
        column.addLayout(form)
        column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._advanced)
        column.addWidget(self._problem)
        column.addLayout(dialog_buttons(self, translate("StartDialog", "Start"), "Start"))
        self._problem.hide()

    def _fill_advanced(self) -> None:
        titles = {
            "discovery": translate("StartDialog", "Discovery, seconds"),
            "provisioning": translate("StartDialog", "Provisioning, seconds"),
            "verification": translate("StartDialog", "Verification, seconds"),
        }
        form = QFormLayout(self._advanced)
        for name, default in _DEFAULTS:
            box = self.timeouts[name]
            box.setRange(0, 3600)
            box.setAccessibleName(f"{name.capitalize()} timeout")
            box.setSpecialValueText(translate("StartDialog", "the Pi's own ({n})").format(n=default))
            form.addRow(form_label(titles[name]), box)
        self._advanced.hide()


class ReasonDialog(QDialog):
    """Asks why a label is printed again; the reason stands in the journal."""

    def __init__(self, board: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ReasonDialog", "Reprint"))
        self.setMinimumWidth(540)
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setAccessibleName("Reason")
        self.reason.addItems(
            [
                translate("ReasonDialog", "damaged"),
                translate("ReasonDialog", "lost"),
                translate("ReasonDialog", "badly printed"),
                translate("ReasonDialog", "stuck on the wrong container"),
            ]
        )
        edit = self.reason.lineEdit()
        if edit is not None:
            edit.returnPressed.connect(self.accept)
            edit.selectAll()
        title = translate("ReasonDialog", "Print the label of {mac} once more").format(mac=board)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(plain_label(title, role="heading", wrap=True))
        column.addWidget(
            plain_label(
                translate("ReasonDialog", "It carries a mark (R1, R2 …). Why is it needed?"), wrap=True
            )
        )
        column.addWidget(self.reason)
        column.addLayout(dialog_buttons(self, translate("ReasonDialog", "Print"), "Print"))
        self.reason.setFocus()

    def accept(self) -> None:
        """Close only with a reason."""
        if self.reason.currentText().strip():
            super().accept()


async def ask_start(
    question: StartQuestion, icons: Icons, tasks: Tasks, parent: QWidget
) -> StartAnswer | None:
    """Open the form and give the answer; None when it was left."""
    dialog = StartDialog(question, icons, tasks, parent)
    return dialog.answer() if await answered(dialog) else None


async def ask_reason(board: str, parent: QWidget) -> str | None:
    """Ask for a reprint's reason; None when it was left."""
    dialog = ReasonDialog(board, parent)
    return dialog.reason.currentText().strip() if await answered(dialog) else None
