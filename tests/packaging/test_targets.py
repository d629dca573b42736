"""What differs between the systems."""

from __future__ import annotations

import pytest

from bundling.targets import LINUX, MACOS, WINDOWS, target_of
from station.adapters.secrets import os_keyring


def test_each_system_has_its_target() -> None:
    assert [target_of(system) for system in ("linux", "win32", "darwin")] == [LINUX, WINDOWS, MACOS]


def test_another_system_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="freebsd14"):
        target_of("freebsd14")


def test_every_system_has_the_command_that_the_demo_starts_again() -> None:
    for target in (LINUX, WINDOWS, MACOS):
        assert "station" in [program.name for program in target.programs]


def test_on_windows_the_start_menu_opens_no_black_window_and_a_shell_sees_output() -> None:
    assert {program.console for program in WINDOWS.programs} == {True, False}
    assert [program.name for program in WINDOWS.programs if program.console] == ["station"]


def test_each_keyring_is_one_that_the_station_trusts() -> None:
    for target in (LINUX, WINDOWS, MACOS):
        assert target.keyring.startswith(os_keyring._TRUSTED)
