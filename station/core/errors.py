"""What can go wrong, as types that carry facts; words for people are chosen in the views.

::

    StationError
    ├── Unreachable            no answer: refused, timed out, name not found
    │   ├── Untrusted          its certificate is not trusted here: nothing was sent
    │   └── OutcomeUnknown     a command was sent, its answer was lost: ask, never guess
    ├── NotOurProtocol         an answer that is no PiOrchestrator's: a web page, cut JSON
    ├── Refused                the Pi said no; code, retryable, wait, correlation id
    │   ├── Unauthorized       401: the key is missing or wrong
    │   ├── NotOffered         404/405 without a code of ours: this Pi lacks the route
    │   └── SessionGone        404/410 about the session itself
    ├── SecretsUnavailable     no keyring here, or it is locked
    ├── PrinterTrouble         a printer refused, is away, or needs a person
    ├── JournalTrouble         the journal cannot be read or written
    │   └── RecordRefused      the journal is well, and never takes this one record
    │       └── LabelRefused   a label may not take this step
    └── BadSettings            the settings file or a value in it
"""

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


class StationError(Exception):
    """The root: everything that the station expects to go wrong."""


class Unreachable(StationError):
    """No answer came from `url`; `why` is the technical reason in one line."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"{url} does not answer: {why}")
        self.url = url
        self.why = why


class Untrusted(Unreachable):
    """The certificate of `url` is not trusted, and nothing was sent to it.

    `changed` is True where the station is paired with another certificate.
    """

    def __init__(self, url: str, why: str, *, changed: bool) -> None:
        super().__init__(url, why)
        self.changed = changed


class OutcomeUnknown(Unreachable):
    """A command left the station and its answer never came: it may have been done."""


WEB_PAGE: Final = "a web page"


class NotOurProtocol(StationError):
    """`url` answered, but not as PiOrchestrator does.

    `got` says what arrived in words ("a web page", "cut JSON"), `excerpt` holds at
    most 200 characters of it for support.
    """

    def __init__(self, url: str, got: str, *, status: int | None = None, excerpt: str = "") -> None:
        super().__init__(f"{url} answered with {got}")
        self.url = url
        self.got = got
        self.status = status
        self.excerpt = excerpt

    @property
    def is_page(self) -> bool:
        """True for a web page: nothing here knows this route."""
        return self.got == WEB_PAGE


@dataclass(frozen=True, slots=True)
class Refusal:
    """All that the Pi said about why it refused.

    `retry_after` is in seconds and already capped; `details` is text, whatever
    its form was on the wire.
    """

    code: str
    message: str
    status: int
    retryable: bool = False
    retry_after: float | None = None
    details: str = ""
    correlation_id: str | None = None
    method: str = ""
    path: str = ""


class Refused(StationError):
    """The Pi answered with an error; `refusal` carries what it said."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.code}: {refusal.message}")
        self.refusal = refusal

    @property
    def code(self) -> str:
        """The machine-readable code."""
        return self.refusal.code

    @property
    def info(self) -> CodeInfo | None:
        """The registry's row, None for an unknown code."""
        return code_info(self.refusal.code)


class Unauthorized(Refused):
    """The API key is missing or wrong."""


class NotOffered(Refused):
    """This Pi does not have the route: hide what needs it."""


class SessionGone(Refused):
    """The session does not exist (any more), has expired, or is closed."""


class SecretsUnavailable(StationError):
    """There is no usable keyring; `why` says why, `remedy` what to do."""

    def __init__(self, why: str, remedy: str) -> None:
        super().__init__(f"{why} {remedy}")
        self.why = why
        self.remedy = remedy


class PrinterTrouble(StationError):
    """A printer cannot take a label now.

    `sent` is False when surely nothing reached it, None when that is not known.
    """

    def __init__(self, printer: str, why: str, remedy: str, *, sent: bool | None) -> None:
        super().__init__(f"{printer}: {why} {remedy}")
        self.printer = printer
        self.why = why
        self.remedy = remedy
        self.sent = sent


class JournalTrouble(StationError):
    """The journal at `where` cannot be used."""

    def __init__(self, where: str, why: str, remedy: str) -> None:
        super().__init__(f"{where}: {why} {remedy}")
        self.where = where
        self.why = why
        self.remedy = remedy


class RecordRefused(JournalTrouble):
    """The journal is well, and will not take this one record however often it is tried."""


class LabelRefused(RecordRefused):
    """The journal is well, and does not let a label take this step."""


class BadSettings(StationError):
    """A mistake in the settings: `where` names file and key, `allowed` what is right."""

    def __init__(self, where: str, why: str, allowed: str = "") -> None:
        super().__init__(f"{where}: {why}" + (f" Allowed: {allowed}" if allowed else ""))
        self.where = where
        self.why = why
        self.allowed = allowed
