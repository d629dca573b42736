"""Which certificate a Pi shows, before anybody trusts it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from station.core.certificate import Certificate

CertificateOf = Callable[[str], Awaitable[Certificate]]
"""Gives the certificate of an https address, telling the server nothing.

Raises `Unreachable`, `BadSettings`.
"""
