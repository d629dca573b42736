"""The book of labels: one for a board's verification, and how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from station.adapters.journal.schema import BEGUN_KEY, join, label_events, labels, meta, split
from station.adapters.journal.worker import Worker
from station.core.errors import LabelRefused
from station.core.label import LabelContent, LabelState
from station.core.mac import Mac, hex_part
from station.ports.journal import LabelRecord

_SEARCHED: Final = ("container_id", "session_id", "printer", "reason", "detail")
_INTERRUPTED: Final = "The station stopped while this label was being sent."


class SqlLabelBook:
    """`LabelBook` in a database; a label's history is the rows of `label_events`.

    The rule "once" is the UNIQUE constraint on (mac, session_id, copy): it holds
    for several stations on one database as well.
    """

    def __init__(self, worker: Worker, now: Callable[[], datetime]) -> None:
        self._worker = worker
        self._now = now

    async def intend(
        self, content: LabelContent, *, reason: str = "", waits: bool = False
    ) -> LabelRecord | None:
        """Write down that a label is due, or give None when it already is or was."""
        at = self._now()
        again = bool(reason) or content.copy > 0
        state = LabelState.WAITING if waits else LabelState.QUEUED
        keeper = self._worker.keeper.name

        def write(connection: Connection) -> LabelRecord | None:
            return _due(connection, content, reason, state, at, keeper=keeper, again=again)

        return await self._worker.run(write)

    async def advance(
        self, label_id: int, state: LabelState, *, printer: str = "", detail: str = ""
    ) -> LabelRecord:
        """Write a label's new state; on disk when this returns."""
        at = self._now()

        def write(connection: Connection) -> LabelRecord:
            row = self._locked(connection, label_id)
            before = LabelState(row.state)
            if before is state and state is not LabelState.SENDING:
                return _record(row)
            if not before.may_become(state):
                raise self._refused(f"Label {label_id} is {before.value}; it cannot become {state.value}.")
            return _append(connection, label_id, state, at, printer=printer or row.printer, detail=detail)

        return await self._worker.run(write)

    async def again(
        self, label_id: int, content: LabelContent, *, reason: str, detail: str = ""
    ) -> tuple[LabelRecord, LabelRecord]:
        """Settle a doubtful label as failed and write its copy down as due, both or neither."""
        at = self._now()
        keeper = self._worker.keeper.name

        def write(connection: Connection) -> tuple[LabelRecord, LabelRecord]:
            row = self._locked(connection, label_id)
            if row.state != LabelState.UNKNOWN.value:
                raise self._refused(f"Label {label_id} is {row.state}; it cannot become failed.")
            failed = _append(connection, label_id, LabelState.FAILED, at, printer=row.printer, detail=detail)
            copy = _due(connection, content, reason, LabelState.QUEUED, at, keeper=keeper, again=True)
            assert copy is not None  # noqa: S101 - a copy takes the next free number
            return failed, copy

        return await self._worker.run(write)

    async def release(self, label_id: int, container_id: str) -> LabelRecord:
        """Let a waiting label be printed with this container; its events say when."""
        at = self._now()

        def write(connection: Connection) -> LabelRecord:
            row = self._locked(connection, label_id)
            if row.state != LabelState.WAITING.value:
                return _record(row)
            own = {"container_id": container_id}
            connection.execute(update(labels).where(labels.c.id == label_id).values(**own))
            detail = f"container {container_id}" if container_id else "without a container"
            return _append(connection, label_id, LabelState.QUEUED, at, detail=detail)

        return await self._worker.run(write)

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
        """List labels that fit all of it, oldest first; `limit` keeps the newest."""
        query = select(labels).order_by(labels.c.id.desc())
        if own:
            query = query.where(self._worker.keeper.owns(labels.c.keeper))
        if states:
            query = query.where(labels.c.state.in_([state.value for state in states]))
        if mac is not None:
            query = query.where(labels.c.mac == str(mac))
        if session_id is not None:
            query = query.where(labels.c.session_id == session_id)
        if before is not None:
            query = query.where(labels.c.id < before)
        if limit is not None:
            query = query.limit(limit)

        def read(connection: Connection) -> list[LabelRecord]:
            return [_record(row) for row in connection.execute(query)][::-1]

        if matching.strip():
            query = query.where(_matches(matching.strip()))
        if matching.strip() or not (states or mac or limit):  # it may read all: no label waits
            return await self._worker.beside(lambda database: database.read_beside(read))
        return await self._worker.read(read)

    async def begun(self) -> datetime | None:
        """Say when this journal was made; None for one that an older station made."""
        query = select(meta.c.value).where(meta.c.key == BEGUN_KEY)
        text = await self._worker.read(lambda connection: connection.execute(query).scalar())
        return datetime.fromisoformat(text) if text else None

    async def settle_interrupted(self) -> Sequence[LabelRecord]:
        """Turn every label of ours left in `SENDING` by a crash into `UNKNOWN`; give those."""
        at = self._now()
        ours = self._worker.keeper.owns(labels.c.keeper)
        sending = labels.c.state == LabelState.SENDING.value
        left = select(labels).where(sending, ours).order_by(labels.c.id)

        def write(connection: Connection) -> list[LabelRecord]:
            rows = connection.execute(left).all()
            return [
                _append(connection, row.id, LabelState.UNKNOWN, at, printer=row.printer, detail=_INTERRUPTED)
                for row in rows
            ]

        return await self._worker.run(write)

    def _locked(self, connection: Connection, label_id: int) -> Row[Any]:
        query = select(labels).where(labels.c.id == label_id).with_for_update()
        row = connection.execute(query).one_or_none()
        if row is None:
            raise self._refused(f"There is no label {label_id}.")
        return row

    def _refused(self, why: str) -> LabelRefused:
        return LabelRefused(self._worker.where, why, "Look at the list of labels before going on.")


def _matches(text: str) -> ColumnElement[bool]:
    found = [labels.c[name].icontains(text, autoescape=True) for name in _SEARCHED]
    if digits := hex_part(text):
        found.append(func.replace(labels.c.mac, ":", "").contains(digits.upper()))
    return or_(*found)


def _due(
    connection: Connection,
    content: LabelContent,
    reason: str,
    state: LabelState,
    at: datetime,
    *,
    keeper: str,
    again: bool,
) -> LabelRecord | None:
    """Write a label down, `again` as the next copy; None where the first one exists."""
    while True:
        copy = _next_copy(connection, content) if again else 0
        row = {**_row(content, copy, reason, state, at), "keeper": keeper}
        try:
            with connection.begin_nested():
                record = _record(connection.execute(insert(labels).returning(labels), row).one())
        except IntegrityError:
            if again:  # another station took the number a moment ago
                continue
            return None
        _event(connection, record.id, state, at)
        return record


def _next_copy(connection: Connection, content: LabelContent) -> int:
    highest = connection.execute(
        select(func.max(labels.c.copy)).where(
            labels.c.mac == str(content.mac), labels.c.session_id == content.session_id
        )
    ).scalar()
    return int(highest or 0) + 1


def _append(
    connection: Connection,
    label_id: int,
    state: LabelState,
    at: datetime,
    *,
    printer: str = "",
    detail: str = "",
) -> LabelRecord:
    """Add an event and bring the label's own copy of the newest one in line."""
    _event(connection, label_id, state, at, printer=printer, detail=detail)
    utc, offset = split(at)
    newest = update(labels).where(labels.c.id == label_id).values(
        state=state.value, printer=printer, detail=detail, changed_at_utc=utc, changed_at_offset=offset
    )  # fmt: skip
    return _record(connection.execute(newest.returning(labels)).one())


def _event(
    connection: Connection,
    label_id: int,
    state: LabelState,
    at: datetime,
    *,
    printer: str = "",
    detail: str = "",
) -> None:
    utc, offset = split(at)
    row = {"label_id": label_id, "at_utc": utc, "at_offset": offset, "state": state.value}
    connection.execute(insert(label_events), {**row, "printer": printer, "detail": detail})


def _row(content: LabelContent, copy: int, reason: str, state: LabelState, at: datetime) -> dict[str, Any]:
    utc, offset = split(at)
    verified = split(content.verified_at) if content.verified_at else (None, None)
    return {
        "mac": str(content.mac),
        "session_id": content.session_id,
        "copy": copy,
        "container_id": content.container_id,
        "ssid": content.ssid,
        "firmware": content.firmware,
        "verified_at_utc": verified[0],
        "verified_at_offset": verified[1],
        "station": content.station,
        "operator": content.operator,
        "reason": reason,
        "state": state.value,
        "changed_at_utc": utc,
        "changed_at_offset": offset,
        "printer": "",
        "detail": "",
    }


def _record(row: Row[Any]) -> LabelRecord:
    verified = join(row.verified_at_utc, row.verified_at_offset) if row.verified_at_utc else None
    return LabelRecord(
        id=row.id,
        content=LabelContent(
            mac=Mac.parse(row.mac),
            container_id=row.container_id,
            session_id=row.session_id,
            ssid=row.ssid,
            firmware=row.firmware,
            verified_at=verified,
            station=row.station,
            operator=row.operator,
            copy=row.copy,
        ),
        state=LabelState(row.state),
        at=join(row.changed_at_utc, row.changed_at_offset),
        printer=row.printer,
        reason=row.reason,
        detail=row.detail,
    )
