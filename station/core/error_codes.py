"""The Pi's error codes: what each says, why it comes, and what a person can do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final


class Category(Enum):
    """Where an error code belongs (the headings of handoff section 5)."""

    SESSION = "session"
    DEVICE = "device"
    AUTHENTICATION = "authentication"
    COMMUNICATION = "device communication"
    INFRASTRUCTURE = "infrastructure"
    VALIDATION = "validation"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CodeInfo:
    """One row of the registry: `http` is the status the handoff gives it.

    `cause` and `remedy` are English source texts; the views translate them.
    """

    code: str
    category: Category
    http: int
    retryable: bool
    cause: str
    remedy: str


def _registry(*rows: CodeInfo) -> Mapping[str, CodeInfo]:
    return MappingProxyType({row.code: row for row in rows})


_S, _D, _A = Category.SESSION, Category.DEVICE, Category.AUTHENTICATION
_C, _I, _V = Category.COMMUNICATION, Category.INFRASTRUCTURE, Category.VALIDATION

CODES: Final = _registry(
    CodeInfo(
        "SESSION_NOT_FOUND", _S, 404, False, "The Pi does not know this session.", "Start a new session."
    ),
    CodeInfo("SESSION_EXPIRED", _S, 410, False, "The session has run out of time.", "Start a new session."),
    CodeInfo(
        "SESSION_ALREADY_ACTIVE",
        _S,
        409,
        False,
        "Another session is already running on the Pi.",
        "Join the running session, or stop it first.",
    ),
    CodeInfo(
        "SESSION_ALREADY_CLOSED", _S, 409, False, "The session is already closed.", "Start a new session."
    ),
    CodeInfo(
        "SESSION_NOT_RECOVERABLE",
        _S,
        409,
        False,
        "The Pi cannot continue this session.",
        "Start a new session.",
    ),
    CodeInfo(
        "DEVICE_NOT_FOUND",
        _D,
        404,
        False,
        "The board is not part of this session.",
        "Check its power, then refresh.",
    ),
    CodeInfo(
        "DEVICE_NOT_IN_ALLOWLIST",
        _D,
        403,
        False,
        "The board is not on the allowlist.",
        "Scan the board's label, then try again.",
    ),
    CodeInfo(
        "DEVICE_ALREADY_PROVISIONING",
        _D,
        409,
        False,
        "The board is already being provisioned.",
        "Wait until it is finished.",
    ),
    CodeInfo(
        "DEVICE_INVALID_STATE",
        _D,
        409,
        False,
        "The board is not in a state that allows this.",
        "Refresh and look at its state.",
    ),
    CodeInfo(
        "MAX_RETRIES_EXCEEDED",
        _D,
        409,
        False,
        "The board has failed too often.",
        "Put it aside; a technician should look at it.",
    ),
    CodeInfo(
        "TOTP_INVALID",
        _A,
        401,
        True,
        "The board did not accept the Pi's one-time code.",
        "Check the Pi's clock, then retry.",
    ),
    CodeInfo(
        "TOTP_EXPIRED",
        _A,
        401,
        True,
        "The one-time code for the board was too old.",
        "Check the Pi's clock, then retry.",
    ),
    CodeInfo(
        "RATE_LIMITED", _A, 429, True, "Too many requests to the Pi.", "Wait a moment; it goes on by itself."
    ),
    CodeInfo(
        "UNAUTHORIZED",
        _A,
        401,
        False,
        "The Pi does not accept the API key.",
        "Enter the right key in Settings.",
    ),
    CodeInfo(
        "DEVICE_UNREACHABLE",
        _C,
        502,
        True,
        "The Pi cannot reach the board.",
        "Check the board's power and distance, then retry.",
    ),
    CodeInfo(
        "DEVICE_REJECTED",
        _C,
        502,
        True,
        "The board refused the Wi-Fi credentials.",
        "Retry; if it fails again, reset the board.",
    ),
    CodeInfo("DEVICE_TIMEOUT", _C, 504, True, "The board did not answer in time.", "Retry the board."),
    CodeInfo(
        "CIRCUIT_OPEN",
        _C,
        503,
        True,
        "The Pi is leaving the board alone for a while after errors.",
        "Wait, then retry the board.",
    ),
    CodeInfo(
        "VERIFICATION_TIMEOUT",
        _C,
        504,
        True,
        "The board did not report from the target Wi-Fi in time.",
        "Check the Wi-Fi password and the signal, then retry.",
    ),
    CodeInfo(
        "NETWORK_ERROR",
        _I,
        503,
        True,
        "The onboarding Wi-Fi has a problem.",
        "Wait; if it stays, restart the Pi.",
    ),
    CodeInfo(
        "MQTT_UNAVAILABLE",
        _I,
        503,
        True,
        "The Pi has no connection to the MQTT broker, so no board can be verified.",
        "Tell the technician: the broker is down.",
    ),
    CodeInfo(
        "DATABASE_ERROR",
        _I,
        500,
        False,
        "The Pi's database has a problem.",
        "Tell the technician; note the correlation id.",
    ),
    CodeInfo(
        "INTERNAL_ERROR",
        _I,
        500,
        False,
        "The Pi had an internal error.",
        "Tell the technician; note the correlation id.",
    ),
    CodeInfo(
        "VALIDATION_FAILED", _V, 400, False, "The Pi refused a value.", "Correct the value and try again."
    ),
    CodeInfo(
        "INVALID_REQUEST",
        _V,
        400,
        False,
        "The Pi did not understand the request.",
        "Check that station and Pi versions belong together.",
    ),
    CodeInfo(
        "MISSING_PARAMETER",
        _V,
        400,
        False,
        "The Pi misses a value in the request.",
        "Check that station and Pi versions belong together.",
    ),
)
"""The 26 codes of handoff section 5."""


def code_info(code: str) -> CodeInfo | None:
    """Look a server's code up, whatever its letter case; None for one nobody knows."""
    return CODES.get(code.strip().upper())
