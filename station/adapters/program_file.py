"""Whether the program was replaced or removed while it runs: it cannot load the rest of itself then."""

from __future__ import annotations

from pathlib import Path


class ProgramFile:
    """Remembers the file that was started."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._then = self._look()

    def is_another(self) -> bool:
        """Say whether another file, or none, is there by now."""
        return self._look() != self._then

    def _look(self) -> tuple[int, int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns
