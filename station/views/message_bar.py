"""The message bar: what happened, to which board, what to do, and an id for support."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.app.notices import Level
from station.views.error_words import Message
from station.views.icons import Icons
from station.views.theme import LEVEL_MARKS, Mark
from station.views.ticker import Now, wall_clock
from station.views.translation import translate
from station.views.widgets import ElidedLabel, Picture, QuietButton, restyle, tell

FADE_MS = 8000
KEPT = 50

_RANK = {Level.INFO: 0, Level.WARNING: 1, Level.ERROR: 2}


class MessageBar(QFrame):
    """Shows one message at a time.

    An error or warning stays until it is acknowledged or another one comes; an info
    goes by itself and never covers them. A question covers everything until it is
    answered or left: `left` is emitted when a person leaves it. All messages are
    kept in a short history.
    """

    left = Signal()

    def __init__(self, icons: Icons, now: Now = wall_clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self._icons = icons
        self._now = now
        self._message: Message | None = None
        self._question: Message | None = None
        self._history: deque[tuple[str, Message]] = deque(maxlen=KEPT)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(FADE_MS)
        self._fade.timeout.connect(self._faded)
        self._icon = Picture()
        self._what = ElidedLabel(role="what")
        self._todo = ElidedLabel()
        self._support = ElidedLabel(role="caption", mode=Qt.TextElideMode.ElideMiddle)
        self._copy = QuietButton(translate("MessageBar", "Copy"), name="Copy correlation id")
        self._copy.setIcon(icons.icon("copy"))
        self._copy.clicked.connect(self._copy_id)
        self._close = QuietButton(translate("MessageBar", "OK  Esc"), name="Dismiss")
        self._close.clicked.connect(self.dismiss)
        self._earlier = QuietButton(name="Earlier messages")
        self._earlier.clicked.connect(self._show_history)
        self._lay_out()
        self._show()

    @property
    def shown(self) -> Message | None:
        """What a person reads now."""
        return self._question or self._message

    @property
    def is_question(self) -> bool:
        """True while an answer is waited for."""
        return self._question is not None

    def tell(self, message: Message) -> None:
        """Show a message, unless a graver one still waits to be acknowledged."""
        self._note(message)
        shown = self._message
        if shown is None or _RANK[message.level] >= _RANK[shown.level]:
            self._message = message
            self._fade.stop()
            if message.level is Level.INFO:
                self._fade.start()
        self._show()

    def _note(self, message: Message) -> None:
        """Keep it; trouble that comes again and again is one entry, with its latest time."""
        if message.level is not Level.INFO:
            same = [entry for entry in self._history if _is_same(entry[1], message)]
            for entry in same:
                self._history.remove(entry)
        self._history.appendleft((f"{self._now().astimezone():%H:%M:%S}", message))

    def link_is_back(self) -> None:
        """Take back what said that the Pi does not answer, or not with this key."""
        if self._message is not None and self._message.is_of_link:
            self._message = None
            self._show()

    def printer_is_well(self) -> None:
        """Take back what said that a label waits for the printer."""
        if self._message is not None and self._message.is_of_printer:
            self._message = None
            self._show()

    @property
    def history(self) -> list[str]:
        """The latest messages, the newest first."""
        return [f"{at}  {message.text}" for at, message in self._history]

    def ask(self, question: Message) -> None:
        """Show a question; its answer is a key that is pressed again."""
        self._question = question
        self._show()

    def withdraw(self) -> None:
        """Take the question back: it is answered, or makes no sense any more."""
        self._question = None
        self._show()

    def dismiss(self) -> None:
        """Acknowledge the message, or leave the question."""
        if self._question is not None:
            self._question = None
            self.left.emit()
        else:
            self._message = None
            self._fade.stop()
        self._show()

    def _faded(self) -> None:
        self._message = None
        self._show()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._what)
        texts.addWidget(self._todo)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 8, 3)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(texts, 1)
        for widget in (self._support, self._copy, self._close, self._earlier):
            row.addWidget(widget)
        self._support.setMaximumWidth(260)
        self.setFixedHeight(52)

    def _show(self) -> None:
        message = self.shown
        self._icon.setVisible(message is not None)
        self._close.setVisible(message is not None)
        self._what.set_whole(message.what if message else "")
        self._todo.set_whole(message.todo if message else "")
        self._todo.setVisible(bool(message and message.todo))
        support = (message.correlation_id or message.code) if message else ""
        self._support.set_whole(support)
        self._support.setVisible(bool(support))
        self._copy.setVisible(bool(message and message.correlation_id))
        self._close.setText(
            translate("MessageBar", "Leave it  Esc")
            if self.is_question
            else translate("MessageBar", "OK  Esc")
        )
        self._earlier.setVisible(bool(self._history))
        self._earlier.setText(translate("MessageBar", "Messages: {n}").format(n=len(self._history)))
        if message is None:
            restyle(self, tone="")
            return
        mark = Mark("question", "accent") if self.is_question else LEVEL_MARKS[message.level]
        self._icon.setPixmap(self._icons.mark(mark, 26, self.devicePixelRatioF()))
        restyle(self, tone="question" if self.is_question else message.level.value)
        tell(self, message.text)
        self.setAccessibleName(message.text)

    def _copy_id(self) -> None:
        message = self.shown
        if message is not None:
            QGuiApplication.clipboard().setText(message.correlation_id)

    def _show_history(self) -> None:
        """Open the latest messages above the bar; a click elsewhere closes them."""
        from PySide6.QtCore import QPoint, QSize
        from PySide6.QtWidgets import QListWidget

        # A list as the popup itself keeps the click beside it, and Esc, to itself.
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lines = QListWidget()
        lines.setWordWrap(True)
        lines.addItems(self.history)
        column = QVBoxLayout(popup)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(lines)
        popup.setFocusProxy(lines)
        popup.resize(QSize(self.width() - 24, min(360, 40 * len(self._history) + 12)))
        popup.move(self.mapToGlobal(QPoint(12, -popup.height())))
        popup.show()


def _is_same(one: Message, other: Message) -> bool:
    return (one.level, one.what, one.todo) == (other.level, other.what, other.todo)
