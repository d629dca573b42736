"""``station allowlist``: files in, files out, and what is on the Pi."""

from __future__ import annotations

import csv

from tests.support.station_process import Workplace
from tests.support.strict_pi import CUT_JSON, PEER, StrictPi
from tests.support.strict_pi.faults import refusal

ONE, TWO, THREE = (f"A0:B7:65:0C:1E:0{number}" for number in (1, 2, 3))


def test_a_file_goes_in_and_comes_out_the_same(workplace: Workplace) -> None:
    text = f'mac,container_id,description\r\n{ONE},CT-1,first\r\n{TWO},,\r\n{THREE},CT-3,"a, b"\r\n'
    devices, copy = workplace.write("in.csv", text), workplace.home / "out.csv"
    with StrictPi([], dialect=PEER) as pi:
        went_in = workplace.run("allowlist", "import", devices, "--url", pi.url)
        came_out = workplace.run("allowlist", "export", copy, "--url", pi.url)

    assert (went_in.code, went_in.out) == (0, "3 boards are on the allowlist\n")
    assert (came_out.code, came_out.out) == (0, f"3 boards are in {copy}\n")
    assert copy.read_bytes().decode() == text
    assert pi.breaches == []


def test_a_spreadsheets_file_and_a_bare_column_are_taken_too(workplace: Workplace) -> None:
    rows = f"MAC;Container_ID;Description\r\n{ONE.lower()};CT-1;Müller\r\n"
    spreadsheet = workplace.write("de.csv", b"\xef\xbb\xbf" + rows.encode())
    column = workplace.write("column.csv", f"{TWO.replace(':', '-')}\n{THREE.replace(':', '').lower()}\n")
    with StrictPi([]) as pi:
        assert workplace.run("allowlist", "import", spreadsheet, "--url", pi.url).code == 0
        assert workplace.run("allowlist", "import", column, "--url", pi.url).code == 0

    assert pi.allowlist == {ONE: ("CT-1", "Müller"), TWO: ("", ""), THREE: ("", "")}
    assert pi.breaches == []


def test_a_broken_line_is_told_and_the_others_go_on(workplace: Workplace) -> None:
    devices = workplace.write("in.csv", f"mac,container_id\n{ONE},CT-1\n12:34,CT-2\n{TWO},CT-3\n")
    with StrictPi([]) as pi:
        done = workplace.run("allowlist", "import", devices, "--url", pi.url)

    assert done.code == 1
    assert f"{devices}, line 3: '12:34,CT-2' is left out" in done.err
    assert done.out == "2 boards are on the allowlist\n"
    assert list(pi.allowlist) == [ONE, TWO]


def test_a_board_that_the_pi_refuses_is_told_and_the_others_go_on(workplace: Workplace) -> None:
    with StrictPi([]) as pi:
        pi.misbehave("allow", refusal(400, "VALIDATION_FAILED", "Validation failed", details="mac: not ours"))
        done = workplace.run("allowlist", "import", workplace.devices([ONE, TWO]), "--url", pi.url)

    assert done.code == 1
    assert f"{ONE} is refused" in done.err
    assert list(pi.allowlist) == [TWO]


def test_what_a_file_put_on_the_list_stands_in_the_journal(workplace: Workplace) -> None:
    exported = workplace.home / "all.csv"
    with StrictPi([]) as pi:
        pi.misbehave("allow", refusal(400, "VALIDATION_FAILED", "Validation failed"))
        devices = workplace.write("in.csv", f"mac,container_id\n{ONE},CT-1\n{TWO},CT-2\n")
        workplace.run("allowlist", "import", devices, "--url", pi.url, "--operator", "Ana")
    done = workplace.run("journal", "export", exported)

    assert done.code == 0
    records = list(csv.DictReader(exported.read_text(encoding="utf-8-sig").splitlines()))
    facts = [(r["kind"], r["outcome"], r["mac"], r["container_id"], r["operator"]) for r in records]
    assert facts == [
        ("allowlist", "VALIDATION_FAILED", ONE, "CT-1", "Ana"),
        ("allowlist", "done", TWO, "CT-2", "Ana"),
    ]


def test_a_board_that_the_pi_may_have_taken_stands_in_the_journal_as_that(workplace: Workplace) -> None:
    exported = workplace.home / "all.csv"
    with StrictPi([]) as pi:
        pi.misbehave("allow", *[CUT_JSON] * 3)
        done = workplace.run("allowlist", "import", workplace.devices([ONE, TWO]), "--url", pi.url)
    workplace.run("journal", "export", exported)

    assert done.code == 3
    records = list(csv.DictReader(exported.read_text(encoding="utf-8-sig").splitlines()))
    assert [(record["outcome"], record["mac"]) for record in records] == [("unknown", ONE)]


def test_a_station_that_wants_an_operator_takes_no_file_without_one(workplace: Workplace) -> None:
    workplace.settings("[station]\nrequire_operator = true\n")
    with StrictPi([]) as pi:
        done = workplace.run("allowlist", "import", workplace.devices([ONE]), "--url", pi.url)

    assert done.code == 2
    assert "--operator" in done.err
    assert pi.allowlist == {}


def test_a_list_is_a_table_or_an_object_a_line(workplace: Workplace) -> None:
    with StrictPi([]) as pi:
        workplace.run("allowlist", "import", workplace.devices([ONE]), "--url", pi.url)
        table = workplace.run("allowlist", "list", "--url", pi.url)
        lines = workplace.run("allowlist", "list", "--json", "--url", pi.url)

    assert [line.split() for line in table.out.splitlines()] == [
        ["MAC", "CONTAINER", "DESCRIPTION", "USED"],
        [ONE, "CT-1", "Camera", "1"],
    ]
    (entry,) = lines.events
    assert entry.pop("added_at")
    assert entry == {
        "mac": ONE, "container_id": "CT-1", "description": "Camera 1", "used": False, "used_at": None,
    }  # fmt: skip


def test_the_exit_code_says_what_was_wrong(workplace: Workplace) -> None:
    missing = workplace.home / "missing.csv"
    with StrictPi([]) as pi:
        url = ["--url", pi.url]
        assert workplace.run("allowlist", "import", missing, *url).code == 2
        assert workplace.run("allowlist", "export", workplace.home, *url).code == 2
        assert Workplace(workplace.home, {}).run("allowlist", "list", *url).code == 4
        pi.misbehave("allowlist", CUT_JSON)
        assert workplace.run("allowlist", "list", *url).code == 3
    assert workplace.run("allowlist", "list").code == 2
