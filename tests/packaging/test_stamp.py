"""From what commit a bundle is built."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import station
from bundling.names import ROOT, version
from bundling.stamp import EPOCH, Stamp, read_stamp
from bundling.tools import ToolTrouble
from station.adapters.build_stamp import read_build
from station.core.build import Build


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(EPOCH, raising=False)
    (tmp_path / "file").write_text("one")
    date = {"GIT_AUTHOR_DATE": "1700000000 +0100", "GIT_COMMITTER_DATE": "1700000000 +0100"}
    for name, value in date.items():
        monkeypatch.setenv(name, value)
    identity = ["-c", "user.name=A", "-c", "user.email=a@b"]
    for command in (["init", "-q"], ["add", "."], [*identity, "commit", "-q", "-m", "One"]):
        subprocess.run(["git", "-C", tmp_path, *command], check=True)
    return tmp_path


def test_a_commit_gives_its_name_and_its_moment(repository: Path) -> None:
    stamp = read_stamp(repository)

    assert len(stamp.commit) == 40
    assert stamp.epoch == 1_700_000_000
    assert stamp.build == Build(stamp.commit, "2023-11-14")


def test_a_changed_work_tree_is_told(repository: Path) -> None:
    clean = read_stamp(repository).commit
    (repository / "file").write_text("two")

    assert read_stamp(repository).commit == f"{clean}+"


def test_the_packagers_moment_comes_before_the_commits(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EPOCH, "1000000000")

    assert read_stamp(repository).epoch == 1_000_000_000


def test_an_unpacked_archive_has_no_commit_and_a_moment_that_zip_can_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(EPOCH, raising=False)

    assert read_stamp(tmp_path) == Stamp("", 315_532_800)


def test_the_program_reads_what_was_laid(tmp_path: Path) -> None:
    stamp = Stamp("0" * 40, 1_700_000_000)

    stamp.lay(tmp_path / "new")

    assert read_build(tmp_path / "new") == stamp.build


def test_the_version_stands_in_one_place() -> None:
    assert version(ROOT) == station.__version__


def test_a_tree_without_a_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "station").mkdir()
    (tmp_path / "station" / "__init__.py").write_text("")

    with pytest.raises(ValueError, match="__version__"):
        version(tmp_path)


def test_a_repository_that_git_refuses_stops_the_build(tmp_path: Path) -> None:
    """Such as one of another user: the bundle would say nothing of what it is."""
    (tmp_path / ".git").write_text("gitdir: /nowhere\n")
    with pytest.raises(ToolTrouble):
        read_stamp(tmp_path)
