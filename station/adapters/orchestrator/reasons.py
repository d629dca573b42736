"""Why no answer came, in words for a person; the libraries' own go to the log."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator
from typing import Final

import httpx

from station.adapters.orchestrator.tls import AnotherCertificate
from station.core.errors import Unreachable, Untrusted

_NO_WAY: Final = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN})
_HUNG_UP: Final = ("Server disconnected", "peer closed connection")
"""How httpcore and h11 begin what is no breach of the protocol but an early end."""


def unreachable(url: str, error: BaseException) -> Unreachable:
    """Give what to raise for a connection to `url` that failed with `error`."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Untrusted(url, reason(error), changed=isinstance(cause, AnotherCertificate))
    return Unreachable(url, reason(error))


def reason(error: BaseException) -> str:
    """Say in one line why no answer came: what is known to be behind `error`, else its own words."""
    if isinstance(error, httpx.ConnectTimeout):
        return "it took too long to connect"
    if isinstance(error, httpx.TimeoutException) or type(error) is TimeoutError:
        return "it took too long to answer"
    for cause in _causes(error):
        if found := _of_system(cause):
            return found
    if isinstance(error, httpx.RemoteProtocolError):
        return "it closed the connection" if str(error).startswith(_HUNG_UP) else "it does not speak HTTP"
    if isinstance(error, httpx.NetworkError) and not isinstance(error, httpx.ConnectError):
        return "the connection was cut"
    return " ".join(str(error).split()) or type(error).__name__


def _of_system(error: BaseException) -> str:
    match error:
        case AnotherCertificate():
            return "its certificate is another one"
        case ssl.SSLCertVerificationError():
            return _of_certificate(error.verify_code)
        case ssl.SSLError():
            return " ".join(str(error).split())
        case ConnectionRefusedError():
            return "nothing answers at this port"
        case ConnectionResetError() | BrokenPipeError() | ConnectionAbortedError():
            return "the connection was cut"
        case socket.gaierror():
            return "its name is not known in this network"
        case OSError(errno=number) if number in _NO_WAY:
            return "no way in the network leads to it"
        case _:
            return ""


def _of_certificate(verify_code: int) -> str:
    """Say what OpenSSL's X509_V_ERR number means."""
    match verify_code:
        case 18 | 19:
            return "its certificate is self-signed"
        case 9:
            return "its certificate is not valid yet"
        case 10:
            return "its certificate has expired"
        case 62 | 63 | 64:
            return "its certificate is for another name"
        case _:
            return "nobody known here vouches for its certificate"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Give the error and what it was raised from, the first of several that failed together."""
    found: BaseException | None = error
    while found is not None:
        yield found
        if isinstance(found, BaseExceptionGroup):
            found = found.exceptions[0]
        else:
            found = found.__cause__ or found.__context__
