"""The wheel, as ``pip install .`` makes it: the program with its resources, away from the source."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

import pytest

from bundling.names import ROOT, version
from tests.support.station_process import Workplace

CATALOGUES: Final = list((ROOT / "i18n").glob("*.ts"))


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the wheel in it; the libraries are lent by the one that the tests run in."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", folder, ROOT], check=True)
    (wheel,) = folder.glob("*.whl")
    assert f"-{version()}-" in wheel.name
    venv = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    subprocess.run([*pip, "--python", venv, "install", "--no-deps", wheel], check=True)
    (packages,) = venv.glob("lib/python*/site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return venv


def test_it_plays_the_demo_in_german_with_its_own_resources(environment: Path, tmp_path: Path) -> None:
    desk = Workplace(tmp_path, {}, (str(environment / "bin" / "station"),))
    ask = "import station.adapters.own_files as c; print(c.resources(), c.catalogues())"
    told = subprocess.run(
        [environment / "bin" / "python", "-c", ask], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    where = told.stdout.split()

    done = desk.run("--headless-demo", tmp_path / "out", "--lang", "de")

    assert all(path.startswith(str(environment)) for path in where)
    assert {path.stem for path in Path(where[1]).glob("*.qm")} == {path.stem for path in CATALOGUES}
    assert (done.code, done.err) == (0, "")
    assert len(list((tmp_path / "out" / "labels").glob("*.pdf"))) == 8
