"""Reading what a client sent, strictly."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request

from station.simulator.errors import Code, RefusalError

_LARGEST_BODY = 256 * 1024


async def json_object(request: Request) -> dict[str, Any]:
    """Return the body as an object; anything else is INVALID_REQUEST."""
    raw = await request.body()
    if len(raw) > _LARGEST_BODY:
        raise RefusalError(Code.INVALID_REQUEST, f"body is larger than {_LARGEST_BODY} bytes")
    try:
        body = json.loads(raw)
    except ValueError:
        raise RefusalError(Code.INVALID_REQUEST, "body is not JSON") from None
    if not isinstance(body, dict):
        raise RefusalError(Code.INVALID_REQUEST, "body is not a JSON object")
    return body


def required_text(body: dict[str, Any], name: str, longest: int) -> str:
    """Return a text that must be there: MISSING_PARAMETER when absent or empty, VALIDATION_FAILED when wrong.

    ``longest`` is in bytes of UTF-8. The value itself never appears in a refusal.
    """
    if body.get(name) in (None, ""):
        raise RefusalError(Code.MISSING_PARAMETER, f"{name} is required")
    return _text(body, name, longest)


def optional_text(body: dict[str, Any], name: str, longest: int = 200) -> str:
    """Return a text that may be absent (then empty); VALIDATION_FAILED when it is no text or too long."""
    return "" if body.get(name) is None else _text(body, name, longest)


def flag(request: Request, name: str) -> bool:
    """Return a query parameter such as ``?available=true`` as the Pi (Go's ParseBool) reads it."""
    return request.query_params.get(name, "").lower() in ("true", "t", "1")


def _text(body: dict[str, Any], name: str, longest: int) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise RefusalError(Code.VALIDATION_FAILED, f"{name} must be a string")
    if len(value.encode("utf-8", "replace")) > longest:
        raise RefusalError(Code.VALIDATION_FAILED, f"{name} must not be longer than {longest} bytes")
    return value
