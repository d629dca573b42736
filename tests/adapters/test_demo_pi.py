"""The program starts itself once more as the demo's Pi."""

from __future__ import annotations

import sys

import pytest

from station.adapters import demo_pi


@pytest.mark.parametrize(
    ("started", "again"),
    [
        ("/opt/station/station", "/opt/station/station"),
        ("/programs/Provisioning Station.exe", "/programs/station.exe"),
        (
            "/Applications/Provisioning Station.app/Contents/MacOS/station",
            "/Applications/Provisioning Station.app/Contents/MacOS/station",
        ),
    ],
)
def test_a_bundle_starts_its_program_that_prints(
    monkeypatch: pytest.MonkeyPatch, started: str, again: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", started)

    assert demo_pi._program() == [again]


def test_the_source_starts_its_own_python() -> None:
    assert demo_pi._program() == [sys.executable, "-m", "station"]
