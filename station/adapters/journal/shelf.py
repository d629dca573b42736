"""Facts that the journal did not take before the end, in small files in the data directory.

Each end writes a file of its own, so that a command beside a window loses nothing of it.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from station.core.errors import JournalTrouble
from station.core.mac import Mac
from station.ports.journal import Fact

_log = logging.getLogger("station.journal")

_PREFIX: Final = "journal-unwritten-"
_SUFFIX: Final = ".jsonl"


class FileShelf:
    """`Shelf` in files: a fact is a line of JSON."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: list[Path] = []

    async def keep(self, facts: Sequence[Fact]) -> None:
        """Write the facts to a new file; on disk when this returns."""
        await asyncio.to_thread(self._keep, facts)

    async def kept_before(self) -> Sequence[Fact]:
        """Read the facts of every file, the earliest first."""
        facts = await asyncio.to_thread(self._load)
        return sorted(facts, key=lambda fact: fact.at)

    async def forget(self) -> None:
        """Delete the files that were read."""
        await asyncio.to_thread(self._forget)

    def _keep(self, facts: Sequence[Fact]) -> None:
        part: Path | None = None
        try:
            handle, name = tempfile.mkstemp(".part", _PREFIX, self._folder)
            part = Path(name)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.writelines(json.dumps(_line(fact)) + "\n" for fact in facts)
                file.flush()
                os.fsync(file.fileno())
            part.replace(part.with_suffix(_SUFFIX))
        except OSError as error:
            if part is not None:
                with suppress(OSError):
                    part.unlink(missing_ok=True)
            raise self._trouble(error) from error

    def _load(self) -> list[Fact]:
        facts: list[Fact] = []
        self._read = []
        try:
            for file in sorted(self._folder.glob(f"{_PREFIX}*{_SUFFIX}")):
                text = file.read_text(encoding="ascii")
                try:
                    facts += [_fact(json.loads(line)) for line in text.splitlines()]
                except (ValueError, LookupError, TypeError, AttributeError) as error:
                    _log.error("%s is left as it is, it cannot be understood: %r", file, error)
                else:
                    self._read.append(file)
        except OSError as error:
            raise self._trouble(error) from error
        return facts

    def _forget(self) -> None:
        try:
            while self._read:
                self._read[-1].unlink(missing_ok=True)
                self._read.pop()
        except OSError as error:
            raise self._trouble(error) from error

    def _trouble(self, error: OSError) -> JournalTrouble:
        return JournalTrouble(
            str(self._folder),
            f"The journal cannot be reached: {error.strerror or error}.",
            "Free some space on its disk, and check the folder's rights.",
        )


def _line(fact: Fact) -> dict[str, Any]:
    mac = str(fact.mac) if fact.mac else None
    return {**asdict(fact), "at": fact.at.isoformat(), "mac": mac, "detail": dict(fact.detail)}


def _fact(line: dict[str, Any]) -> Fact:
    mac = Mac.parse(line["mac"]) if line["mac"] else None
    return Fact(**{**line, "at": datetime.fromisoformat(line["at"]), "mac": mac})
