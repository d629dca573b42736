"""Whose a record is where several stations share one database."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, insert, select, true, update

from station.adapters.journal.schema import stations


class Keeper:
    """The station that keeps labels and waiting scans, by its name.

    `names` are all that it had, so that a station with a new name goes on with what it
    left under the old one; None where the database is this station's alone.
    """

    def __init__(self) -> None:
        self.name = ""
        self.names: frozenset[str] | None = None

    def owns(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        """Make the condition that a row is this station's; `column` holds its keeper."""
        return true() if self.names is None else column.in_(self.names)


def enter(connection: Connection, name: str, home: str) -> frozenset[str]:
    """Write down that the station `name` works from `home`; gives every name that works from there.

    The caller has made sure that nobody else works under this name: a workstation that
    was replaced leaves its name, and what is open under it, to the next.
    """
    known = connection.execute(select(stations.c.home).where(stations.c.name == name)).scalar()
    if known is None:
        connection.execute(insert(stations).values(name=name, home=home))
    elif known != home:
        connection.execute(update(stations).where(stations.c.name == name).values(home=home))
    return frozenset(connection.execute(select(stations.c.name).where(stations.c.home == home)).scalars())


def home_of(connection: Connection, name: str) -> str:
    """Say from where the station `name` worked last, empty where it is not known."""
    return connection.execute(select(stations.c.home).where(stations.c.name == name)).scalar() or ""
