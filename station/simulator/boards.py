"""The virtual ESP-CAM boards: who they are, how fast they are, and when they fail."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from station.simulator.errors import Code

_ESPRESSIF = ("A0:B7:65", "24:6F:28", "30:AE:A4", "84:CC:A8", "AC:67:B2", "E8:31:CD")
_FIRMWARE = ("1.2.3", "1.2.3", "1.2.3", "1.2.2", "1.3.0-rc1")
_FAILURES = (
    Code.DEVICE_UNREACHABLE,
    Code.DEVICE_UNREACHABLE,
    Code.DEVICE_REJECTED,
    Code.DEVICE_REJECTED,
    Code.DEVICE_TIMEOUT,
    Code.CIRCUIT_OPEN,
    Code.MQTT_UNAVAILABLE,
    Code.VERIFICATION_TIMEOUT,
)
_FAIL_WHILE_VERIFYING = frozenset({Code.MQTT_UNAVAILABLE, Code.VERIFICATION_TIMEOUT})
_NEVER_ANSWER = frozenset({Code.DEVICE_TIMEOUT, Code.VERIFICATION_TIMEOUT})


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of an attempt: how long the board takes (simulated seconds), and how it ends.

    ``seconds`` is infinite for a board that never answers; the session's timeout ends it then.
    """

    seconds: float
    failure: Code | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """What happens when this board is given credentials: delivery, joining, confirmation."""

    delivery: Stage
    joining: Stage
    confirmation: Stage


@dataclass(frozen=True, slots=True)
class Board:
    """One board on the bench. ``appears_after`` is simulated seconds from the session's start."""

    mac: str
    firmware_version: str
    container_hint: str
    ip: str
    rssi: int
    appears_after: float


class Bench:
    """The boards that lie on the bench, reproducible from a seed."""

    def __init__(self, count: int, seed: int, fail_rate: float) -> None:
        """Draw ``count`` boards. Asking for more of them adds some and leaves the others who they are."""
        self._seed = seed
        self._fail_rate = fail_rate
        self.boards: dict[str, Board] = {}
        window = min(45.0, 4.0 + 1.5 * count)
        while len(self.boards) < count:
            board = _board(len(self.boards), seed, window)
            self.boards[board.mac] = board

    def attempt(self, mac: str, number: int) -> Attempt:
        """Return what attempt ``number`` (0 the first, then each retry) of a board will do.

        Depends on the seed, the board and the number alone, never on what other boards did before.
        """
        draw = random.Random(f"{self._seed}/{mac}/{number}")
        delivery, joining, confirmation = draw.uniform(3, 8), draw.uniform(1, 3), draw.uniform(4, 12)
        failure = draw.choice(_FAILURES) if draw.random() < self._fail_rate else None
        if failure is None:
            return Attempt(Stage(delivery), Stage(joining), Stage(confirmation))
        if failure in _FAIL_WHILE_VERIFYING:
            return Attempt(Stage(delivery), Stage(joining), _failing(confirmation, failure))
        return Attempt(_failing(delivery, failure), Stage(joining), Stage(confirmation))


def _board(number: int, seed: int, window: float) -> Board:
    """Draw one board. Its number, shuffled, is a part of its MAC, so that no two are alike."""
    draw = random.Random(f"{seed}/board/{number}")
    tail = (draw.getrandbits(11) << 13) | ((number * 2731 + 1237) & 0x1FFF)
    return Board(
        mac=f"{draw.choice(_ESPRESSIF)}:{tail >> 16:02X}:{tail >> 8 & 255:02X}:{tail & 255:02X}",
        firmware_version=draw.choice(_FIRMWARE),
        container_hint=f"CT-{number + 1:04d}",
        ip=f"192.168.{4 + number // 150}.{100 + number % 150}",
        rssi=draw.randint(-78, -38),
        appears_after=draw.uniform(0.8, window),
    )


def _failing(seconds: float, failure: Code) -> Stage:
    return Stage(math.inf) if failure in _NEVER_ANSWER else Stage(seconds, failure)
