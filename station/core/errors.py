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

from dataclasses import dataclass
from typing import Final


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
