"""A bare system of the distribution that this machine runs, from the mirror that this machine uses."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from smoke.apt_sources import Source, sources

_PATIENCE: Final = 600.0
SYSTEM: Final = "/usr/sbin:/usr/bin:/sbin:/bin"


@contextmanager
def bare_system() -> Iterator[BareSystem]:
    """Begin to lay a bare system; it is gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="station-bare-"))
    system = BareSystem(folder)
    try:
        system.begin()
        yield system
    finally:
        system.remove()


class BareSystem:
    """A folder with debootstrap's smallest system in it, laid in the background; `run` works inside.

    What stands in the way is told by `ready`, so that it fails the tests that want the system and no others.
    """

    def __init__(self, folder: Path) -> None:
        self.root = folder / "root"
        self._log = folder / "debootstrap.log"
        self._laying: subprocess.Popen[bytes] | None = None
        self._trouble = ""
        self._archives: Sequence[Source] = ()

    def begin(self) -> None:
        """Start debootstrap, where it can be started."""
        codename = _codename()
        self._archives = sources(Path("/etc/apt"), codename)
        mirrors = [archive.uri for archive in self._archives if codename in archive.suites]
        tool = shutil.which("debootstrap", path=SYSTEM)
        if os.geteuid() != 0:
            self._trouble = "A bare system can be laid by root only: run make bundle as root."
        elif tool is None:
            self._trouble = "debootstrap is missing: make setup installs it (packaging/system-packages.txt)."
        elif not mirrors:
            self._trouble = f"apt's settings in /etc/apt name no archive of {codename or 'this system'}."
        else:
            with self._log.open("wb") as log:
                self._laying = subprocess.Popen(
                    [tool, "--variant=minbase", codename, self.root, mirrors[0]],
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    env={**os.environ, "PATH": SYSTEM},
                    start_new_session=True,
                )

    def ready(self) -> BareSystem:
        """Wait until it stands; fails the test with what stood in the way."""
        if self._trouble:
            pytest.fail(self._trouble)
        if self._laying is not None:
            if self._laying.wait(_PATIENCE):
                pytest.fail(f"debootstrap failed:\n{self._log.read_text(errors='replace')[-3000:]}")
            self._laying = None
            self._settle()
        return self

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command inside, in process and mount namespaces of its own, to its end."""
        return subprocess.run(
            self.inside(*command),
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
            env={
                "PATH": SYSTEM,
                "HOME": "/root",
                "LANG": "C.UTF-8",
                "DEBIAN_FRONTEND": "noninteractive",
                **variables,
            },
        )

    def inside(self, *command: str) -> list[str]:
        """Give the command that runs another inside; its children end with it."""
        return [
            "unshare", "--mount", "--pid", "--fork", "--kill-child", "--root", str(self.root), "--mount-proc",
            "--", *command,
        ]  # fmt: skip

    def _settle(self) -> None:
        """Let apt inside fetch from where apt outside does, through the same proxies."""
        apt = self.root / "etc/apt"
        (apt / "sources.list").write_text(
            "\n".join(line for each in self._archives for line in each.lines) + "\n"
        )
        told = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True).stdout
        kept = [line for line in told.splitlines() if line.startswith("Acquire::")]
        (apt / "apt.conf.d/90as-outside").write_text("\n".join(kept) + "\n")
        done = self.run("apt-get", "update", "-qq")
        if done.returncode:
            pytest.fail(f"apt-get update in the bare system failed:\n{done.stderr}")

    def remove(self) -> None:
        """End what still runs, and leave nothing."""
        if self._laying is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._laying.pid, signal.SIGKILL)
            self._laying.wait(_PATIENCE)
        for mounted in (line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()):
            if mounted.startswith(f"{self.root}/"):
                subprocess.run(["umount", "--lazy", mounted], check=True)
        shutil.rmtree(self.root.parent)


def _codename() -> str:
    """Name the distribution's release, such as ``bookworm``; empty where it has none."""
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    return next((line.split("=")[1].strip('"') for line in lines if line.startswith("VERSION_CODENAME=")), "")
