"""The notice of other people's work, which a bundle carries and About shows."""

from __future__ import annotations

import platform
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from bundling.inventory import Part
from bundling.names import ROOT, TITLE
from bundling.natives import Native
from station.adapters.build_stamp import NOTICES

FILE: Final = NOTICES
RULE: Final = "=" * 78
_QT: Final = ("pyside6", "shiboken6")


def notices(parts: Iterable[Part], natives: Iterable[Native] = (), root: Path = ROOT) -> str:
    """Give the whole text: a list, Qt's notice, every licence. Raises `ValueError` where one is missing."""
    parts, natives = list(parts), list(natives)
    texts = root / "packaging" / "licences"
    silent = [part.name for part in parts if not part.licence or not (part.text or _is_qt(part))]
    silent += [native.name for native in natives if not native.licence]
    if silent:
        raise ValueError(f"No licence is known of {', '.join(silent)}; name it in bundling/notices.py.")
    python = f"Python {platform.python_version()}"
    head = [f"{TITLE} is made of the work of others:", ""]
    head += [f"  {part.name} {part.version}: {part.licence}" for part in parts]
    head += [f"  {python}: PSF-2.0", "  DejaVu fonts: Bitstream Vera licence"]
    head += ["", "and, compiled into these:", "", *map(_line, natives), ""]
    sections = [
        ("Qt, PySide6, FFmpeg", _read(texts / "QT.txt")),
        *((f"{part.name} {part.version}", part.text) for part in parts if not _is_qt(part)),
        (python, python_licence()),
        *((native.name, native.text) for native in natives if native.text),
        ("Rust crates", _read(texts / "CRATES.txt")),
        ("ICU and Unicode data", _read(texts / "ICU.txt")),
        ("DejaVu fonts", _read(root / "resources" / "fonts" / "LICENSE-DejaVu.txt")),
        ("GNU Lesser General Public License, version 3", _read(texts / "LGPL-3.0.txt")),
        ("GNU General Public License, version 3", _read(texts / "GPL-3.0.txt")),
    ]
    body = [f"{RULE}\n{title}\n{RULE}\n\n{text.strip()}\n" for title, text in sections]
    return "\n".join([*head, *body])


def python_licence() -> str:
    """Give the licence that lies beside the Python that is running, else where it can be read."""
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix):
        path = Path(folder) / "LICENSE.txt"
        if path.is_file():
            return _read(path)
    return (
        f"{sys.copyright}\n\nhttps://docs.python.org/{sys.version_info[0]}.{sys.version_info[1]}/license.html"
    )


def _line(native: Native) -> str:
    named = f"{native.name} {native.version}".strip()
    return f"  {named}{f' (in {native.holder})' if native.holder else ''}: {native.licence}"


def _is_qt(part: Part) -> bool:
    return part.name.lower().startswith(_QT)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
