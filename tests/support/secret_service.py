"""A real Secret Service without a desktop: gnome-keyring on a session bus of its own."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Sequence

from tests.support.station_process import PATIENCE, Finished, Workplace

_UNLOCKED = 'printf "pw\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null && '


def run_with_keyring(workplace: Workplace, *script: Sequence[str], typed: str = "") -> list[Finished]:
    """Run commands one after the other beside one keyring; it keeps its file in the workplace.

    The first command is given `typed` on standard input.
    """
    return [_run(workplace, command, typed if number == 0 else "") for number, command in enumerate(script)]


def _run(workplace: Workplace, command: Sequence[str], typed: str) -> Finished:
    # The daemon's standard input is the password; the command's own comes from a variable.
    shell = f'{_UNLOCKED} printf "%s" "$TYPED" | {shlex.join(command)}'
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", shell],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env={**workplace.environment, "XDG_DATA_HOME": str(workplace.home / "xdg"), "TYPED": typed},
        check=False,
    )
    return Finished(done.returncode, done.stdout, done.stderr)
