"""The boards on the bench, the sessions, and what the Pi knows: no sockets here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Final

_STEPS: Final = ("provisioning", "provisioned", "verifying", "verified")
_RUNNING: Final = ("discovering", "active", "closing")
IN_FLIGHT: Final = frozenset(_STEPS[:-1])


def now() -> datetime:
    """The Pi's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Board:
    """A board on the bench: its first `fails` attempts go wrong, with `error`."""

    mac: str
    fails: int = 0
    error: str = "Device did not respond in time (DEVICE_TIMEOUT)"
    firmware: str = "1.2.3"
    rssi: int = -45


@dataclass
class Candidate:
    """A board in a session."""

    board: Board
    session_id: str
    state: str = "discovered"
    times: dict[str, datetime] = field(default_factory=dict)
    error: str = ""
    retries: int = 0

    def enter(self, state: str) -> None:
        """Change the state, now."""
        self.state = state
        self.times[state] = now()
        self.error = self.board.error if state == "failed" else ""

    def next_state(self) -> str | None:
        """Say what comes after the present state; None when nothing does."""
        if self.state not in IN_FLIGHT:
            return None
        if self.state == "provisioning" and self.retries < self.board.fails:
            return "failed"
        return _STEPS[_STEPS.index(self.state) + 1]


@dataclass
class Entry:
    """A line of the allowlist."""

    mac: str
    description: str = ""
    container_id: str = ""
    added_at: datetime = field(default_factory=now)


@dataclass
class Session:
    """A batch."""

    id: str
    target_ssid: str
    config: dict[str, int]
    state: str = "discovering"
    created_at: datetime = field(default_factory=now)
    updated_at: datetime = field(default_factory=now)
    candidates: dict[str, Candidate] = field(default_factory=dict)

    @property
    def is_running(self) -> bool:
        """True while it takes commands."""
        return self.state in _RUNNING

    def enter(self, state: str) -> None:
        """Change the state, now."""
        self.state = state
        self.updated_at = now()

    def counts(self) -> dict[str, int]:
        """Give the four counts of the handoff."""
        states = [candidate.state for candidate in self.candidates.values()]
        return {
            "device_count": len(states),
            "provisioned_count": states.count("provisioned"),
            "verified_count": states.count("verified"),
            "failed_count": states.count("failed"),
        }


class Bench:
    """Everything the Pi knows."""

    def __init__(self, boards: list[Board]) -> None:
        self.boards = {board.mac: board for board in boards}
        self.allowlist: dict[str, Entry] = {}
        self.sessions: dict[str, Session] = {}
        self._numbers = count(1)

    @property
    def running(self) -> Session | None:
        """The session under way."""
        return next((session for session in self.sessions.values() if session.is_running), None)

    @property
    def recoverable(self) -> list[Session]:
        """Sessions that can still be gone on with: a client may have lost sight of an active one."""
        return [session for session in self.sessions.values() if session.state in ("paused", *_RUNNING[:2])]

    def open(self, ssid: str, config: dict[str, int]) -> Session:
        """Begin a session."""
        session = Session(f"sess_{next(self._numbers):06d}", ssid, config)
        self.sessions[session.id] = session
        return session
