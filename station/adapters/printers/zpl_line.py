"""The TCP line to a printer: one connection for each label and for each question."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from station.adapters.printers import zpl_status
from station.adapters.printers.acknowledged import acknowledged
from station.core.errors import PrinterTrouble

IN_HAND: Final = "See whether the label came out before printing it again."
_LOOK: Final = "Check that it is switched on, in the network, and that the address in the settings is right."
_BUSY: Final = (
    "Another computer may be using it, or its print server finds no printer: look there, and at the address."
)
_KEPT_BACK: Final = 8192


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long to wait, in seconds; `bytes_a_second` is the slowest network allowed for.

    `farewell` is how long the printer may take to close its side after the label: one
    that does so has read everything, one that does not is not waited for longer.
    `status` is for one answer; a connection that ends within `stay` was dropped at once;
    `follow` is how long a printer that answers is asked, every `ask_every`, whether the
    label is out; one that never answered is left alone for `ask_plain_again`.
    """

    connect: float = 5.0
    send: float = 10.0
    bytes_a_second: float = 10_000.0
    status: float = 1.0
    stay: float = 0.2
    farewell: float = 1.0
    follow: float = 4.0
    ask_every: float = 0.2
    ask_plain_again: float = 600.0

    def sending(self, size: int) -> float:
        """Give the time that `size` bytes may take."""
        return self.send + size / self.bytes_a_second


class ZplLine:
    """Calls one printer. Callers see to it that no two connections overlap.

    Every method raises `PrinterTrouble` in the printer's `name`.
    """

    def __init__(self, host: str, port: int, deadlines: Deadlines, name: str) -> None:
        self._host = host
        self._port = port
        self._deadlines = deadlines
        self._name = name

    async def knock(self) -> None:
        """See whether a connection is taken, and send nothing."""
        async with self._connection():
            pass

    async def ask(self, *, known: bool) -> zpl_status.HostStatus | None:
        """Ask ``~HS``; None for silence and for an answer that is none.

        One that is not `known` to answer may be a plain socket, whose silence says nothing; so it
        is seen first whether the connection stays: a printer that is busy with another computer
        takes it and drops it, and so does a relay with no printer behind it.
        """
        answer = b""
        async with self._connection() as (reader, writer):
            if not known:
                answer = await self._stays(reader)
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

    async def _stays(self, reader: asyncio.StreamReader) -> bytes:
        """Raise where the other side closes before it was told anything; gives what it says by itself."""
        said: bytes | None = b""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._deadlines.stay):
                try:
                    said = await reader.read(1024) or None
                except OSError:
                    said = None
        if said is None:
            why = "The printer closes the connection at once."
            raise PrinterTrouble(self._name, why, _BUSY, sent=False)
        return said

    async def send(self, payload: bytes) -> None:
        """Hand over every byte; ``sent=False`` when none left, None after the first.

        What was never acknowledged is not handed over, where the system tells of that: it lies
        in this machine while the printer takes a connection and does not read, or its cable is out.
        """
        async with self._connection() as (reader, writer):
            try:
                async with asyncio.timeout(self._deadlines.sending(len(payload))):
                    writer.write(payload)
                    await writer.drain()
                    if writer.can_write_eof():
                        writer.write_eof()
                await self._farewell(reader)
                async with asyncio.timeout(self._deadlines.sending(len(payload))):
                    await acknowledged(writer.get_extra_info("socket"))
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
        except ValueError as error:  # a name that IDNA cannot spell: "host..local", or one too long
            why = "The printer cannot be reached: this is no host's name."
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
        return PrinterTrouble(self._name, why, IN_HAND, sent=None)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error) or type(error).__name__).rstrip(".")
