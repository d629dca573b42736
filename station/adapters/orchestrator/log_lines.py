"""Log lines off the wire, in every dialect (handoff 7.3 and what was seen beside it)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from station.adapters.orchestrator import values
from station.adapters.orchestrator.envelope import Reply
from station.core.logs import LogLine

LONGEST: Final = 4000
"""No text of a line is kept longer, so that a full log cannot fill the memory."""

MOST_LINES: Final = 1000
_ABOUT: Final = ("fields", "details", "metadata", "data", "context")
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


def log_line(row: Any, *, stream_id: str = "") -> LogLine | None:
    """Read one line; None for what has neither words, nor fields, nor a level.

    ``source`` is another word for ``component``, ``details`` and ``metadata`` for
    ``fields``. The line's own id counts, else the stream's.
    """
    if not isinstance(row, dict):
        return None
    line = LogLine(
        at=values.time(row.get("timestamp")) or values.time(row.get("time")),
        level_text=_first(row, "level", "severity"),
        component=_first(row, "component", "source", "logger"),
        message=_first(row, "message", "msg"),
        fields="; ".join(filter(None, (_fields(row.get(name)) for name in _ABOUT)))[:LONGEST],
        id=(values.text(row.get("id")) or stream_id)[:LONGEST],
    )
    return line if line.message or line.fields or line.level_text else None


def from_stream(name: str, data: str, own_id: str) -> LogLine | None:
    """Read one message of the stream, named or not; None for a keepalive and for nonsense.

    A message that is no JSON is a line all the same: its text is the message.
    """
    if not data or name in ("keepalive", "ping", "heartbeat"):
        return None
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return LogLine(message=_cut(data), id=own_id[:LONGEST])
    if isinstance(document, dict) and isinstance(document.get("data"), dict) and "message" not in document:
        document = document["data"]
    return log_line(document, stream_id=own_id)


def page(reply: Reply) -> tuple[LogLine, ...]:
    """Read ``{count, logs: [...]}``, ``{entries: [...]}`` or a bare list, oldest first.

    null is the empty list; no list at all is `NotOurProtocol`. Of a list that is
    too long the newest lines stay.
    """
    rows = reply.payload
    if isinstance(rows, dict):
        named = next((name for name in ("logs", "entries", "lines") if name in rows), None)
        if named is None:
            raise reply.unlike("an answer without logs")
        rows = rows[named]
    if rows is None:
        return ()
    if not isinstance(rows, list):
        raise reply.unlike("'logs' that are no list")
    lines = [line for row in rows if (line := log_line(row)) is not None]
    if len(lines) > 1 and (lines[0].at or _LONG_AGO) > (lines[-1].at or _LONG_AGO):
        lines.reverse()
    return tuple(lines[-MOST_LINES:])


def _first(row: Mapping[str, Any], *names: str) -> str:
    for name in names:
        if found := values.text(row.get(name)):
            return _cut(found)
    return ""


def _fields(value: Any) -> str:
    """Render what else was said: ``path=/api; retries=3``, at most `LONGEST` long."""
    if isinstance(value, dict):
        pairs = (f"{_cut(key)}={_plain(item)}" for key, item in list(value.items())[:100])
        return _cut("; ".join(pairs))
    if isinstance(value, list):
        return _cut("; ".join(map(_plain, value[:100])))
    return _plain(value) if value is not None else ""


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return _cut(values.text(value) or "")
    try:
        return _cut(json.dumps(value, ensure_ascii=False))
    except (ValueError, RecursionError):  # a number of more than 4300 digits
        return "?"


def _cut(text: str) -> str:
    return values.text(text[:LONGEST]) or ""
