"""What every system's bundle has to do; on Linux `smoke` does the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from bundling.names import COMMAND, PACKAGE, ROOT, TITLE, version

PLACES: Final = {
    "linux": (f"{PACKAGE}/{COMMAND}", f"{PACKAGE}/_internal"),
    "win32": (f"{PACKAGE}/{COMMAND}.exe", f"{PACKAGE}/_internal"),
    "darwin": (f"{TITLE}.app/Contents/MacOS/{COMMAND}", f"{TITLE}.app/Contents/Resources"),
}
PROGRAM, INSIDE = (ROOT / "dist" / place for place in PLACES[sys.platform])


def _run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAM, *map(str, arguments)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_it_says_its_version() -> None:
    assert _run("--version").stdout.strip() == f"station {version()}"


def test_it_plays_the_whole_job_and_leaves_labels(tmp_path: Path) -> None:
    done = _run("--headless-demo", tmp_path / "Prüfplatz 検査")

    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(tmp_path.rglob("*.pdf"))) == 8


def test_the_doctor_finds_fonts_and_the_systems_keyring_module(tmp_path: Path) -> None:
    told = {
        line["name"]: line
        for line in map(json.loads, _run("doctor", "--json", "--data-dir", tmp_path).stdout.splitlines())
    }

    assert told["fonts"]["ok"] is True
    assert "keyring" in told


@pytest.mark.parametrize("paper", ["sbom.cdx.json", "THIRD-PARTY.txt", "build.json"])
def test_its_papers_lie_inside(paper: str) -> None:
    assert (INSIDE / "resources" / paper).stat().st_size > 0


def test_the_bill_of_materials_lies_beside_it_with_its_sum() -> None:
    (bill,) = (ROOT / "dist").glob("*.cdx.json")

    assert bill.read_bytes() == (INSIDE / "resources" / "sbom.cdx.json").read_bytes()
    assert bill.name in (ROOT / "dist" / "SHA256SUMS").read_text()
