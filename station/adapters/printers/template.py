"""Read a label template; a mistake is named by file, line, element and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtGui import QImage

from station.adapters.printers.fields import NAMES, names_in
from station.adapters.printers.layout import (
    Align,
    Box,
    Code,
    Cut,
    Element,
    Line,
    Picture,
    Symbology,
    Template,
    Text,
)
from station.core.errors import BadSettings

_LEAST_MM = 2.0
_SIZES_MM = (5.0, 500.0)
_FONTS = ("DejaVu Sans", "Arial", "Liberation Sans", "Helvetica")
_FIELDS = ", ".join(f"{{{name}}}" for name in NAMES)
_BOX: Final = frozenset({"kind", "x", "y", "width", "height"})
_KEYS: Final[Mapping[str, frozenset[str]]] = {
    "text": _BOX | {"text", "least", "bold", "align", "cut", "inverted"},
    **{symbology.value: _BOX | {"text"} for symbology in Symbology},
    "line": _BOX,
    "image": _BOX | {"file"},
}
_TOP = frozenset({"name", "width", "height", "fonts", "element"})

E = TypeVar("E", bound=Enum)


def load_template(path: Path) -> Template:
    """Read the template at `path`. Raises `BadSettings`."""
    return parse_template(read_template(path), name=path.name, folder=path.parent)


def read_template(path: Path) -> str:
    """Give the text of the template at `path`. Raises `BadSettings`."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadSettings(
            path.name, "There is no such template. Choose another one, or put its file back."
        ) from error
    except UnicodeDecodeError as error:
        raise BadSettings(path.name, "The template is not in UTF-8. Save it anew as UTF-8.") from error
    except OSError as error:
        raise BadSettings(path.name, f"The template cannot be read: {error.strerror or error}.") from error


def parse_template(source: str, *, name: str, folder: Path) -> Template:
    """Read a template's text; `name` is for messages, images are looked for in `folder`.

    Raises `BadSettings`.
    """
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(name, f"This is not TOML: {error}.") from error
    top = _Table(data, name, source, None)
    top.only(_TOP)
    width, height = (top.number(key, *_SIZES_MM) for key in ("width", "height"))
    entries = data.get("element", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise top.mistake("element", "Elements are tables.", "[[element]]")
    if not entries:
        raise top.mistake("element", "There is none: the label would be blank.", "[[element]]")
    return Template(
        name=top.text("name", name),
        width=width,
        height=height,
        fonts=top.texts("fonts", _FONTS),
        elements=tuple(
            _element(_Table(entry, name, source, number), width, height, folder)
            for number, entry in enumerate(entries, start=1)
        ),
    )


def _element(table: _Table, width: float, height: float, folder: Path) -> Element:
    kind = table.text("kind", None)
    if kind not in _KEYS:
        raise table.mistake("kind", f"There is no kind {kind!r}.", ", ".join(_KEYS))
    table.only(_KEYS[kind])
    box = _box(table, width, height)
    if kind == "line":
        return Line(box)
    if kind == "image":
        file = folder / table.text("file", None)
        if not file.is_file():
            raise table.mistake("file", f"There is no file {file.name}.", "a file beside the template")
        picture = Picture(box, file.read_bytes())
        if QImage.fromData(picture.data).isNull():
            raise table.mistake("file", f"{file.name} is no image.", "PNG, JPEG, BMP")
        return picture
    text = table.pattern("text")
    if kind == "text":
        return Text(
            box=box,
            text=text,
            least=min(table.number("least", 0.5, 500.0, _LEAST_MM), box.height),
            bold=table.flag("bold"),
            align=table.choice("align", Align, Align.LEFT),
            cut=table.choice("cut", Cut, Cut.END),
            inverted=table.flag("inverted"),
        )
    return Code(box, Symbology(kind), text)


def _box(table: _Table, width: float, height: float) -> Box:
    box = Box(
        x=table.number("x", 0.0, width),
        y=table.number("y", 0.0, height),
        width=table.number("width", 0.1, width),
        height=table.number("height", 0.1, height),
    )
    if box.x + box.width > width + 1e-6:
        raise table.mistake("width", "The element runs off the label's right edge.", f"x + width <= {width}")
    if box.y + box.height > height + 1e-6:
        raise table.mistake(
            "height", "The element runs off the label's lower edge.", f"y + height <= {height}"
        )
    return box


class _Table:
    """One TOML table with the words to say where a mistake in it is."""

    def __init__(self, data: dict[str, Any], name: str, source: str, number: int | None) -> None:
        self._data = data
        self._name = name
        self._source = source
        self._number = number

    def only(self, keys: frozenset[str]) -> None:
        """Refuse a key that nobody reads: it is a typing mistake."""
        for key in self._data:
            if key not in keys:
                raise self.mistake(key, "There is no such key.", ", ".join(sorted(keys)))

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        value = self._data.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise self._wrong(key, f"a number from {low:g} to {high:g} (mm)")
        return float(value)

    def text(self, key: str, default: str | None) -> str:
        value = self._data.get(key, default)
        if not isinstance(value, str):
            raise self._wrong(key, "a text")
        return value

    def texts(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        value = self._data.get(key, default)
        if not isinstance(value, list | tuple) or not value or not all(isinstance(v, str) for v in value):
            raise self._wrong(key, 'a list of texts, such as ["Arial"]')
        return tuple(value)

    def flag(self, key: str) -> bool:
        value = self._data.get(key, False)
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false")
        return value

    def choice(self, key: str, choices: Callable[[str], E], default: E) -> E:
        value = self._data.get(key, default.value)
        allowed = [member.value for member in type(default)]
        if value not in allowed:
            raise self._wrong(key, ", ".join(allowed))
        return choices(value)

    def pattern(self, key: str) -> str:
        value = self.text(key, None)
        try:
            names_in(value)
        except ValueError as error:
            raise self.mistake(key, f"{error}", _FIELDS) from None
        return value

    def mistake(self, key: str, why: str, allowed: str) -> BadSettings:
        element = f"element {self._number}, " if self._number else ""
        return BadSettings(f"{self._name}, line {self._line(key)}, {element}key {key}", why, allowed)

    def _wrong(self, key: str, allowed: str) -> BadSettings:
        why = f"{self._data[key]!r} is not allowed." if key in self._data else "The key is missing."
        return self.mistake(key, why, allowed)

    def _line(self, key: str) -> int:
        """Find the key's line; the table's first line when the key is missing."""
        lines = self._source.splitlines()
        heads = [i for i, line in enumerate(lines) if re.match(r"\s*\[", line)]
        if self._number is None:
            first, last = 0, heads[0] if heads else len(lines)
        else:
            heads = [i for i in heads if re.match(r"\s*\[\[\s*element\s*\]\]", lines[i])]
            first = heads[self._number - 1] if self._number <= len(heads) else 0
            last = heads[self._number] if self._number < len(heads) else len(lines)
        is_key = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
        return next((i for i in range(first, last) if is_key.match(lines[i])), first) + 1
