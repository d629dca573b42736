"""Draws what opens above the pages: about, sign-in, scanner test, messages; and the end of the settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from station.app.notices import Level
from station.ports.scanner import Scan
from station.views.error_words import Message
from tests.views.look_records import Shoot, dialog
from tests.views.rig import Rig, board


async def look_at_dialogs(shoot: Shoot, folder: Path) -> None:
    """Draw them one after the other."""
    rig = await Rig.make()
    keys = rig.window.actions_by_name
    keys.about.trigger()
    (await dialog(rig, folder, "about")).close()
    await rig.quiet()
    keys.sign_in.trigger()
    shown = await dialog(rig, folder, "sign-in")
    rig.window.take_scan(Scan(str(board(1)), "wedge", rig.clock.now()))
    await dialog(rig, folder, "sign-in-refused")
    shown.close()
    await rig.quiet()
    rig.window.dialogs.test_scanner()
    await rig.quiet()
    rig.window.take_scan(Scan("https://example.org/" + "x" * 200, "wedge", rig.clock.now()))
    rig.window.take_scan(Scan(str(board(1)), "serial", rig.clock.now()))
    await rig.quiet()
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and widget is not rig.window:
            widget.grab().save(str(folder / "scanner-test.png"))
            widget.close()
    await rig.come_forward()
    await rig.press(Qt.Key.Key_8, ctrl=True)
    for area in rig.window.settings.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    await shoot(rig, "settings-end")
    for number in range(40):
        long = "The Pi said something that takes more than one line of the list, " * (1 + number % 3)
        level = (Level.ERROR, Level.WARNING, Level.INFO)[number % 3]
        rig.window.messages.tell(
            Message(level, f"{number}: {long}", "Do something about it.", "CODE", "id-1")
        )
    await shoot(rig, "messages")
    rig.window.messages._earlier.click()
    await rig.quiet()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.grab().save(str(folder / "messages-history.png"))
    popup.close()
    await rig.aclose()
