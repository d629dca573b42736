"""What the tests of this folder share: some boards, and the command that works them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tests.support.station_process import Finished, Workplace
from tests.support.strict_pi import StrictPi

MACS: Final = tuple(f"A0:B7:65:0C:1E:{number:02X}" for number in range(1, 5))
SSID: Final = "Factory-WPA2"


def order(pi: StrictPi, workplace: Workplace, *more: object, macs: Sequence[str] = MACS) -> list[object]:
    """Give the command line that provisions `macs` on `pi`."""
    devices = workplace.devices(macs)
    return ["provision", "--url", pi.url, "--ssid", SSID, "--devices", devices, "--json", *more]


def provision(pi: StrictPi, workplace: Workplace, *more: object, macs: Sequence[str] = MACS) -> Finished:
    """Provision `macs` on `pi`."""
    return workplace.run(*order(pi, workplace, *more, macs=macs))


def bare(macs: Sequence[str]) -> list[str]:
    """Give MACs as a label's bar code has them."""
    return sorted(mac.replace(":", "") for mac in macs)
