from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.adapters.wakefulness import wakefulness_here
from station.adapters.wakefulness.linux import DesktopWakefulness
from station.adapters.wakefulness.macos import MacWakefulness
from station.adapters.wakefulness.windows import WindowsWakefulness
from tests.adapters.wakefulness.screen_saver import ScreenSaver, session_bus

PATIENCE = 10


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


async def test_a_desktop_is_asked_for_its_screen_and_given_it_back(bus: str) -> None:
    desktop = ScreenSaver(bus)
    async with DesktopWakefulness().awake():
        application, reason = await asyncio.to_thread(desktop.happened.get, timeout=PATIENCE)
        assert (application, reason) == ("Provisioning Station", "boards are being worked")
        assert desktop.happened.empty()
    assert await asyncio.to_thread(desktop.happened.get, timeout=PATIENCE) == ("over",)
    desktop.close()


async def test_a_desktop_that_refuses_or_is_not_there_stops_nothing(
    bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with DesktopWakefulness().awake():
        pass  # nobody owns the name
    desktop = ScreenSaver(bus, refuses=True)
    async with DesktopWakefulness().awake():
        pass
    desktop.close()
    assert desktop.happened.empty()
    for nowhere in ("unix:path=/nonexistent/bus", "tcp:host=127.0.0.1"):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", nowhere)
        async with DesktopWakefulness().awake():
            pass
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    async with DesktopWakefulness().awake():
        pass


async def test_windows_wants_display_and_system_within_and_nothing_after() -> None:
    asked: list[int] = []

    def set_state(flags: int) -> int:
        asked.append(flags)
        return 0x80000000

    async with WindowsWakefulness(set_state).awake():
        assert asked == [0x80000003]
    assert asked == [0x80000003, 0x80000000]


async def test_a_mac_runs_its_own_program_for_as_long(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    script = f"import os, sys, time; open({str(pid)!r}, 'w').write(sys.argv[-1]); time.sleep(60)"
    async with MacWakefulness([sys.executable, "-c", script]).awake(), asyncio.timeout(PATIENCE):
        while not pid.exists() or not pid.read_text():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert int(pid.read_text()) > 0
    async with MacWakefulness(["/nonexistent/caffeinate"]).awake():
        pass


@pytest.mark.parametrize(
    ("platform", "kind"),
    [("linux", DesktopWakefulness), ("win32", WindowsWakefulness), ("darwin", MacWakefulness)],
)
def test_each_system_has_its_own_way(platform: str, kind: type[object]) -> None:
    assert isinstance(wakefulness_here(platform), kind)
