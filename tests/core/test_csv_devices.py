"""Lists of boards in and out: every line has its fate, and no cell runs in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.allowlist import AllowlistEntry
from station.core.csv_devices import BrokenLine, DeviceLine, read_devices, write_devices
from station.core.listing_plan import Fate, plan, to_send
from station.core.mac import Mac
from station.core.scan import ScanRefusal

A, B, C = (Mac.parse(f"A0B76501020{n}") for n in "123")

LISTED = {A: AllowlistEntry(A, "left", "CT-1"), B: AllowlistEntry(B, "", "CT-2")}


def fates(text: str) -> list[Fate]:
    return [one.fate for one in plan(read_devices(text), LISTED)]


def test_every_line_has_its_fate_in_the_files_order() -> None:
    text = f"mac;container_id\n{A};CT-1\n{B};CT-9\nnonsense\n{C};CT-3\n{A};CT-1\n"
    assert fates(text) == [Fate.SAME, Fate.CHANGED, Fate.BROKEN, Fate.NEW, Fate.BROKEN]


def test_a_bare_column_leaves_containers_and_descriptions_alone() -> None:
    planned = plan(read_devices(f"{A}\n{B}\n{C}\n"), LISTED)
    assert [one.fate for one in planned] == [Fate.SAME, Fate.SAME, Fate.NEW]
    assert to_send(planned) == (DeviceLine(3, C),)


def test_a_change_keeps_what_the_line_does_not_name() -> None:
    (changed,) = to_send(plan(read_devices(f"{A},CT-7\n"), LISTED))
    assert (changed.container_id, changed.description) == ("CT-7", "left")


def test_a_broken_line_says_why_and_a_repeated_one_which_line_it_repeats() -> None:
    broken = read_devices(f"{A}\nOPERATOR-42\n{A}\n").broken
    assert [(line.number, line.refusal, line.repeats) for line in broken] == [
        (2, ScanRefusal.NO_MAC, 0),
        (3, None, 1),
    ]


def test_a_secret_in_a_list_is_not_shown() -> None:
    (broken,) = read_devices("WIFI:T:WPA;S:x;P:hunter2;;\n").broken
    assert isinstance(broken, BrokenLine)
    assert "hunter2" not in repr(broken)


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1+1", "＝1", '=HYPERLINK("x")']
)
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    rows = list(csv.reader(io.StringIO(write_devices([(A, cell, "")]), newline="")))
    assert rows[1][1] == f"'{cell}"


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=5))
def test_no_cell_that_is_written_begins_like_a_formula(cells: list[tuple[str, str]]) -> None:
    text = write_devices((A, container, description) for container, description in cells)
    for row in list(csv.reader(io.StringIO(text, newline="")))[1:]:
        assert not any(cell.lstrip()[:1] in set("=+-@＝＋－＠") and cell.strip() for cell in row[1:] if cell)


@pytest.mark.parametrize("cell", ["=1+1", "-5", "plain", "'quoted", "@x"])
def test_what_was_exported_is_imported_as_it_was(cell: str) -> None:
    (line,) = read_devices(write_devices([(A, cell, cell)])).lines
    assert (line.container_id, line.description) == (cell, cell)
