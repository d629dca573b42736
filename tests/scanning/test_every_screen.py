"""A hundred scans into every screen and dialog, under load; a thousand by ``python -m tests.scanning``."""

from __future__ import annotations

from tests.scanning.campaign import run
from tests.support.xvfb import VirtualDisplay


def test_no_scan_is_lost_none_is_wrong_and_no_button_is_pressed_on_any_screen() -> None:
    with VirtualDisplay() as display:
        verdict = run(display, 100)
    assert verdict.is_clean, f"{verdict}\n{verdict.wrong}\n{verdict.leaks}"
    assert len(verdict.screens) >= 12
