from __future__ import annotations

import pytest

from station.core.error_codes import CODES, code_info
from station.core.errors import Refusal, Refused

HANDOFF_SECTION_5 = [
    ("SESSION_NOT_FOUND", 404, False, "session"),
    ("SESSION_EXPIRED", 410, False, "session"),
    ("SESSION_ALREADY_ACTIVE", 409, False, "session"),
    ("SESSION_ALREADY_CLOSED", 409, False, "session"),
    ("SESSION_NOT_RECOVERABLE", 409, False, "session"),
    ("DEVICE_NOT_FOUND", 404, False, "device"),
    ("DEVICE_NOT_IN_ALLOWLIST", 403, False, "device"),
    ("DEVICE_ALREADY_PROVISIONING", 409, False, "device"),
    ("DEVICE_INVALID_STATE", 409, False, "device"),
    ("MAX_RETRIES_EXCEEDED", 409, False, "device"),
    ("TOTP_INVALID", 401, True, "authentication"),
    ("TOTP_EXPIRED", 401, True, "authentication"),
    ("RATE_LIMITED", 429, True, "authentication"),
    ("UNAUTHORIZED", 401, False, "authentication"),
    ("DEVICE_UNREACHABLE", 502, True, "device communication"),
    ("DEVICE_REJECTED", 502, True, "device communication"),
    ("DEVICE_TIMEOUT", 504, True, "device communication"),
    ("CIRCUIT_OPEN", 503, True, "device communication"),
    ("VERIFICATION_TIMEOUT", 504, True, "device communication"),
    ("NETWORK_ERROR", 503, True, "infrastructure"),
    ("MQTT_UNAVAILABLE", 503, True, "infrastructure"),
    ("DATABASE_ERROR", 500, False, "infrastructure"),
    ("INTERNAL_ERROR", 500, False, "infrastructure"),
    ("VALIDATION_FAILED", 400, False, "validation"),
    ("INVALID_REQUEST", 400, False, "validation"),
    ("MISSING_PARAMETER", 400, False, "validation"),
]


@pytest.mark.parametrize(("code", "http", "retryable", "category"), HANDOFF_SECTION_5)
def test_a_code_is_registered_as_the_handoff_has_it(
    code: str, http: int, retryable: bool, category: str
) -> None:
    info = CODES[code]
    assert (info.code, info.http, info.retryable, info.category.value) == (code, http, retryable, category)


def test_the_registry_holds_the_handoffs_codes_and_no_other() -> None:
    assert list(CODES) == [code for code, *_ in HANDOFF_SECTION_5]
    assert len(CODES) == 26


@pytest.mark.parametrize("code", CODES)
def test_every_code_says_what_happened_and_what_to_do(code: str) -> None:
    info = CODES[code]
    assert info.cause.endswith(".")
    assert info.remedy.endswith(".")
    assert info.cause != info.remedy


@pytest.mark.parametrize("spelling", ["session_expired", "Session_Expired", " SESSION_EXPIRED "])
def test_a_code_is_found_in_any_letter_case(spelling: str) -> None:
    assert code_info(spelling) is CODES["SESSION_EXPIRED"]


@pytest.mark.parametrize("code", ["NOT_FOUND", "", "SESSION"])
def test_a_code_that_nobody_knows_has_no_row(code: str) -> None:
    assert code_info(code) is None


def test_a_refusal_leads_to_its_row() -> None:
    error = Refused(Refusal("rate_limited", "Too many attempts.", 429))
    assert error.code == "rate_limited"
    assert code_info(error.code) is CODES["RATE_LIMITED"]
