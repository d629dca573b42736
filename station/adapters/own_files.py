"""Where the program's own files lie: in the source tree, the wheel or the bundle."""

from __future__ import annotations

import sys
from pathlib import Path

import station


def resources() -> Path:
    """Find icons, style, sounds and label templates."""
    return _root() / "resources"


def catalogues() -> Path:
    """Find the compiled translations."""
    return _root() / "i18n"


def is_bundled() -> bool:
    """Say whether this is the installable application."""
    return hasattr(sys, "_MEIPASS")


def _root() -> Path:
    bundled = getattr(sys, "_MEIPASS", None)
    if bundled is not None:
        return Path(bundled)
    package = Path(station.__file__).resolve().parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent
