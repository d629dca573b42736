"""``settings.toml``: read with words for every mistake, written without losing comments."""

from __future__ import annotations

import os
import re
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from station.adapters.settings.fields import PROFILE, SECTIONS, Check, shown_url
from station.core.errors import BadSettings
from station.core.settings import (
    JournalSettings,
    LabelSettings,
    Profile,
    ScannerSettings,
    Settings,
    SoundSettings,
    StationSettings,
    WithoutContainer,
)

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_DEFAULTS: Final = Settings()
_OF_A_PROFILE: Final = {
    key: value for key, value in asdict(Profile("", "")).items() if key not in ("name", "url")
}


class TomlSettings:
    """Implements `station.ports.settings.SettingsStore` on one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def where(self) -> str:
        """The file's path."""
        return str(self._path)

    def load(self) -> Settings:
        """Read and check the file; `BadSettings` names file, line, key and what is allowed."""
        settings, mistakes = self.load_what_is_right()
        if mistakes:
            raise mistakes[0]
        return settings

    def load_what_is_right(self) -> tuple[Settings, Sequence[BadSettings]]:
        """Read what can be read, with the defaults for the rest; gives every mistake, too."""
        try:
            text = self._path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            return Settings(), ()
        except (OSError, UnicodeDecodeError) as error:
            return Settings(), (BadSettings(self.where, f"cannot be read: {error}"),)
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            return Settings(), (BadSettings(self.where, f"is not TOML: {error}"),)
        reading = _Reading(self.where, text)
        return reading.settings(data), reading.mistakes

    def save(self, settings: Settings) -> None:
        """Write the file through a temporary one; other keys and comments stay.

        A file with mistakes in it is kept beside it first, and what is not known in it goes:
        the next start would stop at it again.
        """
        import tomlkit

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            old = self._path.read_text(encoding="utf-8-sig") if self._path.exists() else ""
            document = tomlkit.parse(old)
            if self.load_what_is_right()[1]:
                _replace(_free(self._path.with_name(f"{self._path.name}.bak")), old)
                _take_unknown_out(document)
            _update(document, settings)
            _replace(self._path, tomlkit.dumps(document))
        except OSError as error:
            raise BadSettings(self.where, f"cannot be written: {error.strerror or error}") from error
        except tomlkit.exceptions.TOMLKitError as error:
            raise BadSettings(self.where, f"is not TOML, and is left as it is: {error}") from error


class _Reading:
    """Checks one file's text; what is wrong goes into `mistakes`, and has its default."""

    def __init__(self, where: str, text: str) -> None:
        self.mistakes: list[BadSettings] = []
        self._where = where
        self._text = text

    def settings(self, data: Mapping[str, Any]) -> Settings:
        """Give what is right."""
        known = {*SECTIONS, "profiles"}
        for name in data:
            if name not in known:
                self._note("", name, "is not known", ", ".join(sorted(known)))
        parts = {name: self._part(name, checks, data.get(name, {})) for name, checks in SECTIONS.items()}
        profiles = data.get("profiles", {})
        if not isinstance(profiles, dict):
            self._note("", "profiles", "is not a table", "[profiles.NAME]")
            profiles = {}
        read = {name: self._profile(name, values) for name, values in profiles.items()}
        return Settings(
            station=StationSettings(**parts["station"]),
            labels=LabelSettings(**parts["labels"]),
            scanner=ScannerSettings(**parts["scanner"]),
            sound=SoundSettings(**parts["sound"]),
            journal=JournalSettings(**parts["journal"]),
            profiles=MappingProxyType({name: one for name, one in read.items() if one is not None}),
        )

    def _profile(self, name: str, values: object) -> Profile | None:
        section = f"profiles.{name}"
        before = len(self.mistakes)
        checked = self._part(section, PROFILE, values)
        if "url" in checked:
            return Profile(name=name, **checked)
        if len(self.mistakes) == before:
            self._note(section, "url", "is missing", "")
        return None

    def _part(self, section: str, checks: Mapping[str, Check], values: object) -> dict[str, Any]:
        """Check the keys that are there; the others have their defaults."""
        if not isinstance(values, dict):
            self._note(section, "", f"is {values!r}", "a table")
            return {}
        checked = {}
        for key, value in values.items():
            if key not in checks:
                self._note(section, key, "is not known", ", ".join(checks))
                continue
            try:
                checked[key] = checks[key](value)
            except ValueError as error:
                shown = shown_url(str(value)) if key == "url" else value  # a profile's, the journal's
                self._note(section, key, f"is {shown!r}", str(error))
        return checked

    def _note(self, section: str, key: str, why: str, allowed: str) -> None:
        line = _line_of(self._text, section, key)
        where = f"{self._where}, line {line}" if line else self._where
        name = f"[{section}] {key}".strip() if section else key
        self.mistakes.append(BadSettings(f"{where}: {name}", why, allowed))


def _take_unknown_out(document: TOMLDocument) -> None:
    """Leave nothing at which the next start would stop; what is known is written over anyway."""
    for name in [name for name in document if name not in {*SECTIONS, "profiles"}]:
        del document[name]
    for name in [name for name, table in document.items() if not isinstance(table, dict)]:
        del document[name]
    profiles: Any = document.get("profiles", {})
    for name in [name for name, table in profiles.items() if not isinstance(table, dict)]:
        del profiles[name]
    tables = [(document[name], checks) for name, checks in SECTIONS.items() if name in document]
    for table, checks in [*tables, *((table, PROFILE) for table in profiles.values())]:
        for key in [key for key in table if key not in checks]:
            del table[key]


def _free(path: Path) -> Path:
    """Give the first name of this kind that nothing has yet."""
    names = (path if number == 1 else path.with_name(f"{path.name}{number}") for number in count(1))
    return next(name for name in names if not name.exists())


def _update(document: TOMLDocument, settings: Settings) -> None:
    import tomlkit

    def put(table: Any, values: Mapping[str, object], defaults: Mapping[str, object]) -> None:
        for key, value in values.items():
            if key in table or value != defaults.get(key):
                table[key] = value

    for name in SECTIONS:
        values, defaults = _plain(getattr(settings, name)), _plain(getattr(_DEFAULTS, name))
        if name in document or values != defaults:
            put(document.setdefault(name, tomlkit.table()), values, defaults)
    profiles = document.setdefault("profiles", tomlkit.table(is_super_table=True))
    for gone in [name for name in profiles if name not in settings.profiles]:
        del profiles[gone]
    for name, profile in settings.profiles.items():
        values = {key: getattr(profile, key) for key in PROFILE}
        put(profiles.setdefault(name, tomlkit.table()), values, _OF_A_PROFILE)


def _plain(part: Any) -> dict[str, object]:
    return {
        key: str(value) if isinstance(value, WithoutContainer) else value
        for key, value in asdict(part).items()
    }


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _line_of(text: str, section: str, key: str) -> int | None:
    """Find the line on which `key` of `[section]` stands, for the person's eyes."""
    current = ""
    header = None
    for number, line in enumerate(text.splitlines(), start=1):
        if found := re.match(r"\s*\[\s*([^\]]+?)\s*\]", line):
            current = found[1].replace('"', "").replace("'", "")
            header = number if current == section or (not section and current == key) else header
        elif current == section and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return number
    return header
