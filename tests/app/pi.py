"""A Pi of moods: slow, away, losing answers, refusing single boards.

`tests.fakes.orchestrator` has the real one's rules and always answers at once; the use
cases are about what happens when that is not so. The wire has its own tests.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceReport, DeviceState
from station.core.errors import (
    NotOffered,
    OutcomeUnknown,
    Refusal,
    Refused,
    SessionGone,
    StationError,
    Unauthorized,
    Unreachable,
)
from station.core.events import DeviceReported, LiveEvent, SessionReported, SessionSnapshot
from station.core.mac import Mac
from station.core.session import NetworkStatus, SessionReport, SessionState
from station.ports.orchestrator import BatchAnswer, StartRequest, WifiNetwork

T = TypeVar("T")

URL = "http://pi:8080"
T0 = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
A, B, C = (Mac(0xAC67B2000000 + number) for number in (1, 2, 3))

AWAY = Unreachable(URL, "connection refused")
LOST = OutcomeUnknown(URL, "the connection broke")


def refused(code: str, status: int = 409, *, retryable: bool = False, **more: str) -> Refused:
    kind = {401: Unauthorized, 404: SessionGone, 410: SessionGone, 405: NotOffered}.get(status, Refused)
    message = more.pop("message", f"{code}.")
    return kind(Refusal(code, message, status, retryable=retryable, **more))  # type: ignore[arg-type]


def after(seconds: float) -> datetime:
    return T0 + timedelta(seconds=seconds)


def board(mac: Mac, state: DeviceState, second: float = 0, **more: object) -> DeviceReport:
    return DeviceReport(mac, state=state, state_text=state.value, at=after(second), **more)  # type: ignore[arg-type]


def saw(mac: Mac, state: DeviceState, second: float = 0, **more: object) -> DeviceReported:
    return DeviceReported(board(mac, state, second, **more), at=after(second))


def session_is(state: SessionState, session_id: str = "s-1", second: float = 0) -> SessionReported:
    return SessionReported(SessionReport(session_id, state=state, state_text=state.value, at=after(second)))


@dataclass
class Stream:
    """One connection of the feed: `say` sends events at once, `cut` ends it."""

    session_id: str | None
    is_open: bool = True
    said: asyncio.Queue[Sequence[LiveEvent] | StationError | None] = field(default_factory=asyncio.Queue)

    def say(self, *events: LiveEvent) -> None:
        self.said.put_nowait(events)

    def cut(self, error: StationError | None = None) -> None:
        self.said.put_nowait(error or Unreachable(URL, "the stream was cut"))

    def end(self) -> None:
        """Close in good order."""
        self.said.put_nowait(None)


class PiFeed:
    """`Feed`; `trouble` refuses connections."""

    def __init__(self) -> None:
        self.streams: list[Stream] = []
        self.tried = 0
        self.trouble: StationError | None = None
        self.retry_hint: float | None = None

    @property
    def stream(self) -> Stream:
        """The newest connection."""
        return self.streams[-1]

    @property
    def open_streams(self) -> int:
        return sum(stream.is_open for stream in self.streams)

    @asynccontextmanager
    async def listen(self, session_id: str | None) -> AsyncIterator[AsyncIterator[Sequence[LiveEvent]]]:
        self.tried += 1
        if self.trouble is not None:
            raise self.trouble
        stream = Stream(session_id)
        self.streams.append(stream)
        try:
            yield _events(stream)
        finally:
            stream.is_open = False

    async def aclose(self) -> None:
        assert self.open_streams == 0


async def _events(stream: Stream) -> AsyncIterator[Sequence[LiveEvent]]:
    while (said := await stream.said.get()) is not None:
        if isinstance(said, StationError):
            raise said
        yield said


class Pi:
    """`Orchestrator`. `trouble` and `lost` hold what happens to a question, by its name.

    ``trouble["allow"] = AWAY`` raises instead of doing; ``lost.add("allow")`` does it
    and loses the answer; ``slow("allow")`` lets it be done at once and be answered
    when the returned event is set.
    """

    url = URL
    skew = None

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.trouble: dict[str, StationError] = {}
        self.lost: set[str] = set()
        self.sessions: dict[str, SessionSnapshot] = {}
        self.left: list[SessionReport] = []
        self.allowed: dict[Mac, AllowlistEntry] = {}
        self.networks = NetworkStatus(ssid="onboard", is_active=True)
        self.batch = BatchAnswer(started=None)
        self.refuses: dict[Mac, Refused] = {}
        self.closed = False
        self._gates: dict[str, asyncio.Event] = {}
        self._number = 0

    # -- for tests ---------------------------------------------------------

    def runs(
        self, *boards: DeviceReport, session_id: str = "s-1", state: SessionState = SessionState.ACTIVE
    ) -> None:
        """The session is there, with these boards."""
        report = SessionReport(session_id, state=state, state_text=state.value, target_ssid="Factory")
        self.sessions[session_id] = SessionSnapshot(report, boards)

    def slow(self, name: str) -> asyncio.Event:
        self._gates[name] = asyncio.Event()
        return self._gates[name]

    def away(self, on: bool = True) -> None:
        """Nothing answers (or everything again)."""
        self.trouble = {"*": AWAY} if on else {}

    def times(self, name: str) -> int:
        return sum(question[0] == name for question in self.asked)

    # -- the port ----------------------------------------------------------

    async def start_session(self, request: StartRequest) -> SessionReport:
        self._ask("start_session", request.target_ssid)
        for snapshot in self.sessions.values():
            if snapshot.session.state is not SessionState.CLOSED:
                raise refused("SESSION_ALREADY_ACTIVE")
        self._number += 1
        self.runs(session_id=f"new-{self._number}")
        return await self._answer("start_session", self.sessions[f"new-{self._number}"].session)

    async def session(
        self, session_id: str, *, include_devices: bool = True, once: bool = False
    ) -> SessionSnapshot:
        self._ask("session", session_id)
        if session_id not in self.sessions:
            raise refused("SESSION_NOT_FOUND", 404)
        return await self._answer("session", self.sessions[session_id])

    async def stop_session(self, session_id: str) -> SessionReport | None:
        self._ask("stop_session", session_id)
        before = self.sessions[session_id]
        closed = replace(before.session, state=SessionState.CLOSED, state_text="closed")
        self.sessions[session_id] = replace(before, session=closed)
        return await self._answer("stop_session", closed)

    async def provision_all(self, session_id: str) -> BatchAnswer:
        self._ask("provision_all", session_id)
        return await self._answer("provision_all", self.batch)

    async def devices(self, session_id: str, *, state: DeviceState | None = None) -> tuple[DeviceReport, ...]:
        self._ask("devices", session_id)
        return self.sessions[session_id].devices or ()

    async def provision(self, session_id: str, mac: Mac) -> DeviceReport:
        return await self._work("provision", session_id, mac)

    async def retry(self, session_id: str, mac: Mac) -> DeviceReport:
        return await self._work("retry", session_id, mac)

    async def network(self, *, once: bool = False) -> NetworkStatus:
        self._ask("network")
        return self.networks

    async def allowlist(self, *, available: bool = False, once: bool = False) -> tuple[AllowlistEntry, ...]:
        self._ask("allowlist")
        return await self._answer("allowlist", tuple(self.allowed.values()))

    async def allow(self, entry: AllowlistEntry) -> AllowlistEntry:
        self._ask("allow", entry.mac)
        if entry.mac in self.refuses:
            raise self.refuses[entry.mac]
        self.allowed[entry.mac] = entry
        return await self._answer("allow", entry)

    async def disallow(self, mac: Mac) -> None:
        self._ask("disallow", mac)
        self.allowed.pop(mac, None)
        await self._answer("disallow", None)

    async def recoverable(self, *, once: bool = False) -> tuple[SessionReport, ...]:
        self._ask("recoverable")
        return tuple(self.left)

    async def resume(self, session_id: str) -> SessionSnapshot:
        self._ask("resume", session_id)
        return await self._answer("resume", self.sessions[session_id])

    async def auth_required(self) -> bool | None:
        return None

    async def wifi_networks(self) -> tuple[WifiNetwork, ...]:
        return ()

    async def aclose(self) -> None:
        self.closed = True

    async def _work(self, name: str, session_id: str, mac: Mac) -> DeviceReport:
        self._ask(name, mac)
        if mac in self.refuses:
            raise self.refuses[mac]
        return await self._answer(name, DeviceReport(mac))

    def _ask(self, name: str, *about: object) -> None:
        self.asked.append((name, *about))
        error = self.trouble.get(name) or self.trouble.get("*")
        if error is not None:
            raise error

    async def _answer(self, name: str, answer: T) -> T:
        gate = self._gates.get(name)
        if gate is not None:
            await gate.wait()
        if name in self.lost:
            raise LOST
        return answer
