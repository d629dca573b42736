"""The window as a whole: what a person sees, and what stays true while the Pi is away."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QStackedWidget, QWidget

from station.app.notices import Level
from station.app.open_work import RETRY_SECONDS
from station.app.reconnect import FeedState
from station.core.device import DeviceState
from station.core.errors import Refusal, Unauthorized, Unreachable
from station.core.session import NetworkStatus, SessionReport
from station.models.sessions import SessionsModel
from station.ports.scanner import Scan
from station.views.error_words import Message, of_error
from station.views.main_window import LIKED_SIZE, fitting
from tests.views.rig import PROFILE, Rig, board

FOREIGN = "<b>Süd</b> 🏭 שלום <img src=x>"
NAMES = {
    "Start session",
    "Provision All",
    "Retry failed",
    "Stop session",
    "Refresh",
    "Reprint",
    "Full screen",
    "Type a MAC",
    "Undo",
    "Provision",
    "Allowlist",
    "Sessions",
    "Labels",
    "Monitor",
    "Logs",
    "Maintenance",
    "Settings",
    "Help",
}


async def lose_the_pi(rig: Rig) -> None:
    away = Unreachable(PROFILE.url, "connection refused")
    rig.feed.refuse(*[away] * 20)
    rig.pi.fail("session", *[away] * 20)
    rig.feed.cut(away)
    await rig.clock.advance(20)
    await rig.quiet()


async def test_the_title_names_the_profile(rig: Rig) -> None:
    assert rig.window.windowTitle() == "Provisioning Station – line3"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1366, 768)])
def test_the_first_size_leaves_the_message_bar_on_a_small_screen(width: int, height: int) -> None:
    size = fitting(LIKED_SIZE, QRect(0, 0, width, height))
    assert size.width() < width
    assert size.height() <= height - 40
    assert fitting(LIKED_SIZE, QRect(0, 0, 1920, 1080)) == LIKED_SIZE


async def test_a_window_that_is_shown_is_not_higher_than_its_screen(rig: Rig) -> None:
    assert rig.window.screen().availableGeometry().height() < LIKED_SIZE.height()
    assert rig.window.height() <= rig.window.screen().availableGeometry().height() - 40


async def test_a_demo_says_so_in_title_and_strip_and_offers_a_scan() -> None:
    rig = await Rig.make(replace(PROFILE, name="demo"), demo=True)
    assert rig.window.windowTitle() == "Provisioning Station – demo – DEMO"
    button = next(b for b in rig.window.findChildren(QAbstractButton) if "simulated" in b.accessibleName())
    button.click()
    assert rig.demo_scans == 1
    await rig.aclose()


async def test_buttons_are_named_in_english_and_none_is_a_default(rig: Rig) -> None:
    await rig.open_all()
    names = {button.accessibleName() for button in rig.window.findChildren(QAbstractButton)}
    assert names >= NAMES
    for button in rig.window.findChildren(QPushButton):
        assert not button.autoDefault()
        assert not button.isDefault()


async def test_a_page_is_made_when_it_is_first_opened(rig: Rig) -> None:
    await rig.start(board(1))
    await rig.scan(board(1))
    stack = rig.window.findChild(QStackedWidget)
    assert isinstance(stack, QStackedWidget)
    made = {stack.widget(place) for place in range(stack.count())}
    assert len(made) == 3, "the words and the settings while there was no line, and the first page"
    await rig.open_all()
    await rig.open_all()
    assert len({page.metaObject().className() for page in rig.work.opened}) == 7
    assert stack.count() == 9
    await rig.desk.open(replace(PROFILE, name="line4"))
    await rig.quiet()
    assert len(rig.work.opened) == 1


async def test_a_page_that_is_opened_late_shows_what_was_told_before(rig: Rig) -> None:
    left = SessionReport("sess_left", target_ssid="Factory-WPA2")
    rig.line.watch.leftovers.emit((left,))
    await rig.line.labelling.pause()
    await rig.quiet()
    await rig.open_all()
    known = rig.work.pages.sessions.table.model()
    assert isinstance(known, SessionsModel)
    assert [row.id for row in known.everything()] == ["sess_left"]
    assert rig.work.pages.labels.design.pause.isChecked()


async def test_foreign_text_is_never_markup(rig: Rig) -> None:
    rig.pi.network_status = NetworkStatus(FOREIGN, is_active=True, connected_devices=3)
    session = await rig.start()
    await rig.scan(FOREIGN)
    rig.pi.move(session, board(1), DeviceState.FAILED, error=FOREIGN)
    await rig.quiet()
    await rig.open_all()
    labels = rig.window.findChildren(QLabel)
    assert any(FOREIGN in label.text() for label in labels)
    for label in labels:
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert "<b>Süd" not in rig.window.strip.network.toolTip()


async def test_a_scan_is_told_large_and_stays(rig: Rig) -> None:
    scans = rig.work.provision.scans
    await rig.scan(board(1))
    assert scans.card.word == "Added"
    await rig.clock.advance(60)
    await rig.scan(board(1))
    assert scans.card.word == "Already in"
    assert scans.table.selected_macs() == [board(1)]
    await rig.scan("https://example.org/help")
    assert scans.card.word == "Not a MAC"
    assert "https://example.org/help" in scans.card.text
    await rig.clock.advance(600)
    assert scans.card.word == "Not a MAC"
    assert scans.history.count() == 3


async def test_a_scan_without_a_pi_is_told_with_what_was_read() -> None:
    rig = await Rig.make(None)
    assert rig.window.page is rig.window.settings
    await rig.scan(board(1))
    assert str(board(1)) in rig.said
    assert "Set up the Pi" in rig.said
    await rig.aclose()


async def test_buttons_count_and_say_why_they_are_off(rig: Rig) -> None:
    session = rig.work.provision.session
    assert session.start.isEnabled()
    assert not session.stop.isEnabled()
    assert "no session" in session.provision_all.toolTip()
    await rig.scan(board(1), board(2))
    await rig.start(board(1), board(2))
    assert session.provision_all.text() == "Provision All – 2 ready"
    assert session.provision_all.isEnabled()
    assert not session.start.isEnabled()


async def test_a_lost_pi_makes_the_table_visibly_stale(rig: Rig) -> None:
    boards = rig.work.provision.boards
    await rig.scan(board(1))
    await rig.start(board(1))
    assert boards.age_text == ""
    await lose_the_pi(rig)
    assert "as of" in boards.age_text
    assert "out of reach" in rig.window.strip.feed.text
    assert not rig.work.provision.session.provision_all.isEnabled()
    assert "out of reach" in rig.work.provision.session.provision_all.toolTip()


async def test_the_clock_ticks_only_while_something_ages(rig: Rig) -> None:
    ticker = rig.window._ticker
    running = [ticker.is_running]
    await rig.start()
    running.append(ticker.is_running)
    rig.window.hide()
    running.append(ticker.is_running)
    assert running == [False, True, False]


async def test_an_error_stays_until_it_is_acknowledged(rig: Rig) -> None:
    rig.window.tell(Message(Level.ERROR, "The roof leaks.", correlation_id="req-1"))
    rig.window.tell(Message(Level.INFO, "Tea is ready."))
    assert rig.said.startswith("The roof leaks.")
    await rig.press(Qt.Key.Key_Escape)
    assert rig.said == ""


async def test_an_error_of_the_link_goes_when_the_link_is_back(rig: Rig) -> None:
    await rig.start(board(1))
    await lose_the_pi(rig)
    rig.window.tell(of_error(Unauthorized(Refusal("UNAUTHORIZED", "key", 401))))
    assert "API key" in rig.said
    await rig.clock.advance(600)
    await rig.quiet()
    assert rig.line.watch.now.state is FeedState.LIVE
    assert "API key" not in rig.said


async def test_an_error_of_something_else_stays_when_the_link_is_back(rig: Rig) -> None:
    await rig.start(board(1))
    await lose_the_pi(rig)
    rig.window.tell(Message(Level.ERROR, "The roof leaks."))
    await rig.clock.advance(600)
    await rig.quiet()
    assert "The roof leaks." in rig.said


async def test_a_label_that_waited_for_the_printer_is_told_no_more_once_it_is_out(rig: Rig) -> None:
    session = await rig.start(board(1))
    rig.printer.refuse()
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    assert "waits: The printer is out of labels." in rig.said
    rig.printer.mend()
    await rig.clock.advance(RETRY_SECONDS)
    await rig.quiet()
    assert len(rig.printer.printed) == 1
    assert rig.said == ""


async def test_a_printer_is_asked_how_it_is_while_its_labels_are_kept_back(rig: Rig) -> None:
    session = await rig.start(board(1))
    rig.printer.refuse()
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    await rig.line.labelling.pause()
    rig.printer.mend()
    rig.work._printer._timer.timeout.emit()
    await rig.quiet()
    assert (rig.printer.printed, rig.said) == ([], "")
    assert rig.window.strip.printer.accessibleName() == "printer ready"


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("by", ["Esc", "a click beside it"])
async def test_the_list_of_earlier_messages_goes_when_a_person_wants(rig: Rig, by: str) -> None:
    rig.window.tell(Message(Level.ERROR, "The roof leaks."))
    rig.window.messages._earlier.click()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    if by == "Esc":
        QTest.keyClick(popup.focusProxy() or popup, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=popup.rect().topLeft() - QPoint(20, 20))
    assert QApplication.activePopupWidget() is None


async def test_trouble_that_comes_again_and_again_counts_once(rig: Rig) -> None:
    before = len(rig.window.messages.history)
    for number in range(5):
        rig.window.tell(Message(Level.ERROR, "The printer is out of paper.", correlation_id=f"req-{number}"))
        await rig.clock.advance(10)
    assert len(rig.window.messages.history) == before + 1
    assert "req-4" in rig.window.messages.history[0]


async def test_the_correlation_id_can_be_copied(rig: Rig) -> None:
    rig.window.tell(Message(Level.ERROR, "The roof leaks.", correlation_id="req-1"))
    copy = next(
        b for b in rig.window.findChildren(QAbstractButton) if b.accessibleName() == "Copy correlation id"
    )
    copy.click()
    assert QApplication.clipboard().text() == "req-1"


async def test_an_info_goes_by_itself(rig: Rig) -> None:
    rig.window.tell(Message(Level.INFO, "Tea is ready."))
    assert rig.window.messages._fade.isActive()
    rig.window.messages._fade.timeout.emit()
    assert rig.said == ""


async def test_closing_is_asked_for_once_and_left_to_the_owner(rig: Rig) -> None:
    asked: list[None] = []
    rig.window.closing.connect(lambda: asked.append(None))
    rig.window.close()
    rig.window.close()
    assert len(asked) == 1
    assert rig.window.isVisible()
    await rig.window.aclose()
    assert not rig.window.isVisible()


async def test_another_line_takes_the_place_of_the_one_before(rig: Rig) -> None:
    await rig.desk.open(replace(PROFILE, name="line4"))
    await rig.quiet()
    assert rig.window.windowTitle() == "Provisioning Station – line4"
    await rig.scan(board(4))
    assert rig.work.provision.scans.card.word == "Added"


async def test_a_new_line_opens_no_other_window_not_even_for_a_moment(rig: Rig) -> None:
    class Shown(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.windows: list[QWidget] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.windows.append(watched)
            return False

    shown = Shown()
    QApplication.instance().installEventFilter(shown)  # type: ignore[union-attr]
    await rig.desk.open(replace(PROFILE, name="line4"))
    await rig.quiet()
    QApplication.instance().removeEventFilter(shown)  # type: ignore[union-attr]
    assert shown.windows == []


async def test_a_doubtful_label_is_asked_about_and_printed_again(rig: Rig) -> None:
    session = await rig.start()
    rig.printer.lose(comes_out=False)
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    assert rig.work.pages.labels.doubtful is not None
    rig.printer.mend()
    await rig.press(Qt.Key.Key_4, ctrl=True)
    again = next(
        b for b in rig.work.pages.labels.findChildren(QPushButton) if b.accessibleName() == "Print again"
    )
    again.click()
    await rig.quiet()
    assert [label.copy for label in rig.printer.printed] == [1]
    assert rig.work.pages.labels.doubtful is None


@pytest.mark.parametrize("width", [1024, 1920])
async def test_no_command_is_cut(rig: Rig, width: int) -> None:
    rig.window.resize(width, 700)
    await rig.start(*[board(number) for number in range(300)])
    panel = rig.work.provision.session
    for button in (panel.start, panel.provision_all, panel.retry_failed, panel.stop):
        assert button.width() >= button.minimumSizeHint().width()


async def test_a_scan_that_comes_while_the_line_is_made_waits_for_it(rig: Rig) -> None:
    opening = asyncio.ensure_future(rig.desk.open(PROFILE))
    await asyncio.sleep(0)
    assert rig.desk.opening
    rig.window.take_scan(Scan(str(board(1)), "wedge", rig.clock.now()))
    await opening
    await rig.quiet()
    assert board(1) in rig.line.enrolment.listings


async def test_a_scan_without_a_line_is_told_but_not_the_secret_in_it(rig: Rig) -> None:
    await rig.desk.open(None)
    await rig.quiet()
    for text in ("WIFI:T:WPA;S:x;P:hunter2;;", "WIFI:T:WPA;S:x;P:", "hunter2-torn-off", str(board(1))):
        rig.window.take_scan(Scan(text, "wedge", rig.clock.now()))
        assert "not kept" in rig.said
        assert "hunter2" not in rig.said
    assert str(board(1)) in rig.said


async def test_while_the_line_is_being_opened_the_window_says_so_and_keeps_what_is_scanned(rig: Rig) -> None:
    rig.desk.opening = True
    rig.desk.line_changed.emit(None)
    said = [label.text() for label in rig.window.findChildren(QLabel) if label.isVisible()]
    assert any("being opened" in text for text in said)
    assert not any("No Pi set up" in text for text in said)
    rig.window.take_scan(Scan(str(board(7)), "wedge", rig.clock.now()))
    rig.desk.opening = False
    rig.desk.line_changed.emit(rig.line)
    await rig.quiet()
    assert board(7) in rig.line.enrolment.listings


async def test_an_inactive_window_says_that_scans_do_not_arrive(rig: Rig) -> None:
    strip = rig.window.strip
    assert strip.scanner.accessibleName() == "scanner ready"
    strip.set_scanner(wanted=True, active=False)
    assert strip.scanner.accessibleName() == "window inactive: scans do not arrive"
    assert strip.scanner.property("tone") == "warn"


async def test_a_window_whose_program_was_removed_still_closes(
    rig: Rig, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The drawings went with the program's folder: no message can have its icon."""
    rig.window._icons._folder = tmp_path / "gone"
    rig.window._icons._drawn.clear()
    closing: list[bool] = []
    rig.window.closing.connect(lambda: closing.append(True))
    rig.window.close()
    await rig.quiet()
    assert closing == [True]
    assert "Closing" in rig.said
    assert "no icon" in caplog.text
    caplog.clear()


async def test_a_program_that_was_updated_beneath_its_window_says_so_at_the_next_page(rig: Rig) -> None:
    rig.window._was_replaced = lambda: True
    rig.window.actions_by_name.pages[3].trigger()
    await rig.quiet()
    assert "was updated or removed" in rig.said
