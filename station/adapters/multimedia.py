"""Qt's multimedia, loaded late and quietly."""

from __future__ import annotations

from PySide6.QtCore import QLoggingCategory

from station.ports.availability import READY, Availability


def load() -> Availability:
    """Import the library; says why where it cannot be used here.

    It tells of every optional codec that is missing and of every sound server that does not
    run. None of that is news: what does not work here is said by `Availability`.
    """
    QLoggingCategory.setFilterRules("qt.multimedia.*=false\nqt.multimedia.*.critical=true")
    try:
        import PySide6.QtMultimedia
    except ImportError as error:
        return Availability(
            False, f"Qt's multimedia cannot be loaded: {error}", "Install the package libpulse0."
        )
    del PySide6
    return READY
