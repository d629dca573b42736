"""A window that is told to end, by Ctrl+C or by the system, closes as by its button."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_closes_the_window_and_everything_behind_it(tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "station", "--url", "http://127.0.0.1:9", "--log-level", "INFO"]
    with subprocess.Popen(
        [*command, "--data-dir", str(tmp_path)],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"},
    ) as station:
        assert station.stderr is not None
        for line in station.stderr:
            if "is down" in line:
                break
        station.send_signal(number)
        _, rest = station.communicate(timeout=30)
    assert station.returncode == 0
    assert "Traceback" not in rest
