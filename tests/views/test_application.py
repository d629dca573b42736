"""The application speaks one language, Qt's own menus with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from station.views.application import speak
from station.views.languages import languages
from station.views.rail import Rail
from station.views.widgets import CommandButton, key_text
from tests.views.rig import Rig

CATALOGUES = Path(__file__).resolve().parents[2] / "i18n"
LANGUAGES = [path.stem.removeprefix("station_") for path in sorted(CATALOGUES.glob("*.ts"))]


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_a_catalogue_is_spoken_by_qt_too(application: QApplication, language: str) -> None:
    assert speak(application, CATALOGUES, language).startswith(language)

    assert QCoreApplication.translate("Help", "Help") != "Help"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_is_called_as_it_stands_on_the_keyboard(application: QApplication, language: str) -> None:
    speak(application, CATALOGUES, language)
    action = QAction()

    action.setShortcut(QKeySequence("Ctrl+Shift+Esc"))

    words = [QCoreApplication.translate("Keys", word) for word in ("Ctrl", "Shift")]
    assert key_text(action) == "+".join([*words, "Esc"])


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
async def test_no_word_of_the_rail_or_of_a_command_is_cut(application: QApplication, language: str) -> None:
    speak(application, CATALOGUES, language)
    rig = await Rig.make()
    rig.window.resize(rig.window.minimumSize())
    await rig.quiet()

    (rail,) = rig.window.findChildren(Rail)
    commands = [button for button in rig.window.findChildren(CommandButton) if button.isVisible()]
    words = {button.text(): button for button in (*rail.buttons, *commands)}

    assert {QCoreApplication.translate("Actions", word) for word in ("Maintenance", "Start session")} <= {
        *words
    }
    assert [word for word, button in words.items() if button.width() < button.sizeHint().width()] == []
    await rig.aclose()


@pytest.mark.parametrize("language", ["zh-Hans-CN", "zh_CN.UTF-8", "zh_TW"])
def test_qts_own_words_are_in_the_script_of_the_station(application: QApplication, language: str) -> None:
    assert speak(application, CATALOGUES, language) == "zh_CN"

    assert QCoreApplication.translate("Help", "Help") == "帮助"
    assert QCoreApplication.translate("QPlatformTheme", "Save") == "保存"
    assert QLocale().language() == QLocale.Language.Chinese


def test_every_catalogue_can_be_chosen_by_its_own_name() -> None:
    found = languages(CATALOGUES)

    assert [code for code, _ in found] == ["en", *LANGUAGES]
    assert dict(found)["de"] == "Deutsch"
    assert len({name for _, name in found}) == len(found)


def test_a_file_that_is_no_catalogue_is_not_offered(tmp_path: Path) -> None:
    (tmp_path / "station_xx.qm").write_text("torn")

    assert languages(tmp_path) == [("en", "English")]


@pytest.mark.parametrize("language", ["en", "en_GB", "xx"])
def test_without_a_catalogue_everything_is_english(application: QApplication, language: str) -> None:
    assert speak(application, CATALOGUES, language) == "en"

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
