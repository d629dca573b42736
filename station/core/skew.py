"""How far the Pi's clock is from ours, and what its times mean on our side.

A Pi without a real-time clock may be hours off until it has found a time server; a
countdown from its ``expires_at`` by the workstation's clock would be as wrong.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

KEPT: Final = 7
_HEADER_STEP: Final = timedelta(seconds=1)
_NOTHING: Final = timedelta(0)


@dataclass(frozen=True, slots=True)
class _Sample:
    skew: timedelta
    is_fine: bool


class SkewMeter:
    """Keeps the last few comparisons of the two clocks; their median is the skew.

    The median forgives single answers that were held up on their way, or written long
    before they were sent; after a jump of either clock it follows within `KEPT` answers.
    """

    def __init__(self) -> None:
        self._samples: deque[_Sample] = deque(maxlen=KEPT)

    @property
    def skew(self) -> timedelta | None:
        """How far the Pi's clock is ahead of ours; None before the first answer.

        Fine times (a body's ``timestamp``) count alone where there are any.
        """
        fine = sorted(sample.skew for sample in self._samples if sample.is_fine)
        known = fine or sorted(sample.skew for sample in self._samples)
        if not known:
            return None
        middle = len(known) // 2
        return known[middle] if len(known) % 2 else (known[middle - 1] + known[middle]) / 2

    def compare(self, theirs: datetime, sent: datetime, received: datetime, *, is_fine: bool) -> None:
        """Take one answer: the Pi's time in it, and ours before and after.

        The Pi's time is taken to stand for the middle of the journey. A header's `Date`
        (not `is_fine`) is cut to the second, so that half a second is missing from it on average.
        """
        middle = sent + max(received - sent, _NOTHING) / 2
        told = theirs if is_fine else theirs + _HEADER_STEP / 2
        self._samples.append(_Sample(told - middle, is_fine))


def remaining(until: datetime | None, now: datetime, skew: timedelta | None) -> timedelta | None:
    """Give how long it is until a moment of the Pi's clock; zero when it is over.

    `now` is our time; without a known skew the clocks are taken to agree.
    """
    return None if until is None else max(until - (now + (skew or _NOTHING)), _NOTHING)


def since(at: datetime | None, now: datetime, skew: timedelta | None) -> timedelta | None:
    """Give how long ago a moment of the Pi's clock was; zero for one that is to come."""
    return None if at is None else max((now + (skew or _NOTHING)) - at, _NOTHING)
