"""The .deb in a bare system with nothing but what it depends on: installed, run, removed."""

from __future__ import annotations

import configparser
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bundling.names import PACKAGE, version
from smoke.bare_system import SYSTEM, BareSystem
from smoke.conftest import children, photograph
from tests.support.station_process import PATIENCE
from tests.support.x_window import find_window
from tests.support.xvfb import VirtualDisplay

STALE = "_internal/of-an-older-version.txt"


@pytest.fixture(scope="module")
def installed(bare: BareSystem, deb: Path) -> Iterator[BareSystem]:
    system = bare.ready()
    shutil.copy(deb, system.root / "root")
    _older(deb, system.root / "root" / "older.deb")
    for name in ("older.deb", deb.name):
        done = system.run(
            "apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", f"/root/{name}"
        )
        assert done.returncode == 0, done.stdout + done.stderr
        stale = system.root / "usr/lib" / PACKAGE / STALE
        assert stale.exists() is (name == "older.deb"), "an update leaves nothing of the older one"
        assert system.run("station", "labels", "list").returncode == 0, "data are taken along"
    yield system
    done = system.run("apt-get", "remove", "--yes", "--quiet=2", PACKAGE)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "~/.local/share/provisioning-station" in done.stdout, "it says what stays"
    assert not (system.root / "usr/bin/station").is_symlink()
    assert not (system.root / "usr/lib" / PACKAGE).exists()
    assert (system.root / "root/.local/share" / PACKAGE / "logs").is_dir(), "data stay"


def _older(deb: Path, target: Path) -> None:
    """Pack an older version, with a file that this one has not."""
    tree = target.parent / "older"
    subprocess.run(["dpkg-deb", "--raw-extract", deb, tree], check=True)
    control = tree / "DEBIAN" / "control"
    told = control.read_text().replace(f"\nVersion: {version()}\n", "\nVersion: 0.0.1\n")
    assert "0.0.1" in told
    control.write_text(told)
    (tree / "usr/lib" / PACKAGE / STALE).touch()
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, target], check=True)
    shutil.rmtree(tree)


def test_it_starts(installed: BareSystem) -> None:
    done = installed.run("station", "--version")

    assert (done.returncode, done.stdout, done.stderr) == (0, f"station {version()}\n", "")


def test_the_doctor_finds_nothing_amiss(installed: BareSystem) -> None:
    done = installed.run("station", "doctor", QT_QPA_PLATFORM="offscreen")

    assert (done.returncode, done.stderr) == (0, "")
    rows = {line[:14].strip(): line for line in done.stdout.splitlines()}
    for name in ("data directory", "fonts", "camera", "printer"):
        assert " ok " in rows[name], done.stdout


def test_the_whole_demo_plays(installed: BareSystem) -> None:
    done = installed.run("station", "--headless-demo", "/tmp/demo", QT_QPA_PLATFORM="offscreen")

    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((installed.root / "tmp/demo/labels").glob("*.pdf"))) == 8


def test_the_menu_entry_starts_the_window(
    installed: BareSystem, display: VirtualDisplay, pictures: Path
) -> None:
    entry = configparser.RawConfigParser()
    entry.read(installed.root / f"usr/share/applications/{PACKAGE}.desktop", encoding="utf-8")
    with subprocess.Popen(
        installed.inside(*entry["Desktop Entry"]["Exec"].split()),
        env={"PATH": "/usr/bin:/bin", "HOME": "/root", "LANG": "C.UTF-8", "DISPLAY": display.name},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            window = find_window(display, "^Provisioning Station")
            photograph(display, pictures / "bare-system.png")
            window.close()
            out, err = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()

    assert (process.returncode, out, err) == (0, "", "")


def test_neither_an_update_nor_a_removal_takes_the_files_of_a_running_station(
    installed: BareSystem, deb: Path, display: VirtualDisplay
) -> None:
    program = installed.root / "usr/lib" / PACKAGE / "station"
    before = program.stat().st_ino
    with subprocess.Popen(
        installed.inside("station"),
        env={"PATH": "/usr/bin:/bin", "HOME": "/root", "LANG": "C.UTF-8", "DISPLAY": display.name},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            window = find_window(display, "^Provisioning Station")
            refused = [
                _beside(process.pid, "dpkg", "--install", f"/root/{deb.name}"),
                _beside(process.pid, "dpkg", "--remove", PACKAGE),
            ]
            window.close()
            _, err = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()

    for done in refused:
        assert done.returncode != 0
        assert "A station is running (process 1)" in done.stderr, "the first of its own namespace"
    assert (process.returncode, err) == (0, "")
    assert program.stat().st_ino == before
    told = installed.run("dpkg-query", "--show", "--showformat=${db:Status-Status}", PACKAGE)
    assert told.stdout == "installed"


def _beside(running: int, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command among the processes of another that was started inside."""
    (inside,) = children(running)
    entered = ["nsenter", f"--target={inside}", "--pid", "--mount", "--root", "--wd", "--", *command]
    return subprocess.run(
        entered,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env={"PATH": SYSTEM, "LANG": "C"},
    )


def test_every_library_finds_what_it_links_there(installed: BareSystem) -> None:
    done = installed.run("sh", "-c", f"find /usr/lib/{PACKAGE} -name '*.so*' -type f -exec ldd {{}} +")

    assert "libQt6Core" in done.stdout
    assert [line for line in done.stdout.splitlines() if "not found" in line] == []
