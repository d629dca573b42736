"""What is to go wrong on which connection, drawn from a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Way(Enum):
    """The direction in which the bytes go."""

    UP = "to the Pi"
    DOWN = "to the station"


class Kind(Enum):
    """What happens when a direction has carried so many bytes."""

    CUT = "both sides are closed in good order"
    RESET = "both sides are reset"
    HALF_CLOSE = "this direction ends, the other one stays"
    STALL = "nothing moves in this direction any more"
    DELAY = "the bytes wait a while"
    SPLIT = "the bytes go on in tiny pieces"
    CORRUPT = "one byte becomes NUL"


@dataclass(frozen=True, slots=True)
class Fault:
    """At byte `at` of one direction of one connection; `amount` is seconds or bytes a piece."""

    kind: Kind
    way: Way
    at: int
    amount: float = 0.0


@dataclass(frozen=True, slots=True)
class Wiring:
    """One connection: it is refused, or carries bytes until its faults strike.

    The answer to a POST is lost after it was forwarded where `loses` says so: number by
    number, for the POSTs of this connection.
    """

    faults: tuple[Fault, ...] = ()
    refused: bool = False
    loses: tuple[bool, ...] = ()


CLEAN = Wiring()


@dataclass(frozen=True, slots=True)
class Plan:
    """The wiring of each connection in the order in which they come; those after are clean."""

    wirings: tuple[Wiring, ...] = field(default=())

    def __iter__(self) -> Iterator[Wiring]:
        return iter(self.wirings)

    @classmethod
    def random(cls, draw: random.Random, most: int = 40) -> Plan:
        """Draw a plan; `draw` alone decides."""
        trouble = draw.choice((0.1, 0.3, 0.6))
        count = draw.randrange(most)
        return cls(tuple(_wiring(draw) if draw.random() < trouble else CLEAN for _ in range(count)))


_ONE_BYTE_KINDS = (Kind.CUT, Kind.RESET, Kind.HALF_CLOSE, Kind.STALL, Kind.DELAY, Kind.SPLIT, Kind.CORRUPT)


def _wiring(draw: random.Random) -> Wiring:
    chance = draw.random()
    if chance < 0.15:
        return Wiring(refused=True)
    if chance < 0.4:
        return Wiring(loses=tuple(draw.random() < 0.7 for _ in range(4)))
    return Wiring(tuple(_fault(draw) for _ in range(draw.choice((1, 1, 2)))))


def _fault(draw: random.Random) -> Fault:
    kind = draw.choice(_ONE_BYTE_KINDS)
    amount = {Kind.DELAY: draw.choice((0.005, 0.03, 0.2)), Kind.SPLIT: float(draw.choice((1, 2, 7, 50)))}
    at = int(draw.choice((0, 1, 100, 700, 3000)) * draw.random() * 2)
    return Fault(kind, draw.choice(tuple(Way)), at, amount.get(kind, 0.0))
