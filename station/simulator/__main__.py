"""``python -m station.simulator``: a simulated Pi as a process of its own."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from station.simulator.config import SimulatorConfig
from station.simulator.server import serve

_BAD_USAGE = 2


class _Parser(argparse.ArgumentParser):
    """Says what was wrong in one line, then how to find out more."""

    def error(self, message: str) -> NoReturn:
        self.exit(_BAD_USAGE, f"{self.prog}: {message}\nTry '{self.prog} --help'.\n")


def main(arguments: Sequence[str] | None = None, *, program: str = "station.simulator") -> int:
    """Parse the arguments and serve; 0 after a clean end, 2 for bad usage or a taken port."""
    default = SimulatorConfig()
    parser = _Parser(prog=program, description="A stand-in for PiOrchestrator with virtual ESP-CAM boards.")
    parser.add_argument("--host", default=default.host, help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=default.port, help="0, the default, chooses a free one")
    parser.add_argument("--api-key", help="key to require; or STATION_SIMULATOR_KEY (default: none)")
    parser.add_argument("--devices", type=int, default=default.devices, help="boards (default: %(default)s)")
    parser.add_argument(
        "--seed", type=int, default=default.seed, help="chooses the boards (default: %(default)s)"
    )
    parser.add_argument("--fail-rate", type=float, default=default.fail_rate, help="0 to 1 (default: 0)")
    parser.add_argument("--pace", type=float, default=default.pace, help="real seconds in a simulated one")
    parser.add_argument("--state", type=Path, help="file that keeps sessions and allowlist over a restart")
    parser.add_argument("--exit-with-parent", action="store_true", help="end when standard input ends")
    parser.add_argument(
        "--heartbeat", type=float, default=default.heartbeat_seconds, help="seconds (default: %(default)s)"
    )
    given = parser.parse_args(arguments)
    try:
        config = SimulatorConfig(
            host=given.host,
            port=given.port,
            api_key=given.api_key or os.environ.get("STATION_SIMULATOR_KEY", ""),
            devices=given.devices,
            seed=given.seed,
            fail_rate=given.fail_rate,
            pace=given.pace,
            state_file=given.state,
            exit_with_parent=given.exit_with_parent,
            heartbeat_seconds=given.heartbeat,
        )
        return serve(config, announce=_say)
    except (ValueError, OSError) as error:
        sys.stderr.write(f"{program}: {error}\n")
        return _BAD_USAGE


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
