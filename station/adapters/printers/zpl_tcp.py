"""A Zebra, or anything that reads ZPL, behind a TCP port."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from station.adapters.printers import zpl, zpl_status
from station.adapters.printers.render import Renderer
from station.core.errors import PrinterTrouble
from station.core.label import LabelContent, LabelState
from station.ports.availability import READY, Availability

DEFAULT_PORT: Final = 9100
RESOLUTIONS: Final = (203, 300, 600)

_LOOK = "Check that it is switched on, in the network, and that the address in the settings is right."
_KEPT_BACK: Final = 8192
_IN_HAND = "See whether the label came out before printing it again."


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long to wait, in seconds; `bytes_a_second` is the slowest network allowed for.

    `farewell` is how long the printer may take to close its side after the label: one
    that does so has read everything, one that does not is not waited for longer.
    """

    connect: float = 5.0
    send: float = 10.0
    bytes_a_second: float = 10_000.0
    status: float = 1.0
    farewell: float = 1.0

    def sending(self, size: int) -> float:
        """Give the time that `size` bytes may take."""
        return self.send + size / self.bytes_a_second


_DEFAULT_DEADLINES: Final = Deadlines()
_DEFAULT_SETTINGS: Final = zpl.PrintSettings()


class ZplTcpPrinter:
    """Sends each label over a connection of its own, one at a time.

    Zebras lose jobs whose connections overlap, so the next one is opened only after
    the last one is closed. Bytes handed over are not a print that was seen: a label
    is `SENT`, never `CONFIRMED`.

    With `ask_status` the printer is asked ``~HS`` before and after a label. Out of
    paper before: nothing is sent. Out of paper after: whether the label came out is
    unknown. Silence never stops a label, for a plain socket knows no ``~HS``. Without
    it (the default) nothing but labels is ever sent, and `availability` only tries
    whether a connection is taken.
    """

    def __init__(
        self,
        host: str,
        port: int,
        renderer: Renderer,
        *,
        dpi: int = 203,
        settings: zpl.PrintSettings = _DEFAULT_SETTINGS,
        ask_status: bool = False,
        deadlines: Deadlines = _DEFAULT_DEADLINES,
        name: str = "",
    ) -> None:
        self._host = host
        self._port = port
        self._renderer = renderer
        self._dpi = dpi
        self._settings = settings
        self._ask_status = ask_status
        self._deadlines = deadlines
        shown = f"[{host}]" if ":" in host else host
        self._name = name or f"zpl-tcp://{shown}:{port}"
        self._one_at_a_time = asyncio.Lock()

    @property
    def name(self) -> str:
        """The address as in the settings."""
        return self._name

    async def availability(self) -> Availability:
        """Say how the printer is; `ok` is None when it is asked and stays silent."""
        try:
            async with self._one_at_a_time:
                if not self._ask_status:
                    async with self._connection():
                        return READY
                status = await self._status()
        except PrinterTrouble as trouble:
            return Availability(ok=False, why=trouble.why, remedy=trouble.remedy)
        return status.availability if status else zpl_status.SILENT

    async def print_label(self, content: LabelContent) -> LabelState:
        """Send the label; `SENT` when every byte was handed over.

        Raises `PrinterTrouble`: ``sent=False`` when no byte left, None after the first.
        """
        payload = await asyncio.to_thread(self.bytes_of, content)
        async with self._one_at_a_time:
            if self._ask_status:
                before = await self._status()
                if before and before.needs_person:
                    now = before.availability
                    raise PrinterTrouble(self._name, now.why, now.remedy, sent=False)
            await self._send(payload)
            if self._ask_status:
                await self._look_after()
        return LabelState.SENT

    def bytes_of(self, content: LabelContent) -> bytes:
        """Give the very bytes that `print_label` sends."""
        return self.bytes_with(self._renderer, content)

    def bytes_with(self, renderer: Renderer, content: LabelContent) -> bytes:
        """Give the bytes that it would send if `renderer` drew the label."""
        return zpl.label(renderer.image(content, self._dpi), self._settings)

    async def _send(self, payload: bytes) -> None:
        async with self._connection() as (reader, writer):
            try:
                async with asyncio.timeout(self._deadlines.sending(len(payload))):
                    writer.write(payload)
                    await writer.drain()
                    if writer.can_write_eof():
                        writer.write_eof()
                await self._farewell(reader)
            except TimeoutError:
                raise self._doubtful("The printer stopped taking the label in.") from None
            except OSError as error:
                raise self._doubtful(f"The connection broke within the label: {_reason(error)}.") from error

    async def _farewell(self, reader: asyncio.StreamReader) -> None:
        """Read until the printer closes: a reset here tells of a label that was cut off."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._deadlines.farewell):
                while await reader.read(4096):
                    pass

    async def _look_after(self) -> None:
        """Ask once more; a printer that cannot be asked now leaves the label as sent."""
        try:
            after = await self._status()
        except PrinterTrouble:
            return
        if after and after.needs_person:
            now = after.availability
            raise PrinterTrouble(self._name, now.why, f"{now.remedy} {_IN_HAND}", sent=None)

    async def _status(self) -> zpl_status.HostStatus | None:
        """Ask ``~HS``; None for silence and for an answer that is none."""
        answer = b""
        async with self._connection() as (reader, writer):
            with contextlib.suppress(TimeoutError, OSError):
                async with asyncio.timeout(self._deadlines.status):
                    writer.write(zpl_status.QUESTION)
                    await writer.drain()
                    while not zpl_status.is_complete(answer) and len(answer) < 4096:
                        piece = await reader.read(1024)
                        if not piece:
                            break
                        answer += piece
        return zpl_status.parse(answer)

    @contextlib.asynccontextmanager
    async def _connection(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        """Hold a connection; it is closed, and the closing awaited, on the way out."""
        try:
            async with asyncio.timeout(self._deadlines.connect):
                reader, writer = await asyncio.open_connection(self._host, self._port)
        except TimeoutError:
            raise PrinterTrouble(self._name, "The printer does not answer.", _LOOK, sent=False) from None
        except OSError as error:
            why = f"The printer cannot be reached: {_reason(error)}."
            raise PrinterTrouble(self._name, why, _LOOK, sent=False) from error
        # Bytes that wait in this machine are not with the printer: keep few, wait for all.
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _KEPT_BACK)
        writer.transport.set_write_buffer_limits(high=0)
        try:
            yield reader, writer
        except BaseException:
            writer.transport.abort()
            raise
        finally:
            writer.close()
            with contextlib.suppress(OSError, TimeoutError):
                async with asyncio.timeout(self._deadlines.connect):
                    await writer.wait_closed()

    def _doubtful(self, why: str) -> PrinterTrouble:
        return PrinterTrouble(self._name, why, _IN_HAND, sent=None)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error) or type(error).__name__).rstrip(".")
