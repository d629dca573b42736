"""A workplace of its own for every test, and the boards that lie on its bench."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.station_process import Workplace


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return Workplace(tmp_path)
