"""A scan typed the moment the window is there, while the rest of the program is still being loaded."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.x_window import find_window
from tests.support.xvfb import VirtualDisplay

pytestmark = pytest.mark.alone

PATIENCE = 60
TITLE = "Provisioning Station"


def kept(journal: Path) -> list[str]:
    """Give the addresses in the outbox; none where there is no journal yet."""
    try:
        with contextlib.closing(sqlite3.connect(f"{journal.as_uri()}?mode=ro", uri=True)) as connection:
            return [mac for (mac,) in connection.execute("SELECT mac FROM outbox")]
    except sqlite3.OperationalError:
        return []


def test_a_scan_typed_as_soon_as_there_is_a_window_is_kept(tmp_path: Path) -> None:
    data = tmp_path / "data"
    command = [sys.executable, "-m", "station", "--url", "http://127.0.0.1:9", "--data-dir", str(data)]
    with VirtualDisplay() as display:
        environment = {**os.environ, **display.environment, "XDG_RUNTIME_DIR": str(tmp_path)}
        with subprocess.Popen(command, env=environment) as process:
            try:
                find_window(display, TITLE).focus()
                display.scan("A0B765010203")
                end = time.monotonic() + PATIENCE
                while (found := kept(data / "journal.sqlite3")) != ["A0:B7:65:01:02:03"]:
                    assert time.monotonic() < end, f"kept is {found}"
                    time.sleep(0.05)
            finally:
                process.terminate()
