"""Notices become sentences: every one of them, and none with a hole in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.app.notices import Level, Notice, Topic
from station.core.error_codes import CODES
from station.core.errors import PrinterTrouble, Unreachable
from station.views import notice_words
from tests.views.holes import no_holes
from tests.views.rig import board

AWAY = Unreachable("http://pi", "connection refused")
OUT_OF_LABELS = PrinterTrouble("zpl-tcp://p", "It is out of labels.", "Put a roll in.", sent=False)


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("bare", [True, False], ids=["bare", "full"])
def test_every_topic_has_a_sentence(topic: Topic, bare: bool) -> None:
    data: dict[str, str | int] = {
        "container": "CT-1",
        "text": "CTß1",
        "started": 9,
        "skipped": 3,
        "left": 2,
        "session": "sess_1",
        "state": "closed",
        "why": "DEVICE_TIMEOUT: no answer",
        "code": "MQTT_UNAVAILABLE",
        "message": "broker down",
        "correlation_id": "req-9",
    }
    notice = Notice(Level.WARNING, topic)
    if not bare:
        notice = replace(notice, mac=board(2), error=AWAY, data=data)
    message = notice_words.of_notice(notice)
    assert message.what
    assert "{" not in message.text
    if not bare:
        assert no_holes(message.text)


def test_a_notice_about_a_board_names_it() -> None:
    for topic in (Topic.DEVICE_FAILED, Topic.LABEL_WAITS, Topic.LABEL_UNKNOWN, Topic.SCAN_REFUSED_BY_PI):
        message = notice_words.of_notice(Notice(Level.ERROR, topic, mac=board(3), error=OUT_OF_LABELS))
        assert str(board(3)) in message.what


def test_a_doubtful_label_is_named_by_its_mark_with_the_reason() -> None:
    cut = PrinterTrouble("zpl-tcp://p:9100", "The connection broke within the label.", "Look.", sent=None)
    notice = Notice(Level.WARNING, Topic.LABEL_UNKNOWN, mac=board(3), error=cut, data={"mark": "R3"})
    assert f"{board(3)} (R3)" in notice_words.of_notice(notice).what
    assert "The connection broke within the label." in notice_words.of_notice(notice).what


def test_a_failed_boards_code_is_explained() -> None:
    notice = Notice(
        Level.ERROR, Topic.DEVICE_FAILED, mac=board(1), data={"why": "VERIFICATION_TIMEOUT: 90 s"}
    )
    message = notice_words.of_notice(notice)
    assert CODES["VERIFICATION_TIMEOUT"].cause in message.what
    assert message.todo == CODES["VERIFICATION_TIMEOUT"].remedy


def test_a_session_that_ran_out_of_time_is_told_so() -> None:
    notice = Notice(Level.WARNING, Topic.SESSION_ENDED, data={"state": "closed", "expired": "yes"})
    assert "run out of time" in notice_words.of_notice(notice).what


@pytest.mark.parametrize(
    ("state", "word"), [("closed", "closed"), ("canceled", "cancelled"), ("mothballed", "mothballed")]
)
def test_an_ended_sessions_state_is_a_word(state: str, word: str) -> None:
    notice = Notice(Level.WARNING, Topic.SESSION_ENDED, data={"state": state})
    assert word in notice_words.of_notice(notice).what
