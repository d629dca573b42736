"""Who signs a bundle, taken from the environment; without it the bundle is made all the same, unsigned."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from bundling.names import ROOT, TITLE
from bundling.tools import run, tool_path

WINDOWS_CERTIFICATE: Final = "STATION_SIGN_THUMBPRINT"
"""SHA-1 thumbprint of a certificate in the user's store: no key and no password on a command line."""

TIMESTAMPS: Final = "STATION_SIGN_TIMESTAMPS"
"""Address of the RFC 3161 server that says when it was signed."""

MACOS_IDENTITY: Final = "STATION_SIGN_IDENTITY"
"""Such as ``Developer ID Application: NAME (TEAM)``, in the keychain."""

ENTITLEMENTS: Final = Path("packaging/macos/entitlements.plist")
_SERVER: Final = "http://timestamp.digicert.com"


def of_windows(files: Iterable[Path], environment: Mapping[str, str] = os.environ) -> tuple[str, ...] | None:
    """Give the command that signs `files`, None where nobody is there to sign."""
    thumbprint = environment.get(WINDOWS_CERTIFICATE, "")
    if not thumbprint:
        return None
    server = environment.get(TIMESTAMPS) or _SERVER
    return (
        "signtool", "sign", "/sha1", thumbprint, "/fd", "SHA256", "/tr", server, "/td", "SHA256", "/d", TITLE,
        *map(str, files),
    )  # fmt: skip


def of_inno_setup(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Give the options by which Inno Setup signs the uninstaller and the installer; none where nobody signs.

    Its command line has marks of its own: ``$q`` for a quote, ``$f`` for the file.
    """
    command = of_windows([], environment)
    if command is None:
        return ()
    tool = tool_path(command[0])
    quoted = " ".join(f"$q{word}$q" for word in (tool, *command[1:]))
    return ("/DSigner=station", f"/Sstation={quoted} $f")


def sign_windows(files: Iterable[Path]) -> str:
    """Sign, or say that nothing is; gives the sentence for the builder. Raises `ToolTrouble`."""
    named = list(files)
    names = ", ".join(path.name for path in named)
    command = of_windows(named)
    if command is None:
        return f"not signed, {WINDOWS_CERTIFICATE} is not set: {names}"
    run(*command)
    return f"signed: {names}"


def of_macos(environment: Mapping[str, str] = os.environ, root: Path = ROOT) -> dict[str, str | None]:
    """Give what PyInstaller's EXE takes; with an identity it turns the hardened runtime on by itself.

    Without one it signs ad hoc, which lets the application run on the machine that built it.
    """
    return {
        "codesign_identity": environment.get(MACOS_IDENTITY) or None,
        "entitlements_file": str(root / ENTITLEMENTS),
    }
