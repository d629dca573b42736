"""What the building Python remembers of its own building: folders, compilers, a user's name in them."""

from __future__ import annotations

import importlib
import pprint
import sysconfig
from pathlib import Path
from typing import Final

_SHARED: Final = ("/usr", "/usr/local")
"""Folders that tell nothing of a machine, since each has them."""


def builders_places() -> tuple[str, ...]:
    """Name the folder that this Python was built for, where it is not everybody's."""
    return telling(str(_facts().get("prefix", "")))


def telling(prefix: str) -> tuple[str, ...]:
    """Give a prefix that says something of the machine, nothing for one that each has."""
    return () if prefix in {"", "/", *_SHARED} else (prefix,)


def lay_facts(folder: Path) -> Path:
    """Write the module that `sysconfig` asks, without any path; gives the folder to look into first."""
    told = {key: value for key, value in _facts().items() if "/" not in str(value)}
    folder.mkdir(parents=True, exist_ok=True)
    text = f"build_time_vars = {pprint.pformat(told)}\n"
    (folder / f"{module_name()}.py").write_text(text, encoding="utf-8")
    return folder


def module_name() -> str:
    """Give the name of that module, which holds system and processor."""
    name: str = sysconfig._get_sysconfigdata_name()  # type: ignore[attr-defined]
    return name


def _facts() -> dict[str, object]:
    facts: dict[str, object] = importlib.import_module(module_name()).build_time_vars
    return facts
