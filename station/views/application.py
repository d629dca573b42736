"""The Qt application: its names, its language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from station.views.languages import ENGLISH, spoken
from station.views.theme import palette


def make_application(arguments: Sequence[str]) -> QApplication:
    """Make the one application object; it does not quit when a window closes.

    Whoever runs it ends it, after everything behind the window has been shut down.
    """
    # Its looks are the same whatever the system's: dark colours would shine through the light ones. Asked for
    # like this, Qt's style is no object of Python's, whose enumerations alone take five milliseconds.
    application = QApplication([*arguments[:1], "-style", "Fusion"])
    application.setApplicationName("provisioning-station")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("provisioning-station")
    application.setQuitOnLastWindowClosed(False)
    application.styleHints().setColorScheme(Qt.ColorScheme.Light)
    application.setPalette(palette())
    return application


def speak(application: QApplication, catalogues: Path, language: str) -> str:
    """Take up a language, such as ``de``; empty takes the system's.

    Returns the code of the language that is spoken: English where there is no catalogue.
    """
    code = spoken(catalogues, language)
    translator, of_qt = QTranslator(application), QTranslator(application)
    if code == ENGLISH[0] or not translator.load(str(catalogues / f"station_{code}.qm")):
        return ENGLISH[0]
    from PySide6.QtCore import QLibraryInfo

    # Menus of the fields and file dialogs are Qt's own.
    if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    application.installTranslator(translator)
    locale, wished = QLocale(code), QLocale(language) if language else QLocale.system()
    QLocale.setDefault(wished if wished.language() == locale.language() else locale)
    from station.views.glyphs import draw_in

    draw_in(locale)
    return code
