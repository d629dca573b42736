"""Whether scans arrive: said in the strip, and on the card of the last scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from station.app.desk import Desk
from station.app.notices import Level
from station.views.error_words import Message
from station.views.message_bar import MessageBar
from station.views.outside_words import outside
from station.views.strip import Strip
from station.views.translation import translate

if TYPE_CHECKING:
    from station.ports.scanner import ScannerState
    from station.views.scan_panel import ScanPanel

AWAY_MS = 500
"""From one window of ours to the next, none has the keyboard for a moment."""


class Hearing(QObject):
    """Follows who has the keyboard, and how the other scanners are; nobody can say before `begin`."""

    def __init__(self, desk: Desk, strip: Strip, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._strip = strip
        self._messages = messages
        self._panel: ScanPanel | None = None
        self._sources: dict[str, ScannerState] = {}
        self._has_begun = False
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(AWAY_MS)
        self._away.timeout.connect(lambda: self._say_heard(heard=False))
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # of a dialog that loses the keyboard to another program no window is told
            app.focusWindowChanged.connect(self._focus_moved)  # a method: it goes with this object

    def begin(self) -> None:
        """The window is shown: from now on it can be said whether scans arrive."""
        self._has_begun = True

    def show_on(self, panel: ScanPanel | None) -> None:
        """Show it on the scan panel of the current line, too."""
        self._panel = panel
        if panel is not None:
            self._show_sources()

    def look(self, *, is_heard: bool = False) -> None:
        """Say whether scans arrive: a window of ours has the keyboard, or one just came all the same."""
        if not self._has_begun:
            return
        active = is_heard or QGuiApplication.focusWindow() is not None
        wanted = self._desk.settings.scanner.wedge
        self._strip.set_scanner(wanted=wanted, active=active)
        if active or not wanted:
            self._away.stop()
            self._say_heard(heard=True)
        elif not self._away.isActive():
            self._away.start()

    def tell(self, state: ScannerState) -> None:
        """Show how a serial scanner or a camera is."""
        self._sources[state.source] = state
        self._show_sources()
        if state.name and state.now.ok is False:
            form = translate("MainWindow", "Scanner {name}: {why}")
            if state.source == "camera":
                form = translate("MainWindow", "Camera {name}: {why}")
            text = form.format(name=state.name, why=outside(state.now.why))
            self._messages.tell(Message(Level.WARNING, text, outside(state.now.remedy)))

    def _focus_moved(self) -> None:
        self.look()

    def _say_heard(self, *, heard: bool) -> None:
        if self._panel is not None:
            self._panel.card.set_heard(heard)

    def _show_sources(self) -> None:
        used = [state for state in self._sources.values() if state.name]
        self._strip.set_sources(used)
        camera = next((state for state in used if state.source == "camera"), None)
        if self._panel is not None:
            trouble = (
                "" if camera is None or camera.now.ok else outside(f"{camera.now.why} {camera.now.remedy}")
            )
            self._panel.camera.show_state(wanted=camera is not None, trouble=trouble.strip())
