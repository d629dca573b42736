"""Prints one label where no file may exceed a kilobyte, as on a full disk; says what came of it.

A process of its own, for the limit holds for every file of a process: the test runner's log, too.
"""

from __future__ import annotations

import asyncio
import json
import resource
import signal
import sys
from datetime import UTC
from pathlib import Path

from station.adapters.printers import PdfPrinter, ensure_gui
from station.core.errors import PrinterTrouble
from tests.adapters.printers.sample import LABEL, renderer


def main(folder: Path) -> None:
    """Print, and write what was said as JSON."""
    gui = ensure_gui()
    printer = PdfPrinter(folder, renderer(), zone=UTC)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, resource.RLIM_INFINITY))
    try:
        asyncio.run(printer.print_label(LABEL))
    except PrinterTrouble as error:
        sys.stdout.write(json.dumps({"text": str(error), "sent": error.sent}))
    del gui


if __name__ == "__main__":
    main(Path(sys.argv[1]))
