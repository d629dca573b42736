"""What each key of ``settings.toml`` may hold; the defaults are those of `station.core.settings`.

By hand rather than by pydantic, whose import alone takes as long as the rest of the window's start.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from station.core.settings import WithoutContainer

Check = Callable[[Any], Any]
"""Gives the value as the settings hold it; raises ValueError that says what is allowed."""


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
    rest = re.split(r"[?#]", (rest if separator else scheme).rpartition("@")[2])[0]
    return f"{scheme}://{rest}" if separator else rest


def secrets_of(url: str) -> set[str]:
    """Give the passwords in an address: before the host, or among the options."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return set()
    options = [value for key, value in parse_qsl(parts.query) if "password" in key]
    return {secret for secret in (unquote(parts.password or ""), *options) if secret}


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("a boolean: true or false")
    return value


def _number(least: int, most: int) -> Check:
    def check(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return value

    return check


def _text(allowed: str = "a text", pattern: str = r"[\s\S]*", then: Check | None = None) -> Check:
    def check(value: object) -> Any:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise ValueError(allowed)
        return value if then is None else then(value)

    return check


def _journal_url(url: str) -> str:
    """Refuse what SQLAlchemy would not read, or read otherwise than it was meant."""
    try:
        place = urlsplit(url).netloc
        _ = urlsplit(url).port
    except ValueError:
        raise ValueError(f"{_JOURNAL}; the port is a number") from None
    if place.count("@") > 1:
        raise ValueError(f"{_JOURNAL}; a sign like @ in a password has to be escaped")
    return url


def _pattern(pattern: str) -> str:
    from station.core.scan import Rules

    try:
        Rules.of(pattern)
    except ValueError as error:
        allowed = "a regular expression of a container's code, such as CT-\\d{4}"
        raise ValueError(f"{allowed}; {error}") from None
    return pattern


def _badge(pattern: str) -> str:
    from station.core.pattern import compiled

    try:
        compiled(pattern)
    except ValueError as error:
        raise ValueError(f"a regular expression of a badge, such as EMP-\\d{{4}}; {error}") from None
    return pattern


_PRINTER: Final = "pdf:DIRECTORY, zpl-tcp://HOST:9100 or system:NAME"
_WRAPPING: Final = ("at most 8 characters, without Enter and Tab", r"[^\r\n\t]{0,8}")
_JOURNAL: Final = "empty, sqlite:////DIRECTORY/FILE or postgresql://USER@HOST/NAME"
_POLICIES: Final = tuple(policy.value for policy in WithoutContainer)

_LANGUAGE: Final = r"(?:[a-z]{2,3}(?:[_-][A-Z][a-z]{3})?(?:[_-][A-Z]{2})?)?"

PROFILE: Final[Mapping[str, Check]] = {
    "url": _text(then=check_url),
    "target_ssid": _text("a text of at most 32 characters", r"[\s\S]{0,32}"),
    "ca_file": _text(),
    "pin": _text("sha256: and the digest in hexadecimal digits", r"(?:sha256:[0-9A-Fa-f:]{64,95})?"),
}

SECTIONS: Final[Mapping[str, Mapping[str, Check]]] = {
    "station": {
        "name": _text("a text of 1 to 64 characters", r"[\s\S]{1,64}"),
        "language": _text("a code like en or zh_CN, or empty", _LANGUAGE),
        "profile": _text(),
        "require_operator": _flag,
        "operator_pattern": _text(then=_badge),
    },
    "labels": {
        "printer": _text(_PRINTER, r"(?:(?:pdf:|system:|zpl-tcp://).[\s\S]*)?"),
        "template": _text("the name of a template", r"[\s\S]+"),
        "automatic": _flag,
        "without_container": _text(", ".join(_POLICIES), "|".join(_POLICIES), WithoutContainer),
    },
    "scanner": {
        "wedge": _flag,
        "wedge_gap_ms": _number(10, 150),
        "serial": _text(),
        "serial_baud": _number(300, 921_600),
        "camera": _text(),
        "pair_containers": _flag,
        "container_pattern": _text(then=_pattern),
        "gs1_serial_is_mac": _flag,
        "prefix": _text(*_WRAPPING),
        "suffix": _text(*_WRAPPING),
    },
    "sound": {"volume": _number(0, 100), "mute": _flag},
    "journal": {"url": _text(_JOURNAL, r"(?:(?:sqlite|postgresql)(?:\+\w+)?://[\s\S]*)?", then=_journal_url)},
}
