"""Where there is no display the program says so, in place of Qt's abort."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from station.adapters.display import need_display
from station.core.errors import BadSettings
from tests.support.xvfb import VirtualDisplay


@pytest.mark.parametrize(
    "named", [{}, {"DISPLAY": ":4444"}, {"DISPLAY": "nonsense"}, {"DISPLAY": "127.0.0.1:5999.0"}]
)
def test_no_display_or_one_that_does_not_answer_is_said(named: dict[str, str]) -> None:
    with pytest.raises(BadSettings) as caught:
        need_display(named)
    assert named.get("DISPLAY", "DISPLAY") in str(caught.value)
    assert "desktop session" in str(caught.value)


def test_a_display_that_answers_is_enough() -> None:
    with VirtualDisplay(320, 240) as display:
        need_display({"DISPLAY": display.name})
        need_display({"DISPLAY": f"{display.name}.0"})


def test_so_is_wayland(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        need_display({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_whoever_names_qts_platform_knows() -> None:
    need_display({"QT_QPA_PLATFORM": "offscreen"})
