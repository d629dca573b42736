"""Whose work a bundle carries: the installed distributions that the station needs at run time."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from packaging.requirements import Requirement
from packaging.tags import Tag, parse_tag
from packaging.utils import canonicalize_name, parse_wheel_filename

from bundling.names import PACKAGE, ROOT

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

    sha256: str = ""
    """Of the wheel that was locked and installed, empty where it came from elsewhere."""


def inventory(root: str = PACKAGE, lock: Path = ROOT / "uv.lock") -> list[Part]:
    """Give what `root` needs on this system, by name, without itself.

    Raises `PackageNotFoundError` where something is missing, `OSError` where there is no `lock`.
    """
    locked = wheels(lock.read_text(encoding="utf-8"))
    found: dict[str, Part] = {}
    waiting = [Requirement(root)]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        told = distribution(name)
        needed = list(_needs(told, wanted.extras))
        if name not in found:
            names = tuple(sorted({canonicalize_name(each.name) for each in needed}))
            sha256 = locked.get((name, told.version, tags_of(told)), "")
            found[name] = Part(told.name, told.version, licence_of(told), text_of(told), names, sha256)
            waiting.extend(needed)
    return [found[name] for name in sorted(found) if name != canonicalize_name(root)]


def _needs(told: Distribution, extras: set[str]) -> Iterator[Requirement]:
    for line in told.requires or ():
        needed = Requirement(line)
        marker = needed.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield needed


def wheels(lock: str) -> dict[tuple[str, str, frozenset[Tag]], str]:
    """Read a ``uv.lock``: the SHA-256 of each wheel by name, version and what it is made for."""
    found: dict[tuple[str, str, frozenset[Tag]], str] = {}
    for package in tomllib.loads(lock)["package"]:
        for wheel in package.get("wheels", ()):
            name, version, _, tags = parse_wheel_filename(PurePosixPath(urlsplit(wheel["url"]).path).name)
            found[name, str(version), tags] = wheel["hash"].removeprefix("sha256:")
    return found


def tags_of(told: Distribution) -> frozenset[Tag]:
    """Give what the wheel that was installed is made for."""
    lines = (told.read_text("WHEEL") or "").splitlines()
    named = [line.removeprefix("Tag:").strip() for line in lines if line.startswith("Tag:")]
    return frozenset(tag for each in named for tag in parse_tag(each))


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
