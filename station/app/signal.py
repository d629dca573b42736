"""A typed signal without Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Signal(Generic[T]):
    """Calls its subscribers in the order in which they came, in the caller's thread.

    A subscriber's exception reaches the emitter: it is a bug, not an event.
    """

    def __init__(self) -> None:
        self._subscribers: dict[object, Callable[[T], None]] = {}

    def subscribe(self, subscriber: Callable[[T], None]) -> Callable[[], None]:
        """Add a subscriber; the returned function takes it off again (twice is fine)."""
        ticket = object()
        self._subscribers[ticket] = subscriber

        def unsubscribe() -> None:
            self._subscribers.pop(ticket, None)

        return unsubscribe

    def emit(self, value: T) -> None:
        """Give `value` to everybody who is subscribed now."""
        for subscriber in tuple(self._subscribers.values()):
            subscriber(value)
