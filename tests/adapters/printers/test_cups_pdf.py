from __future__ import annotations

import os
import pwd
from pathlib import Path

import pytest

from station.adapters.printers.cups_pdf import is_whole

TITLE = "Label A4:CF:12:0B:5E:01 0123456789ab"
WHOLE = b"%PDF-1.5\n...\n%%EOF\n"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    made = tmp_path / "made"
    made.mkdir()
    (tmp_path / "cups-pdf.conf").write_text(f"# Out /nowhere\nAnonDirName /gone\nOut\t {made}\nGrp lpadmin\n")
    return made


@pytest.mark.parametrize(
    "name", ["Label_A4_CF_12_0B_5E_01_0123456789ab.pdf", "job_7-Label_A4_CF_12_0B_5E_01_0123456789ab.pdf"]
)
def test_a_whole_file_of_the_jobs_title_is_seen(made: Path, name: str) -> None:
    (made / "Label_A4_CF_12_0B_5E_01_aaaaaaaaaaaa.pdf").write_bytes(b"%PDF-1.5 of another")
    (made / name).write_bytes(WHOLE)
    assert is_whole("", TITLE, made.parent)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.5\n..."], ids=["empty", "cut off"])
def test_a_file_that_is_not_whole_is_none(made: Path, content: bytes) -> None:
    (made / "Label_A4_CF_12_0B_5E_01_0123456789ab.pdf").write_bytes(content)
    assert not is_whole("", TITLE, made.parent)


def test_another_labels_file_is_none(made: Path) -> None:
    (made / "Label_A4_CF_12_0B_5E_01_aaaaaaaaaaaa.pdf").write_bytes(WHOLE)
    assert not is_whole("", TITLE, made.parent)


def test_a_folder_that_is_gone_and_a_missing_configuration_show_no_file(made: Path) -> None:
    made.rmdir()
    assert not is_whole("", TITLE, made.parent)
    assert not is_whole("", TITLE, made)


def test_an_instance_has_a_place_of_its_own_named_by_home_and_user(made: Path) -> None:
    user = pwd.getpwuid(os.getuid())
    relative = os.path.relpath(made, user.pw_dir)
    (made / user.pw_name).mkdir()
    (made / user.pw_name / "Label_A4_CF_12_0B_5E_01_0123456789ab.pdf").write_bytes(WHOLE)
    (made.parent / "cups-pdf-line.conf").write_text(f"Out ${{HOME}}/{relative}/${{USER}}\n")
    assert is_whole("line", TITLE, made.parent)
    assert not is_whole("", TITLE, made.parent)
    assert not is_whole("other", TITLE, made.parent)
