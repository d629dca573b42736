"""What must outlive a crash: facts, labels, and scans that wait for the Pi.

Several stations may share one journal; each prints, sends and settles what is its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Final, Protocol

from station.core.label import LabelContent, LabelState
from station.core.mac import Mac
from station.core.quick import maker


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened: who, what, when, where, with which outcome.

    `kind` is one of ``scan``, ``allowlist``, ``session``, ``command``, ``device``,
    ``label``. `at` is aware. `detail` holds small extra texts, never a secret.
    """

    kind: str
    at: datetime
    outcome: str = ""
    mac: Mac | None = None
    session_id: str = ""
    container_id: str = ""
    station: str = ""
    operator: str = ""
    correlation_id: str = ""
    detail: Mapping[str, str] = field(default_factory=dict)


make_fact: Final = maker(Fact)


class Facts(Protocol):
    """The append-only diary; every method raises `JournalTrouble`."""

    async def record(self, fact: Fact) -> None:
        """Write one fact; on disk when this returns. `RecordRefused` where it will never be taken."""

    async def stands(self, fact: Fact) -> bool:
        """Say whether just this fact was written: the answer to `record` may have been lost."""

    async def facts(
        self,
        *,
        kinds: Sequence[str] = (),
        mac: Mac | None = None,
        session_id: str = "",
        container_id: str = "",
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
        own: bool = False,
    ) -> Sequence[Fact]:
        """Read facts, oldest first; with `limit`, the newest that many; with `own`, this station's.

        An empty filter lets everything through; several must all hold. `since` is included,
        `until` is not.
        """


class Shelf(Protocol):
    """Keeps facts that the journal took until the end of no run; every method raises `JournalTrouble`."""

    async def keep(self, facts: Sequence[Fact]) -> None:
        """Keep facts for the next run; on disk when this returns."""

    async def kept_before(self) -> Sequence[Fact]:
        """Give what earlier runs kept; it stays until it is forgotten."""

    async def forget(self) -> None:
        """Forget what `kept_before` gave: the journal has it."""


@dataclass(frozen=True, slots=True)
class LabelRecord:
    """A label in the journal: what it says and how far it has come.

    `at` is when it reached `state`; `reason` is the person's, on a reprint.
    """

    id: int
    content: LabelContent
    state: LabelState
    at: datetime
    printer: str = ""
    reason: str = ""
    detail: str = ""


class LabelBook(Protocol):
    """Decides that a verification gets one label; every method raises `JournalTrouble`."""

    async def intend(
        self, content: LabelContent, *, reason: str = "", waits: bool = False
    ) -> LabelRecord | None:
        """Write down that a label is due, state `QUEUED`, or `WAITING` for its container.

        None when this board already has its label of this session: a first print
        (`content.copy` 0) exists once for each MAC and session, whatever happens.
        A reprint is asked for by a `reason` (or a `content.copy` above 0); the number
        in `content.copy` is ignored and the next free one, from 1 on, is taken.
        """

    async def advance(
        self, label_id: int, state: LabelState, *, printer: str = "", detail: str = ""
    ) -> LabelRecord:
        """Write a label's new state; on disk when this returns.

        A state that it already has is left alone and not written again, except that a
        label in `SENDING` has its sender: a second one is refused, as is every step
        without an arrow in `LabelState`, and a label that does not exist.
        """

    async def again(
        self, label_id: int, content: LabelContent, *, reason: str, detail: str = ""
    ) -> tuple[LabelRecord, LabelRecord]:
        """Settle an `UNKNOWN` label as `FAILED` and write its copy down as due, both or neither; gives both.

        The copy says `content` and takes the next free number. A label that is not in doubt is
        refused, as is one that does not exist.
        """

    async def release(self, label_id: int, container_id: str) -> LabelRecord:
        """Let a `WAITING` label be printed, `QUEUED`, with this container or with none.

        One that waits no more is given as it is.
        """

    async def labels(
        self,
        *,
        states: Sequence[LabelState] = (),
        mac: Mac | None = None,
        session_id: str | None = None,
        own: bool = False,
        matching: str = "",
        before: int | None = None,
        limit: int | None = None,
    ) -> Sequence[LabelRecord]:
        """List labels that fit all of it, oldest first; with `limit`, the newest that many.

        All states when none is named; with `own`, those this station prints; with `before`,
        those with a lower number. `matching` is part of the board's address in any spelling, or,
        whatever the letter case, of container, session, printer, reason or detail.
        """

    async def begun(self) -> datetime | None:
        """Say when this journal was made: of labels before that it knows nothing. None: not known."""

    async def settle_interrupted(self) -> Sequence[LabelRecord]:
        """Turn every label that a crash of this station left in `SENDING` into `UNKNOWN`; give those."""


class Wish(Enum):
    """What a waiting change to the allowlist wants."""

    ALLOW = "allow"
    DISALLOW = "disallow"


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A change to the allowlist that the Pi has not answered yet."""

    id: int
    wish: Wish
    mac: Mac
    container_id: str = ""
    description: str = ""
    at: datetime | None = None


class Outbox(Protocol):
    """The durable queue between scanner and Pi; every method raises `JournalTrouble`."""

    async def put(
        self, wish: Wish, mac: Mac, *, container_id: str = "", description: str = "", at: datetime
    ) -> OutboxItem:
        """Keep a change until it is settled; on disk when this returns."""

    async def waiting(self) -> Sequence[OutboxItem]:
        """List what this station put and nobody has settled, in that order."""

    async def settle(self, item_id: int, outcome: str) -> None:
        """Write down the Pi's answer (``done``, or the refusal's code): it waits no more.

        The first answer stands; an item that does not exist is `JournalTrouble`.
        """
