"""The artefact over the data of an older station, and of a newer one."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Final

from bundling.names import ROOT
from tests.support.station_process import Workplace

FIRST_FORMAT: Final = ROOT / "tests" / "vectors" / "journal_format_1.sql"
"""A journal as the first stations left it: one label, one waiting scan, one session."""


def test_the_journal_of_an_older_station_is_lifted_and_says_the_same(desk: Workplace) -> None:
    _journal(desk, FIRST_FORMAT.read_text(encoding="utf-8"))

    done = desk.run("labels", "list", "--json")

    assert (done.code, done.err) == (0, "")
    (label,) = (json.loads(line) for line in done.out.splitlines())
    assert label["container_id"] == "CT-1"
    assert label["state"] == "confirmed"


def test_the_journal_of_a_newer_station_is_refused_with_words_and_left_alone(desk: Workplace) -> None:
    assert desk.run("labels", "list").code == 0
    _journal(desk, "UPDATE station_meta SET value = value + 1")
    before = (desk.data / "journal.sqlite3").read_bytes()

    done = desk.run("labels", "list")

    assert (done.code, done.out) == (2, "")
    assert "written by a newer station" in done.err
    assert "Install the newer station again" in done.err
    assert "Traceback" not in done.err
    assert (desk.data / "journal.sqlite3").read_bytes() == before


def _journal(desk: Workplace, script: str) -> None:
    desk.data.mkdir(exist_ok=True)
    with closing(sqlite3.connect(desk.data / "journal.sqlite3")) as connection:
        connection.executescript(script)
