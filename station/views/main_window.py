"""The window: strip, rail, pages, message bar; keys to commands. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from station.app.desk import Desk
from station.app.notices import Level
from station.ports.crashes import CrashShelf
from station.ports.tones import Tones
from station.views.actions import make_actions
from station.views.crash_bar import CrashBar
from station.views.dialogs import Dialogs
from station.views.error_words import Message
from station.views.hearing import Hearing
from station.views.held_keys import HeldKeys
from station.views.icons import Icons
from station.views.languages import ENGLISH
from station.views.message_bar import MessageBar
from station.views.rail import Rail
from station.views.scan_band import ScanBand
from station.views.scan_intake import ScanIntake
from station.views.strip import Strip
from station.views.theme import palette, style_sheet
from station.views.ticker import Now, Ticker, wall_clock
from station.views.translation import translate
from station.views.widgets import plain_label

if TYPE_CHECKING:  # the first picture waits for none of these; each class of Qt's is made when it is named
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QAction, QCloseEvent, QHideEvent, QImage, QPaintEvent, QShowEvent

    from station.app.line import Line
    from station.app.tasks import Tasks
    from station.ports.scanner import Scan, ScannerState
    from station.views.about import About
    from station.views.camera_view import Outline
    from station.views.pick_field import Find
    from station.views.set_up_sheet import MakeCodes
    from station.views.settings_page import SettingsPage
    from station.views.workplace import Workplace

LIKED_SIZE = QSize(1280, 860)
_FRAME = QSize(8, 40)
"""What a desktop puts around a window, title bar included; not known before it is shown."""


def fitting(wanted: QSize, available: QRect) -> QSize:
    """Give the size that leaves the whole window, frame and message bar, on the screen."""
    return wanted.boundedTo(available.size() - _FRAME)


class MainWindow(QMainWindow):
    """Shows the desk's current line; made before there is an event loop, closed while one runs.

    `resources` is the folder with ``icons`` and ``style``. `demo_scan` puts the demo's scan
    button into the scan panel. Closing the window only emits `closing`: its owner shuts
    down, awaits `aclose`, and quits.
    """

    closing = Signal()
    painted = Signal()
    """The window has been drawn for the first time."""

    def __init__(
        self,
        desk: Desk,
        resources: Path,
        *,
        demo: bool = False,
        demo_scan: Callable[[], None] | None = None,
        now: Now = wall_clock,
        tones: Tones | None = None,
        crashes: CrashShelf | None = None,
        about: Callable[[], About] | None = None,
        finds: tuple[Find, Find] | None = None,
        languages: Callable[[], Sequence[tuple[str, str]]] = lambda: (ENGLISH,),
        codes: MakeCodes | None = None,
        was_replaced: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._demo = demo
        self._demo_scan = demo_scan
        self._tones = tones
        self._is_closing = False
        self._icons = Icons(resources)
        self._ticker = Ticker(self, now)
        self._work: Workplace | None = None
        self._finds = finds
        self._was_replaced = was_replaced
        self._languages = languages
        self.setWindowIcon(QIcon(self._icons.pixmap("station", "text", 64)))
        self.setPalette(palette())
        self.setStyleSheet(style_sheet(resources))
        self.setMinimumSize(1024, 640)
        self.resize(LIKED_SIZE)
        self._was_shown = False
        self._was_painted = False
        self.actions_by_name = make_actions(self, self._icons)
        self._held_keys = HeldKeys(self.actions_by_name, self)
        self.strip = Strip(self._icons, self._ticker, demo=demo)
        self.messages = MessageBar(self._icons, now)
        self.dialogs = Dialogs(
            desk, self.actions_by_name, self.messages, self, about=about, codes=codes, tones=tones
        )
        self.crash_bar = CrashBar(self._icons, crashes, self)
        self.scan_band = ScanBand(self._icons)
        self._hearing = Hearing(desk, self.strip, self.messages, self)
        self._intake = ScanIntake(desk, self.dialogs, self.messages, self._no_line)
        self._pages = QStackedWidget()
        self._opening = plain_label(self._no_line_yet(), role="empty")
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self._opening)
        self._lay_out()
        self._bind_keys()
        self._unsubscribe_operator = desk.operator_changed.subscribe(self._show_operator)
        self._unsubscribe = desk.line_changed.subscribe(self._take_line)
        self._take_line(desk.line)

    @cached_property
    def _tasks(self) -> Tasks:
        from station.app.tasks import Tasks

        return Tasks("window")

    @property
    def workplace(self) -> Workplace | None:
        """What belongs to the current line."""
        return self._work

    @cached_property
    def settings(self) -> SettingsPage:
        """The settings, made when they are first opened."""
        from station.views.settings_page import SettingsPage

        page = SettingsPage(self._desk, self._tasks, self._languages())
        if self._finds is not None:
            page.scanner.find_with(*self._finds)
        if self._tones is not None:
            page.scanner.hear_with(self._tones.availability)
        page.scanner.test.connect(self.dialogs.test_scanner)
        page.warned.connect(self.messages.tell)
        self._pages.addWidget(page)
        return page

    @property
    def is_closing(self) -> bool:
        """Whether the window has been told to close."""
        return self._is_closing

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def take_scan(self, scan: Scan) -> None:
        """Take what a scanner read; safe to call from an event filter.

        A scan that comes while the line is being made waits for it, and is judged in its turn.
        """
        if scan.source == "wedge" and QGuiApplication.focusWindow() is None:
            self._hearing.look(is_heard=True)  # without a window manager nobody says who has the keyboard
        self._intake.take(scan)

    def show_scanner_state(self, state: ScannerState) -> None:
        """Show how a serial scanner or a camera is."""
        self._hearing.tell(state)

    def show_picture(self, image: QImage, outlines: Sequence[Outline]) -> None:
        """Show what the camera sees, with the codes in it."""
        if self._work is not None:
            self._work.provision.scans.camera.show_picture(image, outlines)

    def tell(self, message: Message) -> None:
        """Show a message of the owner's in the message bar."""
        self.messages.tell(message)

    async def aclose(self) -> None:
        """End the window's own tasks and let the line go; the window stays to be deleted."""
        self._unsubscribe()
        self._unsubscribe_operator()
        self._drop_line()
        await self._tasks.aclose()
        self.hide()

    # -- the line ------------------------------------------------------------

    def _take_line(self, line: Line | None) -> None:
        self._drop_line()
        if line is not None:
            from station.views.commands import Commands
            from station.views.start_dialog import ask_reason, ask_start
            from station.views.workplace import Workplace

            commands = Commands(
                self._desk,
                line,
                self._tasks,
                self.messages,
                lambda question: ask_start(question, self._icons, self._tasks, self),
                lambda board: ask_reason(board, self),
            )
            self._work = Workplace(
                line,
                commands,
                self.actions_by_name,
                self._icons,
                self._ticker,
                self.strip,
                self.messages,
                self._tasks,
                self._demo_scan,
                self._tones,
                self._typed,
                self._chosen,
            )
            self._work.provision.scans.card.changed.connect(self._show_scan)
            self._hearing.show_on(self._work.provision.scans)
            self._intake.send_to(commands)
            self._turn(self.actions_by_name.provision)
        else:
            opening = translate("MainWindow", "Opening …") if self._desk.opening else ""
            self.strip.set_line(opening, "")
            keys = self.actions_by_name
            self._turn(keys.provision if self._desk.opening else keys.settings)
        self._hearing.look()
        self._show_title(line)
        self._intake.take_early()

    def _drop_line(self) -> None:
        if self._work is not None:
            work, self._work = self._work, None
            self._hearing.show_on(None)
            self._intake.send_to(None)
            for page in work.opened:
                self._pages.removeWidget(page)
            work.close()
            self.scan_band.hide()

    def _show_title(self, line: Line | None) -> None:
        parts = ["Provisioning Station"]
        if line is not None:
            parts.append(line.profile.name)
        if self._demo:
            parts.append("DEMO")
        self.setWindowTitle(" – ".join(parts))

    def _no_line_yet(self) -> str:
        return translate("MainWindow", "The line is being opened. What is scanned meanwhile waits for it.")

    def _no_line(self) -> str:
        if self._desk.opening:
            return self._no_line_yet()
        return translate("MainWindow", "Set up the Pi in Settings (Ctrl+8) first.")

    def _typed(self, text: str) -> None:
        from station.ports.scanner import Scan

        self.take_scan(Scan(text, "typed", self._ticker.now()))

    def _chosen(self, text: str) -> None:
        from station.ports.scanner import Scan

        self.take_scan(Scan(text, "chosen", self._ticker.now()))

    # -- keys ------------------------------------------------------------------

    def _bind_keys(self) -> None:
        keys = self.actions_by_name
        self._command(keys.start, lambda work: work.commands.start())
        self._command(keys.provision_all, lambda work: work.commands.provision_all())
        self._command(keys.retry_failed, lambda work: work.commands.retry_failed())
        self._command(keys.stop, lambda work: work.commands.stop())
        self._command(keys.refresh, self._refresh)
        self._command(keys.type_mac, self._type_mac)
        self._command(keys.reprint, lambda work: work.reprint(self.page))
        self._command(keys.undo, lambda work: work.commands.undo())
        for action in keys.pages:
            action.triggered.connect(lambda _=False, action=action: self._turn(action))
        keys.full_screen.triggered.connect(self._toggle_full_screen)
        keys.help.triggered.connect(self.dialogs.help)
        keys.sign_in.triggered.connect(self.dialogs.sign_in)
        keys.about.triggered.connect(self.dialogs.about)
        keys.dismiss.triggered.connect(self.messages.dismiss)

    def _command(self, action: QAction, command: Callable[[Workplace], None]) -> None:
        def run() -> None:
            if self._is_closing:
                return
            if self._work is None:
                self.messages.tell(Message(Level.INFO, self._no_line()))
            else:
                command(self._work)

        action.triggered.connect(run)

    def _refresh(self, work: Workplace) -> None:
        work.commands.refresh()
        work.look_at_printer()

    def _type_mac(self, work: Workplace) -> None:
        if work.pages.is_open("allowlist", self.page):
            work.pages.allowlist.entry.open()
        else:
            self._turn(self.actions_by_name.provision)
            work.provision.scans.type_mac()

    def _turn(self, action: QAction) -> None:
        place = self.actions_by_name.pages.index(action)
        if self._was_replaced():
            what = translate("MainWindow", "The station was updated or removed while it runs.")
            todo = translate("MainWindow", "Close it after this batch, then start it again.")
            self.messages.tell(Message(Level.WARNING, what, todo))
        if self._work is None and not self._desk.opening and action is not self.actions_by_name.settings:
            self.messages.tell(Message(Level.INFO, self._no_line()))
            action = self.actions_by_name.settings
        work = self._work
        if action is self.actions_by_name.settings:
            page: QWidget = self.settings
            if self.page is not page:
                self.settings.fill()
        else:
            page = self._opening if work is None else work.page(place)
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        action.setChecked(True)
        self._pages.setCurrentWidget(page)
        page.setFocus()
        if work is not None and page is work.provision:
            self.scan_band.hide()

    def _show_scan(self) -> None:
        """Say what became of a scan where its card is not seen: on another page, or under a dialog."""
        if self._work is None:
            return
        card_is_seen = self.page is self._work.provision and QApplication.activeModalWidget() is None
        if card_is_seen:
            self.scan_band.hide()
        else:
            self.scan_band.show_result(self._work.provision.scans.card)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _show_operator(self, name: str) -> None:
        self.strip.set_operator(name)
        if self._work is not None:
            self._work.refresh()

    # -- the window itself -------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run; the first time, fit onto the screen."""
        if not self._was_shown and not self.windowState() & Qt.WindowState.WindowFullScreen:
            self._fit()
        self._was_shown = True
        self._hearing.begin()
        super().showEvent(event)
        self._held_keys.watch(self.windowHandle())
        self._ticker.set_seen(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first picture, once it is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._seen)

    def _seen(self) -> None:
        self._hearing.look()  # whoever started behind another window is told of no focus
        self.painted.emit()

    def _fit(self) -> None:
        available = self.screen().availableGeometry()
        size = fitting(self.size(), available)
        if size != self.size():
            self.resize(size)
            self.move(available.topLeft())

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock."""
        super().hideEvent(event)
        self._ticker.set_seen(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow whether the window can be seen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._ticker.set_seen(self.isVisible() and not self.isMinimized())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Do not close yet: labels may be on their way. Say that it is asked for, once."""
        event.ignore()
        if not self._is_closing:
            self._is_closing = True
            self._pages.setEnabled(False)
            self.closing.emit()  # first: whatever becomes of the words
            what = translate("MainWindow", "Closing: the label on its way comes out first.")
            self.messages.tell(Message(Level.INFO, what))

    def _lay_out(self) -> None:
        keys = self.actions_by_name
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(Rail(keys.pages, (keys.refresh, keys.full_screen, keys.help)))
        middle.addWidget(self._pages, 1)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.crash_bar)
        column.addWidget(self.scan_band)
        column.addLayout(middle, 1)
        column.addWidget(self.messages)
        self.setCentralWidget(central)
