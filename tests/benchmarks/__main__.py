"""``make bench``: measure everything and print one table."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication

from tests.benchmarks import (
    bundle,
    feed,
    imports,
    journal,
    labels,
    live,
    phases,
    scanning,
    whole_window,
    window,
)
from tests.benchmarks.figures import Figure, table

PARTS: dict[str, Callable[[], Sequence[Figure]]] = {
    "feed": feed.measure,
    "live": live.measure,
    "window": window.measure,
    "whole_window": whole_window.measure,
    "labels": labels.measure,
    "journal": journal.measure,
    "scanning": scanning.measure,
    "bundle": bundle.measure,
}


def main(chosen: Sequence[str]) -> int:
    """Measure the chosen parts, all when none is named; 1 when a part could not be measured."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])  # one for all parts: a smaller one cannot become it later
    figures: list[Figure] = []
    failed: list[str] = []
    for name, measure in PARTS.items():
        if not chosen or name in chosen:
            sys.stderr.write(f"measuring {name} ...\n")
            try:
                figures += measure()
            except Exception:  # noqa: BLE001 - what the other parts measured is not thrown away with it
                traceback.print_exc()
                failed.append(name)
    if figures:
        sys.stdout.write(table(figures))
    if not chosen or "imports" in chosen:
        sys.stdout.write(f"\n{imports.report()}\n{phases.report()}")
    del application
    if failed:
        sys.stderr.write(f"not measured: {', '.join(failed)}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
