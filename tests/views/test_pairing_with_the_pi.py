"""A Pi whose certificate nobody vouches for: compared by a person, then trusted by its fingerprint."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from station.core.certificate import Certificate
from station.core.errors import Untrusted
from station.core.settings import Profile
from station.ports.secrets import SecretName
from station.views.offers import offers
from station.views.pair_dialog import PairDialog
from tests.views.rig import MemorySecrets, Rig
from tests.views.test_settings_page import click

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
URL = "https://pi-line3.local:8443"
FIRST = Certificate(
    "0f1e2d3c" * 8, "pi-line3", datetime(2025, 1, 2, tzinfo=UTC), datetime(2035, 1, 2, tzinfo=UTC)
)
RENEWED = Certificate("a0b1c2d3" * 8, "pi-line3")
PAIRED = Profile("line3", URL, target_ssid="Factory-WPA2", pin=FIRST.pin)


async def asked(rig: Rig) -> PairDialog:
    await click(rig, "Test connection")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PairDialog)
    return dialog


def words(dialog: PairDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


async def test_the_first_run_compares_the_fingerprint_before_the_key_is_sent() -> None:
    rig = await Rig.make(None)
    rig.certificate = FIRST
    page = rig.window.settings
    page.profile.url.setText(URL)
    page.profile.key.setText("s3cret")
    dialog = await asked(rig)
    assert dialog.fingerprint.text().splitlines() == ["0F:1E:2D:3C:0F:1E:2D:3C"] * 4
    assert "localhost:8443" in dialog.command.text()
    assert all(text in words(dialog) for text in (URL, "pi-line3", "2025-01-02 to 2035-01-02"))
    assert rig.probed == []
    dialog.pair.click()
    await rig.quiet()
    assert rig.probed == [(URL, "s3cret")]
    assert "The Pi answers" in page.result
    assert rig.store.saved.profiles == {}
    await click(rig, "Save")
    assert rig.store.saved.profiles["line1"].pin == FIRST.pin
    assert rig.secrets.kept[SecretName.api_key(URL)] == "s3cret"
    await rig.aclose()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter])
async def test_neither_escape_nor_a_scanners_enter_pairs(key: Qt.Key) -> None:
    rig = await Rig.make(None)
    rig.certificate = FIRST
    page = rig.window.settings
    page.profile.url.setText(URL)
    dialog = await asked(rig)
    await rig.press(key)
    if QApplication.activeModalWidget() is not None:
        dialog.reject()
        await rig.quiet()
    assert rig.probed == []
    assert "nothing was sent" in page.result
    await click(rig, "Save")
    assert rig.store.saved.profiles["line1"].pin == ""
    await rig.aclose()


async def test_a_changed_certificate_is_refused_until_a_person_pairs_again() -> None:
    rig = await Rig.make(PAIRED, secrets=MemorySecrets({SecretName.api_key(URL): "s3cret"}))
    rig.certificate = RENEWED
    dialog = await asked(rig)
    assert "another certificate" in words(dialog)
    assert "0F:1E:2D:3C" in words(dialog)
    assert dialog.fingerprint.height() >= dialog.fingerprint.sizeHint().height(), "a row is cut off"
    dialog.leave.click()
    await rig.quiet()
    assert rig.probed == []
    assert rig.store.saved.profiles["line3"].pin == FIRST.pin
    dialog = await asked(rig)
    dialog.pair.click()
    await rig.quiet()
    assert rig.probed == [(URL, "s3cret")]
    await click(rig, "Save")
    assert rig.store.saved.profiles["line3"] == replace(PAIRED, pin=RENEWED.pin)
    await rig.aclose()


async def test_a_certificate_whose_time_is_over_says_so() -> None:
    rig = await Rig.make(None)
    rig.certificate = replace(FIRST, not_after=datetime(2025, 3, 1, tzinfo=UTC))
    rig.window.settings.profile.url.setText(URL)
    dialog = await asked(rig)
    assert "2025-03-01, which is over" in words(dialog)
    dialog.reject()
    await rig.aclose()


async def test_the_pairing_is_shown_and_can_be_forgotten() -> None:
    rig = await Rig.make(PAIRED)
    page = rig.window.settings
    await rig.press(Qt.Key.Key_8, ctrl=True)
    assert page.profile.pairing.isVisible()
    await click(rig, "Forget the pairing")
    assert not page.profile.pairing.isVisible()
    await click(rig, "Save")
    assert rig.store.saved.profiles["line3"].pin == ""
    await rig.aclose()


async def test_a_line_whose_certificate_changed_says_so_by_itself_and_once() -> None:
    rig = await Rig.make(None)
    changed = Untrusted(URL, "its certificate is another one", changed=True)
    rig.feed.refuse(*[changed] * 50)
    rig.pi.fail("recoverable", *[changed] * 50)
    await rig.work_line(PAIRED)
    assert "another certificate than the paired one" in rig.said
    assert "Settings (Ctrl+8)" in rig.said
    assert "Pair in Settings" in offers(rig.line).start
    rig.window.messages.dismiss()
    await rig.clock.advance(60)
    await rig.quiet()
    assert rig.said == ""
    await rig.aclose()
