"""What a start of the window does before its first picture, seen in a real process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

PROGRAM = """
import json, sys
from pathlib import Path
from functools import partial
import station
from station.__main__ import main
from station.cli import window as command

seen = {}
build_window = command.build_window

def built(*given, **how):
    window = build_window(*given, **how)
    window.main.painted.connect(lambda: painted(window.main))
    return window

def painted(main):
    from PySide6 import QtWidgets
    seen["loaded"] = sorted(sys.modules)
    seen["types"] = [name for name in ("QStyle", "QWizard") if name in vars(QtWidgets)]
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget
    seen["pages"] = [type(page).__name__ for page in main.findChildren(QWidget, "page")]
    import linecache
    ours = Path(station.__file__).parent
    seen["sources"] = [name for name in linecache.cache if Path(name).is_relative_to(ours)]
    seen["lines"] = main.workplace is not None
    for number in range(3):
        for digit in f"A0B76500000{number}":
            QTest.keyClick(main.windowHandle(), digit)
        QTest.keyClick(main.windowHandle(), "\\r")

async def script(window):
    import asyncio
    outbox = window.desk.line.enrolment
    while outbox.waiting < 3:
        await asyncio.sleep(0.001)
    seen["kept"] = [str(mac) for mac in outbox.listings]
    shown = window.main.messages.shown
    seen["told"] = shown is not None and "not kept" in shown.text

command.build_window = built
command.run_window = partial(command.run_window, script=script)
sys.argv[1:] = ["--data-dir", sys.argv[1]]
assert main() == 0
print(json.dumps(seen))
"""

CLOSED_AT_ONCE = """
import sys
from station.__main__ import main
from station.cli import window as command

build_window = command.build_window

def built(*given, **how):
    window = build_window(*given, **how)
    window.main.painted.connect(window.main.close)
    return window

command.build_window = built
sys.argv[1:] = ["--data-dir", sys.argv[1]]
sys.exit(main())
"""

LINE = '[station]\nname = "line-3"\n[profiles.line3]\nurl = "http://127.0.0.1:9"\n'

HEAVY = (
    "alembic", "asyncio", "httpx", "keyring", "numpy", "pydantic", "sqlalchemy", "ssl", "tomlkit",
    "websockets", "zxingcpp",
    "PySide6.QtMultimedia", "PySide6.QtPrintSupport", "PySide6.QtSerialPort",
    "station.adapters.orchestrator", "station.app.batch", "station.app.line", "station.models.table",
)  # fmt: skip


def run(program: str, folder: Path, settings: str) -> str:
    """Run a program that starts the window on a settings file, until it ends; gives what it writes."""
    (folder / "settings.toml").write_text(settings, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_first_picture_waits_for_no_library_and_no_page_and_keys_typed_then_are_kept(
    tmp_path: Path,
) -> None:
    scanners = '[scanner]\nwedge_gap_ms = 150\nserial = "/dev/nowhere"\ncamera = "default"\n'
    seen: dict[str, Any] = json.loads(run(PROGRAM, tmp_path, LINE + scanners))
    assert [name for name in HEAVY if name in seen["loaded"]] == []
    # PySide makes all types of a kind once it has to name an object of Qt's that it does not know.
    assert seen["types"] == []
    assert seen["pages"] == []
    assert seen["sources"] == [], "PySide has read what the station imports"
    assert not seen["lines"]
    assert seen["kept"] == ["A0:B7:65:00:00:00", "A0:B7:65:00:00:01", "A0:B7:65:00:00:02"]
    assert not seen["told"]


def test_a_window_that_is_closed_with_its_first_picture_ends(tmp_path: Path) -> None:
    run(CLOSED_AT_ONCE, tmp_path, LINE)
