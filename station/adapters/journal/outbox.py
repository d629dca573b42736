"""Changes to the allowlist that wait for the Pi's answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from station.adapters.journal.schema import join, outbox, split
from station.adapters.journal.worker import Worker
from station.core.errors import JournalTrouble
from station.core.mac import Mac
from station.ports.journal import OutboxItem, Wish


class SqlOutbox:
    """`Outbox` in a database; a settled item stays, with the Pi's answer."""

    def __init__(self, worker: Worker, now: Callable[[], datetime]) -> None:
        self._worker = worker
        self._now = now

    async def put(
        self, wish: Wish, mac: Mac, *, container_id: str = "", description: str = "", at: datetime
    ) -> OutboxItem:
        """Keep a change until it is settled; on disk when this returns."""
        utc, offset = split(at)
        row = {
            "wish": wish.value,
            "mac": str(mac),
            "container_id": container_id,
            "description": description,
            "at_utc": utc,
            "at_offset": offset,
            "keeper": self._worker.keeper.name,
        }

        def write(connection: Connection) -> OutboxItem:
            return _item(connection.execute(insert(outbox).returning(outbox), row).one())

        return await self._worker.run(write)

    async def waiting(self) -> Sequence[OutboxItem]:
        """List what has not been settled, in the order in which it was put."""
        ours = self._worker.keeper.owns(outbox.c.keeper)
        query = select(outbox).where(outbox.c.outcome.is_(None), ours).order_by(outbox.c.id)

        def read(connection: Connection) -> list[OutboxItem]:
            return [_item(row) for row in connection.execute(query)]

        return await self._worker.read(read)

    async def settle(self, item_id: int, outcome: str) -> None:
        """Write down the Pi's answer: the item waits no more. The first answer stands."""
        utc, offset = split(self._now())

        def write(connection: Connection) -> None:
            row = connection.execute(select(outbox.c.outcome).where(outbox.c.id == item_id)).one_or_none()
            if row is None:
                raise JournalTrouble(
                    self._worker.where, f"There is no waiting change {item_id}.", "Refresh the list."
                )
            if row.outcome is None:
                connection.execute(
                    update(outbox)
                    .where(outbox.c.id == item_id)
                    .values(outcome=outcome, settled_at_utc=utc, settled_at_offset=offset)
                )

        await self._worker.run(write)


def _item(row: Row[Any]) -> OutboxItem:
    return OutboxItem(
        id=row.id,
        wish=Wish(row.wish),
        mac=Mac.parse(row.mac),
        container_id=row.container_id,
        description=row.description,
        at=join(row.at_utc, row.at_offset),
    )
