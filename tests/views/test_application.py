"""The application speaks one language, Qt's own menus with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from station.views.application import speak

CATALOGUES = Path(__file__).resolve().parents[2] / "i18n"


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QLocale.setDefault(before)


def test_german_is_spoken_by_the_station_and_by_qt(application: QApplication) -> None:
    assert speak(application, CATALOGUES, "de").startswith("de")

    assert QCoreApplication.translate("Help", "Help") == "Hilfe"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize("language", ["en", "en_GB", "xx"])
def test_without_a_catalogue_everything_is_english(application: QApplication, language: str) -> None:
    assert speak(application, CATALOGUES, language) == "en"

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
