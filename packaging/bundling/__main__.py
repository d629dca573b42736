"""``python -m bundling``: build the bundle of this system and its packages into ``dist``."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from pathlib import Path
from typing import Final

from bundling import sbom
from bundling.linux import Linux
from bundling.names import PACKAGE, ROOT, version
from bundling.stamp import EPOCH, Stamp, read_stamp
from bundling.sums import write_sums
from bundling.targets import LINUX, WINDOWS, Target, target_of
from bundling.tools import ToolTrouble, run
from bundling.windows_package import windows_packages

STRICT: Final = "PYINSTALLER_STRICT_BUNDLE_CODESIGN_ERROR"
"""Else PyInstaller goes on with a warning that nobody sees where the application could not be signed."""


def main() -> None:
    """Build; raises `ToolTrouble`, and `ValueError` on a system that no bundle is for."""
    bundle(target_of(sys.platform), ROOT / "dist", ROOT / "build", read_stamp(ROOT), platform.machine())


def bundle(target: Target, dist: Path, build: Path, stamp: Stamp, machine: str) -> Path:
    """Freeze, wrap and sum up into `dist`; gives the file of the sums. Raises `ToolTrouble`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.umask(0o022)  # what is packed has the same rights whoever builds it
    freeze(dist, build, stamp)
    bill = dist / f"{PACKAGE}-{version()}-{target.system}-{machine}.cdx.json"
    shutil.copyfile(build / "station" / "papers" / sbom.FILE, bill)
    return write_sums([*packages(target, dist, build, stamp), bill], dist)


def packages(target: Target, dist: Path, build: Path, stamp: Stamp) -> list[Path]:
    """Wrap the bundle in `dist` as its system wants it; gives what there is to carry away."""
    if target is LINUX:
        return Linux(dist / PACKAGE, build / "linux", version(), stamp, platform.machine()).packages(dist)
    if target is WINDOWS:
        return windows_packages(dist / PACKAGE, dist, version())
    run(ROOT / "packaging" / "macos" / "package.sh", version())
    return sorted(dist.glob(f"{PACKAGE}-{version()}-macos-*.dmg"))


def freeze(dist: Path, build: Path, stamp: Stamp) -> None:
    """Run PyInstaller; hash order and clock are set, so that the same source gives the same bytes."""
    run(
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
        "--distpath", dist, "--workpath", build, ROOT / "packaging" / "station.spec",
        variables={EPOCH: str(stamp.epoch), "PYTHONHASHSEED": "1", STRICT: "1"},
    )  # fmt: skip


if __name__ == "__main__":
    try:
        main()
    except (ToolTrouble, ValueError) as error:
        sys.exit(f"make bundle: {error}")
