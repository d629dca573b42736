"""``settings.toml``: read with words for every mistake, written without losing comments."""

from __future__ import annotations

import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from station.adapters.settings.fields import PROFILE, SECTIONS, Check, shown_url
from station.core.errors import BadSettings
from station.core.label import WithoutContainer
from station.core.settings import (
    JournalSettings,
    LabelSettings,
    Profile,
    ScannerSettings,
    Settings,
    SoundSettings,
    StationSettings,
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
        try:
            text = self._path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            return Settings()
        except (OSError, UnicodeDecodeError) as error:
            raise BadSettings(self.where, f"cannot be read: {error}") from error
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise BadSettings(self.where, f"is not TOML: {error}") from error
        return self._checked(text, data)

    def _checked(self, text: str, data: Mapping[str, Any]) -> Settings:
        known = {*SECTIONS, "profiles"}
        for name in data:
            if name not in known:
                raise self._bad(text, "", name, "is not known", ", ".join(sorted(known)))
        parts = {
            name: self._part(text, name, checks, data.get(name, {})) for name, checks in SECTIONS.items()
        }
        profiles = data.get("profiles", {})
        if not isinstance(profiles, dict):
            raise self._bad(text, "", "profiles", "is not a table", "[profiles.NAME]")
        return Settings(
            station=StationSettings(**parts["station"]),
            labels=LabelSettings(**parts["labels"]),
            scanner=ScannerSettings(**parts["scanner"]),
            sound=SoundSettings(**parts["sound"]),
            journal=JournalSettings(**parts["journal"]),
            profiles=MappingProxyType(
                {name: self._profile(text, name, values) for name, values in profiles.items()}
            ),
        )

    def _profile(self, text: str, name: str, values: object) -> Profile:
        section = f"profiles.{name}"
        checked = self._part(text, section, PROFILE, values)
        if "url" not in checked:
            raise self._bad(text, section, "url", "is missing", "")
        return Profile(name=name, **checked)

    def _part(self, text: str, section: str, checks: Mapping[str, Check], values: object) -> dict[str, Any]:
        """Check the keys that are there; the others have their defaults."""
        if not isinstance(values, dict):
            raise self._bad(text, section, "", f"is {values!r}", "a table")
        checked = {}
        for key, value in values.items():
            if key not in checks:
                raise self._bad(text, section, key, "is not known", ", ".join(checks))
            try:
                checked[key] = checks[key](value)
            except ValueError as error:
                shown = shown_url(str(value)) if key == "url" else value  # a profile's, the journal's
                raise self._bad(text, section, key, f"is {shown!r}", str(error)) from error
        return checked

    def _bad(self, text: str, section: str, key: str, why: str, allowed: str) -> BadSettings:
        line = _line_of(text, section, key)
        where = f"{self.where}, line {line}" if line else self.where
        name = f"[{section}] {key}".strip() if section else key
        return BadSettings(f"{where}: {name}", why, allowed)

    def save(self, settings: Settings) -> None:
        """Write the file through a temporary one; other keys and comments stay."""
        import tomlkit

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            old = self._path.read_text(encoding="utf-8-sig") if self._path.exists() else ""
            document = tomlkit.parse(old)
            _update(document, settings)
            _replace(self._path, tomlkit.dumps(document))
        except OSError as error:
            raise BadSettings(self.where, f"cannot be written: {error.strerror or error}") from error
        except tomlkit.exceptions.TOMLKitError as error:
            raise BadSettings(self.where, f"is not TOML, and is left as it is: {error}") from error


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
