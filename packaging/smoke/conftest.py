"""The artefacts, unpacked and started as their users would."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bundling.names import PACKAGE, ROOT, version
from smoke.bare_system import BareSystem, bare_system
from smoke.waiting import until
from tests.support.station_process import KEY, PASSWORD, Workplace
from tests.support.xvfb import VirtualDisplay

DIST = ROOT / "dist"
_NOBODY = 65534


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the bare system and lintian's word to the end: both take their time while the others run."""
    items.sort(key=lambda item: "test_bare_system" in item.nodeid or "test_lint" in item.nodeid)


@pytest.fixture(scope="session")
def archive() -> Path:
    return DIST / f"{PACKAGE}-{version()}-linux-{platform.machine()}.tar.xz"


@pytest.fixture(scope="session")
def deb() -> Path:
    (found,) = DIST.glob(f"{PACKAGE}_{version()}_*.deb")
    return found


@pytest.fixture(scope="session", autouse=True)
def bare() -> Iterator[BareSystem]:
    """A bare system that is laid in the background, while the other tests wait for windows."""
    with bare_system() as system:
        yield system


@pytest.fixture(scope="session", autouse=True)
def lintian(deb: Path) -> Iterator[subprocess.Popen[str]]:
    """Debian's own reading of the package, in the background."""
    command = ["lintian", "--allow-root", "--fail-on", "error,warning", "--tag-display-limit", "0", str(deb)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as reading:
        yield reading
        reading.kill()


@pytest.fixture(scope="session")
def unpacked(archive: Path) -> Iterator[Path]:
    """The archive's folder, in a place whose name has spaces and letters beyond ASCII; all may read it."""
    place = Path(tempfile.mkdtemp(prefix="Prüfplatz Süd 検査 "))
    place.chmod(0o755)
    subprocess.run(["tar", "--extract", "--file", archive, "--directory", place], check=True)
    (folder,) = place.iterdir()
    yield folder
    shutil.rmtree(place)


@pytest.fixture(scope="session")
def program(unpacked: Path) -> str:
    return str(unpacked / "bin" / "station")


@pytest.fixture
def desk(tmp_path: Path, program: str) -> Workplace:
    """A workplace without a display, whose stations are the artefact."""
    variables = {"STATION_API_KEY": KEY, "STATION_TARGET_PASSWORD": PASSWORD}
    return Workplace(tmp_path, variables, (program,))


@pytest.fixture(scope="session")
def display() -> Iterator[VirtualDisplay]:
    with VirtualDisplay(1366, 900) as display:
        yield display


@pytest.fixture
def bench(tmp_path: Path, program: str, display: VirtualDisplay) -> Workplace:
    """A workplace with a display."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    variables = {"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(runtime)}
    return Workplace(tmp_path, variables, (program,))


@pytest.fixture
def locked_home() -> Iterator[Path]:
    """A home that its owner cannot write; root could, so that another user has to be taken."""
    home = Path(tempfile.mkdtemp(prefix="station home "))
    home.chmod(0o555)
    yield home
    shutil.rmtree(home)


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where screenshots are kept for people to look at."""
    folder = ROOT / "build" / "smoke"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def photograph(display: VirtualDisplay, path: Path) -> None:
    """Save the screen as soon as something is drawn on it: a window may be there before its contents."""

    def drawn() -> bool:
        display.screenshot(path)
        image = QImage(str(path))
        spots = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
        return len({image.pixel(x, y) for x, y in spots}) > 50

    until(drawn, f"something to see on {path.name}")


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in told.split()]


def as_nobody(*command: str) -> list[str]:
    """Give the command that runs another as a user who owns nothing; root could write anywhere."""
    _need_root("setpriv")
    return ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", *command]


def silent_network(*command: str) -> list[str]:
    """Give the command that runs another with no network but its own loopback."""
    _need_root("unshare", "ip")
    return ["unshare", "--net", "--", "sh", "-c", 'ip link set lo up && exec "$@"', "sh", *command]


def read_only(folder: Path, *command: str) -> list[str]:
    """Give the command that runs another with a folder that nobody can write, root neither."""
    _need_root("unshare", "mount")
    script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
    return ["unshare", "--mount", "--", "sh", "-c", script, str(folder), *command]


def _need_root(*tools: str) -> None:
    """Fail where the rights of root are missing: what needs them is never passed over."""
    if os.geteuid() != 0:
        pytest.fail("Namespaces and another user are root's to give: run make bundle as root.")
    missing = [
        tool for tool in tools if shutil.which(tool, path=f"{os.environ['PATH']}:/usr/sbin:/sbin") is None
    ]
    if missing:
        pytest.fail(f"Missing: {', '.join(missing)}; make setup installs iproute2, util-linux is basic.")
