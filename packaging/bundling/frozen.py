"""The Python modules that lie packed in a bundle's program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PyInstaller.archive.readers import CArchiveReader


def modules_of(program: Path) -> Iterator[tuple[str, bytes]]:
    """Give each module's name and its compiled code, as it is stored."""
    archive = CArchiveReader(str(program))  # type: ignore[no-untyped-call]
    name = next(name for name in archive.toc if name.endswith(".pyz"))
    packed = archive.open_embedded_archive(name)  # type: ignore[no-untyped-call]
    for name in packed.toc:
        yield name, packed.extract(name, raw=True) or b""
