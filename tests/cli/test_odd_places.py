"""Odd places and streams: a sentence and exit 2, never a traceback."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.station_process import Workplace


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--data-dir", "~nobody-of-this-name/x", "labels", "list"], "no home"),
        (["--data-dir", "", "labels", "list"], "is empty"),
        (["--data-dir", "/dev/null", "labels", "list"], "Choose a folder"),
        (["--data-dir", "/dev/null/x", "labels", "list"], "Choose a folder"),
        (["--headless-demo", "/dev/null/x"], "cannot make"),
        (["journal", "find", ""], "is empty"),
        (["simulate", "--fly"], "Try 'station simulate --help'"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_used_is_said_in_a_sentence(
    workplace: Workplace, arguments: list[str], words: str
) -> None:
    done = workplace.run(*arguments)
    assert done.code == 2
    assert words in done.err
    assert "Traceback" not in done.err
    assert len(done.err.splitlines()) <= 3


def test_a_window_without_a_display_is_a_sentence_and_no_abort(workplace: Workplace) -> None:
    bare = replace(workplace, variables={"QT_QPA_PLATFORM": ""})
    done = bare.run()
    assert done.code == 2
    assert "no display" in done.err


@pytest.mark.parametrize(
    "named", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LANG": ""}, {"LC_CTYPE": "C"}], ids=str
)
def test_a_machine_without_a_language_is_no_word_on_standard_error(
    workplace: Workplace, named: dict[str, str]
) -> None:
    done = replace(workplace, variables=named).run("doctor", "--json")
    assert done.events
    assert done.err == ""


def test_until_the_last_day_there_is_means_for_ever(workplace: Workplace) -> None:
    target = workplace.home / "all.csv"
    done = workplace.run("--data-dir", workplace.data, "journal", "export", target, "--until", "9999-12-31")
    assert done.code == 0, done.err
    assert target.exists()


def test_a_full_disk_behind_standard_output_is_said(workplace: Workplace) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*workplace.command, "--data-dir", workplace.data, "labels", "list"],
            env=workplace.environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
