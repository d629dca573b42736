"""Templates as files: those shipped, the user's own before them, and what each would print."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from station.adapters.printers.address import DrawnPrinter
from station.adapters.printers.layout import Template
from station.adapters.printers.pictures import png
from station.adapters.printers.render import Renderer
from station.adapters.printers.template import parse_template, read_template
from station.core.errors import BadSettings
from station.core.label import LabelContent, SmallCode

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")


def find_template(name: str, shipped: Path, own: Path, *, where: str) -> Path:
    """Give the file of a template, one's own before the shipped one; `where` names the setting.

    Raises `BadSettings` for a name that is in neither folder, and for a folder that cannot be read.
    """
    mine = own / f"{name}.toml"
    try:
        is_mine = mine.exists()
    except OSError as error:
        why = f"cannot be read: {error.strerror or error}"
        raise BadSettings(str(own), why, "Let this user read it") from error
    known = {file.stem for folder in (shipped, own) for file in folder.glob("*.toml")}
    if name not in known:
        raise BadSettings(where, f"There is no template {name!r}.", ", ".join(sorted(known)))
    return mine if is_mine else shipped / f"{name}.toml"


class FileDesigns:
    """Implements `LabelDesigns` for `printer`, which draws with `renderer`."""

    def __init__(
        self, shipped: Path, own: Path, renderer: Renderer, current: str, printer: DrawnPrinter
    ) -> None:
        self._shipped = shipped
        self._own = own
        self._renderer = renderer
        self._current = current
        self._printer = printer

    @property
    def current(self) -> str:
        """The name of the template that is printed now."""
        return self._current

    def names(self) -> Sequence[str]:
        """List the templates, sorted."""
        files = [*self._shipped.glob("*.toml"), *self._own.glob("*.toml")]
        return sorted({file.stem for file in files})

    def source(self, name: str) -> str:
        """Give a template's text, the user's own before the shipped one."""
        return read_template(self._file(name))

    def preview(self, content: LabelContent, name: str, source: str | None = None) -> bytes:
        """Draw a label as this printer would print it, as a PNG."""
        return png(self._printer.picture_with(self._drawn(name, source), content))

    def small_codes(self, content: LabelContent, name: str, source: str | None = None) -> Sequence[SmallCode]:
        """List the codes that this printer would print too small to be read for certain."""
        return self._drawn(name, source).small_codes(content, self._printer.resolution())

    def save(self, name: str, source: str) -> None:
        """Keep a text as the user's own template, whole or not at all."""
        if not _NAME.fullmatch(name):
            raise BadSettings(
                name, "This is no name for a template.", "letters, digits, - and _, at most 40 of them"
            )
        self._parsed(name, source)
        target = self._own / f"{name}.toml"
        try:
            self._own.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=self._own, prefix=f".{name}.")
            try:
                with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                    file.write(source)
                    file.flush()
                    os.fsync(file.fileno())
                Path(beside).replace(target)
            except OSError:
                with suppress(OSError):
                    Path(beside).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise BadSettings(str(target), f"cannot be written: {error.strerror or error}") from error

    def use(self, name: str) -> None:
        """Print with this template from now on."""
        self._renderer.template = self._parsed(name, None)
        self._current = name

    def _drawn(self, name: str, source: str | None) -> Renderer:
        return Renderer(self._parsed(name, source), zone=self._renderer.zone)

    def _parsed(self, name: str, source: str | None) -> Template:
        file = self._file(name)
        text = self.source(name) if source is None else source
        return parse_template(text, name=file.name, folder=file.parent)

    def _file(self, name: str) -> Path:
        own = self._own / f"{name}.toml"
        return own if own.exists() else self._shipped / f"{name}.toml"
