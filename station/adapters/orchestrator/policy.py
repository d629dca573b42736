"""When a request is sent again, and how long to wait before it is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import Enum
from typing import Any, Final

from station.adapters.orchestrator import values

FLOOR: Final = 0.5
"""The shortest wait in seconds, even where the Pi asks for none."""

CAP: Final = 3600.0
"""The longest wait in seconds that is believed, however long the Pi asks for."""

PATIENCE: Final = 60.0
"""The longest wait in seconds before a repetition of our own; of a longer one a person is told at once."""

RATE_LIMIT_WAIT: Final = 30.0
DEFAULT_WAIT: Final = 5.0


class Repeat(Enum):
    """Whether what failed may be sent again without asking anybody."""

    NEVER = "it would fail the same way"
    READS = "only what changes nothing when done twice"
    ANYTHING = "surely nothing was done"


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Handoff 8.1: 30 s for an attempt, three attempts, 1, 2 and 4 s between them."""

    timeout: float = 30.0
    connect_timeout: float = 10.0
    attempts: int = 3
    waits: tuple[float, ...] = (1.0, 2.0, 4.0)

    def wait(
        self, attempt: int, repeat: Repeat, *, harmless: bool, asked: float | None = None
    ) -> float | None:
        """Say how many seconds to wait after attempt number `attempt` (from 1).

        None when it was the last, or the Pi asked for more than `PATIENCE`. `harmless`
        marks a request that may be done twice, `asked` is the wait that the Pi asked for.
        """
        if attempt >= self.attempts or repeat is Repeat.NEVER:
            return None
        if asked is not None and asked > PATIENCE:
            return None
        if repeat is Repeat.READS and not harmless:
            return None
        return asked if asked is not None else self.waits[min(attempt, len(self.waits)) - 1]


def wait_asked(*said: Any, headers: Mapping[str, str]) -> float | None:
    """Read how long the Pi wants us to wait, in seconds, None where it does not say.

    `said` are the body's candidates, the first readable one counts; then the
    ``Retry-After`` header, as seconds or (beside a ``Date``) as a date. Rounded up
    to whole seconds, never below `FLOOR` nor above `CAP`.
    """
    for candidate in (*said, headers.get("retry-after"), _until(headers)):
        seconds = values.number(candidate)
        if seconds is not None:
            return min(max(float(math.ceil(seconds)), FLOOR), CAP)
    return None


def _until(headers: Mapping[str, str]) -> float | None:
    try:
        then = parsedate_to_datetime(headers["retry-after"])
        return (then - parsedate_to_datetime(headers["date"])).total_seconds()
    except (KeyError, ValueError, TypeError, OverflowError):
        return None
