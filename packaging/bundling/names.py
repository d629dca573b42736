"""What the program is called, in each of the places that want a name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

PACKAGE: Final = "provisioning-station"
"""Of the .deb, the desktop entry, the icon, the archive, the folder of a user's data."""

TITLE: Final = "Provisioning Station"
COMMAND: Final = "station"
IDENTIFIER: Final = "org.provisioningstation.station"
"""Reverse DNS, for AppStream and for the macOS bundle."""

SUMMARY: Final = "Provision, verify and label ESP-CAM boards at a factory line"

ROOT: Final = Path(__file__).resolve().parents[2]
"""The source tree."""

_VERSION: Final = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


def version(root: Path = ROOT) -> str:
    """Read the version from its one place, without importing the program. Raises `ValueError`."""
    found = _VERSION.search((root / "station" / "__init__.py").read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{root}: station/__init__.py names no __version__")
    return found.group(1)
