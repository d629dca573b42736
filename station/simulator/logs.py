"""The Pi's log: bounded, pageable, streamable (section 7.3). No key and no password is ever put in."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

from station.simulator.clock import Clock, rfc3339
from station.simulator.hub import Hub, StreamEndedError

LEVELS = ("debug", "info", "warn", "error")
_KEPT_ENTRIES = 1000
_BACKLOG = 50


class LogBook:
    """Entries ``{timestamp, level, component, message}``; a page adds the ``id`` of the stream's frame."""

    def __init__(self, clock: Clock, keepalive_seconds: float) -> None:
        """Begin empty."""
        self._clock = clock
        self._keepalive_seconds = keepalive_seconds
        self._hub = Hub(_KEPT_ENTRIES)
        self._entries: deque[dict[str, Any]] = deque(maxlen=_KEPT_ENTRIES)

    def add(self, level: str, component: str, message: str) -> None:
        """Write an entry, to the page and to every open stream."""
        now = rfc3339(self._clock.now())
        entry = {"timestamp": now, "level": level, "component": component, "message": message}
        sent = self._hub.publish("log", "log", json.dumps(entry, ensure_ascii=False, separators=(",", ":")))
        self._entries.append({"id": str(sent.id), **entry})

    def page(self, limit: int, level: str = "", component: str = "") -> list[dict[str, Any]]:
        """Return the newest entries of at least that level, oldest of them first."""
        least = LEVELS.index(level) if level in LEVELS else 0
        fitting = [
            entry
            for entry in self._entries
            if LEVELS.index(entry["level"]) >= least and component in ("", entry["component"])
        ]
        return fitting[len(fitting) - min(limit, len(fitting)) :]

    def end(self) -> int:
        """End all streams; return how many."""
        return self._hub.end()

    async def frames(self, after: int | None) -> AsyncIterator[str]:
        """Yield the stream: what came after an id (without one, the newest few), then what comes."""
        with self._hub.subscribed("log", after, newest=_BACKLOG) as subscription:
            while True:
                try:
                    message = await subscription.next(self._keepalive_seconds)
                except StreamEndedError:
                    return
                if message is None:
                    yield f"id: {self._hub.next_id()}\nevent: keepalive\ndata: {{}}\n\n"
                else:
                    yield f"id: {message.id}\nevent: log\ndata: {message.data}\n\n"
