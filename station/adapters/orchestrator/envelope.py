"""The one place that decides what an answer of the Pi means.

`judge` looks at status, headers and body and gives a `Reply` with the payload, or
a `Failure` with the typed error; it never raises, whatever the bytes. Accepted are
the handoff's envelope (section 4) and the forms that are really seen: the payload
beside ``success``, the bare object, flat errors (section 6), gateways' pages.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from station.adapters.orchestrator import refusals, values
from station.adapters.orchestrator.policy import Repeat
from station.core.errors import WEB_PAGE, NotOurProtocol, Refused, StationError

EXCERPT: Final = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer as it came; header names are matched in lower case.

    `secrets` are texts (the key, a password) that must not show in any error.
    """

    url: str
    method: str
    path: str
    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @property
    def ok(self) -> bool:
        """True for 2xx."""
        return 200 <= self.status < 300

    def unlike(self, got: str) -> NotOurProtocol:
        """Say that this answer is not PiOrchestrator's: `got` is what arrived."""
        excerpt = self.redacted(" ".join(_decoded(self.body[: 4 * EXCERPT]).split()))[:EXCERPT]
        return NotOurProtocol(self.url, got, status=self.status, excerpt=excerpt)

    def redacted(self, words: str) -> str:
        """Blot the secrets out of `words`."""
        for secret in self.secrets:
            for form in (secret, json.dumps(secret)[1:-1]):
                if form:
                    words = words.replace(form, "***")
        return words


@dataclass(frozen=True, slots=True)
class Reply:
    """The Pi said yes: `payload` is what it answered, `at` its time of the answer."""

    answer: Answer
    payload: Any
    at: datetime | None = None
    correlation_id: str | None = None

    def unlike(self, got: str) -> NotOurProtocol:
        """Say that the payload is not of the form that this question deserves."""
        return self.answer.unlike(got)


@dataclass(frozen=True, slots=True)
class Failure:
    """It did not work: the error, and whether trying again is safe.

    `doubtful`: a command may have been carried out all the same. `answer` is None
    where none came.
    """

    error: StationError
    repeat: Repeat = Repeat.NEVER
    doubtful: bool = False
    answer: Answer | None = None
    at: datetime | None = None
    correlation_id: str | None = None

    @property
    def retry_after(self) -> float | None:
        """The wait that the Pi asked for, in seconds."""
        return self.error.refusal.retry_after if isinstance(self.error, Refused) else None


def judge(answer: Answer, *, body_due: bool = True) -> Reply | Failure:
    """Decide what `answer` means; with `body_due` False an empty body is a yes."""
    if 300 <= answer.status < 400:
        return _strange(answer, "a redirect to another address")
    document, trouble = _parsed(answer)
    if not answer.ok:
        return _refused(answer, document)
    if trouble == _EMPTY and not body_due:
        return Reply(answer, {}, correlation_id=correlation_id(answer, {}))
    if trouble:
        return _strange(answer, trouble)
    if isinstance(document, list):
        return Reply(answer, document, correlation_id=correlation_id(answer, {}))
    if not isinstance(document, dict):
        return _strange(answer, "a bare value instead of an object")
    return _meaning(answer, document, body_due=body_due)


def _meaning(answer: Answer, document: dict[str, Any], *, body_due: bool) -> Reply | Failure:
    success = document.get("success", True)
    if success is False:
        return _refused(answer, document)
    if success is not True:
        return _strange(answer, "a 'success' that is neither true nor false")
    payload = document.get("data", document)
    if isinstance(payload, dict) and payload.get("success") is False:
        return _refused(answer, payload, around=document)  # the door did not open
    if not isinstance(payload, dict | list):
        if body_due:
            return _strange(answer, "an envelope without data")
        payload = {}
    return Reply(
        answer,
        payload,
        at=values.time(document.get("timestamp")),
        correlation_id=correlation_id(answer, document),
    )


def _refused(answer: Answer, document: Any, *, around: Mapping[str, Any] | None = None) -> Failure:
    said = values.mapping(document)
    whole = {**(around or {}), **said}
    words = "" if isinstance(document, dict | list) or _is_page(answer) else _decoded(answer.body)
    verdict = refusals.read(
        whole,
        status=answer.status,
        headers=answer.headers,
        words=" ".join(words.split())[:EXCERPT],
        redacted=answer.redacted,
        correlation_id=correlation_id(answer, whole),
        method=answer.method,
        path=answer.path,
    )
    return Failure(
        verdict.error,
        verdict.repeat,
        doubtful=verdict.doubtful,
        answer=answer,
        at=values.time(whole.get("timestamp")),
        correlation_id=verdict.error.refusal.correlation_id,
    )


def _strange(answer: Answer, got: str) -> Failure:
    """A 2xx that cannot be read may stand for a command that was done; a page or a redirect does not."""
    doubtful = answer.ok and got != WEB_PAGE
    return Failure(
        answer.unlike(got), doubtful=doubtful, answer=answer, correlation_id=correlation_id(answer, {})
    )


def correlation_id(answer: Answer, document: Mapping[str, Any]) -> str | None:
    """Find the id that support asks for: in the body, else in a header."""
    for key in ("correlation_id", "request_id"):
        found = values.text(document.get(key)) or values.text(values.mapping(document.get("error")).get(key))
        if found:
            return found
    return answer.headers.get("x-correlation-id") or answer.headers.get("x-request-id") or None


_EMPTY: Final = "an empty answer"


def _parsed(answer: Answer) -> tuple[Any, str]:
    """Give the document, or None and in words what arrived instead."""
    body = _decoded(answer.body).strip()
    if not body:
        return None, _EMPTY
    try:
        return json.loads(body), ""
    except (ValueError, RecursionError):
        pass
    if _is_page(answer):
        return None, WEB_PAGE
    return None, "cut or broken JSON" if body[0] in "{[" else "something that is not JSON"


def _is_page(answer: Answer) -> bool:
    return "html" in answer.headers.get("content-type", "") or answer.body.lstrip()[:1] == b"<"


def _decoded(body: bytes) -> str:
    return body.decode("utf-8", "replace").removeprefix("\ufeff")
