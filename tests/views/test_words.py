"""Facts become sentences: every one of them, and none with a hole in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.app.enrolment import ScanOutcome, ScanResult, ScanWarning
from station.app.notices import Level, Notice, Topic
from station.app.pairing import Half
from station.app.reconnect import FeedState, FeedStatus
from station.app.verifying import Proof
from station.core.errors import (
    CODES,
    BadSettings,
    JournalTrouble,
    LabelRefused,
    NotOffered,
    NotOurProtocol,
    OutcomeUnknown,
    PrinterTrouble,
    RecordRefused,
    Refusal,
    Refused,
    SecretsUnavailable,
    SessionGone,
    StationError,
    Unauthorized,
    Unreachable,
    Untrusted,
)
from station.core.label import LabelContent, LabelState
from station.core.layout import Fault, Reading
from station.core.scan import MacRead, NotAMac, ScanRefusal
from station.models.code_words import CODE_TEXTS
from station.ports.journal import LabelRecord
from station.ports.scanner import Scan
from station.views import error_words, link_words, words
from tests.views.rig import board

NOW = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
REFUSAL = Refusal("STRANGE", "it says so", 418, correlation_id="req-7", path="/api/v1/x")
ERRORS: tuple[StationError, ...] = (
    Unreachable("http://pi", "connection refused"),
    Untrusted("https://pi", "its certificate is self-signed", changed=False),
    Untrusted("https://pi", "its certificate is another one", changed=True),
    OutcomeUnknown("http://pi", "timed out"),
    NotOurProtocol("http://pi", "a web page"),
    Refused(REFUSAL),
    Unauthorized(replace(REFUSAL, code="UNAUTHORIZED", status=401)),
    NotOffered(replace(REFUSAL, status=404)),
    SessionGone(replace(REFUSAL, status=410)),
    SecretsUnavailable("No keyring runs.", "Start one."),
    PrinterTrouble("zpl-tcp://p", "It is out of labels.", "Put a roll in.", sent=False),
    JournalTrouble("/data/journal", "The disk is full.", "Free some space."),
    RecordRefused("/data/journal", "The database refused: value too long.", "Everything else goes on."),
    LabelRefused("/data/journal", "The disk is full.", "Free some space."),
    BadSettings("settings.toml: labels.printer", "it is not an address.", "zpl-tcp://HOST"),
)


def kinds(of: type[StationError]) -> set[type[StationError]]:
    """Every kind that a person may read; a module's private one never leaves it, imported or not."""
    shown = (child for child in of.__subclasses__() if not child.__name__.startswith("_"))
    return {of, *(kind for child in shown for kind in kinds(child))}


def no_holes(text: str) -> bool:
    return bool(text) and not re.search(r"\{\w*\}|\bNone\b|\[\]", text)


def test_the_examples_have_every_kind_of_error() -> None:
    assert {type(error) for error in ERRORS} == kinds(StationError) - {StationError}


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_says_what_happened_and_what_to_do(error: StationError) -> None:
    message = error_words.of_error(error, mac=board(1))
    assert message.level is Level.ERROR
    assert str(board(1)) in message.what
    assert no_holes(message.what)
    assert no_holes(message.todo)


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_the_registry_has_words_and_keeps_its_correlation_id(code: str) -> None:
    message = error_words.of_error(Refused(replace(REFUSAL, code=code)))
    assert message.what.startswith(CODES[code].cause)
    assert message.todo == CODES[code].remedy
    assert (message.code, message.correlation_id) == (code, "req-7")


def test_every_text_of_the_registry_is_a_literal_that_can_be_translated() -> None:
    assert set(CODE_TEXTS) == {text for row in CODES.values() for text in (row.cause, row.remedy)}


def test_an_unknown_code_shows_what_the_pi_said() -> None:
    assert "it says so" in error_words.of_error(Refused(REFUSAL)).what


def test_a_refused_value_says_which() -> None:
    refusal = replace(REFUSAL, code="VALIDATION_FAILED", details="target_ssid is too long")
    assert "target_ssid is too long" in error_words.of_error(Refused(refusal)).what


def test_a_wait_that_the_pi_asks_for_is_told() -> None:
    refusal = replace(REFUSAL, code="RATE_LIMITED", retryable=True, retry_after=7.0)
    assert "7 s" in error_words.of_error(Refused(refusal)).todo
    hour = replace(refusal, retry_after=3600.0)
    assert "60 min" in error_words.of_error(Refused(hour)).todo


def test_who_is_told_that_the_pi_asks_to_wait_is_told_how_to_try_at_once() -> None:
    busy = Refused(replace(REFUSAL, code="RATE_LIMITED", retryable=True, retry_after=7.0))
    assert "F5" in link_words.of_link(FeedStatus(FeedState.RECONNECTING, NOW, busy))


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
        notice = replace(notice, mac=board(2), error=ERRORS[0], data=data)
    message = words.of_notice(notice)
    assert message.what
    assert "{" not in message.text
    if not bare:
        assert no_holes(message.text)


def test_a_notice_about_a_board_names_it() -> None:
    for topic in (Topic.DEVICE_FAILED, Topic.LABEL_WAITS, Topic.LABEL_UNKNOWN, Topic.SCAN_REFUSED_BY_PI):
        message = words.of_notice(Notice(Level.ERROR, topic, mac=board(3), error=ERRORS[8]))
        assert str(board(3)) in message.what


def test_a_doubtful_label_is_named_by_its_mark_with_the_reason() -> None:
    cut = PrinterTrouble("zpl-tcp://p:9100", "The connection broke within the label.", "Look.", sent=None)
    notice = Notice(Level.WARNING, Topic.LABEL_UNKNOWN, mac=board(3), error=cut, data={"mark": "R3"})
    assert f"{board(3)} (R3)" in words.of_notice(notice).what
    assert "The connection broke within the label." in words.of_notice(notice).what


def test_a_failed_boards_code_is_explained() -> None:
    notice = Notice(
        Level.ERROR, Topic.DEVICE_FAILED, mac=board(1), data={"why": "VERIFICATION_TIMEOUT: 90 s"}
    )
    message = words.of_notice(notice)
    assert CODES["VERIFICATION_TIMEOUT"].cause in message.what
    assert message.todo == CODES["VERIFICATION_TIMEOUT"].remedy


@pytest.mark.parametrize("reason", ScanRefusal)
def test_a_refused_scan_shows_what_was_read_and_why(reason: ScanRefusal) -> None:
    outcome = ScanOutcome(Scan("<b>x</b>", "wedge", NOW), NotAMac(reason, "<b>x</b>"), ScanResult.REFUSED)
    message = words.of_outcome(outcome)
    assert "<b>x</b>" in message.what
    assert message.todo == words.why_refused(reason)


@pytest.mark.parametrize("result", ScanResult)
def test_every_result_of_a_scan_has_a_word_and_a_sentence(result: ScanResult) -> None:
    outcome = ScanOutcome(
        Scan(str(board(1)), "wedge", NOW), MacRead(board(1), str(board(1))), result, ERRORS[9]
    )
    assert words.scan_word(result)
    assert no_holes(words.of_outcome(outcome).what)


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_of_a_scanner_is_said_with_what_to_do(fault: Fault) -> None:
    said = words.of_fault(fault)
    refused = ScanOutcome(
        Scan("x", "wedge", NOW), NotAMac(ScanRefusal.NO_MAC, "x", fault=fault), ScanResult.REFUSED
    )
    assert no_holes(said)
    assert words.of_outcome(refused).todo == said


@pytest.mark.parametrize("fault", [Fault.ALT_CODES, Fault.IME])
def test_how_a_scan_came_is_said_where_it_was_undone_on_the_way(fault: Fault) -> None:
    scan = Scan(str(board(1)), "wedge", NOW, fault=fault)
    said = words.of_fault(fault)
    taken = words.of_outcome(ScanOutcome(scan, MacRead(board(1), scan.text), ScanResult.ADDED))
    assert (taken.level, taken.todo) == (Level.WARNING, said)
    refused = ScanOutcome(scan, NotAMac(ScanRefusal.NO_MAC, "x"), ScanResult.REFUSED)
    assert words.of_outcome(refused).todo == said
    assert words.of_half(Half(scan, mac=board(1))).todo.endswith(said)
    assert words.of_half(Half(scan, container_id="CT-1")).todo.endswith(said)


@pytest.mark.parametrize("country", ["de", "fr", "be", "es", "it", "pt", "se", "ch", "ru"])
def test_a_repaired_scan_says_what_was_read_and_whose_keyboard_it_was(country: str) -> None:
    repair = Reading(str(board(1)), Fault.LAYOUT, country)
    outcome = ScanOutcome(Scan("A0ß", "wedge", NOW), MacRead(board(1), "A0ß", repair), ScanResult.ADDED)
    message = words.of_outcome(outcome)
    assert message.level is Level.WARNING
    assert "A0ß" in message.todo
    assert words.country_word(country) in message.todo


@pytest.mark.parametrize("warning", ScanWarning)
def test_what_is_odd_about_a_board_is_a_warning_and_not_a_refusal(warning: ScanWarning) -> None:
    outcome = ScanOutcome(
        Scan(str(board(1)), "wedge", NOW),
        MacRead(board(1), str(board(1))),
        ScanResult.ADDED,
        warnings=(warning,),
        container_id="C-1",
        used_by=board(2),
    )
    message = words.of_outcome(outcome)
    assert message.level is Level.WARNING
    assert no_holes(message.todo)
    assert "C-1" in message.what


@pytest.mark.parametrize("state", FeedState)
def test_every_state_of_the_link_has_a_word(state: FeedState) -> None:
    assert link_words.feed_word(state)
    told = link_words.of_link(FeedStatus(state, NOW, ERRORS[0]))
    assert bool(told) is not state.is_reachable


@pytest.mark.parametrize(
    ("seconds", "text"), [(-3, "0 s"), (59.9, "59 s"), (200, "3 min 20 s"), (7500, "2 h 5 min")]
)
def test_an_age_is_told_in_two_units_at_most(seconds: float, text: str) -> None:
    assert link_words.age(seconds) == text


@pytest.mark.parametrize(
    ("url", "ports"),
    [("http://pi:8080", "8081 or 8082"), ("http://pi:8081", "8082 or 8080"), ("http://pi:x", "8081 or 8082")],
)
def test_a_web_page_asks_for_the_port(url: str, ports: str) -> None:
    told = error_words.of_error(NotOurProtocol(url, "a web page")).text
    said = "This address answers with a web page, not with PiOrchestrator. Is the port right? Try"
    assert told.startswith(f"{said} {ports}.")


def test_a_session_that_ran_out_of_time_is_told_so() -> None:
    notice = Notice(Level.WARNING, Topic.SESSION_ENDED, data={"state": "closed", "expired": "yes"})
    assert "run out of time" in words.of_notice(notice).what


@pytest.mark.parametrize(
    ("state", "word"), [("closed", "closed"), ("canceled", "cancelled"), ("mothballed", "mothballed")]
)
def test_an_ended_sessions_state_is_a_word(state: str, word: str) -> None:
    assert word in words.of_notice(Notice(Level.WARNING, Topic.SESSION_ENDED, data={"state": state})).what


def test_a_label_that_names_no_container_is_to_be_printed_again() -> None:
    label = LabelRecord(1, LabelContent(board(1)), LabelState.CONFIRMED, NOW)
    message = words.of_proof(Proof(board(1), None, label, allowlisted="CT-7", printed_at=NOW))
    assert message.level is Level.WARNING
    assert "names no container" in message.todo
    assert "CT-7" in message.todo
    fitting = replace(label, content=LabelContent(board(1), container_id="CT-7"))
    assert (
        words.of_proof(Proof(board(1), None, fitting, allowlisted="CT-7", printed_at=NOW)).level is Level.INFO
    )
