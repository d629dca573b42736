"""What a key event is to a scan, and whether a person could be typing into what has the focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from station.adapters.scanners.burst import Kind
from station.ports.scanner import TAKES_CONTAINERS, TAKES_SCANS

MODIFIERS: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_Mode_switch,
    }
)
_ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SEPARATORS: Final = frozenset("\x04\x1c\x1d\x1e\x1f")
_COMMANDING: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_PLAIN: Final = Qt.KeyboardModifier.NoModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_ALT_GR: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TEXT_INPUTS: Final = ("QLineEdit", "QTextEdit", "QPlainTextEdit", "QAbstractSpinBox")
_UNLOCKED: Final = {
    Qt.Key.Key_Insert: "0",
    Qt.Key.Key_End: "1",
    Qt.Key.Key_Down: "2",
    Qt.Key.Key_PageDown: "3",
    Qt.Key.Key_Left: "4",
    Qt.Key.Key_Clear: "5",
    Qt.Key.Key_Right: "6",
    Qt.Key.Key_Home: "7",
    Qt.Key.Key_Up: "8",
    Qt.Key.Key_PageUp: "9",
}
"""What the digits of the keypad are without Num Lock."""


def kind_of(event: QKeyEvent) -> Kind:
    """Say what a pressed key is."""
    text, modifiers = event.text(), event.modifiers()
    if (event.key() in _ENDS and modifiers & _COMMANDING == _PLAIN) or text in ("\r", "\n"):
        return Kind.END
    if text in _SEPARATORS:
        return Kind.SEPARATOR
    if text and text.isprintable() and modifiers & _COMMANDING in (_PLAIN, _ALT_GR):
        return Kind.TEXT
    return Kind.OTHER


def code_of(event: QKeyEvent) -> int:
    """Name the physical key: a letter's key may change between press and release (Shift)."""
    return event.nativeScanCode() or -int(event.key())


def keypad_digit(event: QKeyEvent) -> str:
    """Give the digit of a keypad's key that is pressed with Alt alone, Num Lock or not; else nothing."""
    on_keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
    if not on_keypad or event.modifiers() & _COMMANDING != _ALT:
        return ""
    key = Qt.Key(event.key())
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key)
    return _UNLOCKED.get(key, "")


def focus_object() -> QObject | None:
    """Give what has the keyboard; Qt's annotations forget that it may be nothing."""
    return QGuiApplication.focusObject()


def takes_containers() -> bool:
    """Say whether what has the focus is a field for a container's code."""
    focus = focus_object()
    return focus is not None and bool(focus.property(TAKES_CONTAINERS))


def hides_text() -> bool:
    """Say whether what has the focus shows dots for what is typed."""
    focus = focus_object()
    return isinstance(focus, QLineEdit) and focus.echoMode() is not QLineEdit.EchoMode.Normal


def in_text_input() -> bool:
    """Say whether what has the focus takes text."""
    focus = focus_object()
    if focus is None or focus.property("readOnly") or focus.property(TAKES_SCANS):
        return False
    if focus.inherits("QComboBox"):
        return bool(focus.property("editable"))
    return any(focus.inherits(name) for name in _TEXT_INPUTS)
