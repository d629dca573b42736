"""Who works here: typed or scanned, in the strip and in every record from then on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from station.core.settings import StationSettings
from station.ports.scanner import Scan
from station.views.sign_in import SignIn
from tests.views.rig import PROFILE, Rig, board

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


async def _asked(rig: Rig) -> SignIn:
    await rig.press(Qt.Key.Key_F3)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SignIn)
    return dialog


def _badge(rig: Rig, text: str) -> None:
    rig.window.take_scan(Scan(text, "wedge", rig.clock.now()))


async def _operators(rig: Rig) -> set[str]:
    return {fact.operator for fact in await rig.facts.facts(kinds=("scan",))}


async def test_nobody_has_to_sign_in(rig: Rig) -> None:
    await rig.scan(board(1))

    assert rig.window.strip.operator.isHidden()
    assert await _operators(rig) == {""}


async def test_a_typed_name_stands_in_the_strip_and_in_every_record(rig: Rig) -> None:
    dialog = await _asked(rig)
    QTest.keyClicks(dialog.field, "Ana  Lima")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    await rig.quiet()

    await rig.scan(board(1))

    assert rig.window.strip.operator.text == "Ana Lima"
    assert await _operators(rig) == {"Ana Lima"}
    assert QApplication.activeModalWidget() is None


async def test_a_badge_signs_in_and_is_no_scan_of_a_board(rig: Rig) -> None:
    await _asked(rig)
    _badge(rig, "EMP-0042")
    await rig.quiet()

    assert rig.desk.operator == "EMP-0042"
    assert await _operators(rig) == set()


async def test_a_badge_of_the_stations_pattern_signs_in_wherever_it_is_scanned(rig: Rig) -> None:
    rig.desk.settings = replace(rig.desk.settings, station=StationSettings(operator_pattern=r"EMP-\d{4}"))
    _badge(rig, "EMP-0042")
    await rig.scan(board(1))

    assert rig.window.strip.operator.text == "EMP-0042"
    assert "EMP-0042" in rig.said
    assert await _operators(rig) == {"EMP-0042"}


async def test_what_does_not_look_like_a_badge_of_the_station_is_nobody(rig: Rig) -> None:
    rig.desk.settings = replace(rig.desk.settings, station=StationSettings(operator_pattern=r"EMP-\d{4}"))
    dialog = await _asked(rig)
    _badge(rig, "EMP-1")

    assert "nobody's badge" in dialog.problem
    assert rig.desk.operator == ""
    dialog.reject()


async def test_a_line_that_wants_an_operator_starts_nothing_before_and_says_so(rig: Rig) -> None:
    rig.line.diary.operator_required = True
    await rig.press(Qt.Key.Key_F6)
    assert rig.line.watch.session is None
    assert "Press F3" in rig.said

    rig.desk.sign_in("Ana")
    assert await rig.start(board(1))


async def test_a_board_is_nobody(rig: Rig) -> None:
    dialog = await _asked(rig)
    _badge(rig, str(board(1)))

    assert "That is a board" in dialog.problem
    assert rig.desk.operator == ""
    dialog.reject()


async def test_the_rest_of_a_torn_secret_is_nobody(rig: Rig) -> None:
    dialog = await _asked(rig)
    for piece in ("WIFI:T:WPA;S:Factory;P:", "hunter2-and-more"):
        _badge(rig, piece)
        assert "nobody's badge" in dialog.problem
    assert "hunter2" not in f"{dialog.problem}{dialog.field.text()}"
    assert rig.desk.operator == ""
    dialog.reject()


async def test_another_line_keeps_who_works_and_signing_out_forgets(rig: Rig) -> None:
    rig.desk.sign_in("Ana")
    await rig.desk.open(PROFILE)
    await rig.quiet()
    await rig.scan(board(1))
    assert await _operators(rig) == {"Ana"}

    (await _asked(rig)).take("")
    await rig.quiet()

    assert rig.window.strip.operator.isHidden()
    assert rig.line.diary.operator == ""
