"""Keys do their command, once, or say why not."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from station.app.reconnect import FeedState
from station.core.device import DeviceState
from station.core.errors import Unreachable
from station.core.label import LabelContent, LabelState
from station.core.session import SessionReport, SessionState
from station.views.help_dialog import HelpDialog
from tests.views.rig import PROFILE, Rig, board

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def button(parent: QWidget, name: str) -> QPushButton:
    """Find a button by its accessible name."""
    return next(b for b in parent.findChildren(QPushButton) if b.accessibleName() == name)


async def test_f6_starts_at_once_where_everything_is_known(rig: Rig) -> None:
    await rig.press(Key.Key_F6)
    assert rig.pi.calls.count("start_session") == 1
    assert "session runs" in rig.said


async def test_f6_right_after_the_start_waits_for_the_link() -> None:
    rig = await Rig.make(None)
    answered, ask = asyncio.Event(), rig.pi.recoverable

    async def late(*, once: bool = False) -> tuple[SessionReport, ...]:
        await answered.wait()
        return await ask(once=once)

    rig.pi.recoverable = late  # type: ignore[method-assign]
    await rig.desk.open(PROFILE)
    await rig.press(Key.Key_F6)
    assert rig.line.watch.now.state is FeedState.CONNECTING
    assert rig.pi.calls.count("start_session") == 0
    answered.set()
    await rig.quiet()
    assert rig.pi.calls.count("start_session") == 1
    await rig.aclose()


async def test_f6_while_a_session_runs_says_why_not(rig: Rig) -> None:
    await rig.start()
    await rig.press(Key.Key_F6)
    assert rig.pi.calls.count("start_session") == 1
    assert "Stop it first" in rig.said


async def test_f9_held_down_sends_one_request(rig: Rig) -> None:
    await rig.scan(board(1))
    await rig.start(board(1))
    await rig.hold(Key.Key_F9, repeats=20)
    assert rig.pi.calls.count("provision_all") == 1


def passes(rig: Rig, kind: QEvent.Type, key: Qt.Key, modifier: Qt.KeyboardModifier, moment: int) -> bool:
    """Say whether a key event of the window, of that moment, gets past the guard."""
    event = QKeyEvent(kind, key, modifier)
    event.setTimestamp(moment)
    return not rig.window._held_keys.eventFilter(rig.window, event)


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_F9, NONE), (Key.Key_Z, CONTROL)])
async def test_a_held_command_key_acts_once_where_repeats_are_not_marked(
    rig: Rig, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
    assert all(passes(rig, kind, key, modifier, 1000) for kind in kinds)
    for moment in (1660, 1700, 1740):  # as an X server without detectable autorepeat tells it
        passes(rig, QEvent.Type.KeyRelease, key, modifier, moment)
        assert not any(passes(rig, kind, key, modifier, moment) for kind in kinds)
    passes(rig, QEvent.Type.KeyRelease, key, modifier, 1780)
    assert all(passes(rig, kind, key, modifier, 1840) for kind in kinds)


async def test_a_held_letter_is_typed_on_and_on(rig: Rig) -> None:
    passes(rig, QEvent.Type.KeyRelease, Key.Key_A, NONE, 1660)
    assert passes(rig, QEvent.Type.KeyPress, Key.Key_A, NONE, 1660)


async def test_the_guard_listens_to_the_window_that_is_shown(rig: Rig) -> None:
    assert rig.window._held_keys._window is rig.window.windowHandle()


async def test_f9_asks_nothing_when_every_board_is_allowed(rig: Rig) -> None:
    await rig.scan(board(1), board(2))
    await rig.start(board(1), board(2))
    await rig.press(Key.Key_F9)
    assert rig.pi.calls.count("provision_all") == 1
    assert "2 started" in rig.said


async def test_f9_says_the_numbers_first_when_some_would_stay(rig: Rig) -> None:
    await rig.scan(board(1))
    await rig.start(board(1), board(2), board(3))
    await rig.press(Key.Key_F9)
    assert rig.pi.calls.count("provision_all") == 0
    assert "1 will be provisioned, 2 are not allowed" in rig.said
    await rig.press(Key.Key_F9)
    assert rig.pi.calls.count("provision_all") == 1
    assert not rig.window.messages.is_question


async def test_the_question_keeps_its_numbers_true(rig: Rig) -> None:
    await rig.scan(board(1))
    session = await rig.start(board(1), board(2))
    await rig.press(Key.Key_F9)
    rig.pi.discover(session, board(3))
    await rig.quiet()
    assert "2 are not allowed" in rig.said


async def test_esc_leaves_the_question(rig: Rig) -> None:
    await rig.scan(board(1))
    await rig.start(board(1), board(2))
    await rig.press(Key.Key_F9)
    await rig.press(Key.Key_Escape)
    assert "not allowed" not in rig.said
    await rig.press(Key.Key_F9)
    assert "not allowed" in rig.said
    assert rig.pi.calls.count("provision_all") == 0


async def test_f9_with_nothing_ready_says_what_is_missing(rig: Rig) -> None:
    await rig.start(board(1))
    await rig.press(Key.Key_F9)
    assert rig.pi.calls.count("provision_all") == 0
    assert "not on the allowlist" in rig.said


async def test_f8_retries_all_failed(rig: Rig) -> None:
    await rig.scan(board(1), board(2))
    session = await rig.start()
    for number in (1, 2):
        rig.pi.move(session, board(number), DeviceState.FAILED, error="DEVICE_TIMEOUT")
    await rig.quiet()
    await rig.press(Key.Key_F8)
    assert rig.pi.calls.count("retry") == 2


async def test_f7_asks_once_while_boards_are_under_way(rig: Rig) -> None:
    session = await rig.start()
    rig.pi.move(session, board(1), DeviceState.PROVISIONING)
    await rig.quiet()
    await rig.press(Key.Key_F7)
    assert rig.pi.calls.count("stop_session") == 0
    assert "On their way: 1" in rig.said
    await rig.press(Key.Key_F7)
    assert rig.pi.calls.count("stop_session") == 1


async def test_f7_asks_nothing_when_no_board_is_under_way(rig: Rig) -> None:
    await rig.start()
    await rig.press(Key.Key_F7)
    assert rig.pi.calls.count("stop_session") == 1


async def test_f5_asks_the_pi_again(rig: Rig) -> None:
    before = rig.pi.calls.count("allowlist")
    await rig.press(Key.Key_F5)
    assert rig.pi.calls.count("allowlist") == before + 1
    assert "Refreshed" in rig.said


async def test_an_error_of_a_command_is_told_with_what_to_do(rig: Rig) -> None:
    rig.pi.fail("allowlist", Unreachable(PROFILE.url, "no route"))
    await rig.press(Key.Key_F5)
    assert "no route" in rig.said
    assert "network cable" in rig.said


async def test_ctrl_z_takes_the_last_scan_out_whatever_has_the_focus(rig: Rig) -> None:
    await rig.scan(board(1))
    rig.work.provision.boards.search.setFocus()
    await rig.press(Key.Key_Z, ctrl=True)
    assert board(1) not in rig.line.enrolment.listings
    assert rig.work.provision.scans.card.word == "Undone"


async def test_f2_types_a_mac_by_hand(rig: Rig) -> None:
    await rig.press(Key.Key_F2)
    entry = rig.work.provision.scans.entry
    assert QApplication.focusWidget() is entry.field
    entry.field.setText("24:0a:c4")
    await rig.press(Key.Key_Return)
    assert "twelve digits" in entry.problem
    assert entry.isVisible()
    entry.field.setText("240ac4000009")
    await rig.press(Key.Key_Return)
    assert not entry.isVisible()
    assert rig.line.enrolment.allows(board(9))
    assert rig.facts.written[-1].kind in ("scan", "allowlist")


async def test_esc_leaves_the_typing_and_not_the_message(rig: Rig) -> None:
    rig.pi.fail("allowlist", Unreachable(PROFILE.url, "no route"))
    await rig.press(Key.Key_F5)
    await rig.press(Key.Key_F2)
    await rig.press(Key.Key_Escape)
    assert not rig.work.provision.scans.entry.isVisible()
    assert "no route" in rig.said


@pytest.mark.parametrize(
    ("key", "page"),
    [(Key.Key_1, "provision"), (Key.Key_2, "allowlist"), (Key.Key_3, "sessions"), (Key.Key_4, "labels")],
)
async def test_ctrl_and_a_number_turn_the_page(rig: Rig, key: Qt.Key, page: str) -> None:
    await rig.press(Key.Key_8, ctrl=True)
    assert rig.window.page is rig.window.settings
    await rig.press(key, ctrl=True)
    assert rig.window.page is getattr(rig.work if page == "provision" else rig.work.pages, page)


async def test_f11_fills_the_screen_and_back(rig: Rig) -> None:
    await rig.press(Key.Key_F11)
    assert rig.window.isFullScreen()
    await rig.press(Key.Key_F11)
    assert not rig.window.isFullScreen()


@pytest.mark.qt_log_ignore("propagateSizeHints")
async def test_f1_shows_the_help(rig: Rig) -> None:
    await rig.press(Key.Key_F1)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, HelpDialog)
    shown.close()


async def test_f4_with_nothing_selected_says_so(rig: Rig) -> None:
    await rig.press(Key.Key_F4)
    assert "Select a board" in rig.said


@pytest.mark.qt_log_ignore("propagateSizeHints")
async def test_f4_asks_why_and_prints_once_more(rig: Rig) -> None:
    session = await rig.start()
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    assert len(rig.printer.printed) == 1
    rig.work.provision.boards.table.select(board(1))
    await rig.press(Key.Key_F4)
    await rig.press(Key.Key_Return)
    assert [label.copy for label in rig.printer.printed] == [0, 1]
    records = await rig.book.labels()
    assert records[-1].reason == "damaged"
    assert records[-1].state is LabelState.SENT


@pytest.mark.qt_log_ignore("propagateSizeHints")
async def test_f4_on_a_label_that_waits_at_another_station_says_where_and_what_to_do(rig: Rig) -> None:
    session = await rig.start()
    await rig.book.intend(LabelContent(board(1), session_id=session, station="line-2"), waits=True)
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    rig.work.provision.boards.table.select(board(1))
    await rig.press(Key.Key_F4)
    await rig.press(Key.Key_Return)
    assert rig.said == (
        f"The label for {board(1)} waits at station line-2 for its container. "
        "Enter the container there, in Labels (Ctrl+4): it is printed there."
    )
    assert rig.printer.printed == []


async def test_enter_never_presses_a_button(rig: Rig) -> None:
    button = rig.work.provision.session.start
    button.setFocus()
    await rig.press(Key.Key_Return)
    await rig.press(Key.Key_Enter)
    assert rig.pi.calls.count("start_session") == 0
    await rig.press(Key.Key_Space)
    assert rig.pi.calls.count("start_session") == 1


async def test_a_session_left_on_the_pi_is_offered_and_resumed(rig: Rig) -> None:
    session = await rig.start(board(1))
    rig.pi.restart()
    rig.facts.written.clear()  # another station's session: nothing is rejoined by itself
    await rig.desk.open(PROFILE)
    await rig.quiet()
    banner = rig.work.provision.banner
    assert banner.isVisible()
    button(banner, "Resume").click()
    await rig.quiet()
    assert rig.pi.calls.count("resume") == 1
    now = rig.line.watch.session
    assert now is not None
    assert (now.id, now.state) == (session, SessionState.ACTIVE)
    assert not banner.isVisible()


async def test_an_own_session_that_was_interrupted_is_offered_too(rig: Rig) -> None:
    await rig.start(board(1))
    rig.pi.restart()
    await rig.desk.open(PROFILE)
    await rig.quiet()
    await rig.press(Key.Key_F9)
    assert "Resume it first" in rig.said
    button(rig.work.provision.banner, "Resume").click()
    await rig.quiet()
    assert rig.pi.calls.count("resume") == 1


async def test_without_a_session_nobody_knows_which_labels_are_missing(rig: Rig) -> None:
    rig.work.commands.labels.print_missing()
    await rig.quiet()
    assert rig.said.startswith("No session is watched")
