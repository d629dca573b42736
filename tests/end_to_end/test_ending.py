"""A window that is told to end, by Ctrl+C or by the system, closes as by its button."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from station.views.signals import closing_on_signals
from tests.support.station_process import hear_signals


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_closes_the_window_and_everything_behind_it(tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "station", "--url", "http://127.0.0.1:9", "--log-level", "INFO"]
    with subprocess.Popen(
        [*command, "--data-dir", str(tmp_path)],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"},
        preexec_fn=hear_signals,  # noqa: PLW1509 - no thread of ours holds a lock here
    ) as station:
        assert station.stderr is not None
        for line in station.stderr:
            if "is down" in line:
                break
        station.send_signal(number)
        _, rest = station.communicate(timeout=30)
    assert station.returncode == 0
    assert "Traceback" not in rest
    assert not list(tmp_path.glob("*-wal"))
    assert not list(tmp_path.glob("crashes/*"))


def test_a_hangup_that_is_to_be_ignored_is_ignored(qapp: QApplication) -> None:
    asked: list[int] = []
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # what nohup does
    try:
        with closing_on_signals(qapp, lambda: asked.append(1)):
            os.kill(os.getpid(), signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
    assert asked == []
