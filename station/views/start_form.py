"""What a session's start asks for, and what it got."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from station.core.session import SessionTimeouts
from station.ports.availability import Availability
from station.ports.orchestrator import WifiNetwork


async def _nothing_kept(ssid: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class StartQuestion:
    """What is known before a person is asked; `password_known` is for `ssid`.

    `knows` says whether the password of another target is to be had without a person.
    """

    ssid: str
    password_known: bool
    keyring: Availability
    networks: Callable[[], Awaitable[tuple[WifiNetwork, ...]]]
    knows: Callable[[str], Awaitable[bool]] = _nothing_kept


@dataclass(frozen=True, slots=True)
class StartAnswer:
    """What a person gave; `password` is None where the kept one is to be used."""

    ssid: str
    password: str | None = field(repr=False)
    keep: bool = False
    timeouts: SessionTimeouts | None = None


AskStart = Callable[[StartQuestion], Awaitable[StartAnswer | None]]
"""Asks a person; None when the person leaves it."""
AskReason = Callable[[str], Awaitable[str | None]]
"""Asks why a board's label is printed again; None when the person leaves it."""
