"""The stamp of a bundle."""

from __future__ import annotations

from pathlib import Path

import pytest

from station.adapters.build_stamp import FILE, read_build, write_build
from station.core.build import Build


def test_what_is_stamped_is_read(tmp_path: Path) -> None:
    build = Build(commit="0" * 40, date="2026-11-25")

    write_build(tmp_path, build)

    assert read_build(tmp_path) == build


def test_a_source_tree_tells_no_commit(tmp_path: Path) -> None:
    assert read_build(tmp_path) == Build()


@pytest.mark.parametrize("broken", ["", "[]", "null", "{}", '{"commit": "x"}', "\udcff"])
def test_a_broken_stamp_tells_no_commit(tmp_path: Path, broken: str) -> None:
    (tmp_path / FILE).write_bytes(broken.encode("utf-8", "surrogateescape"))

    assert read_build(tmp_path) == Build()
