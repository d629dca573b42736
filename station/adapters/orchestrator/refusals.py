"""How the Pi says no: every form of its error body becomes one typed `Refused`.

Sources: handoff 4 (error object), 5 (registry), 6 (flat string); other servers'
dialects have no ``retryable``, a ``request_id``, or no code at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from station.adapters.orchestrator import values
from station.adapters.orchestrator.policy import DEFAULT_WAIT, RATE_LIMIT_WAIT, Repeat, wait_asked
from station.core.error_codes import code_info
from station.core.errors import NotOffered, Refusal, Refused, SessionGone, Unauthorized

SESSION_OVER: Final = frozenset({"SESSION_NOT_FOUND", "SESSION_EXPIRED", "SESSION_ALREADY_CLOSED"})
"""The codes that say that the session itself is no more."""

_ABOUT_THE_BOARD: Final = frozenset({"TOTP_INVALID", "TOTP_EXPIRED"})
_BY_STATUS: Final = {
    400: "INVALID_REQUEST",
    401: "UNAUTHORIZED",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    410: "SESSION_EXPIRED",  # the only 410 that the handoff has
    422: "VALIDATION_FAILED",
    429: "RATE_LIMITED",
    500: "INTERNAL_ERROR",
    502: "BAD_GATEWAY",
    503: "SERVICE_UNAVAILABLE",
    504: "GATEWAY_TIMEOUT",
}
_NO_ROUTE: Final = frozenset({"NOT_FOUND", "METHOD_NOT_ALLOWED", "ENDPOINT_NOT_FOUND", "ROUTE_NOT_FOUND"})
"""The codes that say that the route is not there; others name a thing (CAMERA_NOT_FOUND)."""

_RETRYABLE_STATUSES: Final = frozenset({429, 502, 503, 504})
_WAIT_IN_WORDS: Final = re.compile(r"retry_after\D{0,3}(\d{1,9}(?:\.\d+)?)")
_LONGEST: Final = 1000
_DEEPEST: Final = 8


@dataclass(frozen=True, slots=True)
class Verdict:
    """The error, whether to send again, and whether a command may be done anyway."""

    error: Refused
    repeat: Repeat
    doubtful: bool


def read(
    document: Mapping[str, Any],
    *,
    status: int,
    headers: Mapping[str, str],
    words: str = "",
    redacted: Callable[[str], str] = str,
    correlation_id: str | None = None,
    method: str = "",
    path: str = "",
) -> Verdict:
    """Read a refusal from the body's object (empty if it was none) and the status.

    `words` is a body that was plain text. A command is not repeated where only the
    status, not the Pi, hints that it might work next time; a 502 or 504 from a
    gateway leaves open whether the Pi has done it.
    """
    inner = values.mapping(document.get("error"))
    named = _code(inner.get("code")) or _code(document.get("code"))
    code = named or _BY_STATUS.get(status, f"HTTP_{status}" if status >= 300 else "ACTION_FAILED")
    details = _details(inner.get("details", document.get("details")))
    retryable, said = _retryable(inner, document, code, status)
    refusal = Refusal(
        code=code,
        message=redacted(_message(inner, document, words) or _stock_message(code, status)),
        status=status,
        retryable=retryable,
        retry_after=_retry_after(inner, document, details, headers, status, retryable=retryable),
        details=redacted(details),
        correlation_id=correlation_id,
        method=method,
        path=path,
    )
    return Verdict(_kind(refusal), _repeat(refusal, said=said), doubtful=not named and status in (502, 504))


def _code(value: Any) -> str:
    """Give a code as the registry spells it, an unknown one as it came."""
    if not isinstance(value, str):
        return ""
    known = code_info(value)
    return known.code if known else (values.text(value) or "").strip()[:100]


def _message(inner: Mapping[str, Any], document: Mapping[str, Any], words: str) -> str:
    error = document.get("error")
    flat = error if isinstance(error, str) else None
    for candidate in (inner.get("message"), flat, document.get("message"), words):
        if found := values.text(candidate):
            return found[:_LONGEST]
    return ""


def _stock_message(code: str, status: int) -> str:
    if status in (502, 504):
        return "A gateway before the Pi got no answer from it."
    info = code_info(code)
    return info.cause if info else _phrase(status)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"HTTP status {status}"


def _details(value: Any, depth: int = 0) -> str:
    """Render details as text: ``mac: bad format; line: 3`` for an object."""
    if depth > _DEEPEST:
        return "…"
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_details(item, depth + 1)}" for key, item in value.items())[:_LONGEST]
    if isinstance(value, list):
        return "; ".join(_details(item, depth + 1) for item in value)[:_LONGEST]
    if value is None or isinstance(value, str | int | float):
        return (values.text(value) or ("" if value is None else json.dumps(value)))[:_LONGEST]
    return ""


def _retryable(
    inner: Mapping[str, Any], document: Mapping[str, Any], code: str, status: int
) -> tuple[bool, bool]:
    """Say whether to try again, and whether that is the Pi's word (or the registry's)."""
    for candidate in (inner.get("retryable"), document.get("retryable")):
        said = values.flag(candidate)
        if said is not None:
            return said, True
    info = code_info(code)
    if info is not None:
        return info.retryable, True
    return status in _RETRYABLE_STATUSES, False


def _retry_after(
    inner: Mapping[str, Any],
    document: Mapping[str, Any],
    details: str,
    headers: Mapping[str, str],
    status: int,
    *,
    retryable: bool,
) -> float | None:
    asked = wait_asked(
        inner.get("retry_after_seconds"),
        document.get("retry_after_seconds"),
        inner.get("retry_after"),
        document.get("retry_after"),
        headers=headers,
    )
    if asked is None and (in_words := _WAIT_IN_WORDS.search(details)):
        asked = wait_asked(in_words[1], headers={})
    if asked is None and retryable:
        asked = RATE_LIMIT_WAIT if status == 429 else DEFAULT_WAIT
    return asked


def _kind(refusal: Refusal) -> Refused:
    if refusal.code in SESSION_OVER:
        return SessionGone(refusal)
    if refusal.code == "UNAUTHORIZED" or (refusal.status == 401 and refusal.code not in _ABOUT_THE_BOARD):
        return Unauthorized(refusal)
    if refusal.status in (404, 405) and refusal.code in _NO_ROUTE:
        return NotOffered(refusal)
    return Refused(refusal)


def _repeat(refusal: Refusal, *, said: bool) -> Repeat:
    if not refusal.retryable:
        return Repeat.NEVER
    # An internal error may have struck half-way: a command is for the operator to repeat.
    return Repeat.ANYTHING if said and refusal.code != "INTERNAL_ERROR" else Repeat.READS
