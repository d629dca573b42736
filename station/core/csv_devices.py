"""The CSV of devices: ``mac,container_id,description``, in and out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from station.core.mac import Mac, MacError
from station.core.scan import MacRead, NotAMac, ScanRefusal, interpret
from station.core.secrecy import is_plainly_secret

COLUMNS: Final = ("mac", "container_id", "description")
LONGEST_SHOWN: Final = 80
MOST_LINES: Final = 5
"""A cell with line breaks in it spans no more."""
FIRST_LINES: Final = 20
THOROUGHLY: Final = 200
"""So many broken lines are looked at with every keyboard and spelling in mind."""
NO_CSV: Final = "a quote in it is never closed, or stands where none may"
_TITLES: Final = {
    "mac": {"mac", "mac address", "macaddress", "mac adresse", "dirección mac", "mac 地址", "mac地址"},
    "container_id": {
        "container id", "container", "containerid", "container no", "box", "behälter", "behaelter",
        "contenedor", "箱号", "箱", "容器",
    },
    "description": {
        "description", "note", "comment", "beschreibung", "bezeichnung", "bemerkung", "descripción",
        "comentario", "描述", "说明", "备注",
    },
}  # fmt: skip
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
    """What a file held: good lines in order, each MAC once, and the broken ones.

    `unread` are the titles of columns that mean nothing here.
    """

    lines: tuple[DeviceLine, ...]
    broken: tuple[BrokenLine, ...]
    unread: tuple[str, ...] = ()


def text_of(data: bytes, otherwise: str = "utf-8") -> str:
    """Read a file's bytes: UTF-8 with or without its mark, UTF-16 with one, or what a spreadsheet writes.

    `otherwise` is the coding of the country's spreadsheets. Raises UnicodeDecodeError without one.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if otherwise == "utf-8":
            raise
        return data.decode(otherwise, errors="replace")


def read_devices(text: str) -> DeviceList:
    """Read a device list: comma, semicolon or tab, with header or one bare column of MACs.

    A byte order mark is skipped, empty lines are nothing, a line that cannot be
    taken is reported by number, and the others go on.
    """
    text = text.removeprefix("\ufeff")
    reading = _Reading()
    for number, cells, trouble in _rows(text, _delimiter(text)):
        reading.take(number, cells, trouble)
    return DeviceList(tuple(reading.good.values()), tuple(reading.broken), reading.unread)


class _Reading:
    """Takes row after row."""

    def __init__(self) -> None:
        self.good: dict[Mac, DeviceLine] = {}
        self.broken: list[BrokenLine] = []
        self.unread: tuple[str, ...] = ()
        self._columns: tuple[str, ...] | None = None

    def take(self, number: int, row: Sequence[str], trouble: str) -> None:
        """Take a row as it stands in the file."""
        cells = [_unguarded(cell.strip()) for cell in row]
        if trouble:
            self.broken.append(BrokenLine(number, _shown(",".join(cells)), trouble))
        elif not any(cells):
            return
        elif self._columns is None and not self.good and "mac" in (named := tuple(map(_column, cells))):
            # A title that comes twice counts where it stands first.
            self._columns = tuple(name if name not in named[:at] else "" for at, name in enumerate(named))
            self.unread = tuple(
                cell for cell, name in zip(cells, self._columns, strict=True) if cell and not name
            )
        else:
            self._line(number, dict(zip(self._columns or COLUMNS, cells, strict=False)), ",".join(cells))

    def _line(self, number: int, cells: dict[str, str], text: str) -> None:
        mac = _mac_of(cells.get("mac", ""), thorough=len(self.broken) < THOROUGHLY)
        container, description = cells.get("container_id", ""), " ".join(cells.get("description", "").split())
        if isinstance(mac, NotAMac):
            shown = mac.text if mac.text.endswith("…") else _shown(text)
            self.broken.append(BrokenLine(number, shown, mac.reason.value, mac.reason))
        elif mac in self.good:
            earlier = self.good[mac].number
            self.broken.append(BrokenLine(number, str(mac), f"it repeats line {earlier}", repeats=earlier))
        else:
            self.good[mac] = DeviceLine(number, mac, container, description)


def _mac_of(text: str, *, thorough: bool) -> Mac | NotAMac:
    """Read a cell; `thorough` tries every keyboard and spelling, which takes a while."""
    try:
        return Mac.parse(text)
    except MacError:
        if not thorough:
            return NotAMac(ScanRefusal.NO_MAC, "…" if is_plainly_secret(text) else text)
    meaning = interpret(text)
    if isinstance(meaning, MacRead):
        return meaning.mac
    return replace(meaning, text="…") if meaning.reason is ScanRefusal.SECRET else meaning


def _shown(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text[:LONGEST_SHOWN])


def _column(title: str) -> str:
    """Give a column's name by the title that somebody gave it."""
    plain = " ".join(title.replace("_", " ").replace("-", " ").lower().split())
    return next((name for name, titles in _TITLES.items() if plain in titles), "")


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, Sequence[str], str]]:
    """Give each line's number and cells, or what is wrong with it.

    A quote that is never closed spoils its own line, not all that come after.
    """
    lines = text.splitlines(keepends=True)
    at = 0
    while at < len(lines):
        for length in range(1, MOST_LINES + 1):
            piece = "".join(lines[at : at + length])
            try:
                cells = next(csv.reader(io.StringIO(piece, newline=""), delimiter=delimiter, strict=True), [])
            except csv.Error:
                if '"' in piece and length < MOST_LINES and at + length < len(lines):
                    continue
                plain = lines[at].rstrip("\r\n").split(delimiter)
                yield at + 1, plain, NO_CSV
                at += 1
            else:
                yield at + length, cells, ""
                at += length
            break


def _delimiter(text: str) -> str:
    """Give the sign that stands in most of the first lines: a title before them has none."""
    first = [line for line in text.splitlines()[:FIRST_LINES] if line.strip()]
    return max(
        ",;\t",
        key=lambda sign: (sum(sign in line for line in first), sum(line.count(sign) for line in first)),
    )


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
