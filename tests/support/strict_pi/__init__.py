"""A stand-in for PiOrchestrator that trusts nobody.

Written from the server's handoff alone. It shares no code with the station nor with
the station's simulator, so that the three cannot share a mistake. It plays boards,
speaks the handoff's dialect or its peer's, misbehaves when told to, and writes every
breach of the handoff in a client's requests into `StrictPi.breaches`.
"""

from tests.support.strict_pi.boards import Board
from tests.support.strict_pi.dialect import HANDOFF, PEER, Dialect
from tests.support.strict_pi.faults import (
    CUT_JSON,
    DROP,
    EMPTY,
    LOSE_THE_ANSWER,
    SILENCE,
    UNAUTHORIZED,
    UNAVAILABLE,
    WEB_PAGE,
    Fault,
    Say,
    rate_limited,
)
from tests.support.strict_pi.server import StrictPi

__all__ = [
    "CUT_JSON",
    "DROP",
    "EMPTY",
    "HANDOFF",
    "LOSE_THE_ANSWER",
    "PEER",
    "SILENCE",
    "UNAUTHORIZED",
    "UNAVAILABLE",
    "WEB_PAGE",
    "Board",
    "Dialect",
    "Fault",
    "Say",
    "StrictPi",
    "rate_limited",
]
