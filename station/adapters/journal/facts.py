"""The diary of facts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, insert, select

from station.adapters.journal.schema import KEY_LENGTH, facts, join, split
from station.adapters.journal.worker import Worker
from station.core.mac import Mac
from station.ports.journal import Fact

_WHOLE: Final = "whole "
"""Before the name of a column: its text in `detail`, where it was too long for the column."""


class SqlFacts:
    """`Facts` in a database."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    async def record(self, fact: Fact) -> None:
        """Write one fact; on disk when this returns."""
        row = row_of(fact)

        def write(connection: Connection) -> None:
            connection.execute(insert(facts), row)

        await self._worker.run(write)

    async def stands(self, fact: Fact) -> bool:
        """Say whether just this fact was written; its texts are compared as they are stored."""
        same = [facts.c[name] == value for name, value in row_of(fact).items()]
        query = select(facts.c.id).where(*same).limit(1)
        return await self._worker.read(lambda connection: connection.execute(query).first() is not None)

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
        """Read facts that fit every filter given, oldest first; `limit` keeps the newest."""
        wanted = fitting(
            kinds=kinds, mac=mac, session_id=session_id, container_id=container_id, since=since, until=until
        )
        if own:
            wanted.append(self._worker.keeper.owns(facts.c.station))
        query = select(facts).where(*wanted).order_by(facts.c.id.desc())
        if limit is not None:
            query = query.limit(limit)

        def read(connection: Connection) -> list[Fact]:
            return [fact_of(row) for row in connection.execute(query)]

        newest_first = await self._worker.read(read)
        return newest_first[::-1]


def fitting(
    *,
    kinds: Sequence[str] = (),
    mac: Mac | None = None,
    session_id: str = "",
    container_id: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[ColumnElement[bool]]:
    """Make the conditions that a fact fits every filter given; `since` is included, `until` is not."""
    wanted: list[ColumnElement[bool]] = []
    if kinds:
        wanted.append(facts.c.kind.in_(kinds))
    if mac is not None:
        wanted.append(facts.c.mac == str(mac))
    if session_id:
        wanted.append(facts.c.session_id == session_id)
    if container_id:
        wanted.append(facts.c.container_id == container_id)
    if since is not None:
        wanted.append(facts.c.at_utc >= split(since)[0])
    if until is not None:
        wanted.append(facts.c.at_utc < split(until)[0])
    return wanted


def row_of(fact: Fact) -> dict[str, Any]:
    """Make a row of the table `facts`."""
    utc, offset = split(fact.at)
    keys = {"session_id": fact.session_id, "container_id": fact.container_id}
    whole = {_WHOLE + name: text for name, text in keys.items() if len(text) > KEY_LENGTH}
    return {
        "kind": fact.kind,
        "at_utc": utc,
        "at_offset": offset,
        "outcome": fact.outcome,
        "mac": str(fact.mac) if fact.mac else None,
        **keys,
        "station": fact.station,
        "operator": fact.operator,
        "correlation_id": fact.correlation_id,
        "detail": json.dumps({**fact.detail, **whole}, ensure_ascii=False, sort_keys=True),
    }


def fact_of(row: Row[Any]) -> Fact:
    """Read a row of the table `facts`."""
    detail = json.loads(row.detail)
    return Fact(
        kind=row.kind,
        at=join(row.at_utc, row.at_offset),
        outcome=row.outcome,
        mac=Mac.parse(row.mac) if row.mac else None,
        session_id=detail.pop(_WHOLE + "session_id", row.session_id),
        container_id=detail.pop(_WHOLE + "container_id", row.container_id),
        station=row.station,
        operator=row.operator,
        correlation_id=row.correlation_id,
        detail=detail,
    )
