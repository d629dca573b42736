"""``station labels`` and ``station journal``: what stays on the disk after a run."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.end_to_end.bench import MACS, SSID, provision
from tests.support.station_process import Workplace
from tests.support.strict_pi import Board, StrictPi


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """A workplace at which two boards were verified; its Pi is gone."""
    workplace = Workplace(tmp_path_factory.mktemp("worked"))
    workplace.settings('[station]\nname = "line-3"\n')
    with StrictPi(map(Board, MACS[:2])) as pi:
        assert provision(pi, workplace, macs=MACS[:2]).code == 0
    return workplace


def test_labels_are_listed_as_a_table_and_as_objects(worked: Workplace) -> None:
    table, lines = worked.run("labels", "list"), worked.run("labels", "list", "--json")

    assert (table.code, lines.code) == (0, 0)
    assert table.out.splitlines()[0].split()[:2] == ["MAC", "STATE"]
    rows = {row["mac"]: row for row in lines.events}
    assert sorted(rows) == list(MACS[:2])
    for row in rows.values():
        assert (row["state"], row["session_id"], row["station"]) == ("confirmed", "sess_000001", "line-3")
        assert row["at"][:2] == "20"
    assert rows[MACS[0]]["container_id"] == "CT-1"


def test_a_label_that_never_was_cannot_be_printed_again(worked: Workplace) -> None:
    done = worked.run("labels", "reprint", "--mac", MACS[3], "--reason", "lost")

    assert (done.code, done.out) == (1, "")
    assert MACS[3] in done.err


@pytest.mark.parametrize(
    ("mac", "reason", "word"),
    [("A0:B7", "lost", "--mac"), (MACS[0], "  ", "--reason")],
    ids=["mac", "reason"],
)
def test_a_reprint_wants_a_mac_and_a_reason(mac: str, reason: str, word: str, worked: Workplace) -> None:
    done = worked.run("labels", "reprint", "--mac", mac, "--reason", reason)

    assert (done.code, done.out) == (2, "")
    assert word in done.err


def test_the_journal_says_who_what_when_and_with_what_outcome(worked: Workplace) -> None:
    target = worked.home / "journal.csv"

    done = worked.run("journal", "export", target)

    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    assert done.code == 0
    assert done.out == f"{len(rows)} records are in {target}\n"
    assert {row["station"] for row in rows} == {"line-3"}
    happened = {(row["kind"], row["outcome"]) for row in rows}
    assert {("session", "started"), ("device", "verified"), ("label", "confirmed")} <= happened
    assert {row["mac"] for row in rows if row["kind"] == "device"} == set(MACS[:2])


def test_the_journal_can_be_asked_from_a_day_on(worked: Workplace) -> None:
    target = worked.home / "since.csv"

    assert (
        worked.run("journal", "export", target, "--since", "2099-01-31").out == f"0 records are in {target}\n"
    )
    assert worked.run("journal", "export", target, "--since", "today").code == 2


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        (("--mac", MACS[0].replace(":", "").lower()), 5),
        (("--container", "CT-2"), 3),
        (("--container", "CT-2", "--until", "2020-01-31"), 0),
        (("--container", "CT-9"), 0),
    ],
    ids=["board", "container", "day", "none"],
)
def test_an_export_can_be_of_one_board_or_container(
    filters: tuple[str, ...], number: int, worked: Workplace
) -> None:
    target = worked.home / "some.csv"

    assert worked.run("journal", "export", target, *filters).code == 0

    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    assert len(rows) == number
    if filters[0] == "--mac":
        assert {row["mac"] for row in rows} == {MACS[0]}
    else:
        assert {row["mac"] for row in rows} <= {MACS[1]}


@pytest.mark.parametrize("what", [MACS[1], MACS[1].replace(":", "").lower(), "CT-2", "sess_000001"])
def test_which_board_went_into_which_container_when_and_by_whom(what: str, worked: Workplace) -> None:
    shown, lines = worked.run("journal", "find", what), worked.run("journal", "find", what, "--json")

    assert (shown.code, lines.code) == (0, 0)
    assert shown.out.splitlines()[0].split() == [
        "TIME", "KIND", "OUTCOME", "MAC", "CONTAINER", "SESSION", "STATION", "OPERATOR",
    ]  # fmt: skip
    confirmed = [row for row in lines.events if (row["kind"], row["outcome"]) == ("label", "confirmed")]
    assert (MACS[1], "CT-2", "line-3") in [
        (row["mac"], row["container_id"], row["station"]) for row in confirmed
    ]


def test_what_the_journal_does_not_know_is_said_and_exits_with_1(worked: Workplace) -> None:
    done = worked.run("journal", "find", "CT-77")

    assert (done.code, done.out) == (1, "")
    assert "CT-77" in done.err


def test_a_journal_that_cannot_be_written_out_is_told(worked: Workplace, tmp_path: Path) -> None:
    done = worked.run("journal", "export", tmp_path)

    assert done.code == 2
    assert str(tmp_path) in done.err
    assert "Traceback" not in done.err


def test_nothing_has_happened_yet_is_no_error(workplace: Workplace) -> None:
    assert workplace.run("labels", "list", "--json").out == ""
    assert workplace.run("journal", "export", workplace.home / "j.csv").code == 0


@pytest.mark.parametrize(
    "command", [["labels", "list"], ["journal", "find", "CT-1"], ["journal", "export", "x.csv"]], ids=" ".join
)
def test_a_command_that_reads_says_that_the_journal_is_damaged_and_leaves_it(
    workplace: Workplace, command: list[str]
) -> None:
    workplace.data.mkdir()
    journal = workplace.data / "journal.sqlite3"
    journal.write_bytes(b"no database at all, " * 100)
    done = workplace.run(*command)
    assert done.code == 2
    assert "damaged" in done.err
    assert journal.read_bytes().startswith(b"no database")
    assert [path.name for path in workplace.data.glob("*.sqlite3*")] == ["journal.sqlite3"]


def test_an_export_never_replaces_what_the_station_works_with(worked: Workplace) -> None:
    settings = worked.data / "settings.toml"
    settings.write_text("[station]\n")
    for file in (worked.data / "journal.sqlite3", settings):
        done = worked.run("journal", "export", file)
        assert done.code == 2
        assert "itself works with" in done.err
    assert settings.read_text() == "[station]\n"
    assert worked.run("labels", "list").code == 0


def test_a_reprint_prints_what_it_was_asked_for_and_says_why_it_waits(tmp_path: Path) -> None:
    workplace = Workplace(tmp_path)
    nobody = '[labels]\nprinter = "zpl-tcp://127.0.0.1:1"\n'
    workplace.settings(f'{nobody}without_container = "wait"\n')
    listed = workplace.home / "boards.csv"
    listed.write_text(f"{MACS[0]}\n{MACS[1]}\n", encoding="utf-8")
    with StrictPi(map(Board, MACS[:2])) as pi:
        workplace.run("provision", "--url", pi.url, "--ssid", SSID, "--devices", listed)
    again = ("labels", "reprint", "--mac", MACS[1], "--reason", "lost")

    workplace.settings(nobody)
    waits = [workplace.run(*again) for _ in range(2)]
    workplace.settings("")
    done = workplace.run(*again)

    states = {row["mac"]: row["state"] for row in workplace.run("labels", "list", "--json").events}
    assert [(one.code, one.out) for one in waits] == [(1, f"{MACS[1]}  label queued\n")] * 2
    assert all("cannot be reached" in one.err and "stays in the queue" in one.err for one in waits)
    assert (done.code, done.out) == (0, f"{MACS[1]}  label confirmed\n")
    assert states == {MACS[0]: "waiting", MACS[1]: "confirmed"}
