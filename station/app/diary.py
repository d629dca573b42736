"""Writes what happened into the journal, signed and timed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from station.app.notices import Level, Notice, Topic
from station.app.signal import Signal
from station.app.unwritten import Unwritten
from station.core.errors import JournalTrouble
from station.core.mac import Mac
from station.ports.clock import Clock
from station.ports.journal import Fact, Facts, Shelf, make_fact


class Diary:
    """Records facts for the other use cases; `clean` takes secrets out of foreign texts.

    A journal that fails is told through `notices`, and stops nothing: the boards on
    the line are real whether or not the disk is full. What it did not take is written
    later, with its own time: see `Unwritten`, which keeps it on the `shelf` between two runs.
    `operator_required` is the line's rule that somebody has to sign in before work begins.
    """

    def __init__(
        self,
        facts: Facts,
        clock: Clock,
        station: str,
        operator: str = "",
        clean: Callable[[str], str] = str,
        operator_required: bool = False,
        shelf: Shelf | None = None,
    ) -> None:
        self._facts = facts
        self._clock = clock
        self.station = station
        self.operator = operator
        self._clean = clean
        self.operator_required = operator_required
        self._unwritten = Unwritten(facts, clock, shelf)
        self._unwritten.refused.subscribe(self._tell)
        self.notices = Signal[Notice]()

    async def open(self) -> None:
        """Write what an earlier run could not; call it before anything is read."""
        try:
            await self._unwritten.open()
        except JournalTrouble as error:
            self._tell(error)

    def closing(self) -> None:
        """Wait from now on for no journal that is known to take nothing: `aclose` keeps what comes."""
        self._unwritten.closing()

    async def aclose(self) -> None:
        """Try once more to write what the journal did not take; what is left is kept for the next run."""
        await self._unwritten.aclose()

    @property
    def lacks_operator(self) -> bool:
        """True while somebody has to sign in and nobody did."""
        return self.operator_required and not self.operator

    async def note(
        self,
        kind: str,
        outcome: str,
        *,
        mac: Mac | None = None,
        session_id: str = "",
        container_id: str = "",
        correlation_id: str | None = None,
        **detail: str,
    ) -> None:
        """Write one fact, now, after those that the journal did not take; `detail` never holds a secret."""
        await self.write(
            self.fact(
                kind,
                outcome,
                mac=mac,
                session_id=session_id,
                container_id=container_id,
                correlation_id=correlation_id,
                **detail,
            )
        )

    def fact(
        self,
        kind: str,
        outcome: str,
        *,
        mac: Mac | None = None,
        session_id: str = "",
        container_id: str = "",
        correlation_id: str | None = None,
        **detail: str,
    ) -> Fact:
        """Make a fact of what happened now."""
        return make_fact(
            kind,
            self._clock.now(),
            outcome,
            mac,
            session_id,
            container_id,
            self.station,
            self.operator,
            correlation_id or "",
            {name: self._clean(text) for name, text in detail.items()},
        )

    async def write(self, fact: Fact) -> None:
        """Write a fact; that the journal takes none is told."""
        try:
            await self._unwritten.write(fact)
        except JournalTrouble as error:
            self._tell(error)

    def _tell(self, error: JournalTrouble) -> None:
        self.notices.emit(Notice(Level.ERROR, Topic.JOURNAL_FAILED, error=error))

    async def sessions_of_ours(self) -> list[str]:
        """List the sessions that this station started or resumed, latest last."""
        facts = await self._read("session")
        return [fact.session_id for fact in facts if fact.outcome in ("started", "resumed")]

    async def unfinished_session(self, pi: str) -> str | None:
        """Give our latest session on the Pi at `pi` whose end was not seen, None where it was."""
        latest: str | None = None
        for fact in await self._read("session"):
            if fact.detail.get("pi", pi) != pi:
                continue
            if fact.outcome in ("started", "resumed"):
                latest = fact.session_id
            elif fact.outcome == "ended" and fact.session_id == latest:
                latest = None
        return latest

    async def boards_scanned(self) -> set[Mac]:
        """List the boards that were scanned here in the last thirty days, also those listed before."""
        boards: set[Mac] = set()
        for fact in await self._read("scan", since=self._clock.now() - timedelta(days=30)):
            if fact.mac is not None and fact.outcome in ("added", "already listed"):
                boards.add(fact.mac)
            elif fact.mac is not None and fact.outcome == "undone":
                boards.discard(fact.mac)
        return boards

    async def _read(self, kind: str, since: datetime | None = None) -> Sequence[Fact]:
        try:
            return await self._facts.facts(kinds=(kind,), since=since, own=True)
        except JournalTrouble as error:
            self._tell(error)
            return []
