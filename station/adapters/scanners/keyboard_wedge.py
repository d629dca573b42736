"""A scanner that types: an application-wide filter that takes its keys out of the stream."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow

from station.adapters.scanners.alt_numbers import AltNumber, ends_scan
from station.adapters.scanners.burst import SHORTEST_BURST, BurstDetector, Fate, Kind, Step
from station.adapters.scanners.field_codes import FieldCodes
from station.adapters.scanners.keys import (
    MODIFIERS,
    code_of,
    focus_object,
    hides_text,
    in_text_input,
    keypad_digit,
    kind_of,
    takes_containers,
)
from station.adapters.scanners.timeline import Timeline
from station.core.fault import Fault
from station.core.wrapping import NO_WRAPPING, Wrapping
from station.ports.clock import Clock
from station.ports.scanner import Scan, Trace

_PRESS: Final = QEvent.Type.KeyPress
_RELEASE: Final = QEvent.Type.KeyRelease
_OVERRIDE: Final = QEvent.Type.ShortcutOverride
_COMPOSED: Final = QEvent.Type.InputMethod
_KEY_EVENTS: Final = frozenset({_PRESS, _RELEASE, _OVERRIDE})
_HEARD: Final = _KEY_EVENTS | {_COMPOSED}

_SYSTEM_SPELLS: Final = sys.platform == "win32"
"""Windows makes characters of Alt and numbers itself."""
_SLACK_MS: Final = 5
"""Keys reach us a little after they were pressed: wait that much longer than the gap."""


@dataclass(frozen=True, slots=True)
class _Held:
    """An event that was kept back: a key and its window, or a composed text and its widget."""

    target: QObject
    event: QKeyEvent | QInputMethodEvent


class KeyboardWedge(QObject):
    """Hears a keyboard scanner whatever has the focus; no key of a scan reaches a widget.

    Keys are taken where they enter the application, at the window, and told apart
    by `BurstDetector`. What turns out to be typing is sent on unchanged and in order,
    at most `gap_ms` later. A burst is a scan, unless a text input has the focus and
    the text is no code at all: then it is typing (a password, by a program).
    Every scan is told through `on_scan`; what it means is not judged here.

    A scanner in “Alt mode” holds Alt and types each character's number on the keypad: what
    is certain of that is spelt out, and the scan's `fault` says so. An input method
    gives composed texts instead of keys: they are told apart by the same rhythm, and
    full-width characters are made narrow. What `wrapping` says is around each code is taken off.
    `container_pattern` is set where containers are scanned too, `badge_pattern` where badges are.

    A single letter cannot be an application's shortcut while the wedge is installed:
    held keys go straight to the window.
    """

    def __init__(
        self,
        on_scan: Callable[[Scan], None],
        clock: Clock,
        *,
        gap_ms: int = 55,
        wrapping: Wrapping = NO_WRAPPING,
        container_pattern: str = "",
        badge_pattern: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_scan = on_scan
        self._clock = clock
        self._wrapping = wrapping
        self._codes = FieldCodes(wrapping, container_pattern, badge_pattern)
        self._timeline = Timeline()
        self._detector: BurstDetector[_Held] = BurstDetector(self._is_scan, gap_ms)
        self._alt = AltNumber()
        self._way: Fault | None = None
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
        if event.type() not in _HEARD:
            return False
        if isinstance(event, QInputMethodEvent):
            return watched is focus_object() and not self._is_own() and self._composed(watched, event)
        if not isinstance(watched, QWindow) or not isinstance(event, QKeyEvent) or self._is_own():
            return False
        if event.type() == _OVERRIDE:
            return self._override(event)
        if event.type() == _RELEASE:
            return self._release(watched, event)
        return self._press(watched, event)

    # -- one key --------------------------------------------------------------

    def _override(self, event: QKeyEvent) -> bool:
        """Keep shortcuts from taking a key before its press has been judged."""
        kind = self._kind(event)
        may_hold = (
            kind is Kind.TEXT or self._spells(event) or (kind is Kind.SEPARATOR and self._detector.is_holding)
        )
        if may_hold or (kind is Kind.END and self._detector.ends_here(self._time(event))):
            event.accept()
            return True
        return False

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in MODIFIERS:
            if event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
                self._alt.press_alt()
            return False
        code = code_of(event)
        if self._is_repeat(event) and code in self._swallowed:
            return True
        self._swallowed.discard(code)
        self._stop_waiting()
        held = _Held(window, event.clone())
        if digit := self._spells(event):
            step = self._detector.press(Kind.TEXT, "", self._time(event), held)
        else:
            step = self._detector.press(self._kind(event), event.text(), self._time(event), held)
        self._carry_out(step)
        if digit:
            self._alt.digit(digit)
            self._way = Fault.ALT_CODES
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
        if event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
            self._spelt(window, event)
            return False
        code = code_of(event)
        if code in self._held_down:
            self._detector.attach(_Held(window, event.clone()))
            self._held_down.discard(code)
            return True
        if code in self._swallowed:
            if not event.isAutoRepeat():
                self._swallowed.discard(code)
            return True
        return False

    def _kind(self, event: QKeyEvent) -> Kind:
        return Kind.OTHER if self._is_repeat(event) else kind_of(event)

    def _is_repeat(self, event: QKeyEvent) -> bool:
        """Say whether a key is held down; one that comes again within a burst was struck twice.

        X's keys say the same of both where release and press fall into one millisecond.
        """
        return event.isAutoRepeat() and not self._detector.goes_on(self._time(event))

    def _spells(self, event: QKeyEvent) -> str:
        return "" if _SYSTEM_SPELLS or self._is_repeat(event) else keypad_digit(event)

    def _spelt(self, window: QWindow, event: QKeyEvent) -> None:
        """Take the character that Alt and its number come to, now that Alt is let go."""
        char = self._alt.release_alt()
        if not self._detector.is_holding:
            return
        if ends_scan(char):
            self._stop_waiting()
            held = _Held(window, event.clone())
            self._carry_out(self._detector.press(Kind.END, char, self._time(event), held))
        elif char:
            self._stop_waiting()
            self._detector.spell(char, self._time(event))
            self._pause.start()

    def _composed(self, target: QObject, event: QInputMethodEvent) -> bool:
        """Take what an input method made of keys; gives whether it is held."""
        text, draft = event.commitString(), event.preeditString()
        if event.replacementLength() or not (text or draft):
            if self._detector.is_holding:
                self._detector.attach(_Held(target, event.clone()))
            return self._detector.is_holding
        self._stop_waiting()
        held = _Held(target, event.clone())
        now = self._timeline.at(0, self._clock.monotonic() * 1000)
        self._carry_out(self._detector.compose(text, draft, now, held))
        self._way = Fault.IME
        self._pause.start()
        return True

    def _time(self, event: QKeyEvent) -> float:
        return self._timeline.at(event.timestamp(), self._clock.monotonic() * 1000)

    def _is_own(self) -> bool:
        """Say whether it is an event that was held and is sent on, once."""
        is_ours, self._is_ours = self._is_ours, False
        return is_ours

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
        way = self._way
        if step.deliver or step.scan is not None:
            self._way = None
        self._deliver(step.deliver)
        if step.scan is not None:
            self._tell(step.scan, step, way)

    def _tell(self, read: str, step: Step[_Held], way: Fault | None) -> None:
        from station.core.layout import narrow
        from station.core.scan import symbology_of  # not before the first picture

        text = read
        if way is Fault.IME:
            text = narrow(read)
            QGuiApplication.inputMethod().reset()  # what it has not given yet is part of the scan
        fault = way if way is Fault.ALT_CODES or text != read else None
        trace = Trace(step.end, step.gaps, *self._wrapping.found(text))
        text = self._wrapping.unwrap(text)
        self._on_scan(Scan(text, "wedge", self._clock.now(), symbology_of(text), trace, fault))

    def _is_scan(self, text: str) -> bool:
        """Judge a burst: where text is typed, only what is a code of some kind.

        Nobody types six numbers with Alt at a scanner's speed, nor digits through an input method.
        """
        if self._way is Fault.ALT_CODES or not in_text_input():
            return True
        if self._codes.holds(text, takes_containers=takes_containers(), hides_text=hides_text()):
            return True
        is_quick = self._way is Fault.IME and self._detector.beats >= SHORTEST_BURST
        return is_quick and any(char.isdigit() for char in text)

    def _deliver(self, held: Iterable[_Held]) -> None:
        """Send held keys on; a key that opens a nested event loop does not stop the rest."""
        self._outgoing.extend(held)
        while self._outgoing:
            key = self._outgoing.popleft()
            target: QObject | None = key.target
            if not shiboken6.isValid(target):
                is_key = isinstance(key.event, QKeyEvent)
                target = QGuiApplication.focusWindow() if is_key else focus_object()
            if target is None:
                continue
            self._is_ours = self._app is not None
            try:
                QCoreApplication.sendEvent(target, key.event)
            finally:
                self._is_ours = False
