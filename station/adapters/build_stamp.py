"""The stamp that `make bundle` lays beside the resources: ``build.json``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from station.core.build import Build

FILE: Final = "build.json"
NOTICES: Final = "THIRD-PARTY.txt"


def read_build(resources: Path) -> Build:
    """Read the stamp of a bundle; a source tree and a wheel have none, a broken one tells nothing."""
    try:
        stamp = (resources / FILE).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return Build()
    import json

    try:
        told = json.loads(stamp)
        return Build(commit=str(told["commit"]), date=str(told["date"]))
    except (ValueError, KeyError, TypeError):
        return Build()


def read_notices(resources: Path) -> str:
    """Read the notice of other people's work that a bundle carries, empty where there is none."""
    try:
        return (resources / NOTICES).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def write_build(resources: Path, build: Build) -> Path:
    """Lay the stamp into the folder; gives its path. Raises `OSError`."""
    import json

    path = resources / FILE
    text = json.dumps({"commit": build.commit, "date": build.date}, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
    return path
