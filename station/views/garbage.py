"""Python's garbage, collected on the thread of the windows only.

Python collects cycles on whatever thread happens to allocate. A window that was closed is such a
cycle, and Qt's objects, timers above all, bear to be destroyed on their own thread only.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 1000
"""How often it is looked whether a collection is due."""


@contextlib.contextmanager
def collected_here(parent: QObject) -> Iterator[None]:
    """Let only this thread, that of `parent`, collect garbage for the length of a ``with``."""
    was_enabled = gc.isenabled()
    timer = QTimer(parent)
    timer.timeout.connect(_collect)
    gc.disable()
    timer.start(EVERY_MS)
    try:
        yield
    finally:
        timer.stop()
        timer.deleteLater()
        gc.collect()
        if was_enabled:
            gc.enable()


def _collect() -> None:
    """Collect the oldest generation that is due by Python's own thresholds; mostly none is."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counts) if count > most]
    if due:
        gc.collect(max(due))
