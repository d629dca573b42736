"""Scans into every screen and dialog, under load; a thousand by ``python -m tests.scanning``."""

from __future__ import annotations

import pytest

from tests.scanning.campaign import run
from tests.scanning.screens import every_dialog
from tests.support.xvfb import VirtualDisplay

pytestmark = pytest.mark.alone


def test_no_scan_is_lost_none_is_wrong_and_no_button_is_pressed_on_any_screen() -> None:
    with VirtualDisplay() as display:
        verdict = run(display, 150)
    assert verdict.is_clean, f"{verdict}\n{verdict.wrong}\n{verdict.leaks}"
    assert verdict.kinds >= every_dialog(), "a dialog that nothing is typed into: see screens.py"
    assert verdict.screens == verdict.there
