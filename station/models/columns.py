"""Columns as data: a model is given a tuple of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

Row = TypeVar("Row")

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column of a table.

    `key` names it in settings and never changes. `title` is called whenever the
    header is drawn, so that it follows the language. `text` is what a person reads.
    `sort_key` gives values that are comparable among all rows of the model.
    `tooltip` is empty where the text says it all.
    """

    key: str
    title: Callable[[], str]
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any]
    align: Qt.AlignmentFlag = LEFT
    tooltip: Callable[[Row], str] | None = None


def missing_first(value: Any) -> tuple[bool, Any]:
    """Make a sort key of a value that may be None; rows without one come before the others."""
    return (value is not None, 0 if value is None else value)
