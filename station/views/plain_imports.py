"""Python's own import, as it is where PySide has not been loaded.

PySide puts a function of its own in its place, for ``from __feature__ import snake_case``, which
the station does not use: it reads the source of each module that is imported, and keeps it,
and is called by each import statement that is run.
"""

from __future__ import annotations

import builtins

from PySide6 import QtCore  # noqa: F401 - which replaces it


def use_plain_imports() -> None:
    """Put it back."""
    vars(builtins)["__import__"] = getattr(builtins, "__orig_import__", builtins.__import__)
