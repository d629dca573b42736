"""A scanner that types: an application-wide filter that takes its keys out of the stream."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from station.adapters.scanners.burst import BurstDetector, Fate, Kind, Step
from station.adapters.scanners.timeline import Timeline
from station.core.scan import NotAMac, ScanRefusal, interpret, symbology_of
from station.ports.clock import Clock
from station.ports.scanner import Scan, Trace

_PRESS: Final = QEvent.Type.KeyPress
_RELEASE: Final = QEvent.Type.KeyRelease
_OVERRIDE: Final = QEvent.Type.ShortcutOverride
_KEY_EVENTS: Final = frozenset({_PRESS, _RELEASE, _OVERRIDE})

_NO_CODE: Final = frozenset({ScanRefusal.NO_MAC, ScanRefusal.EMPTY})
_TEXT_INPUTS: Final = ("QLineEdit", "QTextEdit", "QPlainTextEdit", "QAbstractSpinBox")
_ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MODIFIERS: Final = frozenset(
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
_SEPARATORS: Final = frozenset("\x04\x1c\x1d\x1e\x1f")
_COMMANDING: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_PLAIN: Final = Qt.KeyboardModifier.NoModifier
_ALT_GR: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SLACK_MS: Final = 5
"""Keys reach us a little after they were pressed: wait that much longer than the gap."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A key event that was kept back, and the window that it was meant for."""

    window: QWindow
    event: QKeyEvent


class KeyboardWedge(QObject):
    """Hears a keyboard scanner whatever has the focus; no key of a scan reaches a widget.

    Keys are taken where they enter the application, at the window, and told apart
    by `BurstDetector`. What turns out to be typing is sent on unchanged and in order,
    at most `gap_ms` later. A burst is a scan, unless a text input has the focus and
    the text is no code at all: then it is typing (a password, by a program).
    Every scan is told through `on_scan`; what it means is not judged here.

    A single letter cannot be an application's shortcut while the wedge is installed:
    held keys go straight to the window.
    """

    def __init__(
        self,
        on_scan: Callable[[Scan], None],
        clock: Clock,
        *,
        gap_ms: int = 55,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_scan = on_scan
        self._clock = clock
        self._timeline = Timeline()
        self._detector: BurstDetector[_Held] = BurstDetector(_is_scan, gap_ms)
        self._held_down: set[int] = set()
        self._swallowed: set[int] = set()
        self._outgoing: deque[_Held] = deque()
        self._is_ours = False
        self._app: QCoreApplication | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setTimerType(Qt.TimerType.PreciseTimer)
        self._pause.setInterval(round(self._detector.gap_ms) + _SLACK_MS)
        self._pause.timeout.connect(self._paused)
        # What the system has queued comes first: a busy moment is no pause.
        self._verdict = QTimer(self)
        self._verdict.setSingleShot(True)
        self._verdict.setInterval(0)
        self._verdict.timeout.connect(self._expired)

    def install(self, app: QCoreApplication) -> None:
        """Begin to listen to every window of `app`."""
        self._app = app
        app.installEventFilter(self)

    def remove(self) -> None:
        """Listen no more; what is held goes on as typing."""
        if self._app is not None:
            self._app.removeEventFilter(self)
            self._app = None
        self._stop_waiting()
        self._carry_out(self._detector.expire())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take key events at the window; everything else passes untouched."""
        if event.type() not in _KEY_EVENTS or not isinstance(watched, QWindow):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if self._is_ours:
            self._is_ours = False
            return False
        if event.type() == _OVERRIDE:
            return self._override(event)
        if event.type() == _RELEASE:
            return self._release(watched, event)
        return self._press(watched, event)

    # -- one key --------------------------------------------------------------

    def _override(self, event: QKeyEvent) -> bool:
        """Keep shortcuts from taking a key before its press has been judged."""
        kind = _kind(event)
        may_hold = kind is Kind.TEXT or (kind is Kind.SEPARATOR and self._detector.is_holding)
        if may_hold or (kind is Kind.END and self._detector.ends_here(self._time(event))):
            event.accept()
            return True
        return False

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return False
        code = _code(event)
        if event.isAutoRepeat() and code in self._swallowed:
            return True
        self._swallowed.discard(code)
        self._stop_waiting()
        held = _Held(window, event.clone())
        step = self._detector.press(_kind(event), event.text(), self._time(event), held)
        self._carry_out(step)
        match step.fate:
            case Fate.HOLD:
                self._held_down.add(code)
                self._pause.start()
                return True
            case Fate.SWALLOW:
                self._swallowed.add(code)
                return True
            case Fate.PASS:
                return False

    def _release(self, window: QWindow, event: QKeyEvent) -> bool:
        code = _code(event)
        if code in self._held_down:
            self._detector.attach(_Held(window, event.clone()))
            self._held_down.discard(code)
            return True
        if code in self._swallowed:
            if not event.isAutoRepeat():
                self._swallowed.discard(code)
            return True
        return False

    def _time(self, event: QKeyEvent) -> float:
        return self._timeline.at(event.timestamp(), self._clock.monotonic() * 1000)

    # -- pauses ---------------------------------------------------------------

    def _paused(self) -> None:
        self._verdict.start()

    def _expired(self) -> None:
        self._carry_out(self._detector.expire())

    def _stop_waiting(self) -> None:
        self._pause.stop()
        self._verdict.stop()

    # -- decisions ------------------------------------------------------------

    def _carry_out(self, step: Step[_Held]) -> None:
        if step.swallowed:
            self._swallowed |= self._held_down
        if step.deliver or step.swallowed:
            self._held_down.clear()
        self._deliver(step.deliver)
        if step.scan is not None:
            trace = Trace(step.end, step.gaps)
            self._on_scan(Scan(step.scan, "wedge", self._clock.now(), symbology_of(step.scan), trace))

    def _deliver(self, held: Iterable[_Held]) -> None:
        """Send held keys on; a key that opens a nested event loop does not stop the rest."""
        self._outgoing.extend(held)
        while self._outgoing:
            key = self._outgoing.popleft()
            window: QWindow | None = key.window
            if not shiboken6.isValid(window):
                window = QGuiApplication.focusWindow()
            if window is None:
                continue
            self._is_ours = self._app is not None
            try:
                QCoreApplication.sendEvent(window, key.event)
            finally:
                self._is_ours = False


def _kind(event: QKeyEvent) -> Kind:
    text, modifiers = event.text(), event.modifiers()
    if event.isAutoRepeat():
        return Kind.OTHER
    if (event.key() in _ENDS and modifiers & _COMMANDING == _PLAIN) or text in ("\r", "\n"):
        return Kind.END
    if text in _SEPARATORS:
        return Kind.SEPARATOR
    if text and text.isprintable() and modifiers & _COMMANDING in (_PLAIN, _ALT_GR):
        return Kind.TEXT
    return Kind.OTHER


def _code(event: QKeyEvent) -> int:
    """Name the physical key: a letter's key may change between press and release (Shift)."""
    return event.nativeScanCode() or -int(event.key())


def _is_scan(text: str) -> bool:
    """Judge a burst: where text is typed, only what is a code of some kind."""
    meaning = interpret(text)
    return not _in_text_input() or not (isinstance(meaning, NotAMac) and meaning.reason in _NO_CODE)


def _focus() -> QObject | None:
    """Give what has the keyboard; Qt's annotations forget that it may be nothing."""
    return QGuiApplication.focusObject()


def _in_text_input() -> bool:
    focus = _focus()
    if focus is None or focus.property("readOnly"):
        return False
    if focus.inherits("QComboBox"):
        return bool(focus.property("editable"))
    return any(focus.inherits(name) for name in _TEXT_INPUTS)
