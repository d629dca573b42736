"""The response envelopes of section 4, and the flat 401 of section 6."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from station.simulator.clock import rfc3339
from station.simulator.errors import Code, RefusalError

ExceptionHandler = Callable[[Request, Exception], Awaitable[Response]]


def success(request: Request, data: object, status: int = 200) -> JSONResponse:
    """Wrap data: ``{success, data, correlation_id, timestamp}``."""
    return JSONResponse({"success": True, "data": data, **_trace(request)}, status)


def failure(request: Request, refusal: RefusalError) -> JSONResponse:
    """Wrap a refusal: ``{success, error{code, message, retryable, ...}, correlation_id, timestamp}``."""
    error: dict[str, Any] = {
        "code": refusal.code.value,
        "message": refusal.message,
        "retryable": refusal.retryable,
    }
    headers: dict[str, str] = {}
    if refusal.retry_after_seconds is not None:
        error["retry_after_seconds"] = refusal.retry_after_seconds
    if refusal.code is Code.RATE_LIMITED:
        headers["Retry-After"] = str(refusal.retry_after_seconds)
    if refusal.details:
        error["details"] = refusal.details
    return JSONResponse({"success": False, "error": error, **_trace(request)}, refusal.status, headers)


def unauthorized(request: Request, message: str) -> JSONResponse:
    """Return the 401 of section 6, whose ``error`` is a text and not an object."""
    body = {"success": False, "error": message, "code": "UNAUTHORIZED", "retryable": False, **_trace(request)}
    return JSONResponse(body, 401)


async def on_refusal(request: Request, error: Exception) -> Response:
    """Answer a ``RefusalError``."""
    if not isinstance(error, RefusalError):
        raise error
    return failure(request, error)


async def on_http_error(request: Request, error: Exception) -> Response:
    """Answer an unknown path or method as the real Pi does: NOT_FOUND with the path, no correlation id."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = {404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}.get(status, "INVALID_REQUEST")
    message = {404: "API endpoint not found", 405: "Method not allowed"}.get(status, "Bad request")
    details = {"code": code, "message": message, "path": request.url.path, "retryable": False}
    return JSONResponse(
        {"success": False, "error": details, "timestamp": _trace(request)["timestamp"]}, status
    )


async def on_crash(request: Request, error: Exception) -> Response:
    """Answer an error of the simulator's own as INTERNAL_ERROR; only the error's type is told."""
    return failure(request, RefusalError(Code.INTERNAL_ERROR, type(error).__name__))


def _trace(request: Request) -> dict[str, str]:
    return {"correlation_id": request.state.correlation_id, "timestamp": rfc3339(datetime.now(UTC))}
