"""The window as a whole: what a person sees and what their keys do."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.views.rig import Rig, board


async def test_a_scan_is_on_the_card_and_on_the_pi(rig: Rig) -> None:
    await rig.scan(board(1))
    assert rig.work.provision.scans.card.word == "Added"
    assert str(board(1)) in rig.work.provision.scans.card.text
    assert rig.pi.calls.count("allow") == 1


async def test_f6_then_f9_provisions_what_is_allowed(rig: Rig) -> None:
    await rig.scan(board(1))
    await rig.start(board(1))
    await rig.press(Qt.Key.Key_F9)
    assert rig.pi.calls.count("provision_all") == 1
