"""The checksums that stand beside the artefacts, as ``sha256sum --check`` reads them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

FILE: Final = "SHA256SUMS"


def write_sums(files: Iterable[Path], folder: Path) -> Path:
    """Write `FILE` into the folder that the files lie in; gives its path."""
    lines = []
    for path in sorted(files):
        with path.open("rb") as file:
            lines.append(
                f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.relative_to(folder).as_posix()}\n"
            )
    target = folder / FILE
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target
