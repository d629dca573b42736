"""The roles that every model of the station answers beside Qt's own."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole) + 1


class Role(IntEnum):
    """What `data()` gives for a cell, whatever its column.

    `STATE` is the row's state as a member of its enum, `MAC` its `core.mac.Mac`,
    `ROW` the row object itself, `SORT` the value by which the cell's column sorts.
    Each is None where the row has no such thing.
    """

    STATE = _FIRST
    MAC = _FIRST + 1
    ROW = _FIRST + 2
    SORT = _FIRST + 3


ANSWERED = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.TextAlignmentRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        *map(int, Role),
    }
)
"""The roles that there is an answer to at all."""
