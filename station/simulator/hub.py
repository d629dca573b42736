"""Fan-out of messages to any number of streams, with a bounded memory for reconnections."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_SLOWEST_BACKLOG = 5000


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its id (rising, also over a restart), its topic, its name and its JSON text."""

    id: int
    topic: str
    event: str
    data: str


class StreamEndedError(Exception):
    """The hub ended this subscription; nothing more will come."""


class Subscription:
    """One listener's queue. A listener that falls hopelessly behind is cut, not waited for."""

    def __init__(self, topic: str) -> None:
        """Listen to one topic, or to all with an empty text."""
        self.topic = topic
        self._queue: asyncio.Queue[Message | None] = asyncio.Queue()

    def offer(self, message: Message) -> None:
        """Queue a message if it is of this topic."""
        if self.topic in ("", message.topic):
            if self._queue.qsize() >= _SLOWEST_BACKLOG:
                self.end()
            else:
                self._queue.put_nowait(message)

    def end(self) -> None:
        """End the stream after what is queued already."""
        self._queue.put_nowait(None)

    async def next(self, patience_seconds: float) -> Message | None:
        """Return the next message, or None when none came in time. Raises ``StreamEndedError``."""
        try:
            async with asyncio.timeout(patience_seconds):
                message = await self._queue.get()
        except TimeoutError:
            return None
        if message is None:
            raise StreamEndedError
        return message


class Hub:
    """Publishes messages; remembers the last ``memory`` of them for ``Last-Event-ID``."""

    def __init__(self, memory: int) -> None:
        """Number messages from the present millisecond on, so that ids rise over a restart too."""
        self._past: deque[Message] = deque(maxlen=memory)
        self._subscriptions: set[Subscription] = set()
        self._last_id = int(time.time() * 1000)

    def next_id(self) -> int:
        """Take a new id (a keepalive of the log stream has one too)."""
        self._last_id += 1
        return self._last_id

    def publish(self, topic: str, event: str, data: str) -> Message:
        """Send a message to everyone who listens, and remember it."""
        message = Message(self.next_id(), topic, event, data)
        self._past.append(message)
        for subscription in self._subscriptions:
            subscription.offer(message)
        return message

    @contextmanager
    def subscribed(self, topic: str, after: int | None = None, newest: int = 0) -> Iterator[Subscription]:
        """Listen, beginning with what came after an id, or with the ``newest`` few when there is none.

        An id that is too old for the memory gets all that is left; the client's snapshot mends the rest.
        """
        subscription = Subscription(topic)
        past = [message for message in self._past if topic in ("", message.topic)]
        if after is None:
            missed = past[len(past) - min(newest, len(past)) :]
        else:
            missed = [message for message in past if message.id > after]
        for message in missed:
            subscription.offer(message)
        self._subscriptions.add(subscription)
        try:
            yield subscription
        finally:
            self._subscriptions.discard(subscription)

    def end(self, topic: str = "") -> int:
        """End the streams of a topic, or all; return how many. Clients may connect again at once."""
        ending = [kept for kept in self._subscriptions if topic in ("", kept.topic)]
        for subscription in ending:
            subscription.end()
        return len(ending)
