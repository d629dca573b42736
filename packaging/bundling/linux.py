"""The packages for Linux: one tree of files, laid out for Debian and as an archive."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from bundling import icons
from bundling.names import COMMAND, IDENTIFIER, PACKAGE, ROOT, SUMMARY
from bundling.stamp import EPOCH, Stamp
from bundling.tools import run

ALSO_NEEDED: Final = ("fontconfig-config", "xkb-data")
"""Packages with files that no library links: fonts to draw with, keyboards to type on."""

SCRIPTS: Final = ("preinst", "postinst", "prerm", "postrm")
"""What Debian runs before and after an installation and a removal."""

RECOMMENDED: Final = ("gnome-keyring | kwalletmanager", "pulseaudio | pipewire-pulse")
MAINTAINER: Final = "The provisioning station authors <station@localhost>"
SUGGESTED: Final = ("cups", "fonts-noto-cjk | fonts-wqy-microhei")

_ARCHITECTURES: Final = {"x86_64": "amd64", "aarch64": "arm64"}
_DEPENDS: Final = re.compile(r"^shlibs:Depends=(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Linux:
    """Makes the packages of one bundle; `work` is for what is only needed on the way."""

    folder: Path
    """The bundle, as PyInstaller left it."""

    work: Path
    version: str
    stamp: Stamp
    machine: str
    """As `platform.machine` says it, such as ``x86_64``."""

    root: Path = ROOT

    @property
    def architecture(self) -> str:
        """Debian's name of the machine. Raises `ValueError` for one that Qt has no wheels for."""
        try:
            return _ARCHITECTURES[self.machine]
        except KeyError:
            raise ValueError(f"There is no bundle for {self.machine}.") from None

    def packages(self, target: Path) -> list[Path]:
        """Make the .deb and the archive in `target`; gives both."""
        needs = self.needs()
        return [self.deb(target, needs), self.archive(target, needs)]

    def needs(self) -> list[str]:
        """Name the packages whose libraries the bundle links, with the versions that it was built against.

        Debian's own tool reads them out of the files, so that the list cannot grow old.
        """
        (self.work / "debian").mkdir(parents=True, exist_ok=True)
        (self.work / "debian" / "control").write_text(
            f"Source: {PACKAGE}\n\nPackage: {PACKAGE}\nArchitecture: any\n"
        )
        linked = [path for path in sorted(self.folder.rglob("*")) if _is_elf(path)]
        told = run(
            "dpkg-shlibdeps", "-O", "--warnings=0", "--ignore-missing-info",
            f"-l{self.folder / '_internal'}", *linked, folder=self.work,
        )  # fmt: skip
        found = _DEPENDS.search(told)
        listed = found.group(1).split(", ") if found else []
        return sorted({*listed, *ALSO_NEEDED})

    def deb(self, target: Path, needs: Iterable[str]) -> Path:
        """Make the Debian package."""
        tree = self._fresh("deb")
        _link_tree(self.folder, tree / "usr/lib" / PACKAGE)
        (tree / "usr/bin").mkdir(parents=True)
        (tree / "usr/bin" / COMMAND).symlink_to(f"../lib/{PACKAGE}/{COMMAND}")
        self._share(tree / "usr/share")
        self._lay("linux/60-provisioning-station.rules", tree / "usr/lib/udev/rules.d")
        papers = _made(tree / "usr/share/doc" / PACKAGE)
        (papers / "copyright").write_text(self._filled("linux/copyright"), encoding="utf-8")
        changes = gzip.compress(self._filled("linux/changelog").encode(), mtime=0)
        (papers / "changelog.gz").write_bytes(changes)
        (_made(tree / "usr/share/lintian/overrides") / PACKAGE).write_text(
            self._filled("linux/lintian-overrides"), encoding="utf-8"
        )
        control = _made(tree / "DEBIAN")
        size = sum(path.stat().st_size for path in self.folder.rglob("*") if not path.is_symlink()) // 1024
        (control / "control").write_text(self._control(needs, size), encoding="utf-8")
        for script in SCRIPTS:
            self._lay(f"linux/{script}", control)
            (control / script).chmod(0o755)
        _settle_modes(tree)
        package = target / f"{PACKAGE}_{self.version}_{self.architecture}.deb"
        run(
            "dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", tree, package,
            variables={EPOCH: str(self.stamp.epoch)},
        )  # fmt: skip
        return package

    def archive(self, target: Path, needs: Iterable[str]) -> Path:
        """Make the tar archive: the bundle, a menu entry with its icons, and what to do with them."""
        name = f"{PACKAGE}-{self.version}-linux-{self.machine}"
        tree = self._fresh("tar") / name
        _link_tree(self.folder, tree / "lib")
        _made(tree / "bin").joinpath(COMMAND).symlink_to(f"../lib/{COMMAND}")
        self._share(tree / "share")
        self._lay("linux/60-provisioning-station.rules", tree / "udev")
        shutil.copy(self.root / "LICENSE", tree)
        text = self._filled("linux/INSTALL.txt").replace(
            "@NEEDS@", "\n".join(f"    {need}" for need in needs)
        )
        (tree / "INSTALL.txt").write_text(text, encoding="utf-8")
        _settle_modes(tree)
        path = target / f"{name}.tar.xz"
        with tarfile.open(path, "w:xz", preset=1) as tar:
            for each in [tree, *sorted(tree.rglob("*"))]:
                tar.add(each, each.relative_to(tree.parent), recursive=False, filter=self._anonymous)
        return path

    def _share(self, share: Path) -> None:
        self._lay(f"linux/{PACKAGE}.desktop", share / "applications")
        _made(share / "metainfo").joinpath(f"{IDENTIFIER}.metainfo.xml").write_text(
            self._filled("linux/metainfo.xml"), encoding="utf-8"
        )
        theme = share / "icons/hicolor"
        source = self.root / icons.SOURCE
        for size in icons.SIZES:
            (_made(theme / f"{size}x{size}/apps") / f"{PACKAGE}.png").write_bytes(icons.png(source, size))
        shutil.copy(source, _made(theme / "scalable/apps") / f"{PACKAGE}.svg")

    def _control(self, needs: Iterable[str], kib: int) -> str:
        return "\n".join(
            (
                f"Package: {PACKAGE}",
                f"Version: {self.version}",
                f"Architecture: {self.architecture}",
                f"Maintainer: {MAINTAINER}",
                f"Installed-Size: {kib}",
                f"Depends: {', '.join(needs)}",
                f"Recommends: {', '.join(RECOMMENDED)}",
                f"Suggests: {', '.join(SUGGESTED)}",
                "Section: electronics",
                "Priority: optional",
                f"Description: {SUMMARY}",
                " The desktop program of a factory line: scan the boards, provision them through",
                " a Raspberry Pi with PiOrchestrator, watch them until they are verified, print",
                " labels.",
                "",
            )
        )

    def _filled(self, name: str) -> str:
        text = (self.root / "packaging" / name).read_text(encoding="utf-8")
        moment = datetime.fromtimestamp(self.stamp.epoch, UTC)
        facts = {"IDENTIFIER": IDENTIFIER, "PACKAGE": PACKAGE, "SUMMARY": SUMMARY, "VERSION": self.version,
                 "DATE": self.stamp.build.date, "YEAR": str(moment.year), "TIME": format_datetime(moment),
                 "MAINTAINER": MAINTAINER}  # fmt: skip
        for key, value in facts.items():
            text = text.replace(f"@{key}@", value)
        return text

    def _lay(self, name: str, folder: Path) -> None:
        shutil.copyfile(self.root / "packaging" / name, _made(folder) / Path(name).name)

    def _fresh(self, name: str) -> Path:
        path = self.work / name
        shutil.rmtree(path, ignore_errors=True)
        return _made(path)

    def _anonymous(self, info: tarfile.TarInfo) -> tarfile.TarInfo:
        """Leave out who built it and when, so that the same source gives the same archive."""
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = self.stamp.epoch
        return info


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _link_tree(source: Path, target: Path) -> None:
    """Copy a tree without copying its files' contents."""
    shutil.copytree(source, target, symlinks=True, copy_function=os.link)


def _settle_modes(tree: Path) -> None:
    """Let everybody read and its owner alone write, whatever the umask of who builds."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.suffixes)
            path.chmod(0o755 if runs else 0o644)


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
