"""Running a simulator: as an application, inside a running event loop, or as a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import WebSocketRoute

from station.simulator.config import SimulatorConfig
from station.simulator.envelope import on_crash, on_http_error, on_refusal
from station.simulator.errors import RefusalError
from station.simulator.recorder import Correlate, Record
from station.simulator.routes_allowlist import allowlist_routes
from station.simulator.routes_batch import batch_routes
from station.simulator.routes_cameras import camera_routes
from station.simulator.routes_control import control_routes
from station.simulator.routes_house import house_routes
from station.simulator.routes_radio import radio_routes
from station.simulator.routes_sessions import session_routes
from station.simulator.routes_system import system_routes
from station.simulator.world import World

_SHUTDOWN_SECONDS = 3
_TICK_SECONDS = 0.1


def create_app(config: SimulatorConfig) -> Starlette:
    """Return an ASGI application with a Pi of its own behind it, started and stopped by its lifespan."""
    return _app(World(config))


@contextlib.asynccontextmanager
async def running(config: SimulatorConfig) -> AsyncIterator[str]:
    """Serve inside the running event loop; yields the URL, such as ``http://127.0.0.1:43211``.

    Raises ``OSError`` when the port is taken.
    """
    world = World(config)
    listener = _listen(config)
    server = _server(world)
    serving = asyncio.create_task(server.serve(sockets=[listener]), name="simulator/serve")
    listening = asyncio.create_task(server.listening.wait(), name="simulator/listening")
    try:
        await asyncio.wait({serving, listening}, return_when=asyncio.FIRST_COMPLETED)
        yield _url(listener)
    finally:
        listening.cancel()
        server.end()
        await serving


def serve(config: SimulatorConfig, announce: Callable[[str], None]) -> int:
    """Serve until SIGINT or SIGTERM (or the end of the parent); return the exit code 0.

    ``announce`` is called once, when requests are answered, with one line of JSON:
    ``{"event": "listening", "url": ..., "boards": [MAC, ...]}``.
    Raises ``OSError`` when the port is taken.
    """
    asyncio.run(_serve(config, announce))
    return 0


async def _serve(config: SimulatorConfig, announce: Callable[[str], None]) -> None:
    world = World(config)
    listener = _listen(config)
    boards = list(world.bench.boards)
    line = json.dumps({"event": "listening", "url": _url(listener), "boards": boards})
    server = _server(world, on_started=lambda: announce(line))
    if config.exit_with_parent:
        threading.Thread(target=_exit_at_end_of_input, args=(server,), name="parent", daemon=True).start()
    await server.serve(sockets=[listener])


class _Server(uvicorn.Server):
    """A uvicorn server that freezes the world before it waits for connections to end.

    With ``on_started`` it is a process's main thing and takes the signals; without, it is embedded.
    """

    def __init__(self, config: uvicorn.Config, world: World, on_started: Callable[[], None] | None) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()
        self._ending = asyncio.Event()
        self._world = world
        self._on_started = on_started

    def end(self) -> None:
        """Wish for the end, from the event loop, without waiting for uvicorn's next tick."""
        self.should_exit = True
        self._ending.set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.listening.set()
        if self._on_started is not None:
            self._on_started()

    async def main_loop(self) -> None:
        ticks = 0
        while not await self.on_tick(ticks % 864_000):
            ticks += 1
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), _TICK_SECONDS)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._world.stop()
        await self._accept_no_more()
        await super().shutdown(sockets=sockets)

    async def _accept_no_more(self) -> None:
        """Let what was accepted get its transport: asyncio loses a socket whose server closes before."""
        loop = asyncio.get_running_loop()
        with contextlib.suppress(NotImplementedError):  # Windows waits for connections in another way
            for server in self.servers:
                for listener in server.sockets:
                    loop.remove_reader(listener.fileno())
        await asyncio.sleep(0)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As a process, end on SIGINT and SIGTERM without raising them again; embedded, leave them alone."""
        if self._on_started is None or threading.current_thread() is not threading.main_thread():
            yield
            return
        former = {number: signal.signal(number, self._wish) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)

    def _wish(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self.should_exit = True


def _app(world: World) -> Starlette:
    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        world.start()
        try:
            yield
        finally:
            await world.stop()

    return Starlette(
        routes=[
            *batch_routes(world),
            *allowlist_routes(world),
            *session_routes(world),
            *system_routes(world),
            *radio_routes(world),
            *camera_routes(world),
            *house_routes(world),
            *control_routes(world),
            WebSocketRoute("/ws/monitor", world.monitor.serve),
        ],
        middleware=[Middleware(Record, log=world.requests), Middleware(Correlate)],
        exception_handlers={RefusalError: on_refusal, HTTPException: on_http_error, Exception: on_crash},
        lifespan=lifespan,
    )


def _server(world: World, on_started: Callable[[], None] | None = None) -> _Server:
    settings = uvicorn.Config(
        _app(world),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )
    return _Server(settings, world, on_started)


def _listen(config: SimulatorConfig) -> socket.socket:
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    # asyncio sets TCP_NODELAY only where the protocol is named; without it every answer waits 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((config.host, config.port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        why = error.strerror or error
        remedy = "choose another one, or 0 for one that is free"
        raise OSError(f"port {config.port} of {config.host} cannot be used: {why}; {remedy}") from error
    return listener


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _exit_at_end_of_input(server: uvicorn.Server) -> None:
    with contextlib.suppress(OSError, ValueError, AttributeError):
        # Not sys.stdin.read: a daemon thread inside it aborts the interpreter's shutdown.
        while os.read(sys.stdin.fileno(), 4096):
            pass
    server.should_exit = True
