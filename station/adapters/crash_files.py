"""Crash reports as files in the data directory: few, small, without secrets, sent to nobody."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from station import __version__
from station.core.build import Build
from station.core.errors import StationError
from station.ports.crashes import CrashReport

KEPT: Final = 20
"""Files in the folder; the oldest go."""

PER_RUN: Final = 5
"""Files of one run: an error that comes with every tick is one crash."""

LARGEST: Final = 64_000
"""Characters of a report; a longer one loses its middle."""

_FRESH, _SEEN, _HARD = "crash-", "seen-", "hard.txt"
_log = logging.getLogger("station.crash")


class CrashFiles(logging.Handler):
    """Writes a file for every error that nobody handled; put onto the root logger by `watching`.

    Such errors come as log records with a traceback: those of tasks and of the event loop
    by themselves, those of Qt's slots, of threads and of the main program through the hooks.
    """

    def __init__(self, folder: Path, clean: Callable[[str], str], build: Build, qt: str = "") -> None:
        super().__init__(logging.ERROR)
        self.folder = folder
        self._clean = clean
        self._build = build
        self._qt = qt or "unknown"
        self._written: set[str] = set()

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Write reports until the end, of hard crashes too; a disk that takes none is only logged."""
        hard = self._open_hard()
        hooks = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = _tell, _tell_of_thread
        logging.getLogger().addHandler(self)
        try:
            yield
        except (StationError, KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            _tell(type(error), error, error.__traceback__)
            raise SystemExit(1) from error
        finally:
            logging.getLogger().removeHandler(self)
            sys.excepthook, threading.excepthook = hooks
            if hard is not None:
                hard()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a report of a record with a traceback; others are for the log alone."""
        if not record.exc_info or record.exc_info[1] is None:
            return
        # No locals: they are where secrets are.
        trace = "".join(traceback.format_exception(record.exc_info[1]))
        signature = "".join(line for line in trace.splitlines(True) if line.startswith("  File "))
        if signature in self._written or len(self._written) >= PER_RUN:
            return
        self._written.add(signature)
        with contextlib.suppress(OSError):
            self._write(f"{record.getMessage()} (thread {record.threadName})\n\n{trace}")

    # -- the shelf ------------------------------------------------------------------

    def fresh(self) -> tuple[CrashReport, ...]:
        """Give what nobody has put aside yet, the latest first."""
        found = []
        for path in sorted(self.folder.glob(f"{_FRESH}*.txt"), reverse=True):
            with contextlib.suppress(OSError):
                at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                found.append(CrashReport(at, path.read_text(encoding="utf-8", errors="replace")))
        return tuple(found)

    def put_aside(self) -> None:
        """Give the files another name."""
        for path in self.folder.glob(f"{_FRESH}*.txt"):
            with contextlib.suppress(OSError):
                path.rename(path.with_name(_SEEN + path.name.removeprefix(_FRESH)))

    # -- inside ---------------------------------------------------------------------

    @property
    def _program(self) -> str:
        """Say which program this is, in one line."""
        made = f"{__version__} {self._build.commit} {self._build.date}"
        return f"Provisioning Station {made}, Python {sys.version.split()[0]}, Qt {self._qt}\n"

    def _write(self, text: str, *, program: str = "", at: datetime | None = None) -> None:
        """Write a report; of an earlier run, its `program` and when it ended."""
        import platform  # looks around in the system for a while

        now = at or datetime.now(UTC)
        head = f"{program or self._program}{platform.platform()}\n"
        whole = self._clean(f"{head}{now:%Y-%m-%d %H:%M:%S} UTC\n\n{text}")
        if len(whole) > LARGEST:
            half = LARGEST // 2 - 10
            whole = f"{whole[:half]}\n[...]\n{whole[-half:]}"
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self.folder / f"{_FRESH}{now:%Y%m%d-%H%M%S-%f}.txt"
        file.write_text(whole, encoding="utf-8")
        os.utime(file, (now.timestamp(), now.timestamp()))
        self._keep_few()

    def _keep_few(self) -> None:
        by_age = sorted(
            (path for start in (_FRESH, _SEEN) for path in self.folder.glob(f"{start}*.txt")),
            key=lambda path: path.name.split("-", 1)[1],
        )
        for path in by_age[:-KEPT]:
            path.unlink(missing_ok=True)

    def _open_hard(self) -> Callable[[], None] | None:
        """Let Python's fault handler write into a file; what an earlier run left there becomes a report."""
        path = self.folder / _HARD
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if path.exists():
                self._tell_of_hard(path)
            file = path.open("w", encoding="utf-8")
            file.write(self._program)
            file.flush()
        except OSError as error:
            _log.warning("no reports of hard crashes: %s", error)
            return None
        before = faulthandler.is_enabled()
        faulthandler.enable(file)

        def close() -> None:
            faulthandler.disable()
            if before:
                faulthandler.enable()
            file.close()
            with contextlib.suppress(OSError):
                path.unlink()

        return close

    def _tell_of_hard(self, path: Path) -> None:
        """Make a report of what an earlier run left: the first line says which program it was."""
        left = path.read_text(encoding="utf-8", errors="replace")
        program, _, trace = (
            left.partition("\n") if left.startswith("Provisioning") else ("Unknown version", "", left)
        )
        if trace.strip():
            ended = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            text = f"The program was ended by the system.\n\n{trace.strip()}"
            self._write(text, program=f"{program}\n", at=ended)


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        _log.critical("an error that nobody handled", exc_info=(kind, error, trace))


def _tell_of_thread(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None and not issubclass(told.exc_type, SystemExit):
        _tell(told.exc_type, told.exc_value, told.exc_traceback)
