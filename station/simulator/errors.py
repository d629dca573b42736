"""The server's error codes (section 5) and the one exception that carries them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DEFAULT_RETRY_AFTER_SECONDS = 5
"""``DefaultRetryAfterSeconds`` of section 4."""


class Code(StrEnum):
    """The 26 machine-readable codes of section 5."""

    SESSION_NOT_FOUND = "SESSION_NOT_FOUND"
    SESSION_EXPIRED = "SESSION_EXPIRED"
    SESSION_ALREADY_ACTIVE = "SESSION_ALREADY_ACTIVE"
    SESSION_ALREADY_CLOSED = "SESSION_ALREADY_CLOSED"
    SESSION_NOT_RECOVERABLE = "SESSION_NOT_RECOVERABLE"
    DEVICE_NOT_FOUND = "DEVICE_NOT_FOUND"
    DEVICE_NOT_IN_ALLOWLIST = "DEVICE_NOT_IN_ALLOWLIST"
    DEVICE_ALREADY_PROVISIONING = "DEVICE_ALREADY_PROVISIONING"
    DEVICE_INVALID_STATE = "DEVICE_INVALID_STATE"
    MAX_RETRIES_EXCEEDED = "MAX_RETRIES_EXCEEDED"
    TOTP_INVALID = "TOTP_INVALID"
    TOTP_EXPIRED = "TOTP_EXPIRED"
    RATE_LIMITED = "RATE_LIMITED"
    UNAUTHORIZED = "UNAUTHORIZED"
    DEVICE_UNREACHABLE = "DEVICE_UNREACHABLE"
    DEVICE_REJECTED = "DEVICE_REJECTED"
    DEVICE_TIMEOUT = "DEVICE_TIMEOUT"
    CIRCUIT_OPEN = "CIRCUIT_OPEN"
    VERIFICATION_TIMEOUT = "VERIFICATION_TIMEOUT"
    NETWORK_ERROR = "NETWORK_ERROR"
    MQTT_UNAVAILABLE = "MQTT_UNAVAILABLE"
    DATABASE_ERROR = "DATABASE_ERROR"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    VALIDATION_FAILED = "VALIDATION_FAILED"
    INVALID_REQUEST = "INVALID_REQUEST"
    MISSING_PARAMETER = "MISSING_PARAMETER"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What section 5 says of a code."""

    status: int
    message: str
    retryable: bool


REGISTRY: dict[Code, Meaning] = {
    Code.SESSION_NOT_FOUND: Meaning(404, "Session not found", False),
    Code.SESSION_EXPIRED: Meaning(410, "Session has expired", False),
    Code.SESSION_ALREADY_ACTIVE: Meaning(409, "Another session is already active", False),
    Code.SESSION_ALREADY_CLOSED: Meaning(409, "Session is already closed", False),
    Code.SESSION_NOT_RECOVERABLE: Meaning(409, "Session cannot be recovered", False),
    Code.DEVICE_NOT_FOUND: Meaning(404, "Device not found in session", False),
    Code.DEVICE_NOT_IN_ALLOWLIST: Meaning(403, "Device not in allowlist", False),
    Code.DEVICE_ALREADY_PROVISIONING: Meaning(409, "Device is currently being provisioned", False),
    Code.DEVICE_INVALID_STATE: Meaning(409, "Device is in an invalid state", False),
    Code.MAX_RETRIES_EXCEEDED: Meaning(409, "Maximum retry attempts exceeded", False),
    Code.TOTP_INVALID: Meaning(401, "Authentication token is invalid", True),
    Code.TOTP_EXPIRED: Meaning(401, "Authentication token has expired", True),
    Code.RATE_LIMITED: Meaning(429, "Too many attempts. Please wait.", True),
    Code.UNAUTHORIZED: Meaning(401, "Unauthorized access", False),
    Code.DEVICE_UNREACHABLE: Meaning(502, "Cannot connect to device", True),
    Code.DEVICE_REJECTED: Meaning(502, "Device rejected credentials", True),
    Code.DEVICE_TIMEOUT: Meaning(504, "Device did not respond in time", True),
    Code.CIRCUIT_OPEN: Meaning(503, "Device temporarily unavailable", True),
    Code.VERIFICATION_TIMEOUT: Meaning(504, "Device verification timed out", True),
    Code.NETWORK_ERROR: Meaning(503, "Onboarding network error", True),
    Code.MQTT_UNAVAILABLE: Meaning(503, "MQTT broker not connected", True),
    Code.DATABASE_ERROR: Meaning(500, "Database error occurred", False),
    Code.INTERNAL_ERROR: Meaning(500, "An internal error occurred", False),
    Code.VALIDATION_FAILED: Meaning(400, "Validation failed", False),
    Code.INVALID_REQUEST: Meaning(400, "Invalid request format", False),
    Code.MISSING_PARAMETER: Meaning(400, "Required parameter is missing", False),
}


class RefusalError(Exception):
    """The Pi says no: one code of the registry, why in this case, and how long to wait.

    ``status`` overrides the registry's where the handoff is of two minds (an unknown entry of the
    allowlist is a 404 with the code of a 403).
    """

    def __init__(
        self,
        code: Code,
        details: str = "",
        *,
        retry_after_seconds: int | None = None,
        status: int | None = None,
    ) -> None:
        """Keep the facts; the wait defaults to section 4's when the code is retryable."""
        meaning = REGISTRY[code]
        super().__init__(f"{code}: {details or meaning.message}")
        self.code = code
        self.details = details
        self.status = status or meaning.status
        self.message = meaning.message
        self.retryable = meaning.retryable
        default_wait = DEFAULT_RETRY_AFTER_SECONDS if meaning.retryable else None
        self.retry_after_seconds = default_wait if retry_after_seconds is None else retry_after_seconds
