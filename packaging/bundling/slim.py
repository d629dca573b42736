"""What can still be taken off a bundle for Linux when PyInstaller has laid it down."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bundling.elf import forget_builder
from bundling.icu import trim
from bundling.python_facts import builders_places
from bundling.tools import run


def slim(folder: Path, languages: Iterable[str]) -> None:
    """Take off debugging symbols, the building machine's folders and the Unicode data of other languages."""
    libraries = sorted(path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink())
    # Qt's own come stripped, and some of them were laid out by patchelf, which strip may break.
    plain = [path for path in libraries if "Qt" not in path.relative_to(folder).parts]
    run("strip", "--strip-unneeded", *plain)
    places = builders_places()
    for path in libraries:
        forget_builder(path, places)
    for path in libraries:
        if path.name.startswith("libicudata.so."):
            trim(path, languages)
