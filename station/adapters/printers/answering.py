"""Which printers tell their state: learnt once, kept beyond the program's end."""

from __future__ import annotations

import logging
import os
from pathlib import Path

_log = logging.getLogger("station.printers")


class AnsweringPrinters:
    """The printers, as ``host:port``, that have ever answered ``~HS``; `file` None keeps them in memory.

    The file has one a line and is only ever added to. One that cannot be read or
    written is told in the log: what is learnt then holds until the program ends.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._known: set[str] = set()
        if file is not None and file.exists():
            try:
                self._known.update(file.read_text(encoding="utf-8", errors="replace").splitlines())
            except OSError as error:
                _log.warning("%s cannot be read: %s", file, error.strerror or error)

    def __contains__(self, address: str) -> bool:
        """Tell whether this printer has answered before."""
        return address in self._known

    def add(self, address: str) -> None:
        """Remember a printer that answered; on disk when this returns."""
        if address in self._known:
            return
        self._known.add(address)
        if self._file is None:
            return
        try:
            with self._file.open("a", encoding="utf-8", newline="\n") as file:
                file.write(f"{address}\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            _log.warning("%s cannot be written: %s", self._file, error.strerror or error)
