"""Lists of boards in and out: every line has its fate, and no cell runs in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.core.allowlist import AllowlistEntry
from station.core.csv_devices import (
    NO_CSV,
    THOROUGHLY,
    BrokenLine,
    DeviceLine,
    read_devices,
    text_of,
    write_devices,
)
from station.core.listing_plan import Fate, plan, still_as_shown, to_send
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


@pytest.mark.parametrize(
    "head",
    [
        "mac,container",
        "MAC;Behälter",
        "MAC Address,Container",
        "Boards of line 3\nmac;container_id",
        "MAC地址\t箱号",
    ],
)
def test_the_titles_that_a_factory_writes_are_understood(head: str) -> None:
    sign = next(sign for sign in ",;\t" if sign in head)
    (line,) = read_devices(f"{head}\n{A}{sign}CT-1\n").lines
    assert (line.mac, line.container_id) == (A, "CT-1")


def test_a_column_that_means_nothing_is_named() -> None:
    found = read_devices(f"mac;colour;container;mac\n{A};red;CT-1;x\n")
    assert found.unread == ("colour", "mac")
    assert found.lines[0].container_id == "CT-1"


def test_a_quote_that_is_never_closed_spoils_its_own_line_alone() -> None:
    found = read_devices(f'mac,container_id\n{A},"CT-1\n{B},CT-2\n{C},CT-3\n')
    assert [line.mac for line in found.lines] == [B, C]
    assert [(line.number, line.why) for line in found.broken] == [(2, NO_CSV)]


def test_a_cell_may_span_lines_where_its_quote_is_closed() -> None:
    (line,) = read_devices(f'mac,container_id,description\n{A},CT-1,"by the\ndoor"\n').lines
    assert line.description == "by the door"


@pytest.mark.parametrize("container", ["CT\x1b[31m1", "CT\u202e1", "x" * 200, "=cmd|' /C calc'!A0"])
def test_whatever_a_container_is_called_its_board_is_taken(container: str) -> None:
    """What shows or prints it makes it harmless."""
    found = read_devices(f"{A},{container}\n{B},CT-1\n")
    assert [(line.mac, line.container_id) for line in found.lines] == [(A, container), (B, "CT-1")]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_a_spreadsheet_writes_is_read(coding: str) -> None:
    assert text_of(f"{A},Kühlhaus\n".encode(coding), "cp1252") == f"{A},Kühlhaus\n"


def test_bytes_in_no_known_coding_are_an_error_where_none_is_named() -> None:
    with pytest.raises(UnicodeDecodeError):
        text_of(b"\xff\xffA0")


def test_a_password_among_many_broken_lines_is_hidden_too() -> None:
    found = read_devices("x\n" * (THOROUGHLY + 5) + "P:geheim77;;\n")
    assert "geheim77" not in repr(found)


def test_what_was_changed_since_it_was_shown_is_not_sent() -> None:
    devices = read_devices(f"{A},\n{B},CT-2\n")
    shown = plan(devices, {})
    now = plan(devices, {A: AllowlistEntry(A, "", "CT-701")})  # scanned with its container meanwhile
    assert [line.mac for line in still_as_shown(shown, now)] == [B]
    assert still_as_shown(shown, shown) == to_send(shown)
