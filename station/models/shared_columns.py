"""Columns that several tables have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from station.models.columns import RIGHT, Column, Row, missing_first
from station.models.instants import instant
from station.models.text import local_moment, signal_strength, translate


def signal(of: Callable[[Row], int | None]) -> Column[Row]:
    """Show how strong a radio is heard; `of` gives it in dBm, None where nobody said."""
    return Column(
        "signal",
        lambda: translate("Models", "Signal"),
        lambda row: signal_strength(of(row)),
        lambda row: missing_first(of(row)),
        RIGHT,
    )


def last_seen(of: Callable[[Row], datetime | None]) -> Column[Row]:
    """Show when something was last heard of."""
    return Column(
        "seen",
        lambda: translate("Models", "Last seen"),
        lambda row: local_moment(of(row)),
        lambda row: instant(of(row)),
    )
