"""Ask CUPS what became of a job: as much of IPP (RFC 8011) as that takes.

Qt hands a document to the system and tells no job number, so the job is found by its
name. What a printer shall get as it is goes in here too, past Qt and every filter.

CUPS calls a job completed once its backend is through, and most backends see no more
than bytes that left: to a socket, a USB port, LPD. That of IPP waits for the printer's
own word, unless it is told not to; another CUPS behind it may again only pass bytes on.
That of cups-pdf is through whether a file came of it or not, so the file is looked for.
"""

from __future__ import annotations

import getpass
import os
import socket
import struct
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, quote, urlsplit

from station.adapters.printers import cups_pdf
from station.adapters.printers.jobs import Job, JobState
from station.core.label import LabelState

_SOCKETS: Final = (Path("/run/cups/cups.sock"), Path("/private/var/run/cupsd"))
_TIMEOUT: Final = 3.0
_PRINT_JOB, _CANCEL_JOB, _GET_JOBS, _GET_PRINTER = 0x0002, 0x0008, 0x000A, 0x000B
_OPERATION, _JOB, _END, _PRINTER = 0x01, 0x02, 0x03, 0x04
_INTEGER, _ENUM, _NAME, _KEYWORD, _URI = 0x21, 0x23, 0x42, 0x44, 0x45
_CHARSET, _LANGUAGE, _FORMAT = 0x47, 0x48, 0x49
_BOOLEAN: Final = 0x22
_ACCEPTS: Final = "printer-is-accepting-jobs"
_ASKED: Final = ("job-id", "job-name", "job-state", "job-state-reasons", "job-printer-state-message")


class CupsJobs:
    """Implements `Jobs` on CUPS, which keeps ended jobs in its list for a while."""

    forgets: Final = False

    def completed(self, queue: str, name: str) -> LabelState:
        """Give `CONFIRMED` where the queue's backend ends no sooner than its label is out."""
        asked = _text(_KEYWORD, "requested-attributes", "device-uri")
        about = _ask(_GET_PRINTER, queue, asked, group=_PRINTER) or [{}]
        is_out = _is_out(about[0].get("device-uri", ""), name)
        return LabelState.CONFIRMED if is_out else LabelState.SENT

    def accepts(self, queue: str) -> bool | None:
        """Say whether the queue takes jobs now; None when CUPS does not tell."""
        asked = _text(_KEYWORD, "requested-attributes", _ACCEPTS)
        about = _ask(_GET_PRINTER, queue, asked, group=_PRINTER) or [{}]
        told = about[0].get(_ACCEPTS)
        return None if told is None else told == "true"

    def find(self, queue: str, name: str) -> Job | None:
        """Find a queue's newest job of that name, ended or not; None when CUPS does not tell."""
        body = (
            _text(_KEYWORD, "which-jobs", "all")
            + _text(_KEYWORD, "requested-attributes", _ASKED[0])
            + b"".join(_text(_KEYWORD, "", asked) for asked in _ASKED[1:])
        )
        jobs = [job for job in _ask(_GET_JOBS, queue, body) or () if job.get("job-name") == name]
        found = max(jobs, key=lambda job: int(job["job-id"]), default=None)
        if found is None:
            return None
        reasons = found.get("job-state-reasons", "")
        why = found.get("job-printer-state-message", "") or ("" if reasons == "none" else reasons)
        return Job(int(found["job-id"]), JobState(int(found["job-state"])), why)

    def cancel(self, queue: str, number: int) -> bool:
        """Take a job back; says whether CUPS did."""
        return _ask(_CANCEL_JOB, queue, _value(_INTEGER, "job-id", struct.pack(">i", number))) is not None

    def print_raw(self, queue: str, name: str, data: bytes) -> bool:
        """Hand bytes to a queue that pass through it unchanged; says whether CUPS took them."""
        about = _text(_NAME, "job-name", name)
        about += _text(_FORMAT, "document-format", "application/vnd.cups-raw")
        return _ask(_PRINT_JOB, queue, about, data) is not None


def _is_out(device: str, name: str) -> bool:
    try:
        address = urlsplit(device)
    except ValueError:
        return False
    if address.scheme in ("ipp", "ipps"):
        is_server = address.path.startswith(("/printers/", "/classes/"))
        waits = parse_qs(address.query, keep_blank_values=True).get("waitjob", ["true"])[-1]
        return not is_server and waits.lower() in ("true", "yes", "on")
    return address.scheme == "cups-pdf" and cups_pdf.is_whole(address.path.strip("/"), name)


def _ask(
    operation: int, queue: str, body: bytes, data: bytes = b"", *, group: int = _JOB
) -> list[Mapping[str, str]] | None:
    """Send one request; its answer's attributes of that group, None for any refusal or silence."""
    path = f"/printers/{quote(queue)}"
    request = (
        struct.pack(">BBHI", 2, 0, operation, 1)
        + bytes([_OPERATION])
        + _text(_CHARSET, "attributes-charset", "utf-8")
        + _text(_LANGUAGE, "attributes-natural-language", "en")
        + _text(_URI, "printer-uri", f"ipp://localhost{path}")
    )
    user = _text(_NAME, "requesting-user-name", getpass.getuser())
    # A job's number belongs right behind the printer it is one of.
    request += (body + user if operation == _CANCEL_JOB else user + body) + bytes([_END]) + data
    connection = _connection()
    try:
        connection.request("POST", path, request, {"Content-Type": "application/ipp"})
        answer = connection.getresponse().read()
        status = struct.unpack_from(">H", answer, 2)[0]
        return list(_groups(answer, group)) if status < 0x0400 else None
    except (OSError, HTTPException, struct.error, ValueError):
        return None
    finally:
        connection.close()


def _groups(answer: bytes, wanted: int) -> Iterator[Mapping[str, str]]:
    at, found, key, is_wanted = 8, dict[str, str](), "", False
    while at < len(answer):
        tag = answer[at]
        at += 1
        if tag < 0x10:
            if is_wanted:
                yield found
            found, is_wanted = {}, tag == wanted
            continue
        (length,) = struct.unpack_from(">H", answer, at)
        name = answer[at + 2 : at + 2 + length].decode()
        at += 2 + length
        (length,) = struct.unpack_from(">H", answer, at)
        value = answer[at + 2 : at + 2 + length]
        at += 2 + length
        key = name or key
        shown = _shown(tag, value)
        found[key] = f"{found[key]}, {shown}" if not name and key in found else shown


def _shown(tag: int, value: bytes) -> str:
    if tag in (_INTEGER, _ENUM):
        return str(struct.unpack(">i", value)[0])
    if tag == _BOOLEAN:
        return "true" if value == b"\x01" else "false"
    return value.decode("utf-8", "replace")


def _text(tag: int, name: str, value: str) -> bytes:
    return _value(tag, name, value.encode())


def _value(tag: int, name: str, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(value)) + value


def _connection() -> HTTPConnection:
    """Go where libcups goes: CUPS_SERVER, else the local socket, else port 631."""
    server = os.environ.get("CUPS_SERVER", "")
    if not server:
        server = next((str(path) for path in _SOCKETS if path.exists()), "localhost")
    if server.startswith("/"):
        return _SocketConnection(server)
    host, _, port = server.partition("/")[0].partition(":")
    return HTTPConnection(host, int(port) if port.isdecimal() else 631, timeout=_TIMEOUT)


class _SocketConnection(HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=_TIMEOUT)
        self._path = path

    def connect(self) -> None:
        """Open the socket."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(_TIMEOUT)
        self.sock.connect(self._path)
