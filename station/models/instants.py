"""Moments as sort keys."""

from __future__ import annotations

from datetime import datetime


def instant(at: datetime | None) -> float:
    """Give a moment as a number that sorts; None sorts as the oldest.

    A number, because dates with and without a zone refuse to be compared.
    """
    return float("-inf") if at is None else at.timestamp()
