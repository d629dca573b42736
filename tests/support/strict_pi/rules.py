"""What the handoff demands of a request; each breach is one sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import unquote

from tests.support.strict_pi.requests import OPEN, Request

_MAC: Final = re.compile(r"[0-9A-F]{2}(?::[0-9A-F]{2}){5}")
_CONFIG: Final = frozenset(
    {"discovery_timeout_seconds", "provisioning_timeout_seconds", "verification_timeout_seconds"}
)
_STATES: Final = frozenset({"discovered", "provisioning", "provisioned", "verifying", "verified", "failed"})
_FLAG: Final = frozenset({"true", "false"})
_PARAMETERS: Final[Mapping[str, Mapping[str, Callable[[str], object]]]] = {
    "session": {"include_devices": _FLAG.__contains__},
    "devices": {"state": _STATES.__contains__},
    "allowlist": {"available": _FLAG.__contains__},
    "events": {"session_id": bool},
}


class Rules:
    """Judges the requests of one client; it remembers how that client writes a MAC in a path."""

    def __init__(self, key: str | None) -> None:
        self._key = key
        self._passwords: set[str] = set()
        self._mac_form = ""

    def breaches(self, request: Request) -> list[str]:
        """List what is wrong with a request."""
        if not request.route:
            return [f"{request.method} {request.path}: the handoff has no such route"]
        rules = (self._key_rule, self._password_rule, _body_rule, _query_rule, _accept_rule, self._mac_rule)
        name = f"{request.method} {request.target}"
        return [f"{name}: {breach}" for rule in rules for breach in rule(request)]

    def _key_rule(self, request: Request) -> Iterator[str]:
        given = request.header("x-api-key")
        if self._key is None:
            return
        if "api_key" in dict(request.query) or self._key in unquote(request.target):
            yield "the key is in the URL"
        if self._key.encode() in request.body:
            yield "the key is in the body"
        if request.route not in OPEN and not given:
            yield "no X-API-Key"
        if len(given) > 1:
            yield "X-API-Key is there more than once"

    def _password_rule(self, request: Request) -> Iterator[str]:
        elsewhere = [request.target, *(value for _, value in request.headers)]
        if request.route == "start":
            document = _document(request)
            password = document.get("target_password") if isinstance(document, dict) else None
            if isinstance(password, str) and password:
                self._passwords.add(password)
        else:
            elsewhere.append(request.body.decode("utf-8", "replace"))
        for password in self._passwords:
            if any(password in unquote(text) for text in elsewhere):
                yield "the Wi-Fi password is not only in the body of start"

    def _mac_rule(self, request: Request) -> Iterator[str]:
        if not request.mac:
            return
        if not _MAC.fullmatch(unquote(request.mac)):
            yield "the MAC in the path is not AA:BB:CC:DD:EE:FF"
        form = "percent-encoded" if "%" in request.mac else "literal"
        if self._mac_form not in ("", form):
            yield f"the MAC in the path is {form}, earlier ones were {self._mac_form}"
        self._mac_form = form


def _body_rule(request: Request) -> Iterator[str]:
    wanted = {"start": _start_body, "allow": _allow_body}.get(request.route)
    if wanted is None:
        if request.body:
            yield "has a body where none is due"
        return
    types = [value.partition(";")[0].strip().lower() for value in request.header("content-type")]
    if types != ["application/json"]:
        yield f"Content-Type is {types}, not application/json"
    document = _document(request)
    if not isinstance(document, dict):
        yield "the body is no JSON object"
        return
    yield from wanted(document)


def _start_body(document: dict[str, Any]) -> Iterator[str]:
    yield from _fields(document, required={"target_ssid", "target_password"}, optional={"config"})
    for name in ("target_ssid", "target_password"):
        if not (isinstance(document.get(name), str) and document[name]):
            yield f"{name} is no text"
    config = document.get("config", {})
    if not isinstance(config, dict):
        yield "config is no object"
        return
    for name, value in config.items():
        if name not in _CONFIG:
            yield f"config has an unknown field {name}"
        if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
            yield f"config.{name} is {value!r}, not a number of seconds"


def _allow_body(document: dict[str, Any]) -> Iterator[str]:
    yield from _fields(document, required={"mac"}, optional={"description", "container_id"})
    if not _MAC.fullmatch(str(document.get("mac"))):
        yield f"mac is {document.get('mac')!r}, not AA:BB:CC:DD:EE:FF"
    for name in ("description", "container_id"):
        if name in document and not isinstance(document[name], str):
            yield f"{name} is no text"


def _fields(document: dict[str, Any], *, required: set[str], optional: set[str]) -> Iterator[str]:
    for name in sorted(required - document.keys()):
        yield f"the body lacks {name}"
    for name in sorted(document.keys() - required - optional):
        yield f"the body has an unknown field {name}"


def _query_rule(request: Request) -> Iterator[str]:
    allowed = _PARAMETERS.get(request.route, {})
    names = [name for name, _ in request.query]
    if len(names) != len(set(names)):
        yield "a parameter is there twice"
    for name, value in request.query:
        if name not in allowed:
            yield f"an unknown parameter {name}"
        elif not allowed[name](value):
            yield f"{name}={value} is not allowed"


def _accept_rule(request: Request) -> Iterator[str]:
    accepted = ",".join(request.header("accept"))
    due = "text/event-stream" if request.route == "events" else "application/json"
    if due not in accepted and (request.route == "events" or "*/*" not in accepted):
        yield f"Accept is {accepted!r}, not {due}"


def _document(request: Request) -> Any:
    try:
        return json.loads(request.body)
    except ValueError:
        return None
