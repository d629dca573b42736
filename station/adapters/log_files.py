"""Logs: to standard error and to a bounded file, without a secret in either."""

from __future__ import annotations

import logging
import re
import sys
from functools import cached_property
from pathlib import Path
from typing import Final

_BYTES: Final = 2_000_000
LONGEST_RECORD: Final = 64_000
"""A longer one is cut; in characters. It would make the files as large as it is."""
_FILES: Final = 5
_PATTERNS: Final = (
    re.compile(r"(?i)(x-api-key['\"]?\s*[:=,]\s*['\"]?)[^\s'\",)}\]]+"),
    re.compile(r"(?i)(api_key=)[^\s&'\"]+"),
    re.compile(r"(?i)(['\"]?target_password['\"]?\s*[:=]\s*)(?:'[^']*'|\"[^\"]*\"|[^\s,}]+)"),
    re.compile(r"(://)[^\s/@'\"]+(?=@)"),
    re.compile(r"(?i)\b((?:WIFI|MT|DPP):)[^\s'\"]+"),
)


class Redactor:
    """Knows the secrets of this run and takes them out of texts."""

    def __init__(self) -> None:
        self._secrets: set[str] = set()

    def hide(self, secret: str | None) -> None:
        """Take `secret` out of every text from now on, also as URLs, JSON and Python write it.

        Shorter than 4 characters is no secret.
        """
        if secret and len(secret) >= 4:
            import json
            from urllib.parse import quote, quote_plus

            written = secret.encode("utf-8", "surrogatepass")
            self._secrets.update(
                (
                    secret,
                    quote(written, safe=""),
                    quote_plus(written),
                    repr(secret)[1:-1],
                    repr(written)[2:-1],
                    json.dumps(secret)[1:-1],
                    json.dumps(secret, ensure_ascii=False)[1:-1],
                )
            )

    def clean(self, text: str) -> str:
        """Give `text` with every secret replaced by ``***``."""
        for secret in sorted(self._secrets, key=len, reverse=True):
            text = text.replace(secret, "***")
        for pattern in _PATTERNS:
            text = pattern.sub(r"\1***", text)
        return text


class _CleanFormatter(logging.Formatter):
    """Cleans the finished line, so that messages, arguments and tracebacks are all covered."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        text = self._redactor.clean(super().format(record))
        return text if len(text) <= LONGEST_RECORD else f"{text[:LONGEST_RECORD]} … ({len(text)} characters)"


class _LogFile(logging.Handler):
    """Opens the file, and loads what rotates it, with the first record: most starts write none."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @cached_property
    def _file(self) -> logging.Handler:
        from station.adapters.rotated_file import RotatedFile

        file = RotatedFile(self._path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True)
        file.setFormatter(self.formatter)
        return file

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        self._file.emit(record)

    def close(self) -> None:
        """Close the file, where there is one."""
        if "_file" in vars(self):
            self._file.close()
        super().close()


def start_logging(level: str, directory: Path | None, redactor: Redactor) -> None:
    """Log `level` and up to standard error and INFO and up to ``station.log`` in `directory`.

    The file is rotated at 2 MB, five are kept. Without a directory only standard
    error is used.
    """
    root = logging.getLogger()
    for handler in tuple(root.handlers):
        root.removeHandler(handler)
        handler.close()
    formatter = _CleanFormatter(redactor)
    wanted = logging.getLevelNamesMapping()[level.upper()]
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    handlers[0].setLevel(wanted)
    if directory is not None:
        directory.mkdir(parents=True, exist_ok=True)
        file = _LogFile(directory / "station.log")
        file.setLevel(min(wanted, logging.INFO))
        handlers.append(file)
    for handler in handlers:
        handler.setFormatter(formatter)
        root.addHandler(handler)
    root.setLevel(min(handler.level for handler in handlers))
    for noisy in ("httpx", "httpcore", "asyncio", "qasync", "keyring"):
        logging.getLogger(noisy).setLevel(max(wanted, logging.WARNING))
