"""How a Pi's certificate is trusted: the system's CAs, a private CA, or a pin."""

from __future__ import annotations

import hashlib
import ssl
from pathlib import Path

from station.core.certificate import fingerprint_of
from station.core.errors import BadSettings


class AnotherCertificate(ssl.SSLCertVerificationError):
    """The server's certificate is not the pinned one."""


class _PinnedObject(ssl.SSLObject):
    """Ends the handshake unless the certificate is the pinned one."""

    def do_handshake(self) -> None:
        super().do_handshake()
        shown = hashlib.sha256(self.getpeercert(binary_form=True) or b"").hexdigest()
        context = self.context
        if not isinstance(context, _PinnedContext) or shown != context.pin:
            raise AnotherCertificate(f"the certificate is another one (sha256:{shown})")


class _PinnedContext(ssl.SSLContext):
    """Trusts exactly one certificate; names and dates do not matter then."""

    pin: str = ""
    sslobject_class = _PinnedObject


def trust(ca_file: str = "", pin: str = "") -> ssl.SSLContext | bool:
    """Give what httpx takes as ``verify``.

    `pin` is ``sha256:`` and the fingerprint of the certificate (DER), with or without
    colons; it wins over `ca_file`. Raises `BadSettings` for a file that cannot be used.
    """
    if pin:
        context = _PinnedContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.pin = fingerprint_of(pin)
        return context
    if not ca_file:
        return True
    try:
        return ssl.create_default_context(cafile=str(Path(ca_file).expanduser()))
    except (OSError, ssl.SSLError) as error:
        raise BadSettings(f"ca_file {ca_file}", f"cannot be used: {error}", "a PEM file") from error
