"""The journal against bare sqlite3 on the same work: writes, and a million records."""

from __future__ import annotations

import asyncio
import csv
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from station.adapters.journal import Journal, open_journal
from station.core.mac import Mac
from station.ports.journal import Fact
from tests.benchmarks.figures import Figure

RECORDS = 1_000_000
WRITES = 300
PAIRS = 3
NOON = datetime(2026, 1, 11, 12, 0, tzinfo=UTC)
_INSERT = (
    "INSERT INTO facts (kind, at_utc, at_offset, outcome, mac, session_id, container_id, station, operator,"
    " correlation_id, detail) VALUES (?, ?, 60, ?, ?, ?, ?, 'line-3', 'Ana', '', '{}')"
)


def _now() -> datetime:
    return NOON


def _mac(number: int) -> Mac:
    return Mac(0xA4CF12000000 + number % 50_000)


def _row(number: int) -> tuple[str, str, str, str, str, str]:
    kind = ("scan", "allowlist", "device", "label")[number % 4] if number % 5_000 else "session"
    at = (NOON + timedelta(seconds=number)).strftime("%Y-%m-%d %H:%M:%S.%f")
    return (
        kind,
        at,
        "started" if kind == "session" else "done",
        str(_mac(number)),
        f"s-{number // 200}",
        f"CT-{number // 100}",
    )


def _fill(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(_INSERT, map(_row, range(RECORDS)))


async def _writes(folder: Path) -> Figure:
    journal = await open_journal(folder / "writes.db", now=_now)
    ours, bare = [], []
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE facts (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT)")
        for _ in range(PAIRS):
            begun = time.perf_counter()
            for number in range(WRITES):
                await journal.facts.record(Fact("scan", NOON, "added", mac=_mac(number), session_id="s-1"))
            ours.append(WRITES / (time.perf_counter() - begun))
            begun = time.perf_counter()
            for number in range(WRITES):
                connection.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)", _row(number))
            bare.append(WRITES / (time.perf_counter() - begun))
    await journal.aclose()
    return Figure("journal writes, each on disk", "bare sqlite3", "writes/s", ours, bare, ">= 0.3")


async def _timed(work: Callable[[Journal], Awaitable[object]], path: Path) -> float:
    journal = await open_journal(path, now=_now)
    begun = time.perf_counter()
    await work(journal)
    spent = (time.perf_counter() - begun) * 1000
    await journal.aclose()
    return spent


def _asking(wanted: dict[str, Any]) -> Callable[[Journal], Awaitable[object]]:
    return lambda journal: journal.facts.facts(**wanted)


def _bare(path: Path, sql: str) -> float:
    begun = time.perf_counter()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(sql).fetchall()
    return (time.perf_counter() - begun) * 1000


def _bare_export(path: Path) -> float:
    begun = time.perf_counter()
    with closing(sqlite3.connect(path)) as connection, path.with_suffix(".csv").open("w") as file:
        lines = csv.writer(file)
        rows = connection.execute("SELECT * FROM facts ORDER BY id")
        while some := list(islice(rows, 1000)):
            lines.writerows(some)
    return (time.perf_counter() - begun) * 1000


async def _million(folder: Path) -> Sequence[Figure]:
    path = folder / "million.db"
    await (await open_journal(path, now=_now)).aclose()
    _fill(path)
    begun = time.perf_counter()
    journal = await open_journal(path, now=_now)
    opened = (time.perf_counter() - begun) * 1000
    await journal.aclose()
    check = _bare(path, "PRAGMA integrity_check(1)")
    export = await _timed(lambda journal: journal.export_facts(folder / "out.csv"), path)
    some = await _timed(lambda journal: journal.export_facts(folder / "some.csv", container_id="CT-77"), path)
    day = timedelta(days=1)
    questions: list[tuple[str, dict[str, Any], str]] = [
        ("one board's", {"mac": _mac(7)}, f"mac = '{_mac(7)}'"),
        ("one container's", {"container_id": "CT-77"}, "container_id = 'CT-77'"),
        ("one session's", {"session_id": "s-77"}, "session_id = 's-77'"),
        ("one board's of a day", {"mac": _mac(7), "since": NOON, "until": NOON + day}, f"mac = '{_mac(7)}'"),
        ("all sessions", {"kinds": ["session"]}, "kind = 'session'"),
    ]
    answers = [
        Figure(
            f"1,000,000 facts: {name}", "bare sqlite3", "ms",
            [await _timed(_asking(wanted), path)],
            [_bare(path, f"SELECT * FROM facts WHERE {condition}")],  # noqa: S608 - our own words
            "<= 50 ms",
        )
        for name, wanted, condition in questions
    ]  # fmt: skip
    return [
        Figure("1,000,000 facts: open", "bare integrity_check", "ms", [opened], [check], "<= 1.5"),
        *answers,
        Figure(
            "1,000,000 facts: one container's export",
            "bare sqlite3",
            "ms",
            [some],
            [_bare(path, "SELECT * FROM facts WHERE container_id = 'CT-77'")],
            "<= 50 ms",
        ),
        Figure("1,000,000 facts: export", "bare sqlite3 + csv", "ms", [export], [_bare_export(path)], "<= 5"),
    ]


async def _all() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as name:
        return [await _writes(Path(name)), *await _million(Path(name))]


def measure() -> Sequence[Figure]:
    """Measure writing, then a million records: open, query, export."""
    return asyncio.run(_all())
