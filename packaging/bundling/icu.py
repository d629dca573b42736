"""Qt's Unicode data for the languages of the station alone: 32 MB of it are for all the others.

Qt for Linux asks ICU for sorting, time zone names and rare encodings, of every language of the
world. ICU's own tool takes items out of its data; around the rest comes the same library again,
by the same name and with the same one symbol, so that Qt's libraries stay as they were made.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from bundling.tools import run

_LANGUAGE: Final = re.compile(r"(?P<language>[a-z]{2,3})(_\w*)?\.res")
_FOLDERS: Final = ("coll", "zone")
"""Sorting and time zones; the others hold names of currencies, units, regions, spelled numbers."""

_ALWAYS: Final = "en"


def wanted(item: str, languages: Iterable[str]) -> bool:
    """Say whether an item of ICU's data is kept, such as ``coll/de.res`` or ``gb18030.cnv``."""
    folder, _, file = item.rpartition("/")
    if (folder and folder not in _FOLDERS) or file.endswith((".cnv", ".cfu")):
        return False
    found = _LANGUAGE.fullmatch(file)
    return (
        found is None
        or file == "res_index.res"
        or found["language"] in {_ALWAYS, *(language[:2] for language in languages)}
    )


def trim(library: Path, languages: Iterable[str]) -> None:
    """Put a small library in the place of ``libicudata.so.NN``.

    Raises `ToolTrouble` where icu-devtools or binutils are missing or do not understand the library.
    """
    number = library.name.rpartition(".")[2]
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / f"icudt{number}l.dat"  # icupkg reads the name as well
        run("objcopy", "-O", "binary", "-j", ".rodata", library, data)
        items = run("icupkg", "-l", data).split()
        unwanted = Path(folder) / "unwanted.txt"
        unwanted.write_text("".join(f"{item}\n" for item in items if not wanted(item, languages)), "ascii")
        run("icupkg", "-r", unwanted, data)
        source, compiled = Path(folder) / "data.s", Path(folder) / "data.o"
        source.write_text(_assembly(f"icudt{number}_dat", data), "utf-8")
        run("as", "-o", compiled, source)
        run("ld", "-s", "-shared", "-z", "noexecstack", "-soname", library.name, "-o", library, compiled)


def _assembly(symbol: str, data: Path) -> str:
    return f"""
        .section .rodata
        .balign 16
        .globl {symbol}
        .type {symbol}, @object
        .size {symbol}, {data.stat().st_size}
{symbol}:
        .incbin "{data}"
"""
