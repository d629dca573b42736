"""How commands speak: results to standard output, everything else to standard error."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from station.core.errors import StationError

T = TypeVar("T")


def run_async(work: Coroutine[Any, Any, T]) -> T:
    """Run a command's coroutine in a plain asyncio loop."""
    return asyncio.run(work)


def out(text: str = "") -> None:
    """Write one line of the result."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def out_json(record: Mapping[str, object]) -> None:
    """Write one record of the result as one line of JSON."""
    out(json.dumps(record, ensure_ascii=False))


def say(text: str) -> None:
    """Write one line to the person."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def say_error(error: StationError) -> None:
    """Tell what happened and what to do."""
    from station.views.words import of_error

    say(f"station: {of_error(error).text}")


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write rows in columns; foreign text loses its control characters."""
    cells = [[_plain(cell) for cell in row] for row in (titles, *rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(titles))]
    for row in cells:
        out("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _plain(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)
