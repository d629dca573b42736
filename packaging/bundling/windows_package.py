"""The installer for Windows, by Inno Setup."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bundling.names import PACKAGE, ROOT
from bundling.signing import of_inno_setup, sign_windows
from bundling.tools import run
from bundling.windows import four_numbers

SCRIPT: Final = Path("packaging/windows/station.iss")


def installer_command(version: str, root: Path = ROOT) -> tuple[str | Path, ...]:
    """Give the command that makes the installer; it and the script's checks tell the version once."""
    numbers = ".".join(map(str, four_numbers(version)))
    return ("iscc", "/Qp", f"/DVersion={version}", f"/DNumbers={numbers}", *of_inno_setup(), root / SCRIPT)


def windows_packages(folder: Path, dist: Path, version: str) -> list[Path]:
    """Sign the programs of the bundle in `folder`, make the installer in `dist`, signed as well; gives it.

    Raises `ToolTrouble`.
    """
    print(sign_windows(sorted(folder.glob("*.exe"))))  # noqa: T201 - the builder reads it
    run(*installer_command(version))
    return [dist / f"{PACKAGE}-{version}-windows-x64-setup.exe"]
