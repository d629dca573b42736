"""One value of the Pi's configuration, to be changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout

from station.core.config_check import mistake_in
from station.core.house import ConfigItem
from station.views.house_words import of_mistake
from station.views.tables import Field
from station.views.translation import translate
from station.views.twice import TwiceButton
from station.views.widgets import ElidedLabel, plain_label


class ConfigEditor(QFrame):
    """Shows an item and takes a value that suits its type; what does not is said beside the field.

    Emits `saved` (key, value) and `defaulted` (key), each asked about once. A secret's field is
    empty: what is typed replaces it.
    """

    saved = Signal(str, str)
    defaulted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._item: ConfigItem | None = None
        self._against = ("", "")
        self.key = ElidedLabel(role="heading")
        self.description = plain_label(role="caption", wrap=True)
        self.field = Field(name="Value")
        self.choice = QComboBox()
        self.choice.setAccessibleName("Value")
        self.problem = plain_label(role="problem", wrap=True)
        self.save = TwiceButton(translate("Config", "Save"), "", name="Save value")
        self.default = TwiceButton(translate("Config", "Back to the default"), "", name="Reset value")
        self.field.textChanged.connect(lambda _: self._check())
        self.choice.currentTextChanged.connect(lambda _: self._check())
        self.save.sure.connect(self._save)
        self.default.sure.connect(self._reset)
        self._fields = QStackedWidget()
        self._fields.addWidget(self.field)
        self._fields.addWidget(self.choice)
        self._fields.setMaximumHeight(40)
        row = QHBoxLayout()
        row.addWidget(self._fields, 2)
        row.addWidget(self.problem, 2)
        row.addWidget(self.save)
        row.addWidget(self.default)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.key)
        column.addWidget(self.description)
        column.addLayout(row)
        self.hide()

    @property
    def value(self) -> str:
        """What is entered now."""
        return self.choice.currentText() if self._fields.currentIndex() else self.field.text()

    def edit(self, item: ConfigItem | None) -> None:
        """Take an item up; the one that is being edited keeps what was typed."""
        known = self._item
        self._item = item
        self.setVisible(item is not None)
        if item is None:
            return
        self.key.set_whole(item.key)
        self.description.setText(item.description)
        self.description.setVisible(bool(item.description))
        if known is None or (known.key, known.value) != (item.key, item.value):
            self._fill(item)
        self._check()

    def offer(self, no_saving: str, no_default: str) -> None:
        """Say what speaks against saving, and against going back to the default."""
        self._against = (no_saving, no_default)
        self._check()

    def _fill(self, item: ConfigItem) -> None:
        options = item.options or (("true", "false") if item.kind == "boolean" else ())
        self._fields.setCurrentIndex(1 if options else 0)
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems(list(options))
        self.choice.setCurrentText(item.value or "")
        self.choice.blockSignals(False)
        secret = QLineEdit.EchoMode.Password if item.is_secret else QLineEdit.EchoMode.Normal
        self.field.setEchoMode(secret)
        self.field.setPlaceholderText(translate("Config", "a new secret") if item.is_secret else "")
        self.field.setText("" if item.is_secret else item.value or "")
        for widget in (self.field, self.choice):
            widget.setEnabled(item.is_editable)

    def _check(self) -> None:
        item = self._item
        if item is None:
            return
        problem = of_mistake(mistake_in(item, self.value)) if item.is_editable else ""
        fixed = "" if item.is_editable else translate("Config", "The Pi does not let this be changed.")
        untyped = item.is_secret and not self.value
        same = not item.is_secret and self.value == (item.value or "")
        self.problem.setText("" if untyped or same else problem)
        unchanged = translate("Config", "It is not changed yet.") if untyped or same else ""
        shown = translate("Config", "a new secret") if item.is_secret else self.value
        self.save.set_what(translate("Config", "{key} becomes {value}.").format(key=item.key, value=shown))
        self.save.offer(fixed or self._against[0] or unchanged or problem)
        told = "–" if item.default is None or item.is_secret else item.default
        self.default.set_what(
            translate("Config", "{key} becomes its default, {value}.").format(key=item.key, value=told)
        )
        self.default.offer(fixed or self._against[1])

    def _save(self) -> None:
        if self._item is not None:
            self.saved.emit(self._item.key, self.value if self._item.is_secret else self.value.strip())
            if self._item.is_secret:
                self.field.clear()

    def _reset(self) -> None:
        if self._item is not None:
            self.defaulted.emit(self._item.key)
