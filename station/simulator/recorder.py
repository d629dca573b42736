"""Middleware: a correlation id for every exchange, and a record of what clients sent (never values)."""

from __future__ import annotations

import json
import uuid
from collections import deque
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from station.simulator.clock import rfc3339

_KEPT_REQUESTS = 1000


class RequestLog:
    """The last requests: names only, so that no key and no password can be in it."""

    def __init__(self) -> None:
        """Begin empty."""
        self._records: deque[dict[str, Any]] = deque(maxlen=_KEPT_REQUESTS)

    def records(self) -> list[dict[str, Any]]:
        """Return them, oldest first: ``{at, method, path, query, headers, body, status}``."""
        return list(self._records)

    def note(self, scope: Scope, body_fields: list[str], status: int) -> None:
        """Record one exchange."""
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        self._records.append(
            {
                "at": rfc3339(datetime.now(UTC)),
                "method": scope.get("method", "WEBSOCKET"),
                "path": scope["path"],
                "query": [name for name, _ in query],
                "headers": list(Headers(scope=scope).keys()),
                "body": body_fields,
                "status": status,
            }
        )


class Correlate:
    """ASGI middleware: ``request.state.correlation_id`` and ``X-Correlation-ID`` (section 4).

    A client's own id is kept when it is a UUID.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one exchange."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        correlation_id = _uuid_or_new(Headers(scope=scope).get("x-correlation-id", ""))
        scope.setdefault("state", {})["correlation_id"] = correlation_id

        async def send_traced(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["X-Correlation-ID"] = correlation_id
            await send(message)

        await self._app(scope, receive, send_traced)


class Record:
    """ASGI middleware that notes every exchange in a ``RequestLog``, when its answer begins."""

    def __init__(self, app: ASGIApp, log: RequestLog) -> None:
        """Wrap an application."""
        self._app = app
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one exchange; the control routes are not recorded."""
        kind = scope["type"]
        if kind not in ("http", "websocket") or scope["path"].startswith("/simulator/"):
            await self._app(scope, receive, send)
            return
        fields: list[str] = []
        if kind == "http" and scope["method"] not in ("GET", "HEAD"):
            messages = await _whole_body(receive)
            fields = _field_names(b"".join(message.get("body", b"") for message in messages))
            receive = _replaying(messages, receive)

        async def send_noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._log.note(scope, fields, message["status"])
            elif message["type"] == "websocket.accept":
                self._log.note(scope, fields, 101)
            await send(message)

        with suppress(ClientDisconnect):  # nobody is left to answer
            await self._app(scope, receive, send_noted)


def _uuid_or_new(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return str(uuid.uuid4())


async def _whole_body(receive: Receive) -> list[Message]:
    messages = [await receive()]
    while messages[-1]["type"] == "http.request" and messages[-1].get("more_body"):
        messages.append(await receive())
    return messages


def _replaying(messages: list[Message], receive: Receive) -> Receive:
    waiting = deque(messages)

    async def replay() -> Message:
        return waiting.popleft() if waiting else await receive()

    return replay


def _field_names(raw: bytes) -> list[str]:
    try:
        body = json.loads(raw) if raw else None
    except ValueError:
        return []
    return _names(body)


def _names(body: object, prefix: str = "") -> list[str]:
    if not isinstance(body, dict):
        return []
    names: list[str] = []
    for name, value in body.items():
        names.append(f"{prefix}{name}")
        names.extend(_names(value, f"{prefix}{name}."))
    return names
