"""Who holds a file, and until when."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from station.adapters.held_file import HeldFile

HOLDER = """
import sys
from pathlib import Path
from station.adapters.held_file import HeldFile
print(HeldFile(Path(sys.argv[1])).take(), flush=True)
held = HeldFile(Path(sys.argv[2]))
print(held.take(), flush=True)
sys.stdin.read()
"""


def test_one_holds_it_until_it_is_let_go(tmp_path: Path) -> None:
    one, other = HeldFile(tmp_path / "lock"), HeldFile(tmp_path / "lock")
    assert one.take()
    assert not other.take()
    one.release()
    one.release()
    assert other.take()


def test_it_is_let_go_at_the_end_of_a_with(tmp_path: Path) -> None:
    held = HeldFile(tmp_path / "lock")
    assert held.take()
    with held:
        assert not HeldFile(tmp_path / "lock").take()
    assert HeldFile(tmp_path / "lock").take()


def test_another_process_holds_it_until_it_is_killed(tmp_path: Path) -> None:
    ours, theirs = HeldFile(tmp_path / "ours"), HeldFile(tmp_path / "theirs")
    assert ours.take()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path / "ours", tmp_path / "theirs"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert [process.stdout.readline().strip() for _ in range(2)] == ["False", "True"]
        assert not theirs.take()
        process.kill()
    assert theirs.take()


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(IsADirectoryError):
        HeldFile(tmp_path / "lock").take()
