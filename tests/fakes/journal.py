"""A journal in memory, with the rules of the real one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from station.core.errors import JournalTrouble, LabelRefused, RecordRefused
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac, hex_part
from station.ports.journal import Fact, LabelRecord, OutboxItem, Wish


class Disk:
    """Stands in for the disk under the fakes: break it to have the next calls refused."""

    def __init__(self) -> None:
        self.trouble: JournalTrouble | None = None
        self._deaf = False
        self._refused: str | None = None

    def fill_up(self) -> None:
        """From now on nothing can be written or read."""
        self.trouble = JournalTrouble("memory", "The disk is full.", "Free some space on it, then try again.")

    def mend(self) -> None:
        """All is well again."""
        self.trouble = None

    def lose_an_answer(self) -> None:
        """Write the next line, and then tell that it went wrong: the connection broke in between."""
        self._deaf = True

    def refuse(self, outcome: str) -> None:
        """Never take a fact of this outcome."""
        self._refused = outcome

    def take(self, fact: Fact) -> None:
        self.use()
        if fact.outcome == self._refused:
            raise RecordRefused("memory", "This record is refused.", "Tell who looks after the station.")

    def use(self) -> None:
        if self.trouble is not None:
            raise self.trouble

    def written(self) -> None:
        if self._deaf:
            self._deaf = False
            raise JournalTrouble("memory", "The connection broke.", "It comes back by itself.")


class FakeFacts:
    """`Facts` in a list; `written` is that list."""

    def __init__(self, disk: Disk | None = None) -> None:
        self.written: list[Fact] = []
        self._disk = disk or Disk()

    async def record(self, fact: Fact) -> None:
        self._disk.take(fact)
        _aware(fact.at)
        self.written.append(fact)
        self._disk.written()

    async def stands(self, fact: Fact) -> bool:
        self._disk.use()
        return fact in self.written

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
        self._disk.use()
        found = [
            fact
            for fact in self.written
            if (not kinds or fact.kind in kinds)
            and (mac is None or fact.mac == mac)
            and (not session_id or fact.session_id == session_id)
            and (not container_id or fact.container_id == container_id)
            and (since is None or fact.at >= since)
            and (until is None or fact.at < until)
        ]
        return found if limit is None else found[max(0, len(found) - limit) :]


class FakeShelf:
    """`Shelf` in a list, `kept`."""

    def __init__(self, disk: Disk | None = None) -> None:
        self.kept: list[Fact] = []
        self._disk = disk or Disk()
        self._read = 0

    async def keep(self, facts: Sequence[Fact]) -> None:
        self._disk.use()
        self.kept += facts

    async def kept_before(self) -> Sequence[Fact]:
        self._disk.use()
        self._read = len(self.kept)
        return tuple(self.kept)

    async def forget(self) -> None:
        self._disk.use()
        del self.kept[: self._read]
        self._read = 0


class FakeLabelBook:
    """`LabelBook` in a list; `history` holds every state that was written, in order."""

    def __init__(self, now: Callable[[], datetime], disk: Disk | None = None) -> None:
        self.history: list[tuple[int, LabelState]] = []
        self._now = now
        self._begun = now()
        self._disk = disk or Disk()
        self._records: list[LabelRecord] = []
        self._copies: dict[tuple[Mac, str], list[int]] = {}

    async def intend(
        self, content: LabelContent, *, reason: str = "", waits: bool = False
    ) -> LabelRecord | None:
        self._disk.use()
        copies = self._copies.setdefault((content.mac, content.session_id), [])
        again = bool(reason) or content.copy > 0
        if not again and 0 in copies:
            return None
        copy = max(copies, default=0) + 1 if again else 0
        record = LabelRecord(
            id=len(self._records) + 1,
            content=replace(content, copy=copy),
            state=LabelState.WAITING if waits else LabelState.QUEUED,
            at=self._now(),
            reason=reason,
        )
        self._records.append(record)
        copies.append(copy)
        self.history.append((record.id, record.state))
        self._disk.written()
        return record

    async def advance(
        self, label_id: int, state: LabelState, *, printer: str = "", detail: str = ""
    ) -> LabelRecord:
        self._disk.use()
        if not 1 <= label_id <= len(self._records):
            raise _refused(f"There is no label {label_id}.")
        before = self._records[label_id - 1]
        if before.state is state and state is not LabelState.SENDING:
            return before
        if not before.state.may_become(state):
            raise _refused(f"Label {label_id} is {before.state.value}; it cannot become {state.value}.")
        return self._write(before, state, printer, detail)

    async def again(
        self, label_id: int, content: LabelContent, *, reason: str, detail: str = ""
    ) -> tuple[LabelRecord, LabelRecord]:
        self._disk.use()
        if not 1 <= label_id <= len(self._records):
            raise _refused(f"There is no label {label_id}.")
        before = self._records[label_id - 1]
        if before.state is not LabelState.UNKNOWN:
            raise _refused(f"Label {label_id} is {before.state.value}; it cannot become failed.")
        failed = self._write(before, LabelState.FAILED, "", detail)
        copy = await self.intend(replace(content, copy=1), reason=reason)
        assert copy is not None
        return failed, copy

    async def release(self, label_id: int, container_id: str) -> LabelRecord:
        self._disk.use()
        if not 1 <= label_id <= len(self._records):
            raise _refused(f"There is no label {label_id}.")
        before = self._records[label_id - 1]
        if before.state is not LabelState.WAITING:
            return before
        known = replace(before, content=replace(before.content, container_id=container_id))
        return self._write(known, LabelState.QUEUED, "", "released")

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
        self._disk.use()
        found = [
            record
            for record in self._records
            if (not states or record.state in states)
            and (mac is None or record.content.mac == mac)
            and (session_id is None or record.content.session_id == session_id)
            and (before is None or record.id < before)
            and _fits(record, matching.strip())
        ]
        return found if limit is None else found[max(0, len(found) - limit) :]

    async def begun(self) -> datetime | None:
        self._disk.use()
        return self._begun

    async def settle_interrupted(self) -> Sequence[LabelRecord]:
        self._disk.use()
        left = [record for record in self._records if record.state is LabelState.SENDING]
        return [self._write(record, LabelState.UNKNOWN, "", "interrupted") for record in left]

    def _write(self, before: LabelRecord, state: LabelState, printer: str, detail: str) -> LabelRecord:
        record = replace(
            before, state=state, at=self._now(), printer=printer or before.printer, detail=detail
        )
        self._records[record.id - 1] = record
        self.history.append((record.id, state))
        self._disk.written()
        return record


class FakeOutbox:
    """`Outbox` in a list; `outcomes` holds the answers by item."""

    def __init__(self, disk: Disk | None = None) -> None:
        self.outcomes: dict[int, str] = {}
        self._disk = disk or Disk()
        self._items: list[OutboxItem] = []

    async def put(
        self, wish: Wish, mac: Mac, *, container_id: str = "", description: str = "", at: datetime
    ) -> OutboxItem:
        self._disk.use()
        _aware(at)
        item = OutboxItem(len(self._items) + 1, wish, mac, container_id, description, at)
        self._items.append(item)
        return item

    async def waiting(self) -> Sequence[OutboxItem]:
        self._disk.use()
        return [item for item in self._items if item.id not in self.outcomes]

    async def settle(self, item_id: int, outcome: str) -> None:
        self._disk.use()
        if not 1 <= item_id <= len(self._items):
            raise _refused(f"There is no waiting change {item_id}.")
        self.outcomes.setdefault(item_id, outcome)


def _aware(at: datetime) -> None:
    if at.utcoffset() is None:
        raise ValueError(f"{at.isoformat()} has no offset from UTC")


def _fits(record: LabelRecord, text: str) -> bool:
    content = record.content
    shown = (content.container_id, content.session_id, record.printer, record.reason, record.detail)
    part = hex_part(text)
    return text.lower() in "\n".join(shown).lower() or bool(part and part in content.mac.bare)


def _refused(why: str) -> LabelRefused:
    return LabelRefused("memory", why, "Look at the list before going on.")
