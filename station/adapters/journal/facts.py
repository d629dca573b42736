"""The diary of facts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from station.adapters.journal.schema import facts, join, split
from station.adapters.journal.worker import Worker
from station.core.mac import Mac
from station.ports.journal import Fact


class SqlFacts:
    """`Facts` in a database."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    async def record(self, fact: Fact) -> None:
        """Write one fact; on disk when this returns."""
        row = _row(fact)

        def write(connection: Connection) -> None:
            connection.execute(insert(facts), row)

        await self._worker.run(write)

    async def facts(
        self,
        *,
        kinds: Sequence[str] = (),
        mac: Mac | None = None,
        session_id: str = "",
        since: datetime | None = None,
        limit: int | None = None,
    ) -> Sequence[Fact]:
        """Read facts that fit every filter given, oldest first; `limit` keeps the newest."""
        query = select(facts).order_by(facts.c.id.desc())
        if kinds:
            query = query.where(facts.c.kind.in_(kinds))
        if mac is not None:
            query = query.where(facts.c.mac == str(mac))
        if session_id:
            query = query.where(facts.c.session_id == session_id)
        if since is not None:
            query = query.where(facts.c.at_utc >= split(since)[0])
        if limit is not None:
            query = query.limit(limit)

        def read(connection: Connection) -> list[Fact]:
            return [fact_of(row) for row in connection.execute(query)]

        newest_first = await self._worker.read(read)
        return newest_first[::-1]


def _row(fact: Fact) -> dict[str, Any]:
    utc, offset = split(fact.at)
    return {
        "kind": fact.kind,
        "at_utc": utc,
        "at_offset": offset,
        "outcome": fact.outcome,
        "mac": str(fact.mac) if fact.mac else None,
        "session_id": fact.session_id,
        "container_id": fact.container_id,
        "station": fact.station,
        "operator": fact.operator,
        "correlation_id": fact.correlation_id,
        "detail": json.dumps(dict(fact.detail), ensure_ascii=False, sort_keys=True),
    }


def fact_of(row: Row[Any]) -> Fact:
    """Read a row of the table `facts`."""
    return Fact(
        kind=row.kind,
        at=join(row.at_utc, row.at_offset),
        outcome=row.outcome,
        mac=Mac.parse(row.mac) if row.mac else None,
        session_id=row.session_id,
        container_id=row.container_id,
        station=row.station,
        operator=row.operator,
        correlation_id=row.correlation_id,
        detail=json.loads(row.detail),
    )
