"""A MAC typed by hand (F2): Enter takes it, Esc leaves, and it says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.core.scan import PLAIN, NotAMac, Rules, read
from station.views.scan_words import why_refused
from station.views.tables import CODE_HINTS, Field
from station.views.translation import translate
from station.views.widgets import QuietButton, plain_label


class _MacField(Field):
    """Takes no input method: a scanner's letters would become others."""

    left = Signal()

    def __init__(self, placeholder: str, *, name: str) -> None:
        super().__init__(placeholder, name=name)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(CODE_HINTS)

    def event(self, event: QEvent) -> bool:
        """Keep Esc: it leaves the field, it does not acknowledge a message."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ManualEntry(QFrame):
    """Hidden until it is opened; emits `entered` with a board's MAC, or a container's code by `rules`."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, rules: Rules = PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self.setProperty("role", "panel")
        self.field = _MacField("AA:BB:CC:DD:EE:FF", name="MAC address")
        self.field.setProperty("role", "manual")
        self.field.setMaxLength(64)
        self.field.returnPressed.connect(self._take)
        self.field.textEdited.connect(lambda _: self._say(""))
        self.field.left.connect(self.leave)
        self._problem = plain_label(role="problem", wrap=True)
        add = QuietButton(translate("ManualEntry", "Add  Enter"), name="Add")
        add.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        caption = translate("ManualEntry", "Type the MAC of the board. Esc leaves.")
        if rules.container is not None:
            caption = translate("ManualEntry", "Type the MAC of the board, or the container. Esc leaves.")
        column.addWidget(plain_label(caption, role="caption"))
        column.addLayout(row)
        column.addWidget(self._problem)
        self._say("")
        self.hide()

    @property
    def problem(self) -> str:
        """What is wrong with the text, as far as was said."""
        return self._problem.text()

    def open(self) -> None:
        """Appear, empty, and take the keys."""
        self.field.clear()
        self._say("")
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go away."""
        self.hide()
        self.left.emit()

    def _take(self) -> None:
        text = self.field.text()
        meaning = read(text, self._rules)
        if isinstance(meaning, NotAMac):
            self._say(why_refused(meaning.reason))
            self.field.selectAll()
            return
        self.leave()
        self.entered.emit(text)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
