"""The CSV of devices: ``mac,container_id,description``, in and out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from station.core.mac import Mac
from station.core.scan import MacRead, ScanRefusal, interpret

COLUMNS: Final = ("mac", "container_id", "description")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """One good line; `number` counts from 1 as an editor does."""

    number: int
    mac: Mac
    container_id: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """One line that was left out, and why; `refusal` is the MAC's, `repeats` an earlier line."""

    number: int
    text: str
    why: str
    refusal: ScanRefusal | None = None
    repeats: int = 0


@dataclass(frozen=True, slots=True)
class DeviceList:
    """What a file held: good lines in order, each MAC once, and the broken ones."""

    lines: tuple[DeviceLine, ...]
    broken: tuple[BrokenLine, ...]


def read_devices(text: str) -> DeviceList:
    """Read a device list: comma, semicolon or tab, with header or one bare column of MACs.

    A byte order mark is skipped, empty lines are nothing, a line that cannot be
    taken is reported by number, and the others go on.
    """
    good: dict[Mac, DeviceLine] = {}
    broken: list[BrokenLine] = []
    header: tuple[str, ...] | None = None
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text))
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            broken.append(BrokenLine(reader.line_num, "", f"it is not CSV: {error}"))
            continue
        if cells is None:
            return DeviceList(tuple(good.values()), tuple(broken))
        cells = [_unguarded(cell.strip()) for cell in cells]
        number = reader.line_num
        if not any(cells):
            continue
        if header is None and "mac" in (names := tuple(cell.lower() for cell in cells)):
            header = names
            continue
        line = _line(number, dict(zip(header or COLUMNS, cells, strict=False)), ",".join(cells))
        if isinstance(line, BrokenLine):
            broken.append(line)
        elif line.mac in good:
            earlier = good[line.mac].number
            broken.append(BrokenLine(number, str(line.mac), f"it repeats line {earlier}", repeats=earlier))
        else:
            good[line.mac] = line


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=first.count)


def _line(number: int, cells: dict[str, str], text: str) -> DeviceLine | BrokenLine:
    meaning = interpret(cells.get("mac", ""))
    if not isinstance(meaning, MacRead):
        is_secret = meaning.reason is ScanRefusal.SECRET or meaning.text.endswith("…")
        shown = meaning.text if is_secret else text[:80]
        return BrokenLine(number, shown, meaning.reason.value, meaning.reason)
    return DeviceLine(number, meaning.mac, cells.get("container_id", ""), cells.get("description", ""))


def write_devices(lines: Iterable[tuple[Mac, str, str]]) -> str:
    """Give the text of a device list; a cell that a spreadsheet would run is guarded by ``'``."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for mac, container_id, description in lines:
        writer.writerow((str(mac), _guarded(container_id), _guarded(description)))
    return out.getvalue()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].lstrip().startswith(_FORMULA) else cell
