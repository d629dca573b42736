"""Other programs that building needs, with words for what goes wrong with them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path


class ToolTrouble(Exception):
    """A tool is missing or did not do its part; the text says which, and what it said."""


def run(*command: str | Path, folder: Path | None = None, variables: Mapping[str, str] | None = None) -> str:
    """Run a tool and give what it printed; `variables` are added to the environment.

    Raises `ToolTrouble`.
    """
    words = [str(word) for word in command]
    # Debian keeps some of the tools where only root looks.
    where = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin"))
    tool = shutil.which(words[0], path=where)
    if tool is None:
        raise ToolTrouble(f"{words[0]} is missing; packaging/system-packages.txt names its package.")
    done = subprocess.run(  # noqa: S603 - the tools are named by this package
        [tool, *words[1:]],
        cwd=folder,
        env={**os.environ, **(variables or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ToolTrouble(f"{words[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
