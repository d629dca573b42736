"""What differs between the systems, as values that any of them can look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bundling.names import COMMAND, TITLE


@dataclass(frozen=True, slots=True)
class Program:
    """An executable of the bundle; a windowed one has no console and no standard streams."""

    name: str
    console: bool


@dataclass(frozen=True, slots=True)
class Target:
    """One system that bundles are built for; `system` is `sys.platform`."""

    system: str
    keyring: str
    """The module of the system's own keyring. keyring finds its backends by entry points, which a
    frozen program does not have; never keyrings.alt, which keeps secrets in plain files."""

    programs: tuple[Program, ...]
    icon_kind: str
    """Which of `bundling.icons` an executable carries, empty for none."""

    system_libraries: tuple[str, ...] = ()
    """Where libraries lie that the system's packages bring; empty where nothing may be expected."""

    app: bool = False
    """Whether the folder is wrapped as a macOS application."""

    @property
    def icon(self) -> str:
        """The icon's file name, empty for none."""
        return f"{COMMAND}.{self.icon_kind}" if self.icon_kind else ""


LINUX: Final = Target(
    "linux",
    keyring="keyring.backends.SecretService",
    programs=(Program(COMMAND, console=True),),
    icon_kind="",
    system_libraries=("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/"),
)
WINDOWS: Final = Target(
    "win32",
    keyring="keyring.backends.Windows",
    # A console program opens a black window from the start menu, a windowed one prints nothing in a shell.
    programs=(Program(COMMAND, console=True), Program(TITLE, console=False)),
    icon_kind="ico",
)
MACOS: Final = Target(
    "darwin",
    keyring="keyring.backends.macOS",
    programs=(Program(COMMAND, console=False),),
    icon_kind="icns",
    app=True,
)


def target_of(system: str) -> Target:
    """Give the target of a `sys.platform`. Raises `ValueError` for one that is not built for."""
    for target in (LINUX, WINDOWS, MACOS):
        if system == target.system:
            return target
    raise ValueError(f"No bundle is built for {system!r}; there are Linux, Windows and macOS.")
