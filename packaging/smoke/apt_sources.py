"""The archives of packages that this machine uses, as apt's settings tell them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_LIST: Final = "mirror+file:"
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
    own = [
        Source(_address(source.uri), suites, source.components)
        for source in found
        if (suites := tuple(suite for suite in source.suites if suite.split("-")[0] == codename))
    ]
    # A distribution's archive has a main part; Ubuntu names the others in lines of their own.
    whole = {source.uri for source in own if "main" in source.components}
    return [source for source in own if source.uri in whole]


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


def _address(uri: str) -> str:
    """Follow apt's list of mirrors to its first; debootstrap knows addresses only."""
    if not uri.startswith(_LIST):
        return uri
    listed = Path(uri.removeprefix(_LIST)).read_text(encoding="utf-8")
    return next(iter(listed.split()), uri)
