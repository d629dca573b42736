"""A request as it came over the wire, and which of the handoff's routes it asks for."""

from __future__ import annotations

import re
from asyncio import StreamReader
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

_API: Final = "/api/v1"
_BATCH: Final = f"{_API}/provisioning/batch"

ROUTES: Final = tuple(
    (method, re.compile(pattern), name)
    for method, pattern, name in (
        ("POST", rf"{_BATCH}/start", "start"),
        ("GET", rf"{_BATCH}/events", "events"),
        ("GET", rf"{_BATCH}/network", "network"),
        ("GET", rf"{_BATCH}/(?P<session>[^/]+)", "session"),
        ("POST", rf"{_BATCH}/(?P<session>[^/]+)/stop", "stop"),
        ("POST", rf"{_BATCH}/(?P<session>[^/]+)/provision-all", "provision-all"),
        ("GET", rf"{_BATCH}/(?P<session>[^/]+)/devices", "devices"),
        ("POST", rf"{_BATCH}/(?P<session>[^/]+)/devices/(?P<mac>[^/]+)/provision", "provision"),
        ("POST", rf"{_BATCH}/(?P<session>[^/]+)/devices/(?P<mac>[^/]+)/retry", "retry"),
        ("GET", rf"{_API}/provisioning/allowlist", "allowlist"),
        ("POST", rf"{_API}/provisioning/allowlist", "allow"),
        ("DELETE", rf"{_API}/provisioning/allowlist/(?P<mac>[^/]+)", "disallow"),
        ("GET", rf"{_API}/provisioning/sessions/recoverable", "recoverable"),
        ("POST", rf"{_API}/provisioning/sessions/(?P<session>[^/]+)/resume", "resume"),
        ("GET", rf"{_API}/auth/status", "auth"),
        ("GET", rf"{_API}/wifi/scan", "wifi"),
    )
)
OPEN: Final = frozenset({"auth", "wifi"})
"""The routes that need no key."""


@dataclass(frozen=True)
class Request:
    """`path` is as it came, percent signs and all; header names are in lower case."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    body: bytes
    target: str
    route: str = ""
    session: str = ""
    mac: str = ""

    def header(self, name: str) -> list[str]:
        """All values of a header."""
        return [value for given, value in self.headers if given == name]


async def read_request(reader: StreamReader) -> Request:
    """Read one request; IncompleteReadError when the client is gone."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    method, target, _ = first.split(" ")
    pairs = [line.partition(":") for line in lines]
    headers = tuple((name.strip().lower(), value.strip()) for name, _, value in pairs)
    length = int(dict(headers).get("content-length", "0"))
    body = await reader.readexactly(length)
    path, _, query = target.partition("?")
    route, parts = _route(method, path)
    return Request(
        method=method,
        path=path,
        query=tuple(parse_qsl(query, keep_blank_values=True)),
        headers=headers,
        body=body,
        target=target,
        route=route,
        session=parts.get("session", ""),
        mac=parts.get("mac", ""),
    )


def _route(method: str, path: str) -> tuple[str, dict[str, str]]:
    for wanted, pattern, name in ROUTES:
        found = pattern.fullmatch(path)
        if found and wanted == method:
            return name, found.groupdict()
    return "", {}
