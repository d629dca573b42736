"""What can still be taken off a bundle for Linux when PyInstaller has laid it down."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bundling.icu import trim
from bundling.tools import run


def slim(folder: Path, languages: Iterable[str]) -> None:
    """Take off debugging symbols and the Unicode data of other languages."""
    libraries = sorted(path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink())
    # Qt's own come stripped, and some of them were laid out by patchelf, which strip may break.
    plain = [path for path in libraries if "Qt" not in path.relative_to(folder).parts]
    run("strip", "--strip-unneeded", *plain)
    for path in libraries:
        if path.name.startswith("libicudata.so."):
            trim(path, languages)
