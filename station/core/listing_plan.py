"""What a list of boards would do to the allowlist, line by line, before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from station.core.allowlist import AllowlistEntry
from station.core.csv_devices import BrokenLine, DeviceLine, DeviceList
from station.core.mac import Mac


class Fate(Enum):
    """What becomes of a line."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "there already"
    BROKEN = "left out"


@dataclass(frozen=True, slots=True)
class Planned:
    """One line with its fate; `before` is the entry that it would change."""

    line: DeviceLine | BrokenLine
    fate: Fate
    before: AllowlistEntry | None = None


def plan(devices: DeviceList, listed: Mapping[Mac, AllowlistEntry]) -> tuple[Planned, ...]:
    """Give every line's fate, in the file's order.

    A line that names no container or description leaves those of the entry alone.
    """
    planned = [_planned(line, listed.get(line.mac)) for line in devices.lines]
    planned += [Planned(line, Fate.BROKEN) for line in devices.broken]
    return tuple(sorted(planned, key=lambda one: one.line.number))


def _planned(line: DeviceLine, before: AllowlistEntry | None) -> Planned:
    if before is None:
        return Planned(line, Fate.NEW)
    merged = replace(
        line,
        container_id=line.container_id or before.container_id,
        description=line.description or before.description,
    )
    same = (merged.container_id, merged.description) == (before.container_id, before.description)
    return Planned(merged, Fate.SAME if same else Fate.CHANGED, before)


def still_as_shown(shown: tuple[Planned, ...], now: tuple[Planned, ...]) -> tuple[DeviceLine, ...]:
    """Give the lines that would be sent and still mean what a person was shown.

    Boards that were scanned or changed meanwhile are left as they are.
    """
    meant = set(map(_meaning, shown))
    return to_send(tuple(one for one in now if _meaning(one) in meant))


def _meaning(one: Planned) -> tuple[object, ...]:
    before = (one.before.container_id, one.before.description) if one.before is not None else None
    return one.line, one.fate, before


def to_send(planned: tuple[Planned, ...]) -> tuple[DeviceLine, ...]:
    """Give the lines that would be sent."""
    return tuple(
        one.line
        for one in planned
        if one.fate in (Fate.NEW, Fate.CHANGED) and isinstance(one.line, DeviceLine)
    )
