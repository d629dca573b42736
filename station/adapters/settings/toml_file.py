"""``settings.toml``: read with words for every mistake, written without losing comments."""

from __future__ import annotations

import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from station.core.errors import BadSettings
from station.core.label import WithoutContainer
from station.core.scan import Rules
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

M = TypeVar("M", bound=BaseModel)


def check_url(url: str) -> str:
    """Accept ``http://HOST[:PORT][/PREFIX]``; raises ValueError that says what is allowed.

    Credentials, a query or a fragment would end in logs.
    """
    if not re.fullmatch(r"https?://(?:\[[0-9A-Fa-f:.%]+\]|[^\s/?#@:\[\]]+)(?::\d{1,5})?(?:/[^\s?#]*)?", url):
        raise ValueError("an address like http://pi-line3.local:8080, without user, query or key")
    return url.rstrip("/")


def shown_url(url: str) -> str:
    """Give a mistaken address without the parts in which somebody may have put a secret."""
    scheme, separator, rest = url.partition("://")
    rest = re.split(r"[?#]", rest if separator else scheme)[0].rpartition("@")[2]
    return f"{scheme}://{rest}" if separator else rest


def _check_printer(address: str) -> str:
    if address and not re.match(r"(?:pdf:.|system:.|zpl-tcp://.)", address):
        raise ValueError("pdf:DIRECTORY, zpl-tcp://HOST:9100 or system:NAME")
    return address


def _check_pattern(pattern: str) -> str:
    try:
        Rules.of(pattern)
    except ValueError as error:
        allowed = "a regular expression of a container's code, such as CT-\\d{4}"
        raise ValueError(f"{allowed}; {error}") from None
    return pattern


def _check_badge(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"a regular expression of a badge, such as EMP-\\d{{4}}; {error}") from None
    return pattern


def _check_journal(url: str) -> str:
    if url and not re.match(r"(?:sqlite|postgresql)(?:\+\w+)?://", url):
        raise ValueError("empty, sqlite:////DIRECTORY/FILE or postgresql://USER@HOST/NAME")
    return url


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Station(_Strict):
    name: Annotated[str, Field(min_length=1, max_length=64)] = "station"
    language: Annotated[str, Field(pattern=r"^(?:[a-z]{2,3}(?:[_-][A-Z][a-z]{3})?(?:[_-][A-Z]{2})?)?$")] = ""
    profile: str = ""
    require_operator: bool = False
    operator_pattern: Annotated[str, AfterValidator(_check_badge)] = ""


class _Profile(_Strict):
    url: Annotated[str, AfterValidator(check_url)]
    target_ssid: Annotated[str, Field(max_length=32)] = ""
    ca_file: str = ""
    pin: Annotated[str, Field(pattern=r"^(?:sha256:[0-9A-Fa-f:]{64,95})?$")] = ""


class _Labels(_Strict):
    printer: Annotated[str, AfterValidator(_check_printer)] = ""
    template: Annotated[str, Field(min_length=1)] = "container-57x32"
    automatic: bool = True
    without_container: Literal["print", "wait", "ask"] = "print"


class _Scanner(_Strict):
    wedge: bool = True
    wedge_gap_ms: Annotated[int, Field(ge=10, le=150)] = 55
    serial: str = ""
    serial_baud: Annotated[int, Field(ge=300, le=921_600)] = 9600
    camera: str = ""
    pair_containers: bool = False
    container_pattern: Annotated[str, AfterValidator(_check_pattern)] = ""
    gs1_serial_is_mac: bool = False


class _Sound(_Strict):
    volume: Annotated[int, Field(ge=0, le=100)] = 70
    mute: bool = False


class _Journal(_Strict):
    url: Annotated[str, AfterValidator(_check_journal)] = ""


_SECTIONS: Final[dict[str, type[_Strict]]] = {
    "station": _Station,
    "labels": _Labels,
    "scanner": _Scanner,
    "sound": _Sound,
    "journal": _Journal,
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
        known = {*_SECTIONS, "profiles"}
        for name in data:
            if name not in known:
                raise self._bad(text, "", name, "is not known", ", ".join(sorted(known)))
        parts = {name: self._part(text, name, model, data.get(name, {})) for name, model in _SECTIONS.items()}
        profiles = data.get("profiles", {})
        if not isinstance(profiles, dict):
            raise self._bad(text, "", "profiles", "is not a table", "[profiles.NAME]")
        checked = {
            name: self._part(text, f"profiles.{name}", _Profile, value) for name, value in profiles.items()
        }
        return Settings(
            station=StationSettings(**parts["station"].model_dump()),
            labels=_labels(parts["labels"].model_dump()),
            scanner=ScannerSettings(**parts["scanner"].model_dump()),
            sound=SoundSettings(**parts["sound"].model_dump()),
            journal=JournalSettings(**parts["journal"].model_dump()),
            profiles=MappingProxyType(
                {name: Profile(name=name, **value.model_dump()) for name, value in checked.items()}
            ),
        )

    def _part(self, text: str, section: str, model: type[M], value: object) -> M:
        try:
            return model.model_validate(value)
        except ValidationError as error:
            first = error.errors()[0]
            key = str(first["loc"][0]) if first["loc"] else ""
            if first["type"] == "extra_forbidden":
                raise self._bad(text, section, key, "is not known", ", ".join(model.model_fields)) from error
            if first["type"] == "missing":
                raise self._bad(text, section, key, "is missing", "") from error
            if first["type"] == "value_error":
                allowed = str(first["ctx"]["error"])
                shown = shown_url(str(first["input"])) if key == "url" else first["input"]
                raise self._bad(text, section, key, f"is {shown!r}", allowed) from error
            raise self._bad(text, section, key, f"is {first['input']!r}", first["msg"]) from error

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


def _labels(values: Mapping[str, Any]) -> LabelSettings:
    policy = WithoutContainer(values["without_container"])
    return LabelSettings(**{**values, "without_container": policy})


def _update(document: TOMLDocument, settings: Settings) -> None:
    import tomlkit

    def put(table: Any, values: Mapping[str, object], defaults: Mapping[str, object]) -> None:
        for key, value in values.items():
            if key in table or value != defaults.get(key):
                table[key] = value

    for name, model in _SECTIONS.items():
        part = getattr(settings, name)
        values = {key: _plain(getattr(part, key)) for key in model.model_fields}
        defaults = {key: info.default for key, info in model.model_fields.items()}
        if name in document or values != defaults:
            put(document.setdefault(name, tomlkit.table()), values, defaults)
    profiles = document.setdefault("profiles", tomlkit.table(is_super_table=True))
    for gone in [name for name in profiles if name not in settings.profiles]:
        del profiles[gone]
    for name, profile in settings.profiles.items():
        values = {key: getattr(profile, key) for key in _Profile.model_fields}
        put(profiles.setdefault(name, tomlkit.table()), values, {"target_ssid": "", "ca_file": "", "pin": ""})


def _plain(value: object) -> object:
    return str(value) if isinstance(value, WithoutContainer) else value


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
