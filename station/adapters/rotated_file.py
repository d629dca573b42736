"""A log file that is rotated, and says once where it cannot be written."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler


class RotatedFile(RotatingFileHandler):
    """A log that cannot be written is told once, and nothing of what it should have held."""

    _is_told = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Say on standard error why it cannot be written."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
        elif not self._is_told and sys.stderr is not None:
            self._is_told = True
            sys.stderr.write(f"station: {self.baseFilename} cannot be written: {error.strerror or error}\n")
