"""Errors become sentences: every one of them, and none with a hole in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from station.app.notices import Level
from station.core.error_codes import CODES
from station.core.errors import (
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
from station.models.code_words import CODE_TEXTS
from station.views import error_words
from tests.views.holes import no_holes
from tests.views.rig import board

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


@pytest.mark.parametrize(
    ("url", "ports"),
    [("http://pi:8080", "8081 or 8082"), ("http://pi:8081", "8082 or 8080"), ("http://pi:x", "8081 or 8082")],
)
def test_a_web_page_asks_for_the_port(url: str, ports: str) -> None:
    told = error_words.of_error(NotOurProtocol(url, "a web page")).text
    said = "This address answers with a web page, not with PiOrchestrator. Is the port right? Try"
    assert told.startswith(f"{said} {ports}.")
