"""The Qt application: its names, its language."""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSocketNotifier, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from station.views.languages import ENGLISH, spoken
from station.views.theme import palette


def make_application(arguments: Sequence[str]) -> QApplication:
    """Make the one application object; it does not quit when a window closes.

    Whoever runs it ends it, after everything behind the window has been shut down.
    """
    application = QApplication(list(arguments[:1]))
    application.setApplicationName("provisioning-station")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("provisioning-station")
    application.setQuitOnLastWindowClosed(False)
    dress(application)
    return application


def dress(application: QApplication) -> None:
    """Look the same whatever the system's theme: its dark colours would shine through the light ones."""
    application.setStyle("Fusion")
    application.styleHints().setColorScheme(Qt.ColorScheme.Light)
    application.setPalette(palette())


def speak(application: QApplication, catalogues: Path, language: str) -> str:
    """Take up a language, such as ``de``; empty takes the system's.

    Returns the code of the language that is spoken: English where there is no catalogue.
    """
    code = spoken(catalogues, language)
    translator, of_qt = QTranslator(application), QTranslator(application)
    if code == ENGLISH[0] or not translator.load(str(catalogues / f"station_{code}.qm")):
        return ENGLISH[0]
    # Menus of the fields and file dialogs are Qt's own.
    if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    application.installTranslator(translator)
    locale, wished = QLocale(code), QLocale(language) if language else QLocale.system()
    QLocale.setDefault(wished if wished.language() == locale.language() else locale)
    from station.views.glyphs import draw_in

    draw_in(locale)
    return code


@contextlib.contextmanager
def closing_on_signals(application: QApplication, close: Callable[[], object]) -> Iterator[None]:
    """Call `close` on Ctrl+C, on a request to end and when the terminal goes, as if the window were closed.

    Python runs its signal handlers only between two of its own steps, and Qt's loop may
    wait for long without one: a byte through a socket wakes it.
    """
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, application)

    def woken() -> None:
        ours.recv(64)
        close()

    notifier.activated.connect(woken)
    before_fd = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    before = {number: signal.signal(number, _awake) for number in _endings()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(before_fd)
        notifier.setEnabled(False)
        notifier.deleteLater()
        ours.close()
        theirs.close()


def _endings() -> list[signal.Signals]:
    """Name the signals that end the window; a hangup that somebody told to be ignored (nohup) stays so."""
    found = [signal.SIGINT, signal.SIGTERM]
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
        found.append(signal.SIGHUP)
    return found


def _awake(number: int, frame: object) -> None:
    """Do nothing: the byte in the socket has woken the loop."""
