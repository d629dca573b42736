"""What a start of the window does before its first picture, seen in a real process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from station.cli.window import run_window
from station.compose import Options, prepare
from station.ports.scanner import Scan
from station.views.application import make_application

application = make_application(sys.argv)
ground = prepare(Options(url="http://127.0.0.1:9", data_dir=Path(sys.argv[1])))
seen = {}

def look():
    windows = [w for w in application.topLevelWidgets() if hasattr(w, "painted")]
    if not windows:
        QTimer.singleShot(0, look)
    else:
        windows[0].painted.connect(lambda: painted(windows[0]))

def painted(window):
    seen["loaded"] = sorted(sys.modules)
    for number in range(3):
        window.take_scan(Scan(f"A0:B7:65:00:00:0{number}", "wedge", ground.clock.now()))
    seen["lines"] = window.workplace is not None

async def script(window):
    import asyncio
    outbox = window.desk.line.enrolment
    while outbox.waiting < 3:
        await asyncio.sleep(0.001)
    seen["kept"] = [str(mac) for mac in outbox.listings]
    seen["told"] = window.main.messages.shown is not None and "not kept" in window.main.messages.shown.text

QTimer.singleShot(0, look)
run_window(application, ground, ground.profile(), script=script)
print(json.dumps(seen))
"""

HEAVY = (
    "alembic", "httpx", "keyring.backends", "numpy", "sqlalchemy", "websockets", "zxingcpp",
    "PySide6.QtMultimedia", "PySide6.QtPrintSupport", "PySide6.QtSerialPort",
)  # fmt: skip


def test_the_first_picture_waits_for_no_heavy_library_and_scans_of_that_moment_are_kept(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert [name for name in HEAVY if name in seen["loaded"]] == []
    assert not seen["lines"]
    assert seen["kept"] == ["A0:B7:65:00:00:00", "A0:B7:65:00:00:01", "A0:B7:65:00:00:02"]
    assert not seen["told"]
