"""Draws the window in its states for a designer's eye.

``python -m tests.views.look DIRECTORY [--lang de]`` writes PNGs; they are looked at, never committed.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from station.core.certificate import Certificate
from station.core.device import DeviceState
from station.core.errors import Unreachable
from station.ports.secrets import SecretName
from station.views.application import speak
from station.views.event_loop import EventLoop
from station.views.pair_dialog import PairDialog
from tests.views.look_dialogs import look_at_dialogs
from tests.views.look_house import look_at_the_house
from tests.views.look_records import look_at_allowlist, look_at_labels
from tests.views.rig import CATALOGUES, PROFILE, MemorySecrets, Rig, board

SIZES = ((1024, 700), (1366, 768), (1920, 1080))
NASTY = "Fabrik <b>Süd</b> 🏭 שלום " + "x" * 40


async def shoot(rig: Rig, folder: Path, name: str) -> None:
    for width, height in SIZES:
        rig.window.resize(width, height)
        await rig.quiet()
        rig.window.grab().save(str(folder / f"{name}-{width}.png"))


async def mixed(rig: Rig, count: int) -> str:
    await rig.scan(*[board(number) for number in range(min(count, 12))])
    await rig.press(Qt.Key.Key_F6)
    session = rig.line.watch.session
    assert session is not None, rig.said
    states = (
        DeviceState.VERIFIED,
        DeviceState.DISCOVERED,
        DeviceState.PROVISIONING,
        DeviceState.VERIFYING,
        DeviceState.PROVISIONED,
        DeviceState.VERIFIED,
        DeviceState.FAILED,
    )
    for number in range(count):
        state = states[number % len(states)]
        why = "VERIFICATION_TIMEOUT: no report from the target Wi-Fi" if state is DeviceState.FAILED else None
        rig.pi.move(session.id, board(number), state, error=why)
    await rig.quiet()
    return session.id


async def look_at_pairing(folder: Path) -> None:
    """Draw the question whether a certificate is the Pi's own: at the first run, and when it changed."""
    now = "0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0"
    begin, end = datetime(2024, 1, 2, tzinfo=UTC), datetime(2025, 1, 2, tzinfo=UTC)
    paired = replace(PROFILE, url="https://pi-line3.local:8443", pin="sha256:" + "ab" * 32)
    for name, profile, certificate in (
        ("pair-first", None, Certificate(now, "pi-line3", begin, begin + timedelta(days=3650))),
        ("pair-again", paired, Certificate(now, NASTY, begin, end)),
    ):
        rig = await Rig.make(profile)
        rig.certificate = certificate
        await rig.press(Qt.Key.Key_8, ctrl=True)
        rig.window.settings.profile.url.setText(paired.url)
        rig.window.settings.profile.test.click()
        await rig.quiet()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PairDialog)
        dialog.grab().save(str(folder / f"{name}.png"))
        dialog.accept()
        await rig.quiet()
        await shoot(rig, folder, f"{name}-paired")
        await rig.aclose()


async def look(folder: Path) -> None:
    await look_at_the_house(lambda rig, name: shoot(rig, folder, name))

    rig = await Rig.make(None)
    await shoot(rig, folder, "first-run")
    await rig.aclose()

    await look_at_pairing(folder)
    await look_at_labels(lambda rig, name: shoot(rig, folder, name), folder)
    await look_at_dialogs(lambda rig, name: shoot(rig, folder, name), folder)
    await look_at_allowlist(lambda rig, name: shoot(rig, folder, name), folder)

    rig = await Rig.make()
    await shoot(rig, folder, "no-session")
    await rig.aclose()

    rig = await Rig.make(secrets=MemorySecrets(why="No keyring runs here."))
    rig.window.actions_by_name.start.trigger()
    await rig.quiet()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.grab().save(str(folder / "start-dialog.png"))
    dialog.close()
    await rig.quiet()
    rig.window.actions_by_name.help.trigger()
    await rig.quiet()
    helper = QApplication.activeModalWidget()
    assert helper is not None
    helper.grab().save(str(folder / "help.png"))
    helper.close()
    await rig.aclose()

    rig = await Rig.make(demo=True)
    await rig.start()
    await shoot(rig, folder, "empty-session")
    await rig.aclose()

    rig = await Rig.make(secrets=MemorySecrets({SecretName.wifi(PROFILE.target_ssid): "correct horse"}))
    await mixed(rig, 20)
    await rig.scan("https://example.org/x?y=1")
    await shoot(rig, folder, "twenty-error")
    rig.window.messages.dismiss()
    await rig.scan(board(3))
    rig.window.actions_by_name.provision_all.trigger()
    await shoot(rig, folder, "twenty-question")
    rig.window.messages.dismiss()
    rig.window.actions_by_name.type_mac.trigger()
    rig.work.provision.scans.entry.field.setText("24:0A:C4:00")
    rig.work.provision.scans.entry._take()
    await shoot(rig, folder, "typing")
    rig.work.provision.scans.entry.leave()
    for key, name in ((Qt.Key.Key_2, "allowlist"), (Qt.Key.Key_3, "sessions"), (Qt.Key.Key_4, "labels")):
        await rig.press(key, ctrl=True)
        await shoot(rig, folder, name)
    await rig.press(Qt.Key.Key_8, ctrl=True)
    await shoot(rig, folder, "settings")
    await rig.press(Qt.Key.Key_1, ctrl=True)
    away = Unreachable(PROFILE.url, "connection refused")
    rig.feed.refuse(*[away] * 50)
    rig.pi.fail("session", *[away] * 50)
    rig.feed.cut(away)
    await rig.clock.advance(75)
    rig.window._ticker.tick.emit()
    await shoot(rig, folder, "lost")
    await rig.aclose()

    rig = await Rig.make()
    await mixed(rig, 1000)
    await shoot(rig, folder, "thousand")
    await rig.aclose()


async def look_and_end(folder: Path) -> None:
    """Draw everything, and leave no task behind: it would end on a loop whose timers are gone by then."""
    try:
        await look(folder)
    finally:
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang", default="")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    speak(app, CATALOGUES, arguments.lang or "en")
    with contextlib.closing(EventLoop(app, set_running_loop=False)) as loop:
        loop.run_until_complete(look_and_end(arguments.folder))


if __name__ == "__main__":
    main()
