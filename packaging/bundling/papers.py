"""``python -m bundling.papers DIR``: the bill of materials and the notice of what is installed here."""

from __future__ import annotations

import sys
from pathlib import Path

from bundling import notices, sbom
from bundling.inventory import inventory
from bundling.names import ROOT, version
from bundling.natives import natives
from bundling.stamp import Stamp, read_stamp


def lay_papers(folder: Path, stamp: Stamp) -> list[Path]:
    """Write both into a folder that need not be there yet; gives their paths. Raises `ValueError`."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = inventory()
    inside = natives(parts)
    texts = {
        sbom.FILE: sbom.bill(parts, version(), stamp, inside),
        notices.FILE: notices.notices(parts, inside),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in texts]


if __name__ == "__main__":
    sys.stdout.writelines(f"{path}\n" for path in lay_papers(Path(sys.argv[1]), read_stamp(ROOT)))
