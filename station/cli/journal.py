"""``station journal``: who, what, when, outcome."""

from __future__ import annotations

import argparse
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from station.app.diary import Diary
from station.app.notices import Notice
from station.cli.console import out, out_json, run_async, say, say_error, table
from station.cli.pi import FAILED, checked
from station.compose import Ground, Options, build_shelf, open_books
from station.core.mac import Mac, MacError
from station.ports.journal import Fact


def fill(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """Tell the parser what the command knows; `shared` has the options of all."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    find = actions.add_parser("find", parents=[shared], help="show what happened to a board or container")
    find.add_argument("what", metavar="MAC|CONTAINER|SESSION", type=_what)
    find.add_argument("--json", action="store_true", help="one JSON object a line")
    find.set_defaults(command=run_find)
    export = actions.add_parser("export", parents=[shared], help="write the journal as CSV")
    export.add_argument("file", metavar="FILE.csv", type=Path)
    export.add_argument("--since", metavar="DATE", type=_date, help="such as 2026-01-31 or 2026-01-31T08:00")
    export.add_argument("--until", metavar="DATE", type=_end, help="a day is meant with its last second")
    export.add_argument("--mac", metavar="MAC", type=_mac, help="this board alone")
    export.add_argument("--container", metavar="ID", default="", help="this container alone")
    export.set_defaults(command=run)


@asynccontextmanager
async def signed(ground: Ground, operator: str) -> AsyncIterator[Diary]:
    """Open the journal to write into it; raises `JournalTrouble`, later trouble is told.

    A window of the same data directory may write at the same time.
    """
    journal = await open_books(ground)
    for notice in journal.notices:
        say(f"station: {notice}")
    diary = Diary(
        journal.facts,
        ground.clock,
        ground.settings.station.name,
        operator,
        clean=ground.redactor.clean,
        shelf=build_shelf(ground),
    )
    diary.notices.subscribe(_tell)
    try:
        yield diary
    finally:
        await diary.aclose()
        await journal.aclose()


def _tell(notice: Notice) -> None:
    if notice.error is not None:
        say_error(notice.error)


def _date(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError) as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2026-01-31") from error


def _end(text: str) -> datetime:
    """Read the moment until which; a bare day ends with it."""
    moment = _date(text)
    if len(text) != len("2026-01-31"):
        return moment
    try:
        return moment + timedelta(days=1)
    except OverflowError:  # of the last day there is
        return moment


def _what(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty: name a board, a container or a session")
    return text


def _mac(text: str) -> Mac:
    try:
        return Mac.parse(text)
    except MacError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def run_find(given: argparse.Namespace, options: Options) -> int:
    """Show the facts of a board, a container or a session, oldest first; 1 where there are none."""
    found = run_async(_find(options, given.what))
    if given.json:
        for fact in found:
            out_json(dict(zip(_FIELDS, _cells(fact), strict=True)) | {"detail": dict(fact.detail)})
    elif found:
        table(tuple(name.replace("_id", "").upper() for name in _FIELDS), map(_cells, found))
    else:
        say(f"station: The journal knows nothing of {given.what}.")
    return 0 if found else FAILED


_FIELDS = ("time", "kind", "outcome", "mac", "container_id", "session_id", "station", "operator")


def _cells(fact: Fact) -> Sequence[str]:
    return (
        fact.at.isoformat(timespec="seconds"),
        fact.kind,
        fact.outcome,
        str(fact.mac or ""),
        fact.container_id,
        fact.session_id,
        fact.station,
        fact.operator,
    )


async def _find(options: Options, what: str) -> Sequence[Fact]:
    ground = checked(options)
    journal = await open_books(ground, reading=True)
    try:
        try:
            return await journal.facts.facts(mac=Mac.parse(what))
        except MacError:
            by_container = await journal.facts.facts(container_id=what)
            return by_container or await journal.facts.facts(session_id=what)
    finally:
        await journal.aclose()


def run(given: argparse.Namespace, options: Options) -> int:
    """Export the facts."""
    filters = {"since": given.since, "until": given.until, "mac": given.mac, "container_id": given.container}
    out(f"{run_async(_export(options, given.file, filters))} records are in {given.file}")
    return 0


async def _export(options: Options, target: Path, filters: dict[str, Any]) -> int:
    ground = checked(options)
    journal = await open_books(ground, reading=True)
    try:
        return await journal.export_facts(target, **filters, keep=[ground.data.settings])
    finally:
        await journal.aclose()
