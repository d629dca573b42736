"""From what commit a bundle is built, and the moment that stands for its building."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bundling.tools import run
from station.adapters.build_stamp import write_build
from station.core.build import Build

EPOCH: Final = "SOURCE_DATE_EPOCH"
"""The variable by which packagers give the moment, in seconds since 1970; https://reproducible-builds.org."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The commit (empty outside a repository) and its second since 1970, so that a rebuild is the same."""

    commit: str
    epoch: int

    @property
    def build(self) -> Build:
        """What the program tells of itself."""
        return Build(self.commit, f"{datetime.fromtimestamp(self.epoch, UTC):%Y-%m-%d}")

    def lay(self, folder: Path) -> Path:
        """Write ``build.json`` into a folder that need not be there yet; gives its path."""
        folder.mkdir(parents=True, exist_ok=True)
        return write_build(folder, self.build)


def read_stamp(root: Path) -> Stamp:
    """Ask git; a work tree with changes is told by a ``+`` behind the commit.

    An unpacked archive of the source has neither: its moment is the caller's `EPOCH`, else
    1980, where zip begins. Raises `ToolTrouble` where git refuses: a bundle says what it is of.
    """
    if not (root / ".git").exists():
        return Stamp("", int(os.environ.get(EPOCH, "315532800")))
    commit, epoch = run("git", "-C", root, "log", "-1", "--format=%H %ct").split()
    changed = run("git", "-C", root, "status", "--porcelain", "--untracked-files=no").strip()
    return Stamp(f"{commit}+" if changed else commit, int(os.environ.get(EPOCH, epoch)))
