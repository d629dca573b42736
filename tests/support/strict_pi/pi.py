"""What the Pi does when it is asked: the routes of handoff 3.1 to 3.3, and boards that move."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from urllib.parse import unquote

from tests.support.strict_pi.boards import IN_FLIGHT, Bench, Candidate, Entry, Session, now
from tests.support.strict_pi.dialect import Dialect, Event
from tests.support.strict_pi.requests import Request


@dataclass(frozen=True)
class Answer:
    """An HTTP answer."""

    status: int
    body: bytes = b""


class Refuse(Exception):
    """A request that the Pi understands and declines."""

    def __init__(self, status: int, code: str, message: str, details: str = "") -> None:
        super().__init__(code)
        self.status, self.code, self.message, self.details = status, code, message, details


class Pi:
    """Lives in one event loop. `publish` takes the events; `pace` is seconds between two steps."""

    def __init__(self, bench: Bench, dialect: Dialect, pace: float, publish: Callable[[Event], None]) -> None:
        self.bench = bench
        self.pace = pace
        self.forgetful = False
        """An interrupted session is unknown (404) until it is resumed."""
        self.names_the_running = True
        """SESSION_ALREADY_ACTIVE says which session it is."""
        self._dialect = dialect
        self._publish = publish
        self._tasks: set[asyncio.Task[None]] = set()

    def answer(self, request: Request) -> Answer:
        """Do what is asked and answer."""
        try:
            handler: Callable[[Request], Answer] = getattr(self, "_" + request.route.replace("-", "_"))
            return handler(request)
        except Refuse as refusal:
            body = self._dialect.refused(refusal.code, refusal.message, refusal.details)
            return Answer(refusal.status, body)

    def interrupt(self) -> None:
        """Interrupt the sessions, as a power cut does; they stay on disk."""
        for session in self.bench.sessions.values():
            if session.is_running:
                session.enter("paused")

    async def aclose(self) -> None:
        """Stop the boards."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def find(self, session_id: str) -> Session:
        """Give a session, or refuse."""
        session = self.bench.sessions.get(unquote(session_id))
        if session is None or (self.forgetful and session.state == "paused"):
            raise Refuse(404, "SESSION_NOT_FOUND", "Session not found")
        return session

    # -- sessions ----------------------------------------------------------

    def _start(self, request: Request) -> Answer:
        running = self.bench.running
        if running is not None:
            details = f"session_id: {running.id}" if self.names_the_running else ""
            raise Refuse(409, "SESSION_ALREADY_ACTIVE", "Another session is already active", details)
        given = json.loads(request.body)
        session = self.bench.open(given["target_ssid"], given.get("config", {}))
        self._tell_session("session.started", session)
        self._publish(self._dialect.of_network("network.started", session))
        self._spawn(self._discover(session))
        data = {"session": self._dialect.session(session), "message": "Batch provisioning session started"}
        return Answer(self._dialect.started, self._dialect.success(data))

    def _session(self, request: Request) -> Answer:
        devices = ("include_devices", "true") in request.query
        return self._ok(self._dialect.snapshot(self.find(request.session), devices=devices))

    def _stop(self, request: Request) -> Answer:
        session = self.find(request.session)
        if session.state == "closed":
            raise Refuse(409, "SESSION_ALREADY_CLOSED", "Session is already closed")
        for state, kind in (("closing", "session.state_changed"), ("closed", "session.closed")):
            session.enter(state)
            self._tell_session(kind, session)
        self._publish(self._dialect.of_network("network.stopped", session))
        return self._ok({"session": self._dialect.session(session), "message": "Session closed"})

    def _recoverable(self, request: Request) -> Answer:
        rows = [self._dialect.session(session) for session in self.bench.recoverable]
        return self._ok({"sessions": self._dialect.items(rows)})

    def _resume(self, request: Request) -> Answer:
        session = self.bench.sessions.get(unquote(request.session))
        if session is None:
            raise Refuse(404, "SESSION_NOT_FOUND", "Session not found")
        if session not in self.bench.recoverable:
            raise Refuse(409, "SESSION_NOT_RECOVERABLE", "Session cannot be recovered")
        if session.state == "paused":
            session.enter("active")
            self._tell_session("session.state_changed", session)
            self._spawn(self._discover(session))
            for found in session.candidates.values():
                if found.state in IN_FLIGHT:
                    self._spawn(self._live(session, found))
        return self._ok(self._dialect.snapshot(session, devices=True))

    # -- boards ------------------------------------------------------------

    def _devices(self, request: Request) -> Answer:
        state = dict(request.query).get("state")
        found = self.find(request.session).candidates.values()
        rows = [self._dialect.candidate(one) for one in found if state in (None, one.state)]
        return self._ok({"devices": self._dialect.items(rows)})

    def _provision_all(self, request: Request) -> Answer:
        session = self._working(request)
        waiting = [found for found in session.candidates.values() if found.state == "discovered"]
        listed = [found for found in waiting if found.board.mac in self.bench.allowlist]
        for found in listed:
            self._begin(session, found)
        counts = {"initiated_count": len(listed), "skipped_count": len(waiting) - len(listed)}
        return self._command({**counts, "message": f"Provisioning initiated for {len(listed)} devices"})

    def _provision(self, request: Request) -> Answer:
        return self._single(request, "discovered")

    def _retry(self, request: Request) -> Answer:
        return self._single(request, "failed")

    def _single(self, request: Request, wanted: str) -> Answer:
        session = self._working(request)
        mac = unquote(request.mac)
        found = session.candidates.get(mac)
        if found is None:
            raise Refuse(404, "DEVICE_NOT_FOUND", "Device not found in session")
        if mac not in self.bench.allowlist:
            status = 404 if self._dialect.flat else 403
            raise Refuse(status, "DEVICE_NOT_IN_ALLOWLIST", "Device not in allowlist")
        if found.state != wanted:
            raise Refuse(409, "DEVICE_INVALID_STATE", f"Device is {found.state}")
        found.retries += wanted == "failed"
        self._begin(session, found)
        return self._command({"mac": mac, "state": found.state, "message": "Provisioning initiated"})

    def _working(self, request: Request) -> Session:
        session = self.find(request.session)
        if session.state == "closed":
            raise Refuse(409, "SESSION_ALREADY_CLOSED", "Session is already closed")
        if session.state == "paused":
            raise Refuse(409, "DEVICE_INVALID_STATE", "The session is paused")
        return session

    def _begin(self, session: Session, found: Candidate) -> None:
        if session.state == "discovering":
            session.enter("active")
            self._tell_session("session.state_changed", session)
        self._enter(found, "provisioning")
        self._spawn(self._live(session, found))

    async def _discover(self, session: Session) -> None:
        for board in self.bench.boards.values():
            if board.mac in session.candidates:
                continue
            await asyncio.sleep(self.pace)
            found = Candidate(board, session.id)
            session.candidates[board.mac] = found
            self._enter(found, "discovered")

    async def _live(self, session: Session, found: Candidate) -> None:
        while (state := found.next_state()) and session.is_running:
            await asyncio.sleep(self.pace)
            self._enter(found, state)
            if state == "failed":
                code = found.board.error.partition("(")[2].rstrip(")") or "DEVICE_TIMEOUT"
                self._publish(self._dialect.of_trouble(code, found.board.error, session))

    def _enter(self, found: Candidate, state: str) -> None:
        before = found.state
        found.enter(state)
        self._publish(self._dialect.of_board(found, before))

    # -- the allowlist and the rest ----------------------------------------

    def _allowlist(self, request: Request) -> Answer:
        rows = [self._dialect.entry(entry) for entry in self.bench.allowlist.values()]
        return self._ok({"entries": self._dialect.items(rows)})

    def _allow(self, request: Request) -> Answer:
        given = json.loads(request.body)
        entry = Entry(given["mac"], given.get("description", ""), given.get("container_id", ""), now())
        self.bench.allowlist[entry.mac] = entry
        return Answer(self._dialect.started, self._dialect.success({"entry": self._dialect.entry(entry)}))

    def _disallow(self, request: Request) -> Answer:
        if self.bench.allowlist.pop(unquote(request.mac), None) is None:
            raise Refuse(404, "DEVICE_NOT_FOUND", "Device not found")
        if self._dialect.flat:
            return self._ok({"message": "Device removed"})
        return Answer(204)

    def _network(self, request: Request) -> Answer:
        return self._ok(self._dialect.network(self.bench.running))

    def _auth(self, request: Request) -> Answer:
        return self._ok({"required": True})

    def _wifi(self, request: Request) -> Answer:
        return Answer(200, json.dumps({"count": 0, "networks": None}).encode())

    # -- inside ------------------------------------------------------------

    def _ok(self, data: dict[str, object]) -> Answer:
        return Answer(200, self._dialect.success(data))

    def _command(self, data: dict[str, object]) -> Answer:
        return Answer(self._dialect.accepted, self._dialect.success(data))

    def _tell_session(self, kind: str, session: Session) -> None:
        self._publish(self._dialect.of_session(kind, session))

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
