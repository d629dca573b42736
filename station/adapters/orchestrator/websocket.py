"""The Pi's monitor over its WebSocket (handoff 7.1)."""

from __future__ import annotations

import ssl
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING, Final

from station.adapters.orchestrator.client import ApiKey, address, tls_context
from station.adapters.orchestrator.readings import MonitorReader
from station.core.monitor import MonitorNews

if TYPE_CHECKING:
    from station.adapters.orchestrator.monitor_socket import MonitorSocket

PATH: Final = "/ws/monitor"
LARGEST_MESSAGE: Final = 1024 * 1024


class WebsocketMonitor:
    """The `MonitorFeed` of the Pi at `url`; one socket for each `listen`.

    A ping is sent every `ping_every` seconds; what is silent for `pong_within` seconds after
    one counts as lost. Any message is as good an answer as a pong. Proxies of the
    environment are not used, as everywhere.
    """

    def __init__(
        self,
        url: str,
        *,
        key: ApiKey,
        verify: ssl.SSLContext | bool = True,
        connect_timeout: float = 10.0,
        ping_every: float = 20.0,
        pong_within: float = 10.0,
        largest_message: int = LARGEST_MESSAGE,
    ) -> None:
        base = address(url)
        self.url = str(base)
        self._key = key
        self._verify = verify
        self._is_secure = base.scheme == "https"
        self._base = str(base.copy_with(scheme="wss" if self._is_secure else "ws"))
        self._connect_timeout = connect_timeout
        self._ping_every = ping_every
        self._pong_within = pong_within
        self._largest_message = largest_message

    async def aclose(self) -> None:
        """Nothing is open between two `listen`."""

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[AsyncIterator[MonitorNews]]:
        """Open the socket; see `station.ports.monitor.MonitorFeed` for what it raises."""
        from station.adapters.orchestrator.monitor_socket import MonitorSocket

        socket = await MonitorSocket.open(
            self.url,
            self._base,
            PATH,
            headers=self._key.headers(),
            tls=tls_context(self._verify) if self._is_secure else None,
            timeout=self._connect_timeout,
            largest=self._largest_message,
        )
        async with aclosing(socket), aclosing(self._news(socket)) as news:
            yield news

    async def _news(self, socket: MonitorSocket) -> AsyncGenerator[MonitorNews]:
        reader = MonitorReader()
        async with aclosing(socket.messages(self._ping_every, self._pong_within)) as messages:
            async for message in messages:
                if (news := reader.read(message)) is not None:
                    yield news
