"""A bare system of the distribution that this machine runs, from the mirror that this machine uses."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

_PATIENCE: Final = 600.0
_SYSTEM: Final = "/usr/sbin:/usr/bin:/sbin:/bin"
_FIELD: Final = re.compile(r"^(?P<name>[\w-]+):\s*(?P<value>.*)$")


@dataclass(frozen=True)
class Source:
    """One archive of packages and its suites, as apt knows it."""

    uri: str
    suites: tuple[str, ...]
    components: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        return [f"deb {self.uri} {suite} {' '.join(self.components)}" for suite in self.suites]


def sources(folder: Path, codename: str) -> list[Source]:
    """Read the distribution's own archives out of apt's settings, in both of their formats."""
    found = []
    for path in (folder / "sources.list", *sorted((folder / "sources.list.d").glob("*"))):
        if not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        found += _paragraphs(text) if path.suffix == ".sources" else _one_liners(text)
    return [
        Source(source.uri, suites, source.components)
        for source in found
        if (suites := tuple(suite for suite in source.suites if suite.split("-")[0] == codename))
        and "main" in source.components
    ]


def _paragraphs(text: str) -> list[Source]:
    found = []
    for paragraph in re.split(r"\n\s*\n", text):
        fields = {
            m["name"].lower(): m["value"].split()
            for line in paragraph.splitlines()
            if (m := _FIELD.match(line))
        }
        if "deb" in fields.get("types", []) and fields.get("enabled") != ["no"]:
            found += [
                Source(uri, tuple(fields.get("suites", ())), tuple(fields.get("components", ())))
                for uri in fields.get("uris", ())
            ]
    return found


def _one_liners(text: str) -> list[Source]:
    lines = (re.sub(r"\[.*?\]", "", line).split() for line in text.splitlines())
    return [
        Source(words[1], (words[2],), tuple(words[3:]))
        for words in lines
        if len(words) > 3 and words[0] == "deb"
    ]


class BareSystem:
    """A folder with debootstrap's smallest system in it; `run` works inside."""

    def __init__(
        self, root: Path, laying: subprocess.Popen[str] | None, trouble: str, archives: Sequence[Source]
    ) -> None:
        self.root = root
        self._laying = laying
        self._trouble = trouble
        self._archives = archives

    @classmethod
    @contextmanager
    def lay(cls) -> Iterator[BareSystem]:
        """Begin to lay it; what stands in the way is told by `ready`, so that it fails its own tests only."""
        root = Path(tempfile.mkdtemp(prefix="station-bare-"))
        release = dict(
            line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line
        )
        codename = release.get("VERSION_CODENAME", "").strip('"')
        archives = sources(Path("/etc/apt"), codename) if codename else []
        tool = shutil.which("debootstrap", path=f"{os.environ['PATH']}:/usr/sbin")
        trouble = ""
        if os.geteuid() != 0:
            trouble = "A bare system can be laid by root only: run make bundle as root."
        elif tool is None:
            trouble = (
                "debootstrap is missing: packaging/system-packages.txt names it, make setup installs it."
            )
        elif not archives:
            trouble = f"apt knows no archive of {codename or 'this system'}: there is none in /etc/apt."
        laying = None
        if not trouble and tool:
            laying = subprocess.Popen(
                [tool, "--variant=minbase", codename, str(root), archives[0].uri],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                env={**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"},
            )
        system = cls(root, laying, trouble, archives)
        try:
            yield system
        finally:
            system._remove()

    def ready(self) -> BareSystem:
        """Wait until it stands; fails the test with what stood in the way."""
        if self._trouble:
            pytest.fail(self._trouble)
        if self._laying is not None:
            told, _ = self._laying.communicate(timeout=_PATIENCE)
            if self._laying.returncode:
                pytest.fail(f"debootstrap failed:\n{told[-3000:]}")
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
                "PATH": _SYSTEM,
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

    def _remove(self) -> None:
        if self._laying is not None:
            self._laying.terminate()
            self._laying.communicate()
        if Path("/proc/self/mounts").read_text().count(f" {self.root}/"):
            subprocess.run(
                ["umount", "--recursive", "--quiet", str(self.root / "proc"), str(self.root / "sys")],
                check=False,
            )
        shutil.rmtree(self.root, ignore_errors=True)
