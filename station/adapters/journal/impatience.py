"""A connection to PostgreSQL that does not wait for ever.

A server that is stopped, or hangs on its disk, keeps the network's promises: no time-out of TCP
ends the wait for it. Importing this module imports the driver.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import Any, TypeVar

import psycopg

T = TypeVar("T")


class ImpatientConnection(psycopg.Connection[Any]):
    """Closes itself when the server has said nothing for `silence` seconds of waiting for it."""

    silence = 10.0

    def wait(self, gen: Generator[Any, Any, T], *args: Any, **named: Any) -> T:
        """Wait for an answer, as the driver does; `OperationalError` where none comes."""
        return super().wait(self._heard(gen), *args, **named)

    def _heard(self, gen: Generator[Any, Any, T]) -> Generator[Any, Any, T]:
        """Pass on what the driver waits for, and what it hears: nothing at all is zero."""
        heard_at = time.monotonic()
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if ready:
                    heard_at = time.monotonic()
                elif time.monotonic() - heard_at > self.silence:
                    self.pgconn.finish()
                    raise psycopg.OperationalError(f"no answer for {self.silence:g} seconds")
                wanted = gen.send(ready)
        except StopIteration as done:
            answer: T = done.value
            return answer
