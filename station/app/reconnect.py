"""Named connection states, backoff, and the one judgement: retry or stop."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from station.core.errors import (
    NotOffered,
    NotOurProtocol,
    Refused,
    SessionGone,
    StationError,
    Unauthorized,
    Unreachable,
)


class FeedState(Enum):
    """How the station is connected to the Pi."""

    CONNECTING = "connecting"
    READY = "ready"
    """The Pi answers; there is no session to watch."""
    LIVE = "live"
    RECONNECTING = "reconnecting"
    POLLING = "polling"
    """The stream is down, but asking works: what is shown is seconds old."""
    DOWN = "down"
    REFUSED = "refused"
    """The Pi wants another key; nothing is tried until there is one."""

    @property
    def is_reachable(self) -> bool:
        """True while the Pi answers."""
        return self in (FeedState.READY, FeedState.LIVE, FeedState.POLLING)


@dataclass(frozen=True, slots=True)
class FeedStatus:
    """A state, since when (workstation's time), and what led to it."""

    state: FeedState
    since: datetime
    error: StationError | None = None


class Verdict(Enum):
    """What to do after a stream has ended."""

    RETRY = "retry"
    NO_STREAM = "poll, and try the stream now and then"
    GONE = "the session is over"
    KEY = "ask for a key"


def judge(error: StationError | None, *, opened: bool = False) -> Verdict:
    """Classify the end of a stream; None means that the Pi closed it in good order.

    `opened`: it was a stream at first, so that bytes that cannot be read are an accident.
    """
    match error:
        case Unauthorized():
            return Verdict.KEY
        case SessionGone():
            return Verdict.GONE
        case NotOurProtocol() if opened:
            return Verdict.RETRY
        case NotOffered() | NotOurProtocol():
            return Verdict.NO_STREAM
        case _:
            return Verdict.RETRY


def asked_wait(error: StationError | None) -> float:
    """Give the seconds that the Pi asked to wait, 0 where it did not."""
    if isinstance(error, Refused) and error.refusal.retry_after is not None:
        return error.refusal.retry_after
    return 0.0


def passes(error: StationError) -> bool:
    """Say whether the same question may well be answered later."""
    return isinstance(error, Unreachable) or (isinstance(error, Refused) and error.refusal.retryable)


class Backoff:
    """Waits of 0.5, 1, 2 ... at most 30 s, each shortened at random by up to a half.

    The jitter keeps forty stations from coming back in step.
    """

    def __init__(self, rng: random.Random, *, first: float = 0.5, most: float = 30.0) -> None:
        self._rng = rng
        self._first = first
        self._most = most
        self.attempts = 0

    def reset(self) -> None:
        """Start over after a success."""
        self.attempts = 0

    def next(self) -> float:
        """Give the next wait in seconds."""
        ceiling = min(self._most, self._first * 2.0 ** min(self.attempts, 16))
        self.attempts += 1
        return ceiling * self._rng.uniform(0.5, 1.0)
