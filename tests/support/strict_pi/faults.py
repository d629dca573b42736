"""The ways in which a Pi, or what stands before it, can misbehave in answering."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import Enum
from typing import Final


class Failing(Enum):
    """No answer comes; `LOSE_THE_ANSWER` does what was asked first."""

    LOSE_THE_ANSWER = "acts, then closes the connection"
    DROP = "closes the connection without acting"
    SILENCE = "neither acts nor answers"


LOSE_THE_ANSWER: Final = Failing.LOSE_THE_ANSWER
DROP: Final = Failing.DROP
SILENCE: Final = Failing.SILENCE


@dataclass(frozen=True)
class Say:
    """An answer instead of the right one; nothing is done."""

    status: int
    body: bytes = b""
    content_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)


Fault = Failing | Say


def refusal(status: int, code: str, message: str, **more: object) -> Say:
    """Give an error in the envelope of handoff section 4."""
    error = {"code": code, "message": message, "retryable": False, **more}
    return Say(
        status, json.dumps({"success": False, "error": error, "correlation_id": "corr-fault"}).encode()
    )


def rate_limited(seconds: int) -> Say:
    """Give 429 with the wait in the header alone."""
    return Say(
        429,
        refusal(429, "RATE_LIMITED", "Too many attempts. Please wait.", retryable=True).body,
        headers={"Retry-After": str(seconds)},
    )


UNAUTHORIZED: Final = refusal(401, "UNAUTHORIZED", "Unauthorized access")
UNAVAILABLE: Final = refusal(
    503, "MQTT_UNAVAILABLE", "MQTT broker not connected", retryable=True, retry_after_seconds=1
)
WEB_PAGE: Final = Say(200, b"<!doctype html><html><body>Router</body></html>", "text/html")
CUT_JSON: Final = Say(200, b'{"success":true,"data":{"entr')
EMPTY: Final = Say(200)
