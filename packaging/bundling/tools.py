"""Other programs that building needs, with words for what goes wrong with them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_COMES_WITH: Final = {"signtool": "the Windows SDK", "iscc": "Inno Setup 6"}
_NUMBER: Final = re.compile(r"\d+")


class ToolTrouble(Exception):
    """A tool is missing or did not do its part; the text says which, and what it said."""


def run(*command: str | Path, folder: Path | None = None, variables: Mapping[str, str] | None = None) -> str:
    """Run a tool and give what it printed; `variables` are added to the environment.

    Raises `ToolTrouble`.
    """
    words = [str(word) for word in command]
    tool = tool_path(words[0])
    done = subprocess.run(  # noqa: S603 - the tools are named by this package
        [tool, *words[1:]],
        cwd=folder,
        env={**os.environ, **(variables or {})},
        capture_output=True,
        text=True,
        errors="replace",  # a tool's own idea of letters must not hide what it said
        check=False,
    )
    if done.returncode:
        raise ToolTrouble(f"{words[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def tool_path(name: str) -> str:
    """Find a tool. Raises `ToolTrouble` with where it comes from."""
    where = os.pathsep.join((os.environ.get("PATH", os.defpath), *map(str, beside_the_path(os.environ))))
    tool = shutil.which(name, path=where)
    if tool is None:
        origin = _COMES_WITH.get(name)
        remedy = f"{origin} brings it" if origin else "packaging/system-packages.txt names its package"
        raise ToolTrouble(f"{name} is missing; {remedy}.")
    return tool


def beside_the_path(environment: Mapping[str, str]) -> list[Path]:
    """Give folders with tools that are not in the PATH, the newest of a kind first.

    Debian keeps some where only root looks; Inno Setup and the Windows SDK tell nobody where they are.
    """
    folders = [Path("/usr/sbin")]
    if programs := environment.get("ProgramFiles(x86)"):
        kits = Path(programs, "Windows Kits", "10", "bin").glob("10.*/x64")
        folders += [Path(programs, "Inno Setup 6"), *sorted(kits, key=_numbers, reverse=True)]
    return folders


def _numbers(kit: Path) -> list[int]:
    return [int(number) for number in _NUMBER.findall(kit.parent.name)]
