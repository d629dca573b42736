"""Start asks only for what it does not know."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from station.core.errors import Unreachable
from station.core.session import SessionTimeouts
from station.ports.orchestrator import WifiNetwork
from station.ports.secrets import SecretName
from station.views.start_dialog import StartDialog
from tests.views.rig import PROFILE, MemorySecrets, Rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
F6 = Qt.Key.Key_F6


async def asked(rig: Rig) -> StartDialog:
    await rig.press(F6)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, StartDialog)
    return dialog


async def test_the_password_is_asked_for_when_it_is_not_kept() -> None:
    rig = await Rig.make(secrets=MemorySecrets())
    dialog = await asked(rig)
    assert dialog.ssid.currentText() == PROFILE.target_ssid
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    dialog.password.setText("correct horse")
    dialog.keep.setChecked(True)
    await rig.press(Qt.Key.Key_Return)
    assert rig.pi.calls.count("start_session") == 1
    assert rig.secrets.kept == {SecretName.wifi(PROFILE.target_ssid): "correct horse"}
    await rig.aclose()


async def test_the_target_is_offered_from_what_the_pi_sees_and_remembered() -> None:
    rig = await Rig.make(replace(PROFILE, target_ssid=""), secrets=MemorySecrets())
    dialog = await asked(rig)
    assert [dialog.ssid.itemText(i) for i in range(dialog.ssid.count())] == ["Factory"]
    assert dialog.ssid.currentText() == "Factory"
    dialog.password.setText("correct horse")
    dialog.accept()
    await rig.quiet()
    assert rig.store.saved.profiles["line3"].target_ssid == "Factory"
    assert rig.secrets.kept == {}
    await rig.aclose()


async def test_a_name_that_was_put_in_is_replaced_by_what_is_typed() -> None:
    rig = await Rig.make(replace(PROFILE, target_ssid=""), secrets=MemorySecrets())
    dialog = await asked(rig)
    assert dialog.ssid.currentText() == "Factory"
    dialog.ssid.setFocus()
    QTest.keyClicks(dialog.ssid, "Office")
    assert dialog.ssid.currentText() == "Office"
    dialog.reject()
    await rig.quiet()
    await rig.aclose()


async def test_the_pis_list_does_not_replace_what_is_being_typed() -> None:
    rig = await Rig.make(replace(PROFILE, target_ssid=""), secrets=MemorySecrets())
    release = asyncio.Event()
    answer = rig.pi.wifi_networks

    async def late() -> tuple[WifiNetwork, ...]:
        await release.wait()
        return await answer()

    rig.pi.wifi_networks = late  # type: ignore[method-assign]
    dialog = await asked(rig)
    dialog.ssid.setFocus()
    QTest.keyClicks(dialog.ssid, "Off")
    release.set()
    await rig.quiet()
    assert dialog.ssid.count() == 1
    QTest.keyClicks(dialog.ssid, "ice")
    assert dialog.ssid.currentText() == "Office"
    dialog.reject()
    await rig.quiet()
    await rig.aclose()


async def test_the_kept_password_of_a_name_that_was_chosen_now_is_used() -> None:
    secrets = MemorySecrets({SecretName.wifi("Factory"): "known before"})
    rig = await Rig.make(replace(PROFILE, target_ssid=""), secrets=secrets)
    dialog = await asked(rig)
    assert "kept one" in dialog.password.placeholderText()
    await rig.press(Qt.Key.Key_Return)
    assert rig.pi.calls.count("start_session") == 1
    assert rig.store.saved.profiles["line3"].target_ssid == "Factory"
    await rig.aclose()


async def test_enter_looks_the_password_of_a_typed_name_up() -> None:
    rig = await Rig.make(secrets=MemorySecrets({SecretName.wifi("Office"): "known before"}))
    dialog = await asked(rig)
    dialog.ssid.setFocus()
    dialog.ssid.lineEdit().selectAll()  # type: ignore[union-attr]
    QTest.keyClicks(dialog.ssid, "Offic")
    await rig.press(Qt.Key.Key_Return)
    assert "password" in dialog.problem()
    assert dialog.isVisible()
    dialog.ssid.setFocus()
    dialog.ssid.lineEdit().end(False)  # type: ignore[union-attr]
    QTest.keyClicks(dialog.ssid, "e")
    await rig.press(Qt.Key.Key_Return)
    assert rig.pi.calls.count("start_session") == 1
    await rig.aclose()


async def test_it_says_in_place_what_is_wrong() -> None:
    rig = await Rig.make(secrets=MemorySecrets())
    dialog = await asked(rig)
    dialog.accept()
    assert "password" in dialog.problem()
    dialog.password.setText("short")
    assert "8 to 63" in dialog.problem()
    dialog.ssid.setEditText("ü" * 17)
    assert "32 bytes" in dialog.problem()
    assert dialog.isVisible()
    dialog.reject()
    await rig.quiet()
    assert rig.pi.calls.count("start_session") == 0
    await rig.aclose()


async def test_without_a_keyring_keeping_is_off_and_says_why() -> None:
    rig = await Rig.make(secrets=MemorySecrets(why="No keyring runs here."))
    dialog = await asked(rig)
    assert not dialog.keep.isEnabled()
    assert "No keyring runs here." in dialog._keyring.text()
    dialog.reject()
    await rig.quiet()
    await rig.aclose()


async def test_a_pi_without_a_list_lets_a_name_be_typed() -> None:
    rig = await Rig.make(secrets=MemorySecrets())
    rig.pi.fail("wifi_networks", Unreachable(PROFILE.url, "no route"))
    dialog = await asked(rig)
    assert "no route" in dialog._scan.text()
    dialog.reject()
    await rig.quiet()
    await rig.aclose()


async def test_timeouts_are_sent_only_where_they_were_set() -> None:
    rig = await Rig.make(secrets=MemorySecrets())
    dialog = await asked(rig)
    dialog.password.setText("correct horse")
    assert dialog.answer().timeouts is None
    dialog.timeouts["verification"].setValue(200)
    assert dialog.answer().timeouts == SessionTimeouts(verification=200)
    dialog.reject()
    await rig.quiet()
    await rig.aclose()


async def test_the_answers_repr_hides_the_password() -> None:
    rig = await Rig.make(secrets=MemorySecrets())
    dialog = await asked(rig)
    dialog.password.setText("correct horse")
    assert "correct horse" not in repr(dialog.answer())
    dialog.reject()
    await rig.quiet()
    await rig.aclose()
