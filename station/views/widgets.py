"""Small widgets that the others are made of."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from station.views.theme import colour
from station.views.translation import translate

if TYPE_CHECKING:  # Qt makes a class, with its enumerations, where it is first named
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QSpinBox

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def plain_label(text: str = "", *, role: str = "", wrap: bool = False) -> QLabel:
    """Make a label that shows any text as it is, never as markup.

    `role` is a class of the style sheet. Every label of the station comes from here.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


def key_text(action: QAction) -> str:
    """Name an action's key as it stands on the keyboard."""
    # Qt's translations write a key out ("Mayúsculas"); only a Mac has signs of its own.
    is_mac = sys.platform == "darwin"
    of_qt = QKeySequence.SequenceFormat
    text = action.shortcut().toString(of_qt.NativeText if is_mac else of_qt.PortableText)
    return text.replace("Ctrl", translate("Keys", "Ctrl")).replace("Shift", translate("Keys", "Shift"))


def form_label(text: str = "") -> QLabel:
    """Make the label before a field, as tall as the field where it says anything."""
    label = plain_label(text)
    if text:
        label.setMinimumHeight(34)
    return label


def panel_form() -> QFormLayout:
    """Make the layout of a panel of settings: names at the left, as far in everywhere."""
    from PySide6.QtWidgets import QFormLayout

    form = QFormLayout()
    form.setContentsMargins(20, 14, 20, 14)
    form.setVerticalSpacing(7)
    form.setHorizontalSpacing(16)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return form


def align_forms(*forms: QFormLayout) -> None:
    """Give the names of several panels one width, so that the fields of all begin at one line.

    Call it when the style sheet is in force, that is when the panels are shown.
    """
    from PySide6.QtWidgets import QFormLayout

    items = [
        form.itemAt(row, QFormLayout.ItemRole.LabelRole) for form in forms for row in range(form.rowCount())
    ]
    names = [name for item in items if item is not None and (name := item.widget()) is not None]
    for name in names:
        name.setMinimumWidth(0)
        name.ensurePolished()
    widest = max(name.sizeHint().width() for name in names)
    for name in names:
        name.setMinimumWidth(widest)


def spin_box(*, name: str) -> QSpinBox:
    """Make a field for a whole number."""
    from PySide6.QtWidgets import QSpinBox

    box = QSpinBox()
    box.setAccessibleName(name)
    box.lineEdit().setTextMargins(8, 0, 0, 0)  # a style sheet's padding does not reach it
    return box


def push_button(text: str, *, name: str, icon: QIcon | None = None, role: str = "") -> QPushButton:
    """Make a button that is nobody's default, so that Enter elsewhere never presses it."""
    button = QPushButton(text if icon is None else f" {text}")
    button.setAccessibleName(name)
    button.setAutoDefault(False)
    button.setDefault(False)
    if icon is not None:
        button.setIcon(icon)
    if role:
        button.setProperty("role", role)
    return button


def dialog_buttons(dialog: QDialog, text: str, name: str, *, enabled: bool = True) -> QHBoxLayout:
    """Make the row of a dialog's two buttons, to go on and to leave; none of them is anybody's default."""
    from PySide6.QtWidgets import QHBoxLayout

    go = push_button(text, name=name, role="go")
    go.setEnabled(enabled)
    leave = push_button(translate("Dialogs", "Cancel  Esc"), name="Cancel")
    go.clicked.connect(dialog.accept)
    leave.clicked.connect(dialog.reject)
    row = QHBoxLayout()
    row.addStretch(1)
    for button in (leave, go):
        row.addWidget(button)
    return row


def tooltip_markup(text: str) -> str:
    """Make a tooltip of any text: escaped, because Qt takes what looks like markup for it."""
    if not text:
        return ""
    from html import escape

    return f"<p>{escape(text)}</p>"


def tell(widget: QWidget, text: str) -> None:
    """Set a tooltip from any text, foreign ones too."""
    widget.setToolTip(tooltip_markup(text))


def restyle(widget: QWidget, **properties: str | bool) -> None:
    """Set properties that the style sheet asks for, and draw anew where one changed."""
    # one that was never set is as good as empty
    if all((widget.property(name) or "") == (value or "") for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    # A frame learns only by this event that its padding is another one.
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def keep_whole(dialog: QWidget) -> None:
    """Let no part of a dialog be cut off: Qt opens it at most two thirds as high as the screen.

    Call it when everything is in; the minimum width is the dialog's already.
    """
    for part in dialog.findChildren(QWidget):
        part.ensurePolished()  # the style sheet's font is another height
    dialog.setMinimumHeight(dialog.heightForWidth(dialog.minimumWidth()))


class ElidedLabel(QLabel):
    """One line of plain text that ends in "…" where it does not fit; the tooltip has it all."""

    def __init__(self, text: str = "", *, role: str = "", mode: Qt.TextElideMode | None = None) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._mode = mode or Qt.TextElideMode.ElideRight
        self._whole = ""
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_whole(text)

    @property
    def whole(self) -> str:
        """The text, not shortened."""
        return self._whole

    def set_whole(self, text: str) -> None:
        """Show a text."""
        whole = " ".join(text.split())
        if whole != self._whole:
            self._whole = whole
            self.setAccessibleName(whole)
            self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for room for the whole text."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 4, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Be content with a few characters."""
        wanted = min(self.fontMetrics().horizontalAdvance(self._whole) + 4, self.fontMetrics().height() * 3)
        return QSize(wanted, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._shortened(max(0, self.contentsRect().width()))
        if shown != self.text():
            self.setText(shown)
        tell(self, self._whole if shown != self._whole else "")

    def _shortened(self, width: int) -> str:
        return self.fontMetrics().elidedText(self._whole, self._mode, width)


class CommandButton(QPushButton):
    """A large button for an action: icon, words, and the key at its right edge.

    It triggers `action` and never follows its enabled state: the owner says with
    `offer` whether it may be pressed, and why not. Enter does not press it, so that a
    scanner never can.
    """

    def __init__(self, action: QAction, *, role: str = "command", key: str | None = None) -> None:
        super().__init__()
        self._action = action
        self._key = key_text(action) if key is None else key
        self.setProperty("role", role)
        self.setAccessibleName(action.objectName())
        self.setText(action.text())
        self.setIcon(action.icon())
        self.setAutoDefault(False)
        self.setDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(20, 20))
        self.clicked.connect(action.trigger)

    def offer(self, *, reason: str = "") -> None:
        """Let it be pressed where there is no `reason` against it."""
        self.setEnabled(not reason)
        tell(self, reason)
        self.setAccessibleDescription(reason)

    def sizeHint(self) -> QSize:
        """Ask for room for the words and the key."""
        return super().sizeHint() + QSize(self._key_width(), 0)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter alone."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then its key."""
        super().paintEvent(event)
        if not self._key:
            return
        painter = QPainter(self)
        painter.setFont(self._key_font())
        painter.setPen(self._key_colour())
        area = self.rect().adjusted(0, 0, -9, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._key)
        painter.end()

    def _key_width(self) -> int:
        return QFontMetrics(self._key_font()).horizontalAdvance(self._key) + 14 if self._key else 0

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(False)
        font.setPointSizeF(max(8.0, font.pointSizeF() * 0.8))
        return font

    def _key_colour(self) -> QColor:
        if not self.isEnabled():
            return colour("stale")
        return colour("on_accent" if self.property("role") == "primary" else "muted")


class QuietButton(QToolButton):
    """A small button: a word or an icon; Enter does not press it."""

    def __init__(self, text: str = "", *, name: str = "", role: str = "quiet") -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter alone."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Picture(QLabel):
    """Shows one icon."""

    def __init__(self, pixmap: QPixmap | None = None) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if pixmap is not None:
            self.setPixmap(pixmap)
