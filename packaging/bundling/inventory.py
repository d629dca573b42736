"""Whose work a bundle carries: the installed distributions that the station needs at run time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bundling.names import PACKAGE

_SPDX: Final = {"MIT License": "MIT"}
"""Names out of older metadata that mean just one licence."""

_NOTICES: Final = ("LICEN", "COPYING", "NOTICE")


@dataclass(frozen=True, slots=True)
class Part:
    """One distribution; `licence` as it says itself, empty where it says nothing; `text` of its files."""

    name: str
    version: str
    licence: str
    text: str
    needs: tuple[str, ...] = ()
    """Canonical names of the distributions that it needs here."""


def inventory(root: str = PACKAGE) -> list[Part]:
    """Give what `root` needs on this system, by name, without itself.

    Raises `PackageNotFoundError` where something is missing.
    """
    found: dict[str, Part] = {}
    waiting = [Requirement(root)]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        told = distribution(name)
        needed = list(_needs(told, wanted.extras))
        if name not in found:
            names = tuple(sorted({canonicalize_name(each.name) for each in needed}))
            found[name] = Part(told.name, told.version, licence_of(told), text_of(told), names)
            waiting.extend(needed)
    return [found[name] for name in sorted(found) if name != canonicalize_name(root)]


def _needs(told: Distribution, extras: set[str]) -> Iterator[Requirement]:
    for line in told.requires or ():
        needed = Requirement(line)
        marker = needed.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield needed


def licence_of(told: Distribution) -> str:
    """Give a licence in a line: the SPDX expression, else what older metadata say."""
    for key in ("License-Expression", "License"):
        declared: str = told.metadata[key].strip() if key in told.metadata else ""
        if declared and "\n" not in declared:
            return _SPDX.get(declared, declared)
    classes = told.metadata.get_all("Classifier") or ()
    return ", ".join(each.rsplit("::", 1)[-1].strip() for each in classes if each.startswith("License ::"))


def text_of(told: Distribution) -> str:
    """Give the texts of the licence files that a distribution brings, empty where it brings none."""
    texts = []
    for file in told.files or ():
        if ".dist-info" in file.parts[0] and any(word in file.name.upper() for word in _NOTICES):
            texts.append(file.locate().read_text(encoding="utf-8", errors="replace").strip())  # type: ignore[attr-defined]
    return "\n\n".join(texts)
