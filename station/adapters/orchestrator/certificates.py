"""Asks an https server for its certificate, and tells it nothing."""

from __future__ import annotations

import asyncio
import ssl

from station.adapters.orchestrator.client import address
from station.adapters.orchestrator.reasons import unreachable
from station.adapters.orchestrator.x509 import read_certificate
from station.core.certificate import Certificate
from station.core.errors import BadSettings

PATIENCE = 10.0


async def certificate_of(url: str, patience: float = PATIENCE) -> Certificate:
    """Implement `station.ports.certificates.CertificateOf`: shake hands, and hang up before a request.

    `patience` is in seconds, for the connection and the handshake together.
    """
    base = address(url)
    if base.scheme != "https":
        raise BadSettings("orchestrator url", "it has no certificate.", "https://host:port")
    host = base.raw_host.decode("ascii")
    try:
        async with asyncio.timeout(patience):
            _, writer = await asyncio.open_connection(
                host, base.port or 443, ssl=_trusting_nobody_yet(), server_hostname=host
            )
    except (OSError, TimeoutError) as error:
        raise unreachable(str(base), error) from error
    try:
        der: bytes = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    finally:
        writer.transport.abort()
    return read_certificate(der)


def _trusting_nobody_yet() -> ssl.SSLContext:
    """Give a context that shakes hands with anybody; nothing is ever sent through it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
