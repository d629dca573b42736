"""A printer that speaks IPP, as far as CUPS's backend for it asks."""

from __future__ import annotations

import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

from station.adapters.printers.jobs import JobState

_OPERATIONS: Final = (0x0002, 0x0004, 0x0009, 0x000B)
"""Print-Job, Validate-Job, Get-Job-Attributes, Get-Printer-Attributes"""
_INTEGER, _BOOLEAN, _ENUM, _KEYWORD, _URI = 0x21, 0x22, 0x23, 0x44, 0x45
_CHARSET, _LANGUAGE, _MIME = 0x47, 0x48, 0x49
_IDLE: Final = 3


class IppPrinter(ThreadingHTTPServer):
    """Each look at the one job finds it in the next of `states`, then in the last of them."""

    daemon_threads = True

    def __init__(self, *states: JobState) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self._states = list(states)
        self.requests: list[bytes] = []

    def uri(self, path: str = "/ipp/print") -> str:
        """Give the address by which CUPS prints here."""
        return f"ipp://127.0.0.1:{self.server_address[1]}{path}"

    def answer(self, request: bytes) -> bytes:
        """Do what is asked, and say how it is."""
        operation, number = struct.unpack_from(">HI", request, 2)
        told = struct.pack(">BBHI", 2, 0, 0, number) + b"\x01"
        told += _value(_CHARSET, "attributes-charset", b"utf-8")
        told += _value(_LANGUAGE, "attributes-natural-language", b"en")
        match operation:
            case 0x000B:  # how it is
                told += b"\x04" + self._self_portrait()
            case 0x0002:  # print
                self.requests.append(request)
                told += b"\x02" + self._job(JobState.PENDING)
            case 0x0009:  # how the job is
                told += b"\x02" + self._job(self._states.pop(0) if len(self._states) > 1 else self._states[0])
        return told + b"\x03"

    def _self_portrait(self) -> bytes:
        names = ("operations-supported", "", "", "")
        known = (struct.pack(">i", operation) for operation in _OPERATIONS)
        return (
            b"".join(_value(_ENUM, *each) for each in zip(names, known, strict=True))
            + _value(_ENUM, "printer-state", struct.pack(">i", _IDLE))
            + _value(_KEYWORD, "printer-state-reasons", b"none")
            + _value(_BOOLEAN, "printer-is-accepting-jobs", b"\x01")
            + _value(_MIME, "document-format-supported", b"application/octet-stream")
        )

    def _job(self, state: JobState) -> bytes:
        return (
            _value(_INTEGER, "job-id", struct.pack(">i", 1))
            + _value(_URI, "job-uri", self.uri("/jobs/1").encode())
            + _value(_ENUM, "job-state", struct.pack(">i", state))
            + _value(_KEYWORD, "job-state-reasons", b"none")
        )


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: IppPrinter

    def do_POST(self) -> None:
        answer = self.server.answer(self._body())
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers["Content-Length"]))
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body


@contextmanager
def speaking_ipp(*states: JobState) -> Iterator[IppPrinter]:
    """Have such a printer on a free port of this machine."""
    with IppPrinter(*states) as printer:
        thread = threading.Thread(target=printer.serve_forever, kwargs={"poll_interval": 0.05}, name="ipp")
        thread.start()
        try:
            yield printer
        finally:
            printer.shutdown()
            thread.join()


def _value(tag: int, name: str, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(value)) + value
