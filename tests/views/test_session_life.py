"""A session from its start to its end: offered, counted down, warned of, somebody else's."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from station.app.reconnect import FeedState, FeedStatus
from station.app.watch import Watch
from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceState
from station.core.errors import Unreachable
from station.core.events import SessionReported
from station.core.label import LabelState
from station.core.session import SessionReport, SessionState
from station.ports.orchestrator import StartRequest
from station.ports.tones import Tone
from station.views.stale import StaleNote
from station.views.ticker import Ticker
from tests.fakes.clock import FakeClock
from tests.fakes.feed import FakeFeed
from tests.views.rig import PROFILE, Rig, board

AWAY = Unreachable(PROFILE.url, "connection refused")


def resume_button(rig: Rig) -> QPushButton:
    return next(
        b for b in rig.work.provision.banner.findChildren(QPushButton) if b.accessibleName() == "Resume"
    )


def state_text(rig: Rig) -> str:
    return rig.work.provision.session._state.whole


async def warn(rig: Rig, session: str, left: timedelta) -> None:
    now = rig.clock.now()
    report = SessionReport(session, remaining=left, expires_at=now + left, at=now)
    rig.feed.send(SessionReported(report, warning=True, at=now))
    await rig.quiet()


async def test_a_session_that_was_left_is_offered_at_the_start_and_resumed_by_one_button() -> None:
    rig = await Rig.make(None)
    left = await rig.pi.start_session(StartRequest("Factory", "secret password"))
    rig.pi.restart()
    await rig.desk.open(PROFILE)
    await rig.quiet()
    assert rig.work.provision.banner.isVisible()
    resume_button(rig).click()
    await rig.quiet()
    assert rig.line.watch.session is not None
    assert rig.line.watch.session.id == left.id
    assert not rig.work.provision.banner.isVisible()
    await rig.aclose()


async def test_a_session_that_was_interrupted_is_offered_after_a_reconnect(rig: Rig) -> None:
    session = await rig.start(board(1))
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    rig.feed.cut(AWAY)
    rig.pi.restart()
    await rig.clock.advance(20)
    await rig.quiet()
    assert rig.work.provision.banner.isVisible()
    resume_button(rig).click()
    await rig.quiet()
    assert len(rig.printer.printed) == 1
    assert rig.line.watch.session is not None
    assert rig.line.watch.session.state is SessionState.ACTIVE


async def test_the_countdown_goes_by_the_pis_clock(rig: Rig) -> None:
    session = await rig.start()
    await warn(rig, session, timedelta(minutes=40))
    rig.pi.skew = timedelta(minutes=15)
    rig.window._ticker.tick.emit()
    assert rig.work.provision.session._left.text() == "25:00"


async def test_a_warning_of_the_end_is_seen_on_every_page_and_heard_once(rig: Rig) -> None:
    session = await rig.start()
    assert rig.window.strip.ending.isHidden()
    await warn(rig, session, timedelta(minutes=4, seconds=31))
    await rig.press(Qt.Key.Key_4, ctrl=True)
    assert rig.window.strip.ending.isVisible()
    assert rig.window.strip.ending.text == "session ends in 4:31"
    assert rig.work.provision.session._left.property("tone") == "warn"
    assert rig.tones.played.count(Tone.ENDS_SOON) == 1
    assert "nearly over" in rig.said


async def test_an_end_that_is_put_off_takes_the_warning_back(rig: Rig) -> None:
    session = await rig.start()
    await warn(rig, session, timedelta(minutes=4))
    now = rig.clock.now() + timedelta(seconds=1)
    longer = SessionReport(session, expires_at=now + timedelta(hours=1), at=now)
    rig.feed.send(SessionReported(longer, at=now))
    await rig.quiet()
    assert rig.window.strip.ending.isHidden()


async def test_the_last_minutes_are_amber_also_without_a_warning(rig: Rig) -> None:
    await rig.start()
    await rig.clock.advance(3600 - 100)
    rig.window._ticker.tick.emit()
    assert rig.window.strip.ending.text == "session ends in 1:40"
    assert rig.tones.played == []


async def test_a_session_of_another_station_is_said_to_be_one(rig: Rig) -> None:
    theirs = await rig.pi.start_session(StartRequest("Factory", "secret password"))
    rig.work.commands.join(theirs.id)
    await rig.quiet()
    assert "another station" in state_text(rig)


async def test_a_session_of_ours_is_not(rig: Rig) -> None:
    await rig.start()
    assert "another station" not in state_text(rig)


async def test_a_closed_session_is_told_and_shown_in_words(rig: Rig) -> None:
    session = await rig.start()
    await rig.pi.stop_session(session)
    await rig.clock.advance(10)
    await rig.quiet()
    assert "closed" in state_text(rig)
    assert "ended the session (closed)" in rig.said


async def test_a_state_that_nobody_knows_is_shown_as_it_came(rig: Rig) -> None:
    session = await rig.start()
    now = rig.clock.now()
    rig.feed.send(SessionReported(SessionReport(session, SessionState.UNKNOWN, "mothballed", at=now), at=now))
    await rig.quiet()
    assert "mothballed" in state_text(rig)


async def test_a_lost_pi_greys_the_allowlist_too_and_says_its_age(rig: Rig) -> None:
    scans = rig.work.provision.scans
    await rig.scan(board(1))
    await rig.start(board(1))
    assert not scans.table.property("stale")
    rig.feed.refuse(*[AWAY] * 20)
    rig.pi.fail("session", *[AWAY] * 20)
    rig.feed.cut(AWAY)
    await rig.clock.advance(30)
    rig.window._ticker.tick.emit()
    assert scans.table.property("stale")
    assert "ago" in scans._stale.text()
    assert scans._stale.isVisible()
    for key, page in ((Qt.Key.Key_2, rig.work.pages.allowlist), (Qt.Key.Key_3, rig.work.pages.sessions)):
        await rig.press(key, ctrl=True)
        assert page.table.property("stale")
        assert any(note.isVisible() and "ago" in note.text() for note in rig.work.pages._notes)


async def test_the_printer_is_asked_again_and_again_while_the_window_is_seen(rig: Rig) -> None:
    printing = rig.work._printer
    assert printing._timer.isActive()
    assert rig.window.strip.printer.text == "printer ready"
    rig.printer.refuse()
    printing._timer.timeout.emit()
    await rig.quiet()
    assert rig.window.strip.printer.text == "printer needs attention"
    rig.window.hide()
    assert not printing._timer.isActive()


def test_the_ticker_says_when_the_window_comes_and_goes_and_not_twice() -> None:
    ticker, told = Ticker(), []
    ticker.seen_changed.connect(lambda: told.append(ticker.is_seen))
    for seen in (True, True, False, False):
        ticker.set_seen(seen)
    assert told == [True, False]


async def test_one_board_that_is_not_allowed_is_told_in_the_singular(rig: Rig) -> None:
    await rig.scan(board(1))
    await rig.start(board(1), board(2))
    await rig.press(Qt.Key.Key_F9)
    assert "1 will be provisioned, one is not allowed and stays." in rig.said


async def test_progress_counts_only_boards_that_are_to_become_verified(rig: Rig) -> None:
    await rig.pi.allow(AllowlistEntry(mac=board(90)))  # left there long ago
    await rig.line.refresh()
    await rig.scan(board(1), board(2))
    session = await rig.start(board(1), board(77))
    count = rig.work.provision.session._count
    assert count.text() == "0 of 2"
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    assert count.text() == "1 of 2"


async def test_when_all_are_verified_the_next_step_is_to_stop(rig: Rig) -> None:
    await rig.scan(board(1))
    session = await rig.start(board(1))
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    assert rig.work.provision.session._hint.whole == "All verified. Press F7."
    await rig.press(Qt.Key.Key_F9)
    assert "All verified. Press F7." in rig.said


class HeardWatch(Watch):
    """A watch that says when it last heard anything."""

    last_heard: datetime | None = None


async def test_the_age_counts_from_what_was_heard_last_and_not_from_the_loss(rig: Rig) -> None:
    clock = FakeClock()
    watch = HeardWatch(rig.pi, FakeFeed(), clock)
    watch.last_heard = clock.now() - timedelta(seconds=40)
    watch.now = FeedStatus(FeedState.DOWN, clock.now(), AWAY)
    table = rig.work.provision.scans.table
    await rig.scan(board(1))
    note = StaleNote(watch, table, Ticker(None, clock.now), "test")
    assert "40 s ago" in note.text()
    note.close_bonds()
    await watch.aclose()


async def test_a_test_label_tells_whether_the_printer_says_what_became_of_it(rig: Rig) -> None:
    for answer, words in ((LabelState.SENT, "does not tell what became"), (LabelState.CONFIRMED, "says so")):
        rig.printer.answer = answer
        rig.work.pages.labels.design.tested.emit()
        await rig.quiet()
        assert words in rig.said
    assert [label.container_id for label in rig.printer.printed] == ["TEST"] * 2


@pytest.mark.parametrize(
    ("answer", "chip"),
    [(LabelState.SENT, "printer tells no state"), (LabelState.CONFIRMED, "printer ready")],
)
async def test_the_strip_says_whether_the_last_label_was_confirmed(
    rig: Rig, answer: LabelState, chip: str
) -> None:
    rig.printer.refuse()
    await rig.scan(board(1))
    session = await rig.start(board(1))
    rig.printer.answer = answer
    rig.pi.move(session, board(1), DeviceState.VERIFIED)
    await rig.quiet()
    assert rig.window.strip.printer.text == "printer needs attention"
    rig.printer.mend()
    rig.line.labelling.retry_now()
    await rig.quiet()
    assert rig.window.strip.printer.text == chip
