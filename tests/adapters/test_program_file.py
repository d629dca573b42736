from __future__ import annotations

from pathlib import Path

from station.adapters.program_file import ProgramFile


def test_an_update_beneath_a_running_program_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "station"
    path.write_bytes(b"one")
    program = ProgramFile(path)
    assert not program.is_another()
    newer = tmp_path / "station.dpkg-new"
    newer.write_bytes(b"two")
    newer.replace(path)
    assert program.is_another()


def test_so_is_its_removal(tmp_path: Path) -> None:
    path = tmp_path / "station"
    path.write_bytes(b"one")
    program = ProgramFile(path)
    path.unlink()
    assert program.is_another()
