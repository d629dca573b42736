"""The Qt application: its names, its language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def make_application(arguments: Sequence[str]) -> QApplication:
    """Make the one application object; it does not quit when a window closes.

    Whoever runs it ends it, after everything behind the window has been shut down.
    """
    application = QApplication(list(arguments[:1]))
    application.setApplicationName("provisioning-station")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("provisioning-station")
    application.setQuitOnLastWindowClosed(False)
    application.setStyle("Fusion")
    return application


def speak(application: QApplication, catalogues: Path, language: str) -> str:
    """Take up a language, such as ``de``; empty takes the system's.

    Returns the language that is spoken: English where there is no catalogue.
    """
    translator = QTranslator(application)
    locale = QLocale(language) if language else QLocale.system()
    if locale.language() == QLocale.Language.English:
        return "en"
    if not translator.load(locale, "station", "_", str(catalogues), ".qm"):
        return "en"
    application.installTranslator(translator)
    QLocale.setDefault(locale)
    return locale.name()
