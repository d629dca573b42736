"""A second build is held against the first by the sums of what is carried away."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundling import again
from bundling.again import differing

FIRST = "aa  station.deb\nbb  station.tar.xz\n"


def test_the_same_sums_in_any_order_differ_in_nothing() -> None:
    assert differing(FIRST, "bb  station.tar.xz\naa  station.deb\n") == []


def test_other_bytes_and_missing_files_are_named() -> None:
    assert differing(FIRST, "aa  station.deb\ncc  station.tar.xz\n") == ["station.tar.xz"]
    assert differing(FIRST, "aa  station.deb\n") == ["station.tar.xz"]


def test_without_a_first_build_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "ROOT", tmp_path)

    assert "make bundle first" in again.main()
