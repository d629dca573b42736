"""``station journal``: who, what, when, outcome."""

from __future__ import annotations

import argparse
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from station.app.diary import Diary
from station.app.notices import Notice
from station.cli.console import out, run_async, say_error
from station.cli.pi import checked
from station.compose import Ground, Options, open_books


def add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], shared: argparse.ArgumentParser
) -> None:
    """Add the command and its action."""
    parser = commands.add_parser("journal", help="export what happened")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    export = actions.add_parser("export", parents=[shared], help="write the journal as CSV")
    export.add_argument("file", metavar="FILE.csv", type=Path)
    export.add_argument("--since", metavar="DATE", type=_date, help="such as 2026-01-31 or 2026-01-31T08:00")
    export.set_defaults(command=run)


@asynccontextmanager
async def signed(ground: Ground, operator: str) -> AsyncIterator[Diary]:
    """Open the journal to write into it; raises `JournalTrouble`, later trouble is told.

    A window of the same data directory may write at the same time.
    """
    journal = await open_books(ground)
    diary = Diary(
        journal.facts, ground.clock, ground.settings.station.name, operator, clean=ground.redactor.clean
    )
    diary.notices.subscribe(_tell)
    try:
        yield diary
    finally:
        await journal.aclose()


def _tell(notice: Notice) -> None:
    if notice.error is not None:
        say_error(notice.error)


def _date(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2026-01-31") from error


def run(given: argparse.Namespace, options: Options) -> int:
    """Export the facts."""
    out(f"{run_async(_export(options, given.file, given.since))} records are in {given.file}")
    return 0


async def _export(options: Options, target: Path, since: datetime | None) -> int:
    journal = await open_books(checked(options))
    try:
        return await journal.export_facts(target, since=since)
    finally:
        await journal.aclose()
