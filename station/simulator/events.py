"""The provisioning events of section 7.2: their envelope, their fan-out, and server-sent framing."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from starlette.responses import StreamingResponse

from station.simulator.clock import Clock, rfc3339
from station.simulator.errors import REGISTRY, Code
from station.simulator.hub import Hub, StreamEndedError

STREAM_HEADERS = {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-cache",
    "Connection": "keep-alive",
    "X-Accel-Buffering": "no",
}


def event_stream(frames: AsyncIterator[str]) -> StreamingResponse:
    """Return a response with the headers of section 7.2, and no charset after the media type."""
    return StreamingResponse(frames, headers=STREAM_HEADERS)


def last_event_id(text: str | None) -> int | None:
    """Read a ``Last-Event-ID`` header; what is no number of ours counts as absent."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 20 else None


class Events:
    """Publishes typed events to the streams of a session."""

    def __init__(self, clock: Clock, memory: int, heartbeat_seconds: float, *, named: bool) -> None:
        """Begin with an empty memory. ``named`` adds an ``event:`` line to every event."""
        self._clock = clock
        self._hub = Hub(memory)
        self._heartbeat_seconds = heartbeat_seconds
        self._named = named

    def publish(self, kind: str, session_id: str, payload: dict[str, Any]) -> None:
        """Send one event of section 7.2 to everyone who watches the session."""
        self._hub.publish(session_id, kind, self._envelope(kind, payload, session_id))

    def trouble(self, session_id: str, code: Code, details: str = "") -> None:
        """Send ``error.occurred``: ``{code, message}``."""
        message = f"{REGISTRY[code].message}: {details}" if details else REGISTRY[code].message
        self.publish("error.occurred", session_id, {"code": code.value, "message": message})

    def end(self, session_id: str = "") -> int:
        """End the streams of a session, or all of them; return how many."""
        return self._hub.end(session_id)

    async def frames(self, session_id: str, after: int | None) -> AsyncIterator[str]:
        """Yield the stream of a session: greeting, what was missed, what comes, heartbeats."""
        with self._hub.subscribed(session_id, after) as subscription:
            greeting = {"message": "Connected to batch provisioning events"}
            yield self._named_frame("connection.established", greeting, session_id)
            while True:
                try:
                    message = await subscription.next(self._heartbeat_seconds)
                except StreamEndedError:
                    return
                if message is None:
                    heartbeat = self._envelope("connection.heartbeat", None, session_id)
                    yield f"data: {heartbeat}\n\n"
                else:
                    name = f"event: {message.event}\n" if self._named else ""
                    yield f"id: {message.id}\n{name}data: {message.data}\n\n"

    def _named_frame(self, kind: str, payload: dict[str, Any], session_id: str) -> str:
        """Frame as the real server was recorded to: named, and no space after the colons."""
        return f"event:{kind}\ndata:{self._envelope(kind, payload, session_id)}\n\n"

    def _envelope(self, kind: str, payload: dict[str, Any] | None, session_id: str) -> str:
        envelope: dict[str, Any] = {"version": "1.0", "type": kind, "timestamp": rfc3339(self._clock.now())}
        if session_id:
            envelope["session_id"] = session_id
        envelope["payload"] = payload
        return json.dumps(envelope, ensure_ascii=False, separators=(",", ":"))
