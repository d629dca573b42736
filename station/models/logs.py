"""The Pi's log, a line a row, the oldest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum

from PySide6.QtCore import QObject

from station.app.logbook import Logbook, LogChange
from station.core.logs import LogLevel, LogLine
from station.models.columns import Column
from station.models.flusher import Flusher
from station.models.instants import instant
from station.models.table import RowTableModel
from station.models.text import local_moment, translate

SHOWN = 500
"""So many characters of a message stand in its cell; the tooltip has more, the copy all."""
_TOLD = 3000


class OddLevel(Enum):
    """A level that nobody knows."""

    ODD = "odd"


def level_text(line: LogLine) -> str:
    """Say a line's level; a word that nobody knows is shown as it came."""
    match line.level:
        case LogLevel.DEBUG:
            return translate("Models", "debug")
        case LogLevel.INFO:
            return translate("Models", "info")
        case LogLevel.WARN:
            return translate("Models", "warning")
        case LogLevel.ERROR:
            return translate("Models", "error")
        case None:
            return line.level_text or "–"


def plain_text(line: LogLine) -> str:
    """Give a whole line as one row of a text file, with its offset from UTC."""
    at = line.at.astimezone().isoformat(timespec="milliseconds") if line.at else "-"
    parts = (at, line.level_text.upper() or "-", line.component or "-", line.message, line.fields)
    return "\t".join(_in_one_row(part) for part in parts).rstrip("\t")


def _in_one_row(text: str) -> str:
    return " ⏎ ".join(text.splitlines()) if text else ""


def _time(line: LogLine) -> str:
    return f"{line.at.astimezone():%H:%M:%S}" if line.at else "–"


def _weight(line: LogLine) -> int:
    return -1 if line.level is None else int(line.level)


COLUMNS: tuple[Column[LogLine], ...] = (
    Column(
        "time",
        lambda: translate("Models", "Time"),
        _time,
        lambda r: instant(r.at),
        tooltip=lambda r: local_moment(r.at),
    ),
    Column("state", lambda: translate("Models", "Level"), level_text, _weight),
    Column(
        "component",
        lambda: translate("Models", "Component"),
        lambda r: _in_one_row(r.component[:SHOWN]),
        lambda r: r.component,
    ),
    Column(
        "message",
        lambda: translate("Models", "Message"),
        lambda r: _in_one_row(r.message[:SHOWN]),
        lambda r: r.message,
        tooltip=lambda r: r.message[:_TOLD],
    ),
    Column(
        "fields",
        lambda: translate("Models", "Fields"),
        lambda r: _in_one_row(r.fields[:SHOWN]),
        lambda r: r.fields,
        tooltip=lambda r: r.fields[:_TOLD],
    ),
)


class LogsModel(RowTableModel[int, LogLine]):
    """The lines of a `Logbook`, shown once a frame; the same words twice are two rows.

    Holds what the logbook holds, which is bounded. Call `close` before the line goes away.
    """

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent=parent)
        self._first = 0
        self._next = 0
        self._fresh: dict[int, LogLine] = {}
        self._gone: list[int] = []
        self._least = LogLevel.DEBUG
        self._search = ""
        self._flusher = Flusher(self.flush, self)
        self._unsubscribe: Callable[[], None] = logbook.changed.subscribe(self._changed)
        self._take(logbook.lines)
        self.flush()

    def close(self) -> None:
        """Listen no more; what is shown stays."""
        self._unsubscribe()
        self._flusher.stop()

    @property
    def is_waiting(self) -> bool:
        """True while lines have come that are not shown yet."""
        return self._flusher.is_waiting

    def set_least(self, level: LogLevel) -> None:
        """Show only lines of this weight or more; one of unknown weight is never hidden."""
        self._least = level
        self._refilter()

    def set_search(self, text: str) -> None:
        """Show only lines that hold `text` in some column."""
        self._search = text
        self._refilter()

    def flush(self) -> None:
        """Show now what has come; the flusher calls it once a frame."""
        fresh, gone = self._fresh, self._gone
        self._fresh, self._gone = {}, []
        self.apply(fresh, gone)

    def state_of(self, row: LogLine) -> LogLevel | OddLevel:
        """Give the line's level."""
        return OddLevel.ODD if row.level is None else row.level

    def _changed(self, change: LogChange) -> None:
        for number in range(self._first, self._first + change.dropped):
            if self._fresh.pop(number, None) is None:
                self._gone.append(number)
        self._first += change.dropped
        self._take(change.added)
        self._flusher.touch()

    def _take(self, lines: Iterable[LogLine]) -> None:
        for line in lines:
            self._fresh[self._next] = line
            self._next += 1

    def _refilter(self) -> None:
        least = self._least
        self.set_filter(self._search, None if least is LogLevel.DEBUG else lambda row: row.is_at_least(least))
