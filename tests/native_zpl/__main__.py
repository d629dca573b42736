"""``python -m tests.native_zpl``: the comparison, as a table."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from station.adapters.printers import ensure_gui
from tests.adapters.printers.other_renderer import DOTS_PER_MM
from tests.native_zpl.compare import SYMBOLOGIES, WAYS, compare


def main() -> None:
    """Print one line for each way and resolution."""
    gui = ensure_gui()
    line = "{:>4}  {:<12}{:>8}" + "{:>12}" * len(SYMBOLOGIES) + "\n"
    sys.stdout.write(line.format("dpi", "sent as", "bytes", *SYMBOLOGIES))
    with tempfile.TemporaryDirectory() as folder:
        for dpi in DOTS_PER_MM:
            for way in WAYS:
                found = compare(way, dpi, Path(folder))
                rates = (f"{found.read[name]} / {found.tried}" for name in SYMBOLOGIES)
                sys.stdout.write(line.format(dpi, found.way, found.size, *rates))
                sys.stdout.flush()
    del gui


if __name__ == "__main__":
    main()
