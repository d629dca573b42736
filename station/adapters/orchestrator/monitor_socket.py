"""One socket to the Pi's monitor: opened, kept alive, and its end made into a typed error."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import AsyncGenerator
from typing import Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import (
    ConnectionClosed,
    ConnectionClosedOK,
    InvalidHandshake,
    InvalidMessage,
    InvalidStatus,
)

from station.adapters.orchestrator.envelope import Answer, Failure, judge
from station.adapters.orchestrator.reasons import unreachable
from station.core.errors import NotOffered, NotOurProtocol, Refusal, StationError, Unreachable

_log = logging.getLogger("station.orchestrator.monitor")
_wire_log = logging.getLogger("station.orchestrator.monitor.wire")
_wire_log.setLevel(logging.WARNING)  # below that the library writes the handshake's headers, the key too

PING: Final = '{"type":"ping"}'
_TOO_BIG: Final = 1009
_BROKEN: Final = frozenset({1002, 1003, 1007})
_CLOSE_SECONDS: Final = 1.0


class _Connect(connect):
    """Follows no redirect: the key would go with it."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


class MonitorSocket:
    """An open socket; made by `open`, ended by `aclose`. `url` is for the errors."""

    def __init__(self, connection: ClientConnection, url: str, largest: int) -> None:
        self._connection = connection
        self._url = url
        self._largest = largest

    @classmethod
    async def open(
        cls,
        url: str,
        base: str,
        path: str,
        *,
        headers: dict[str, str],
        tls: ssl.SSLContext | None,
        timeout: float,
        largest: int,
    ) -> MonitorSocket:
        """Connect to `base` + `path`; raises what `station.ports.monitor.MonitorFeed` lists."""
        try:
            connection = await _Connect(
                f"{base}{path}",
                additional_headers=headers,
                compression=None,
                proxy=None,
                open_timeout=timeout,
                ping_interval=None,
                close_timeout=_CLOSE_SECONDS,
                max_size=largest,
                logger=_wire_log,
                ssl=tls,
            )
        except InvalidStatus as error:
            refusal = _refusal(error, url, path, tuple(headers.values()))
            _log.info("%s: %d: %s", path, error.response.status_code, refusal)
            raise refusal from error
        except InvalidMessage as error:
            if isinstance(error.__cause__, EOFError | OSError):
                raise Unreachable(url, "it closed the connection") from error
            raise NotOurProtocol(url, "something that is not HTTP") from error
        except InvalidHandshake as error:
            raise NotOurProtocol(url, "something that is no WebSocket") from error
        except TimeoutError as error:
            raise Unreachable(url, "it took too long to connect") from error
        except (OSError, EOFError, ConnectionClosed) as error:
            raise unreachable(url, error) from error
        _log.info("%s: listening", path)
        return cls(connection, url, largest)

    async def aclose(self) -> None:
        """Close; a Pi that does not answer is left after a second."""
        await self._connection.close()

    async def messages(self, ping_every: float, pong_within: float) -> AsyncGenerator[bytes]:
        """Give what the Pi sends, whole messages; ping it meanwhile.

        Ends when the Pi closes in good order, raises what cut it else.
        """
        loop = asyncio.get_running_loop()
        next_ping = loop.time() + ping_every
        pong_due: float | None = None
        try:
            while True:
                now = loop.time()
                if pong_due is not None and now >= pong_due:
                    raise Unreachable(self._url, f"it answered no ping within {pong_within:g} s")
                if now >= next_ping:
                    await self._connection.send(PING)
                    next_ping = now + ping_every
                    pong_due = pong_due or now + pong_within
                try:
                    async with asyncio.timeout_at(min(next_ping, pong_due or next_ping)):
                        message = await self._connection.recv(decode=False)
                except TimeoutError:
                    continue
                pong_due = None
                yield message
        except ConnectionClosedOK:
            return
        except ConnectionClosed as error:
            raise self._closed(error) from error

    def _closed(self, error: ConnectionClosed) -> StationError:
        ours, theirs = error.sent, error.rcvd
        if ours is not None and not error.rcvd_then_sent:
            if ours.code == _TOO_BIG:
                return NotOurProtocol(self._url, f"a message over {self._largest} bytes")
            if ours.code in _BROKEN:
                return NotOurProtocol(self._url, "something that is no WebSocket")
        if theirs is not None:
            return Unreachable(self._url, f"it closed the monitor: {theirs.code} {theirs.reason}".strip())
        return Unreachable(self._url, "the monitor's connection was cut")


def _refusal(error: InvalidStatus, url: str, path: str, secrets: tuple[str, ...]) -> StationError:
    response = error.response
    answer = Answer(
        url=url,
        method="GET",
        path=path,
        status=response.status_code,
        headers={name.lower(): value for name, value in response.headers.raw_items()},
        body=bytes(response.body or b""),
        secrets=secrets,
    )
    outcome = judge(answer, body_due=False)
    if isinstance(outcome, Failure):
        return outcome.error
    message = "This Pi has no monitor here."
    return NotOffered(Refusal("NO_MONITOR", message, answer.status, method="GET", path=path))
