"""Settings, and the first run."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from station.core.errors import Unreachable
from station.core.settings import LabelSettings, WithoutContainer
from station.ports.secrets import SecretName
from station.views.languages import languages
from tests.views.rig import CATALOGUES, PROFILE, MemorySecrets, Rig
from tests.views.wheel import turn_wheel

URL = "http://pi.local:8080"


async def click(rig: Rig, name: str) -> None:
    button = next(b for b in rig.window.settings.findChildren(QPushButton) if b.accessibleName() == name)
    button.click()
    await rig.quiet()


async def test_the_first_run_goes_from_address_to_a_line() -> None:
    rig = await Rig.make(None)
    page = rig.window.settings
    page.profile.url.setText(URL + "/")
    page.profile.key.setText("s3cret")
    await click(rig, "Test connection")
    assert rig.probed == [(URL, "s3cret")]
    assert "The Pi answers" in page.result
    page.profile.name.setText("line7")
    await click(rig, "Save")
    assert rig.store.saved.profiles["line7"].url == URL
    assert rig.secrets.kept[SecretName.api_key(URL)] == "s3cret"
    assert page.profile.key.text() == ""
    assert rig.window.windowTitle() == "Provisioning Station – line7"
    assert rig.window.page is rig.work.provision
    await rig.aclose()


async def test_enter_tests_an_address_without_a_scheme_and_then_saves_it() -> None:
    rig = await Rig.make(None)
    page = rig.window.settings
    page.profile.url.setFocus()
    page.profile.url.setText("127.0.0.1:8801")
    await rig.press(Qt.Key.Key_Return)
    assert rig.probed == [("http://127.0.0.1:8801", None)]
    assert QApplication.focusWidget() is page.profile.url
    await rig.press(Qt.Key.Key_Return)
    assert rig.store.saved.profiles["line1"].url == "http://127.0.0.1:8801"
    await rig.aclose()


async def test_testing_the_connection_does_not_move_the_focus() -> None:
    rig = await Rig.make(None)
    page = rig.window.settings
    page.profile.url.setText(URL)
    page.profile.test.setFocus()
    await rig.press(Qt.Key.Key_Space)
    assert len(rig.probed) == 1
    assert QApplication.focusWidget() is page.profile.test
    await rig.aclose()


async def test_each_language_can_be_chosen_and_is_kept(rig: Rig) -> None:
    menu = rig.window.settings.profile.language
    offered = [(menu.itemData(row), menu.itemText(row)) for row in range(menu.count())]
    assert offered == [("", "System language"), *languages(CATALOGUES)]
    menu.setCurrentIndex(menu.findData("de"))
    await click(rig, "Save")
    assert rig.store.saved.station.language == "de"
    assert menu.currentData() == "de"


@pytest.mark.parametrize(("written", "shown"), [("", ""), ("de_AT", "de"), ("de-DE", "de"), ("fi", "en")])
async def test_the_language_that_is_spoken_is_shown_however_it_is_written(
    rig: Rig, written: str, shown: str
) -> None:
    settings = rig.desk.settings
    await rig.desk.apply(replace(settings, station=replace(settings.station, language=written)))
    rig.window.settings.fill()
    assert rig.window.settings.profile.language.currentData() == shown


async def test_a_wrong_address_is_told_in_place_and_not_saved(rig: Rig) -> None:
    page = rig.window.settings
    for wrong in ("", "ftp://pi", "http://", "http://pi:99999", "http://pi?api_key=x"):
        page.profile.url.setText(wrong)
        assert "url" in page.profile.problems(), wrong
    await click(rig, "Save")
    assert rig.store.saved.profiles["line3"].url == "http://pi-line3.local:8080"


async def test_the_fields_of_all_panels_begin_at_one_line(rig: Rig) -> None:
    await rig.press(Qt.Key.Key_8, ctrl=True)
    page = rig.window.settings
    fields = (page.profile.url, page.labels.printer, page.scanner.serial, page.scanner.pattern)
    assert len({field.mapTo(page, QPoint()).x() for field in fields}) == 1


async def test_a_wheel_scrolls_the_settings_and_changes_none(rig: Rig) -> None:
    rig.window.resize(1024, 640)
    await rig.press(Qt.Key.Key_8, ctrl=True)
    page = rig.window.settings
    area = page.findChildren(QScrollArea)[0]
    before = page.edited()
    fields = (page.profile.language, page.labels.without_container, page.scanner.gap, page.scanner.volume)
    for field in fields:
        field.setFocus()
        area.ensureWidgetVisible(field)
        at = area.verticalScrollBar().value()
        turn_wheel(field, up=at > 0)
        assert area.verticalScrollBar().value() != at
    assert page.edited() == before


async def test_a_pi_that_does_not_answer_is_told(rig: Rig) -> None:
    rig.probe_error = Unreachable(URL, "no route")
    await click(rig, "Test connection")
    assert "no route" in rig.window.settings.result


async def test_a_key_that_cannot_be_kept_is_told_and_the_rest_is_saved() -> None:
    rig = await Rig.make(None, secrets=MemorySecrets(why="No keyring runs here."))
    page = rig.window.settings
    page.profile.url.setText(URL)
    page.profile.key.setText("s3cret")
    await click(rig, "Save")
    assert "No keyring runs here." in page.result
    assert "until the station is closed" in rig.said
    assert page.profile.key.text() == "s3cret"
    assert rig.store.saved.profiles["line1"].url == URL
    await rig.aclose()


async def test_a_profile_is_not_renamed_over_another_one(rig: Rig) -> None:
    other = replace(PROFILE, name="line4", url="http://pi-line4.local:8080")
    await rig.desk.apply(rig.desk.settings.with_profile(other).with_profile(PROFILE))
    page = rig.window.settings
    page.fill()
    page.profile.name.setText("line4")
    await click(rig, "Save")
    assert "Another profile has this name" in page.profile.problems()["name"]
    assert rig.store.saved.profiles == {"line3": PROFILE, "line4": other}


async def test_saving_keeps_what_the_page_does_not_show(rig: Rig) -> None:
    old = replace(rig.desk.settings, scanner=replace(rig.desk.settings.scanner, wedge_gap_ms=70))
    rig.desk.settings = old
    page = rig.window.settings
    page.fill()
    page.labels.printer.setText("pdf:labels")
    await click(rig, "Save")
    assert rig.store.saved.scanner.wedge_gap_ms == 70
    assert rig.store.saved.labels.printer == "pdf:labels"
    assert list(rig.store.saved.profiles) == ["line3"]


@pytest.mark.parametrize(
    "address",
    [
        "zpl-tcp://10.1.2.3:9100?dpi=300&darkness=12",
        "zpl-tcp://[fe80::1]:9100",
        "zpl-tcp://zebra",
        "system:Z 1",
    ],
)
async def test_every_form_of_a_printers_address_is_taken(rig: Rig, address: str) -> None:
    rig.window.settings.labels.printer.setText(address)
    await click(rig, "Save")
    assert rig.store.saved.labels.printer == address


@pytest.mark.parametrize("address", ["usb", "pdf:", "zpl-tcp://", "zpl-tcp://a b", "http://zebra"])
async def test_an_address_of_no_printer_is_told_in_place_and_not_saved(rig: Rig, address: str) -> None:
    before = rig.store.saved
    form = rig.window.settings.labels
    form.printer.setText(address)
    await click(rig, "Save")
    assert "system:NAME" in form.problem
    assert rig.store.saved == before


@pytest.mark.parametrize("policy", WithoutContainer)
async def test_what_a_board_without_a_container_gets_is_chosen_and_shown(
    rig: Rig, policy: WithoutContainer
) -> None:
    form = rig.window.settings.labels
    form.without_container.setCurrentIndex(list(WithoutContainer).index(policy))
    form.automatic.setChecked(False)
    await click(rig, "Save")
    assert rig.store.saved.labels == LabelSettings(automatic=False, without_container=policy)
    form.without_container.setCurrentIndex(-1)
    rig.window.settings.fill()
    assert form.without_container.currentIndex() == list(WithoutContainer).index(policy)
