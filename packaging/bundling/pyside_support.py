"""The Python side of PySide's own support, compiled beforehand.

PySide carries it as a zip of sources inside a library, and compiles it at each start. Where a folder
``files.dir`` lies beside shiboken6, it imports from there instead.
"""

from __future__ import annotations

import compileall
import importlib
import sys
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Final

FOLDER: Final = "shiboken6/files.dir"
"""Where PySide looks for it, in a bundle."""


def lay_support(folder: Path) -> Path:
    """Write the support as bytecode alone, fit for `FOLDER`; gives the folder. Raises `ValueError`.

    Sources beside it would be looked at first, and compiled where nothing can be written.
    """
    importlib.import_module("PySide6.QtCore")
    _, importer = sys.modules["signature_bootstrap"].prepare_zipfile()
    sources = [name for name in importer.zfile.namelist() if name.endswith(".py") and "/" in name]
    importer.zfile.extractall(folder, sources)
    done = compileall.compile_dir(
        folder,
        quiet=1,
        force=True,
        legacy=True,
        stripdir=str(folder),
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,  # the date would be this minute's
    )
    if not done:
        raise ValueError(f"the sources in {folder} cannot be compiled")
    for source in folder.rglob("*.py"):
        source.unlink()
    return folder
