"""What every connection to the Pi shares: its address, its key, an HTTP client."""

from __future__ import annotations

import ssl
from functools import cache

import httpx

from station.core.errors import BadSettings

LARGEST_ANSWER = 16 * 1024 * 1024
"""No answer may be longer than this many bytes."""


class ApiKey:
    """The API key in use, shared by all connections; it can change while they live.

    It never shows in a repr. `replace` raises `BadSettings` for a text that cannot
    stand in an HTTP header.
    """

    def __init__(self, value: str | None = None) -> None:
        self._value: str | None = None
        self.replace(value)

    def replace(self, value: str | None) -> None:
        """Use another key from the next request on; None or blank: none."""
        stripped = (value or "").strip()
        if not (stripped.isascii() and stripped.isprintable()):
            raise BadSettings(
                "API key", "it contains characters that no header can carry.", "printable ASCII characters"
            )
        self._value = stripped or None

    @property
    def value(self) -> str | None:
        """The key itself, for the header and for blotting it out of texts."""
        return self._value

    def headers(self) -> dict[str, str]:
        """Give the header of handoff section 6; a key is never put into a URL."""
        return {"X-API-Key": self._value} if self._value else {}

    def __repr__(self) -> str:
        return f"ApiKey({'set' if self._value else 'none'})"


def address(url: str) -> httpx.URL:
    """Read an orchestrator's address: no credentials, query or slash at its end.

    Raises `BadSettings` for what is no http or https URL.
    """
    try:
        parsed = httpx.URL(url.strip())
    except httpx.InvalidURL as error:
        raise BadSettings("orchestrator url", f"{error}.", "http://host:port") from None
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise BadSettings("orchestrator url", "it is no web address.", "http://host:port")
    return parsed.copy_with(
        username=None, password=None, query=None, fragment=None, path=parsed.path.rstrip("/")
    )


def tls_context(verify: ssl.SSLContext | bool) -> ssl.SSLContext:
    """Give the context for ``verify``; that of the public roots is shared, it takes 100 ms to load."""
    return _own_context(verify) if isinstance(verify, bool) else verify


@cache
def _own_context(verify: bool) -> ssl.SSLContext:
    return httpx.create_ssl_context(verify=verify, trust_env=False)


@cache
def _unused_context() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def new_client(
    url: httpx.URL, timeout: httpx.Timeout, verify: ssl.SSLContext | bool, *, idle: int | None = None
) -> httpx.AsyncClient:
    """Make an HTTP client for the Pi.

    Proxies of the environment are not used: the Pi stands in the factory's own
    net, and a proxy would see the key. Redirects are not followed, for the same
    reason. Idle connections are dropped before a server usually drops them (5 s),
    so that a command hardly ever meets a connection that is just being closed;
    `idle` is how many of them are kept, None for all.
    """
    return httpx.AsyncClient(
        timeout=timeout,
        verify=tls_context(verify) if url.scheme == "https" else _unused_context(),
        trust_env=False,
        follow_redirects=False,
        limits=httpx.Limits(max_connections=8, max_keepalive_connections=idle, keepalive_expiry=4.0),
    )


async def bounded_body(response: httpx.Response) -> bytes | None:
    """Read a streamed answer; None as soon as it is longer than `LARGEST_ANSWER`."""
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > LARGEST_ANSWER:
            return None
    return bytes(body)
