"""How commands speak: results to standard output, everything else to standard error."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import sys
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from station.app.notices import Notice
from station.core.errors import (
    NotOurProtocol,
    OutcomeUnknown,
    StationError,
    Unauthorized,
    Unreachable,
    Untrusted,
)

T = TypeVar("T")


class _Ended(Exception):
    """The system told the command to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def run_async(work: Coroutine[Any, Any, T]) -> T:
    """Run a command's coroutine in a plain asyncio loop.

    A request to end, and a terminal that goes, let it tidy up as Ctrl+C does; the exit code
    is 128 and the signal's number then.
    """
    try:
        return asyncio.run(_hearing(work))
    except _Ended as ended:
        raise SystemExit(128 + ended.number) from None


async def _hearing(work: Coroutine[Any, Any, T]) -> T:
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    heard: list[int] = []

    def end(number: int) -> None:
        heard.append(number)
        if task is not None:
            task.cancel()

    for name in ("SIGTERM", "SIGHUP"):
        with contextlib.suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
            number = getattr(signal, name)
            if signal.getsignal(number) == signal.SIG_IGN:
                continue  # nohup wants it so
            loop.add_signal_handler(number, end, number)
    try:
        return await work
    except asyncio.CancelledError:
        if heard:
            raise _Ended(heard[0]) from None
        raise


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
    from station.views.error_words import of_error

    message = of_error(error)
    support = " ".join(part for part in (message.code, message.correlation_id) if part)
    say(f"station: {sentence(error)}" + (f" [{support}]" if support else ""))


def sentence(error: StationError | Notice) -> str:
    """Give what happened and what to do on a command line, where there is no Settings page to open."""
    from station.views.error_words import of_error

    if isinstance(error, Notice):
        from station.views.notice_words import of_notice

        message = of_notice(error)
        return f"{message.what} {message.todo}".strip()
    message = of_error(error)
    match error:
        case Unauthorized():
            todo = "Keep the right key with 'station key set', or give it in STATION_API_KEY."
        case OutcomeUnknown():
            todo = "Run the command again: it looks at what is true first."
        case Untrusted():
            todo = "Pair with it in the window's Settings, or give its ca_file or pin in the profile."
        case Unreachable():
            todo = "Check that it is switched on, the network cable, and the address (--url or the profile)."
        case NotOurProtocol():
            todo = "Check the address and the port (--url or the profile)."
        case _:
            todo = message.todo
    return f"{message.what} {todo}".strip()


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write rows in columns; foreign text loses its control characters."""
    cells = [[_plain(cell) for cell in row] for row in (titles, *rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(titles))]
    for row in cells:
        out("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _plain(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)
