"""Every vector in which the Pi, or something before it, says no."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from station.core.errors import (
    NotOffered,
    NotOurProtocol,
    Refused,
    SessionGone,
    Unauthorized,
)
from tests.adapters.orchestrator.replay import replay
from tests.vectors import load

VECTORS = {
    vector.name: vector
    for vector in load(
        "http_errors", "http_handoff", "http_house", "http_odd", "http_peer", "http_real", "http_values"
    )
}
ID = "3f2b8c1e-5a77-4d0e-9f63-6f0c1d2e3a4b"


@dataclass(frozen=True)
class No:
    """The error that is due; `wait` is what the Pi asks for, `asked` how often it was asked.

    `routes` is how many routes were tried, the handoff's and older ones.
    """

    kind: type[Refused]
    code: str
    retryable: bool = False
    wait: float | None = None
    asked: int = 1
    message: str | None = None
    details: str = ""
    correlation_id: str | None = ID
    routes: int = 1


@dataclass(frozen=True)
class Strange:
    """An answer that is no PiOrchestrator's, and what it is called."""

    got: str
    routes: int = 1


NO = {
    # The registry of handoff 5, as the Pi words it. The Pi's own "retryable" lets
    # even a command be sent again.
    "http-err-circuit-open": No(Refused, "CIRCUIT_OPEN", True, 5, 3),
    "http-err-database-error": No(Refused, "DATABASE_ERROR"),
    "http-err-device-already-provisioning": No(Refused, "DEVICE_ALREADY_PROVISIONING"),
    "http-err-device-invalid-state": No(Refused, "DEVICE_INVALID_STATE"),
    "http-err-device-not-found": No(Refused, "DEVICE_NOT_FOUND"),
    "http-err-device-not-in-allowlist": No(Refused, "DEVICE_NOT_IN_ALLOWLIST"),
    "http-err-device-not-in-allowlist-404": No(Refused, "DEVICE_NOT_IN_ALLOWLIST"),
    "http-err-device-rejected": No(Refused, "DEVICE_REJECTED", True, 5, 3),
    "http-err-device-timeout": No(Refused, "DEVICE_TIMEOUT", True, 5, 3),
    "http-err-device-unreachable": No(Refused, "DEVICE_UNREACHABLE", True, 5, 3),
    "http-err-internal-error": No(Refused, "INTERNAL_ERROR"),
    # Retryable says the body; but a start that broke half-way is the operator's to repeat.
    "http-err-internal-retryable-true": No(Refused, "INTERNAL_ERROR", True, 5, asked=1),
    "http-err-invalid-request": No(Refused, "INVALID_REQUEST"),
    "http-err-max-retries-exceeded": No(Refused, "MAX_RETRIES_EXCEEDED"),
    "http-err-missing-parameter": No(Refused, "MISSING_PARAMETER"),
    "http-err-mqtt-unavailable": No(Refused, "MQTT_UNAVAILABLE", True, 5, 3),
    "http-err-network-error": No(Refused, "NETWORK_ERROR", True, 5, 3),
    "http-err-rate-limited": No(Refused, "RATE_LIMITED", True, 30, 3),
    "http-err-session-already-active": No(Refused, "SESSION_ALREADY_ACTIVE"),
    "http-err-session-already-closed": No(SessionGone, "SESSION_ALREADY_CLOSED"),
    "http-err-session-expired": No(SessionGone, "SESSION_EXPIRED"),
    "http-err-session-not-found": No(SessionGone, "SESSION_NOT_FOUND"),
    "http-err-session-not-recoverable": No(Refused, "SESSION_NOT_RECOVERABLE"),
    "http-err-totp-expired": No(Refused, "TOTP_EXPIRED", True, 5, 3),
    "http-err-totp-invalid": No(Refused, "TOTP_INVALID", True, 5, 3),
    "http-err-unauthorized": No(Unauthorized, "UNAUTHORIZED"),
    "http-err-validation-failed": No(Refused, "VALIDATION_FAILED"),
    "http-err-verification-timeout": No(Refused, "VERIFICATION_TIMEOUT", True, 5, 3),
    # How long to wait: rounded up, between half a second and an hour; more than a minute is not
    # waited for by the client itself, but told to the person and kept to by what runs in the background.
    "http-retry-after-0": No(Refused, "RATE_LIMITED", True, 0.5, 3),
    "http-retry-after-absent-429": No(Refused, "RATE_LIMITED", True, 30, 3),
    "http-retry-after-absent-502": No(Refused, "DEVICE_UNREACHABLE", True, 5, 3),
    "http-retry-after-float": No(Refused, "RATE_LIMITED", True, 2, 3),
    "http-retry-after-header-only": No(Refused, "RATE_LIMITED", True, 12, 3),
    "http-retry-after-huge": No(Refused, "RATE_LIMITED", True, 3600, 1),
    "http-retry-after-string": No(Refused, "RATE_LIMITED", True, 30, 3),
    # The forms of handoff 4 and 6.
    "http-seed-401-flat": No(Unauthorized, "UNAUTHORIZED", message="API key required", correlation_id="uuid"),
    "http-seed-401-flat-no-code": No(
        Unauthorized, "UNAUTHORIZED", message="Invalid API key", correlation_id=None
    ),
    "http-seed-401-object": No(Unauthorized, "UNAUTHORIZED", message="Unauthorized access"),
    "http-seed-envelope-error-full": No(
        Refused, "NETWORK_ERROR", True, 5, 3, "Onboarding network error", "hostapd is not running"
    ),
    # What other servers and other parts of this one send.
    "http-existing-camera-error-flat": No(
        Refused, "CAMERA_OFFLINE", True, 30, 3, "Camera is offline", correlation_id=None
    ),
    "http-existing-config-put-401": No(
        Unauthorized, "UNAUTHORIZED", message="API key required", correlation_id="uuid"
    ),
    "http-existing-config-put-422": No(
        Refused, "VALIDATION_ERROR", message="value out of range", correlation_id="r1"
    ),
    "http-existing-door-open-inner-failure": No(Refused, "ACTION_FAILED", message="relay not available"),
    "http-existing-ping-400": No(
        Refused, "INVALID_REQUEST", message="missing 'type' parameter", correlation_id=None
    ),
    "http-existing-wifi-connect-fail-200": No(
        Refused, "ACTION_FAILED", message="authentication failed", correlation_id=None
    ),
    "http-existing-wifi-scan-429": No(
        Refused, "RATE_LIMITED", True, 10, 3, details="retry_after: 10", correlation_id="abc123"
    ),
    "http-existing-wifi-scan-500-unavailable": No(
        Refused, "INTERNAL_ERROR", message="WiFi interface not available", correlation_id=None
    ),
    "http-odd-correlation-header-only": No(SessionGone, "SESSION_NOT_FOUND", correlation_id="req-77"),
    "http-odd-error-details-object": No(Refused, "VALIDATION_FAILED", details="mac: bad format; line: 3"),
    "http-odd-error-extra-fields": No(Refused, "VALIDATION_FAILED", message="m"),
    "http-odd-error-lowercase-code": No(SessionGone, "SESSION_NOT_FOUND", message="nope"),
    "http-odd-error-missing-retryable": No(Refused, "CIRCUIT_OPEN", True, 5, 3),
    "http-odd-error-null": No(Refused, "INTERNAL_ERROR"),
    "http-odd-gin-404-text": No(NotOffered, "NOT_FOUND", message="404 page not found", correlation_id=None),
    "http-odd-html-502": No(
        Refused,
        "BAD_GATEWAY",
        True,
        5,
        3,
        "A gateway before the Pi got no answer from it.",
        correlation_id=None,
    ),
    "http-odd-offline-sw": No(
        Refused, "SERVICE_UNAVAILABLE", True, 5, 3, message="offline", correlation_id=None
    ),
    "http-real-401-sessions-8081": No(Unauthorized, "UNAUTHORIZED", correlation_id="uuid"),
    "http-real-404-cameras": No(NotOffered, "NOT_FOUND", correlation_id=None, routes=3),
    "http-real-404-containers": No(NotOffered, "NOT_FOUND", correlation_id=None),
    "http-real-validation-failed": No(
        Refused,
        "VALIDATION_FAILED",
        message="Validation failed",
        details="Invalid MAC address format...",
        correlation_id="...",
    ),
}

STRANGE = {
    "http-odd-data-null": Strange("an envelope without data"),
    "http-odd-success-string": Strange("a 'success' that is neither true nor false"),
    "http-odd-top-level-scalar": Strange("a bare value instead of an object"),
    "http-real-html-200-spa": Strange("a web page", routes=3),
}


@pytest.mark.parametrize("name", NO)
async def test_a_refusal_becomes_one_typed_error_with_all_that_was_said(name: str) -> None:
    vector, due = VECTORS[name], NO[name]
    outcome = await replay(vector)
    error = outcome.error
    assert type(error) is due.kind
    assert isinstance(error, Refused)
    refusal = error.refusal
    assert (refusal.code, refusal.status) == (due.code, vector.status)
    assert (refusal.retryable, refusal.retry_after) == (due.retryable, due.wait)
    assert refusal.correlation_id == due.correlation_id
    assert refusal.details == due.details
    assert refusal.message == due.message if due.message is not None else refusal.message
    assert (refusal.method, bool(refusal.path)) == (vector.method, True)
    assert len(outcome.requests) == due.asked * due.routes
    assert outcome.waits == [due.wait] * (due.asked - 1)


@pytest.mark.parametrize("name", STRANGE)
async def test_what_is_no_answer_of_ours_is_named_and_asked_for_once_a_route(name: str) -> None:
    vector = VECTORS[name]
    outcome = await replay(vector)
    error = outcome.error
    assert isinstance(error, NotOurProtocol)
    assert error.got == STRANGE[name].got
    assert error.status == vector.status
    assert 0 < len(error.excerpt) <= 200
    assert len(outcome.requests) == STRANGE[name].routes
