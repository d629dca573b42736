"""Crash reports: few, small, without secrets."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.adapters.crash_files import KEPT, LARGEST, PER_RUN, CrashFiles
from station.adapters.log_files import Redactor
from station.core.build import Build
from station.core.errors import BadSettings

KEY, PASSWORD = "key-0815/ß", "Wi-Fi pass & 'quote'"


@pytest.fixture
def redactor() -> Redactor:
    made = Redactor()
    made.hide(KEY)
    made.hide(PASSWORD)
    return made


@pytest.fixture
def files(tmp_path: Path, redactor: Redactor) -> Iterator[CrashFiles]:
    made = CrashFiles(tmp_path / "crashes", redactor.clean, Build("c0ffee", "2026-01-31"), "6.10")
    yield made
    made.close()


def _crash(files: CrashFiles, error: RuntimeError) -> None:
    try:
        raise error
    except RuntimeError:
        record = logging.LogRecord("x", logging.ERROR, "", 0, "it broke", (), sys.exc_info())
        files.emit(record)


def _elsewhere(files: CrashFiles, number: int) -> None:
    """Crash in a place of its own."""
    try:
        eval(compile("1 / 0", f"place-{number}", "eval"))  # noqa: S307
    except ZeroDivisionError:
        files.emit(logging.LogRecord("x", logging.ERROR, "", 0, "it broke", (), sys.exc_info()))


def test_a_report_says_what_broke_where_and_in_what(files: CrashFiles) -> None:
    _crash(files, RuntimeError("no such board"))

    (report,) = files.fresh()
    for part in ("c0ffee", "Qt 6.10", "Python 3", "it broke", "RuntimeError: no such board", "_crash"):
        assert part in report.text


def test_a_report_holds_no_secret_of_the_error_its_locals_or_a_url(files: CrashFiles) -> None:
    def fail(key: str, password: str) -> None:
        url = f"http://operator:{password}@pi:8080/?api_key={key}"
        raise RuntimeError(
            f"{key} {password!r} {quote(key, safe='')} {url} "
            "http://me:unknown-secret@pi/ WIFI:T:WPA;P:other;;"
        )

    try:
        fail(KEY, PASSWORD)
    except RuntimeError as error:
        _crash(files, error)

    (report,) = files.fresh()
    for secret in (KEY, PASSWORD, quote(KEY, safe=""), "quote'", "unknown-secret", "P:other"):
        assert secret not in report.text
    assert "RuntimeError" in report.text


@given(st.text(min_size=4, max_size=40))
def test_no_known_secret_survives_as_it_is_as_python_writes_it_or_in_a_url(secret: str) -> None:
    redactor = Redactor()
    redactor.hide(secret)
    written = secret.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    if written != secret:
        return

    for text in (secret, repr(secret)[1:-1], quote(secret, safe="")):
        assert redactor.clean(f"<{text}>") in ("<***>", *(f"<{text.replace(secret, '***')}>",))


def test_an_error_that_comes_again_and_again_is_one_report(files: CrashFiles) -> None:
    for _ in range(100):
        _crash(files, RuntimeError("with every tick"))

    assert len(files.fresh()) == 1


def test_one_run_and_all_runs_leave_only_so_many(files: CrashFiles, redactor: Redactor) -> None:
    for number in range(PER_RUN + 3):
        _elsewhere(files, number)
    assert len(files.fresh()) == PER_RUN

    for _ in range(KEPT):
        run = CrashFiles(files.folder, redactor.clean, Build())
        _elsewhere(run, 1)
        run.put_aside()
        _elsewhere(run, 2)
        run.close()
    assert len(list(files.folder.iterdir())) == KEPT
    assert len(files.fresh()) == 1


def test_a_long_report_loses_its_middle(files: CrashFiles) -> None:
    _crash(files, RuntimeError("start " + "x" * 10 * LARGEST + " end"))

    (report,) = files.fresh()
    assert len(report.text) <= LARGEST
    assert report.text.rstrip().endswith("end")


def test_what_is_put_aside_stays_on_the_disk(files: CrashFiles) -> None:
    _crash(files, RuntimeError("once"))

    files.put_aside()

    assert files.fresh() == ()
    assert len(list(files.folder.iterdir())) == 1


def test_an_expected_error_is_no_crash(files: CrashFiles) -> None:
    before = sys.excepthook
    with pytest.raises(BadSettings), files.watching():
        raise BadSettings("a", "b", "c")

    assert files.fresh() == ()
    assert list(files.folder.iterdir()) == []
    assert sys.excepthook is before


def test_a_folder_that_cannot_be_made_stops_nothing(
    tmp_path: Path, redactor: Redactor, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    files = CrashFiles(tmp_path / "file" / "crashes", redactor.clean, Build())

    with files.watching():
        _crash(files, RuntimeError("told nowhere"))

    assert files.fresh() == ()
    assert "no reports of hard crashes" in caplog.text
    files.close()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_hard_crash_is_told_with_its_own_time_and_program(files: CrashFiles) -> None:
    """It is found at the next start, which may be of a newer version, and days later."""
    files.folder.mkdir(parents=True, exist_ok=True)
    hard = files.folder / "hard.txt"
    hard.write_text("Provisioning Station 0.0.1 abc 2026-01-09\nFatal Python error: Segmentation fault\n")
    friday = datetime(2026, 1, 9, 16, 30, tzinfo=UTC)
    os.utime(hard, (friday.timestamp(), friday.timestamp()))
    with files.watching():
        pass
    (report,) = files.fresh()
    assert report.at == friday
    assert report.text.startswith("Provisioning Station 0.0.1 abc 2026-01-09\n")
    assert "2026-01-09 16:30:00 UTC" in report.text
    assert "Segmentation fault" in report.text


PROGRAM = """
import os, signal, sys
from pathlib import Path
from station.adapters import crash_files
from station.core.build import Build

crash_files.__version__ = "0.0.1"
with crash_files.CrashFiles(Path(sys.argv[1]), str, Build("0ldc0de", "2025-01-31"), "6.9").watching():
    os.kill(os.getpid(), signal.SIGSEGV)
"""


def test_a_real_hard_crash_is_told_with_all_that_the_program_was(files: CrashFiles) -> None:
    died = subprocess.run([sys.executable, "-c", PROGRAM, files.folder], check=False)
    assert died.returncode == -signal.SIGSEGV

    with files.watching():
        (report,) = files.fresh()

    assert report.text.startswith("Provisioning Station 0.0.1 0ldc0de 2025-01-31, Python 3.")
    assert "Qt 6.9" in report.text
    assert "Segmentation fault" in report.text
    assert "c0ffee" not in report.text
    assert "Qt 6.10" not in report.text


def test_the_hard_crash_of_a_station_that_wrote_no_first_line_is_told_whole(files: CrashFiles) -> None:
    files.folder.mkdir()
    (files.folder / "hard.txt").write_text("Fatal Python error: Aborted\n\nCurrent thread\n")

    with files.watching():
        (report,) = files.fresh()

    assert report.text.startswith("Unknown version\n")
    assert "ended by the system.\n\nFatal Python error: Aborted\n\nCurrent thread" in report.text


def test_a_run_that_ended_well_or_was_killed_leaves_no_report_of_a_hard_crash(files: CrashFiles) -> None:
    files.folder.mkdir(parents=True, exist_ok=True)
    (files.folder / "hard.txt").write_text("Provisioning Station 0.0.1 abc 2026-01-09\n")
    with files.watching():
        pass
    assert files.fresh() == ()
