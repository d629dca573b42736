"""The data directory: where it is, whether it can be written, and who uses it."""

from __future__ import annotations

import errno
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from station.adapters.held_file import HeldFile
from station.core.errors import BadSettings

_CHOOSE: Final = "Choose a folder of your own with --data-dir"


@dataclass(frozen=True, slots=True)
class DataDir:
    """The places inside one data directory."""

    root: Path

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.root / "settings.toml"

    @property
    def journal(self) -> Path:
        """The journal's SQLite file."""
        return self.root / "journal.sqlite3"

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.root / "logs"

    @property
    def crashes(self) -> Path:
        """The folder of the crash reports."""
        return self.root / "crashes"

    @property
    def labels(self) -> Path:
        """The folder of the PDF labels, unless the settings say another."""
        return self.root / "labels"


def open_data_dir(chosen: Path | None) -> DataDir:
    """Make sure that the data directory is there and can be written.

    None takes the platform's usual place. Raises `BadSettings`.
    """
    try:
        root = (chosen or _usual_place()).expanduser().absolute()
    except RuntimeError as error:  # of a home that cannot be found out
        where = f"data directory {chosen}" if chosen else "data directory"
        raise BadSettings(where, "cannot be found: this user has no home", _CHOOSE) from error
    try:
        root.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=root) as probe:
            probe.write(b"station")
            probe.flush()
    except OSError as error:
        raise BadSettings(
            f"data directory {root}",
            f"cannot be written: {error.strerror or error}",
            _remedy(error),
        ) from error
    return DataDir(root)


def _remedy(error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "Free some space on the disk"
        case errno.EEXIST | errno.ENOTDIR | errno.ENOENT | errno.ENAMETOOLONG:
            return _CHOOSE
    return "Let this user write it, or choose a folder of your own with --data-dir"


def _usual_place() -> Path:
    from platformdirs import user_data_path

    return user_data_path("provisioning-station", appauthor=False)


def claim(data: DataDir) -> HeldFile:
    """Take the data directory for this process until the lock is released.

    Two stations on one journal would print labels twice. Raises `BadSettings`.
    """
    lock = HeldFile(data.root / "station.lock")
    try:
        is_ours = lock.take()
    except OSError as error:  # left by another user, or by a copy that root made
        raise BadSettings(
            f"data directory {data.root}",
            f"its station.lock cannot be used: {error.strerror or error}",
            "Let this user write everything in it, or choose a folder of your own with --data-dir",
        ) from error
    if not is_ours:
        raise BadSettings(
            f"data directory {data.root}",
            "is in use by another station on this computer",
            "Close that one, or choose another folder with --data-dir",
        )
    return lock
