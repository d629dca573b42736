"""What lies compiled inside the parts of a bundle: Python's metadata do not tell of it.

Wheels may carry a bill of their own (PEP 770); what lies in Qt's tells its version in its own bytes. Without
them nobody who reads the bill would hear of a hole in OpenSSL or FFmpeg.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import ssl
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final

import PySide6

from bundling.inventory import Part, text_of
from bundling.names import ROOT

PYTHON: Final = "cpython"
_UNTOLD: Final = {"openssl": "Apache-2.0"}
"""Licences of what a wheel's bill names without one."""

_ZINT: Final = {"3.1.1": "2.16.0"}
"""By zxing-cpp's version, out of ``zint/backend/zintconfig.h`` in its source: the wheel does not tell."""

_QUALIFIERS: Final = re.compile(r"[?#].*")


@dataclass(frozen=True, slots=True)
class Native:
    """One compiled part; `version` is empty where nothing tells it."""

    name: str
    version: str
    licence: str
    holder: str
    """Name of the distribution that it lies in, `PYTHON` for Python, empty for the bundle itself."""

    kind: str = "generic"
    """Its type as a package URL has it."""

    maker: str = ""
    """Maker and product as a CPE has them, with a colon between; empty where nobody has given them any."""

    text: str = ""

    sha256: str = ""
    """Of the file that it is, empty where it lies inside another."""

    @property
    def purl(self) -> str:
        """Its package URL, which is its name in the bill as well."""
        version = f"@{self.version}" if self.version else ""
        return f"pkg:{self.kind}/{self.name.lower()}{version}"

    @property
    def cpe(self) -> str:
        """Its name in the lists of known holes."""
        return f"cpe:2.3:a:{self.maker}:{self.version or '*'}:*:*:*:*:*:*:*" if self.maker else ""


@dataclass(frozen=True, slots=True)
class _Told:
    """A library that tells its version in its own bytes; of `files` the first one found counts."""

    name: str
    licence: str
    holder: str
    maker: str
    files: tuple[str, ...]
    version: str

    is_own: bool = True
    """False where only the text says that it is inside: else the system's is linked."""

    def natives(self, folder: Path) -> Iterator[Native]:
        """Give it, if it is there."""
        for path in (path for pattern in self.files for path in sorted(folder.rglob(pattern))):
            found = re.search(self.version.encode("latin-1"), path.read_bytes(), re.DOTALL)
            if found or self.is_own:
                version = _written(found) if found else ""
                yield Native(self.name, version, self.licence, self.holder, maker=self.maker)
            return


def _written(found: re.Match[bytes]) -> str:
    """Give a version that stands as a text, or as one byte a number."""
    if found.re.groups == 1:
        return found[1].decode()
    return ".".join(str(number[0]) for number in found.groups())


_QT, _ADDONS = "PySide6_Essentials", "PySide6_Addons"
_CORE: Final = ("libQt6Core.so.6", "Qt6Core.dll", "QtCore.framework/Versions/A/QtCore")
_GUI: Final = ("libQt6Gui.so.6", "Qt6Gui.dll", "QtGui.framework/Versions/A/QtGui")
_HB_VERSION: Final = "\xc7\x07(.)\0\0\0\xc7\x06(.)\0\0\0\xc7\x02(.)\0\0\0\xc3"
"""All of ``hb_version`` as it is compiled for Linux on x86-64: three numbers are stored, and it returns."""

_NOWHERE: Final = "(?!)"
"""Matches nothing: the version is not told."""

_IN_QT: Final = (
    _Told("FFmpeg", "LGPL-2.1-or-later", _ADDONS, "ffmpeg:ffmpeg",
          ("libavutil.so.*", "avutil-*.dll", "libavutil.*.dylib"),
          r"FFmpeg version n?(\d[\d.]+)"),
    _Told("ICU", "ICU", _QT, "icu-project:international_components_for_unicode", ("libicuuc.so.*",),
          r"\0(\d\d\.\d+)\0"),
    _Told("PCRE2", "BSD-3-Clause", _QT, "pcre:pcre2", _CORE, r"\0(10\.\d+) \d{4}-\d\d-\d\d\0"),
    _Told("libpng", "libpng-2.0", _QT, "libpng:libpng", _GUI, r"libpng version (\d[\d.]+)\n"),
    _Told("HarfBuzz", "MIT-Modern-Variant", _QT, "harfbuzz_project:harfbuzz", _GUI, _HB_VERSION),
    _Told("zlib", "Zlib", _QT, "zlib:zlib", _CORE, r"inflate (\d[\d.]+) Copyright", is_own=False),
    _Told("FreeType", "FTL", _QT, "freetype:freetype", _GUI[1:], _NOWHERE),  # Linux: the system's
    _Told("MD4C", "MIT", _QT, "", _GUI, _NOWHERE),
)  # fmt: skip


def natives(parts: Iterable[Part], root: Path = ROOT) -> list[Native]:
    """Give what is compiled into `parts`, Python and the bundle, by name."""
    found = {(each.purl, each.holder): each for each in _all(list(parts), root)}
    return [found[key] for key in sorted(found)]


def _all(parts: list[Part], root: Path) -> Iterator[Native]:
    for part in parts:
        yield from _of_wheel(part)
        if part.name == _QT:
            yield Native("Qt", part.version, "LGPL-3.0-only", part.name, maker="qt:qt")
            for told in _IN_QT:
                yield from told.natives(Path(PySide6.__file__).parent)
        if part.name == "zxing-cpp":
            yield Native("zint", _ZINT.get(part.version, ""), "BSD-3-Clause", part.name, maker="zint:zint")
    yield from of_python(sys.platform)
    maker = distribution("pyinstaller")
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    yield Native("pyinstaller", maker.version, licence, "", "pypi", text=text_of(maker))
    font = (root / "resources" / "fonts" / "DejaVuSans.ttf").read_bytes()
    version = re.search(rb"Version (\d[\d.]+)", font)
    yield Native(
        "dejavu-fonts", version[1].decode() if version else "", "Bitstream-Vera", "",
        sha256=hashlib.sha256(font).hexdigest(),
    )  # fmt: skip


def of_python(system: str) -> Iterator[Native]:
    """Give what Python brings along where no system does."""
    if system == "linux":
        return
    openssl = ssl.OPENSSL_VERSION.split()[1]
    yield Native("openssl", openssl, "Apache-2.0", PYTHON, maker="openssl:openssl")
    yield Native("sqlite", sqlite3.sqlite_version, "blessing", PYTHON, maker="sqlite:sqlite")


def _of_wheel(part: Part) -> Iterator[Native]:
    """Read the bills that lie in a wheel beside its metadata."""
    try:
        files = distribution(part.name).files or ()
    except PackageNotFoundError:
        return
    for file in files:
        if ".dist-info" in file.parts[0] and "sboms" in file.parts and file.suffix == ".json":
            bill = json.loads(Path(str(file.locate())).read_text(encoding="utf-8"))
            for component in bill.get("components", ()):
                if native := _component(component, part.name):
                    yield native


def _component(told: dict[str, Any], holder: str) -> Native | None:
    """Take a component of a wheel's bill; None for its own crates, which have the wheel's version."""
    purl = str(told.get("purl", ""))
    if not purl or "download_url=file:" in purl:
        return None
    kind = _QUALIFIERS.sub("", purl).removeprefix("pkg:").partition("/")[0]
    maker = f"{told['name']}:{told['name']}" if kind == "generic" else ""
    licence = " AND ".join(_licences(told)) or _UNTOLD.get(told["name"], "")
    return Native(told["name"], told.get("version", ""), licence, holder, kind, maker)


def _licences(told: dict[str, Any]) -> Iterator[str]:
    for each in told.get("licenses", ()):
        named = each.get("license", {})
        if text := each.get("expression") or named.get("id") or named.get("name"):
            yield str(text)
